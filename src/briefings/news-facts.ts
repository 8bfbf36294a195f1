import { type ArticleKind, articleKind, markedKind } from '#src/articles/article-kind.ts'
import { isWithdrawal } from '#src/articles/withdrawal.ts'
import type { Span } from '#src/base/span.ts'
import { type AboutActors, aboutActorsOf, keptAbout } from '#src/stories/facts/about-actor.ts'
import { type EventCounts, eventCountsOf, eventWordsFrom, eventWordsOf } from '#src/stories/facts/event-words.ts'
import { keptSums, type TopicSums, topicSumsOf } from '#src/stories/facts/topic-sum.ts'
import type { Reading } from '#src/stories/reading.ts'
import { isReport } from './opinion.ts'
import { headlineTells } from './story-headline.ts'
import { fitSentences } from './story-summary.ts'

/**
 * What questions ask of an article beside its text. It is worked out when the article is filed, since to read many texts
 * again takes most of the time of an answer.
 */
type NewsFacts = {
  /** Without what the feed states. */
  readonly kind: ArticleKind
  readonly isReport: boolean
  /** `headlineTells` */
  readonly tells: boolean
  /** `fitSentences` */
  readonly fit: readonly Span[]
  readonly words: EventCounts
  /** `aboutActorsOf`; null where an early build did not keep it yet. */
  readonly about: AboutActors | null
  /** `topicSumsOf`, likewise */
  readonly sums: TopicSums | null
}

/**
 * The version of the kept form and of the rules behind it. Raise it with every change by which one of these facts may be
 * another one than before, new weights of topics too, and `analysisVersion` with it: facts of another version are not used, but worked out for each
 * question, until the article is analysed again.
 */
const version = 1

/** The facts of an article in the form in which they are kept; null for an excerpt and for a withdrawn article. */
export function encodeNewsFacts(reading: Reading): string | null {
  const { article } = reading
  if (article.isExcerpt || isWithdrawal(article)) return null
  return encode({
    kind: markedKind(article),
    isReport: isReport(reading),
    tells: headlineTells(reading),
    fit: fitSentences(reading),
    words: eventCountsOf(article),
    about: aboutActorsOf(reading),
    sums: topicSumsOf(reading),
  })
}

/**
 * Whether an article is a report of news whose headline says what happened, as the number in which this is kept: twice the
 * version of the facts, and one more where it is.
 */
export function encodeTellsNews(reading: Reading): number {
  const tells = articleKind(reading.article) === 'news' && isReport(reading) && headlineTells(reading)
  return 2 * version + Number(tells)
}

/** @returns Null where nothing is kept, or what another version kept: only the text tells. */
export function decodeTellsNews(kept: number | null): boolean | null {
  return kept === null || Math.floor(kept / 2) !== version ? null : kept % 2 === 1
}

/**
 * Lets all that asks for the facts of this article use the kept ones.
 *
 * @param kept - As `encodeNewsFacts` gave it for the same text and analysis; null: nothing is kept.
 */
export function recallNewsFacts(reading: Reading, kept: string | null): void {
  if (!kept?.startsWith(`[${version},`)) return
  let known: NewsFacts | null = null
  const facts = () => {
    known ??= decode(kept)
    return known
  }
  const { article, analysis } = reading
  markedKind.recall(article, () => facts().kind)
  isReport.recall({ article }, () => facts().isReport)
  headlineTells.recall(reading, () => facts().tells)
  fitSentences.recall({ article, analysis }, () => facts().fit)
  eventWordsOf.recall(article, () => eventWordsFrom(facts().words))
  keptAbout.recall(reading, () => facts().about)
  keptSums.recall(reading, () => facts().sums)
}

function encode({ kind, isReport, tells, fit, words, about, sums }: NewsFacts): string {
  const { word, name, number, sureNames, leaders } = words
  return JSON.stringify([
    version,
    kind,
    Number(isReport),
    Number(tells),
    fit.flatMap(({ start, end }) => [start, end]),
    ...[word, name, number].map(({ terms, counts, scale }) => [terms, counts, scale]),
    sureNames,
    leaders,
    about,
    [...(sums?.keys() ?? [])],
    [...(sums?.values() ?? [])],
  ])
}

type KeptTerms = readonly [terms: readonly string[], counts: readonly number[], scale: number]

type KeptFacts = readonly [
  ...[version: number, kind: ArticleKind, isReport: number, tells: number, fit: readonly number[]],
  ...[word: KeptTerms, name: KeptTerms, number: KeptTerms],
  ...[sureNames: readonly string[], leaders: readonly string[]],
  ...[about?: AboutActors, asked?: readonly string[], sums?: readonly number[]],
]

function decode(kept: string): NewsFacts {
  const [, kind, report, tells, fit, word, name, number, sureNames, leaders, about, asked, sums] = JSON.parse(
    kept,
  ) as KeptFacts
  return {
    kind,
    isReport: report === 1,
    tells: tells === 1,
    fit: Array.from({ length: fit.length / 2 }, (_, place) => ({ start: fit[2 * place]!, end: fit[2 * place + 1]! })),
    words: { word: termsOf(word), name: termsOf(name), number: termsOf(number), sureNames, leaders },
    about: about ?? null,
    sums: asked && sums ? new Map(asked.map((key, place) => [key, sums[place]!])) : null,
  }
}

const termsOf = ([terms, counts, scale]: KeptTerms) => ({ terms, counts, scale })
