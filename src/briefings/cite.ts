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

/** What feeds put behind an excerpt. */
const excerptTail =
  /\s*(?:continue reading(?: at \S+)?|read (?:the )?(?:full|whole|rest of the) (?:article|story)(?: (?:at|on) \S+)?|read more(?: (?:at|on) \S+)?|(?:the post .{1,250} )?(?:appeared first|first appeared) on .{1,60}|full story|\(more\)|\[(?:\.\.\.|…|&hellip;|&#8230;)\])\s*(?:\.\.\.|…|\.|»|›|→)?\s*$/i

/** A span without the call to read on that stands at its end. */
export function withoutExcerptTail(text: string, span: Span): Span {
  const tail = excerptTail.exec(sliceOf(text, span))
  return tail === null || tail.index === 0 ? span : { start: span.start, end: span.start + tail.index }
}

/** Words of an article, byte for byte. The only door through which article text enters a briefing. */
export function source(
  read: Pick<ReadArticle, 'article' | 'outlet'>,
  span: Span,
  alsoIn: readonly Citation[] = [],
): Sourced {
  const bare = withoutExcerptTail(read.article.text, withoutDateline(read.article.text, span))
  return { text: sliceOf(read.article.text, bare), citation: cite(read, bare), alsoIn }
}
