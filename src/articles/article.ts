import type { MarkedKind } from '#src/articles/article-kind-words.ts'
import type { Span } from '#src/base/span.ts'

/**
 * How far the publication date can be believed: as the feed states it, missing, or later than the moment of fetching.
 * A date that is not `stated` is shown as such and never used for ordering: `firstSeenAt` is.
 */
export type DateQuality = 'stated' | 'missing' | 'future'

/**
 * A cleaned entry with one text.
 *
 * `text` is the headline, a blank line, and the body, with their damage mended (`repair/`): so that a headline is a span like every other sentence. It is
 * kept as it was when analysed; every span of every finding points into it.
 */
export type Article = {
  /** Stable: derived from who sees it, its outlet and its guid there. */
  readonly id: string
  readonly outletId: string
  readonly feedId: number | null
  /** Canonical: no tracking parameters, no fragment. Null where the feed gave no usable link, or another outlet's. */
  readonly url: string | null
  readonly guid: string | null
  /** What the feed's categories say that it is; absent where they name nothing else than news. */
  readonly statedKind?: MarkedKind
  /** Of headline and body as the outlet gave them, before any repair. */
  readonly contentHash: string
  readonly text: string
  /** Where the headline stands in `text`; always starts at 0. */
  readonly title: Span
  /** BCP 47, as recognised or declared. */
  readonly language: string
  /** As stated by the outlet. */
  readonly publishedAt: Date | null
  readonly dateQuality: DateQuality
  readonly firstSeenAt: Date
  /** 1 for the first text seen, 2 after the outlet's first edit, … */
  readonly revision: number
  /** Its text is no longer kept: `text` holds its headline and the words of its statements. Absent: it is whole. */
  readonly isExcerpt?: true
}

/** The moment that orders an article among others: its stated date where that can be believed, else when it was seen. */
export function momentOf(article: Pick<Article, 'publishedAt' | 'dateQuality' | 'firstSeenAt'>): Date {
  return article.dateQuality === 'stated' && article.publishedAt ? article.publishedAt : article.firstSeenAt
}
