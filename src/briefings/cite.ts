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
    ...(article.isExcerpt ? { isExcerpt: true } : {}),
  }
}

/** Calls to read on, which feeds put after an excerpt. */
const excerptTail =
  /(?:continue reading|read (?:the )?(?:full|whole|rest of the) (?:article|story)|read more|full story|\(more\)|\[(?:\.\.\.|…|&hellip;|&#8230;)\])(?: (?:at|on) \S{1,80})?[ .…»›→]{0,6}$/i
const excerptCredit = /(?:appeared first|first appeared) on [^.\n]{1,60}\.?$/i

/** Where the call to read on begins; -1 where there is none. */
function tailStart(words: string): number {
  const tail = excerptTail.exec(words)
  if (tail !== null) return tail.index
  return excerptCredit.test(words) ? words.lastIndexOf('The post ') : -1
}

/** A span without the call to read on that stands at its end. */
export function withoutExcerptTail(text: string, span: Span): Span {
  const words = sliceOf(text, span)
  const at = tailStart(words)
  return at <= 0 ? span : { start: span.start, end: span.start + words.slice(0, at).trimEnd().length }
}

/** A span without what is no part of its sentence: a dateline before it, the excerpt's tail behind it. */
export const printedSpan = (text: string, span: Span): Span => withoutExcerptTail(text, withoutDateline(text, span))

/** Words of an article, byte for byte. Article text gets into a briefing only through this function. */
export function source(
  read: Pick<ReadArticle, 'article' | 'outlet'>,
  span: Span,
  alsoIn: readonly Citation[] = [],
): Sourced {
  const printed = printedSpan(read.article.text, span)
  return { text: sliceOf(read.article.text, printed), citation: cite(read, printed), alsoIn }
}
