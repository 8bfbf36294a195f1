import { withoutDateline } from '#src/analysis/english/clauses/dateline.ts'
import { momentOf } from '#src/articles/article.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { Citation, OutletLabel, Sourced } from './briefing.ts'
import type { ReadArticle } from './dossier.ts'

export function labelOf({ id, name, country, ownership }: Outlet): OutletLabel {
  return { id, name, country, ownership }
}

/** Where a span of an article is to be found. */
export function cite({ article, outlet }: Pick<ReadArticle, 'article' | 'outlet'>, { start, end }: Span): Citation {
  return {
    articleId: article.id,
    revision: article.revision,
    start,
    end,
    url: article.url,
    outlet: labelOf(outlet),
    at: momentOf(article),
    dateQuality: article.dateQuality,
  }
}

/** Words of an article, byte for byte. The only door through which article text enters a briefing. */
export function source(
  read: Pick<ReadArticle, 'article' | 'outlet'>,
  span: Span,
  alsoIn: readonly Citation[] = [],
): Sourced {
  const bare = withoutDateline(read.article.text, span)
  return { text: sliceOf(read.article.text, bare), citation: cite(read, bare), alsoIn }
}
