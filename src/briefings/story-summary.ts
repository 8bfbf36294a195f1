import { opensWithQuotation } from '#src/analysis/english/summary/quotation-marks.ts'
import { momentOf } from '#src/articles/article.ts'
import { byText } from '#src/base/by-text.ts'
import { rememberingBy } from '#src/base/remember.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { isOfEarlierYear } from '#src/stories/facts/earlier-year.ts'
import { akinCount, contentStems } from '#src/stories/plain-words.ts'
import type { Reading } from '#src/stories/reading.ts'
import type { Sourced } from './briefing.ts'
import type { ReadArticle } from './dossier.ts'
import { isFitSentence, isProse } from './fit-sentence.ts'
import { likenessTo } from './likeness-to.ts'
import { isOpinion } from './opinion.ts'
import { leadOf, type StorySentence, saysSame, sourceWithOthers, storySentence } from './story-sentences.ts'

/** Sentences of a story's summary. */
export const summaryLength = 3

type ScoredSentence = StorySentence & { readonly from: ReadArticle; readonly score: number }

/** From this likeness on two sentences support each other. */
const supportFrom = 0.35

/** Counts the outlets that say about the same as a sentence at the beginning of an article. */
type Support = (sentence: StorySentence) => number

/** Whether a sentence can be the first of a summary: no quotation before its speaker. */
function mayOpen({ from, span }: ScoredSentence): boolean {
  return !opensWithQuotation(sliceOf(from.article.text, span))
}

/** First sentences of a text that tell its event. Further down an article recalls others, and judges them. */
const leadLength = 4

/** The sentences at the beginning of an article that can be used alone, in their order. */
export const fitSentences = rememberingBy(({ analysis }: Reading) => analysis, findFitSentences)

function findFitSentences({ article, analysis }: Reading): readonly Span[] {
  const title = sliceOf(article.text, article.title).trim()
  const isFit = (span: Span) =>
    isFitSentence(article.text, span) &&
    !repeatsTitle(sliceOf(article.text, span).trim(), title) &&
    !isOfEarlier(sliceOf(article.text, span), momentOf(article)) &&
    !isOfEarlierYear(article.text, span, momentOf(article).getUTCFullYear())
  return analysis.sentences
    .filter(({ start, end }) => start >= article.title.end && isProse(article.text, { start, end }))
    .slice(0, leadLength)
    .filter(isFit)
}

/** Fewest words of a story's headline that a sentence of its event has too; names and forms of a word count. */
const fewestShared = 2

/** Outlets that say the same at the beginning of their articles: then a sentence is of the event whatever its words. */
const confirmedBy = 2

/** Whether a sentence tells the event of a headline: not how a farmer lives, nor what else an outlet tells that day. */
function isOfEvent(sentence: StorySentence, headline: ReadonlySet<string>, support: Support): boolean {
  const words = contentStems(sliceOf(sentence.read.article.text, sentence.span))
  return akinCount(headline, words) >= Math.min(fewestShared, headline.size) || support(sentence) >= confirmedBy
}

/** Most letters of a section's name before a headline that the page repeats. */
const longestSection = 20

function repeatsTitle(words: string, title: string): boolean {
  if (title === '') return false
  // “Harbour closed Divers are concerned …”: the headline ran into the first sentence
  return words.startsWith(`${title} `) || (words.endsWith(title) && words.length - title.length <= longestSection)
}

const months = 'January February March April May June July August September October November December'.split(' ')
/** “said in January”, “back in May 2018”: the month that a sentence recalls. */
const recalled = new RegExp(
  `\\b(?:said|told \\p{L}+|warned|announced|vowed|promised|declared) in (?:early |late |mid-)?(${months.join('|')})\\b|\\bback in (?:(?:early|late) )?(?:(?:${months.join('|')}) )?(?:19|20)\\d\\d\\b`,
  'u',
)

/** “In 2008 the senator …”, “Only a few years ago …”: the sentence begins with another year. */
const ofYear = /^(?:in|by|throughout|during|since|back in) (?:(?:early|late|mid) )?((?:19|20)\d\d)\b/i
const yearsAgo =
  /^(?:only |just |more than |less than |almost |nearly |about )?(?:an?|a few|two|three|four|five|six|seven|ten|\d+) (?:years|decades) ago\b/i

/** Whether a sentence recalls what was said or done in another month than that of its article: background, no news. */
function isOfEarlier(words: string, at: Date): boolean {
  if (yearsAgo.test(words) || Number(ofYear.exec(words)?.[1] ?? Infinity) < at.getUTCFullYear()) return true
  const found = recalled.exec(words)
  return found !== null && (found[1] === undefined || months.indexOf(found[1]) !== at.getUTCMonth())
}

function supportAmong(leads: readonly StorySentence[]): Support {
  const likenesses = likenessTo(leads)
  return ({ vector }) => {
    const outlets = new Set<string>()
    for (const [place, likeness] of likenesses(vector).entries()) {
      if (likeness >= supportFrom) outlets.add(leads[place]!.read.outlet.id)
    }
    return outlets.size
  }
}

/** The score of a sentence: how many outlets say about the same, how high its article ranks it, and how new it is. */
function scoreOf(sentence: StorySentence, rank: number, support: Support, newest: number): number {
  const ageHours = (newest - momentOf(sentence.read.article).getTime()) / 3_600_000
  return Math.log2(1 + support(sentence)) + 1 / (1 + rank) + 0.5 * 2 ** (-ageHours / 24)
}

/**
 * Chooses the sentences of a story's summary: whole sentences from the beginnings of its articles, confirmed by many
 * outlets, none the same as another, from two outlets where the story has two. The first one is news where there is
 * news.
 *
 * @param fresh - Articles to take sentences from: those that the reader does not know, or all where that is not known.
 * @param headline - The headline of the story, which the sentences belong to.
 */
export function summaryOf(
  articles: readonly ReadArticle[],
  fresh: readonly ReadArticle[],
  headline: string,
): readonly Sourced[] {
  const everySentence = articles.flatMap(leadOf)
  const support = supportAmong(everySentence)
  const told = contentStems(headline)
  const newest = Math.max(...articles.map(({ article }) => momentOf(article).getTime()))
  const candidates: ScoredSentence[] = fresh
    .flatMap((one) =>
      fitSentences(one)
        // A view is printed only with its author.
        .filter((span) => !isOpinion(one, span))
        .map((span) => storySentence(one, span))
        .filter((sentence) => isOfEvent(sentence, told, support))
        .map((sentence, rank) => ({ ...sentence, from: one, score: scoreOf(sentence, rank, support, newest) })),
    )
    .sort((a, b) => b.score - a.score || byText(a.read.article.id, b.read.article.id) || a.span.start - b.span.start)
  const chosen = choose(candidates)
  return chosen.map((sentence) => sourceWithOthers(sentence, everySentence))
}

function choose(candidates: readonly ScoredSentence[]): readonly ScoredSentence[] {
  const opener = candidates.find(mayOpen) ?? candidates[0]
  if (!opener) return []
  const chosen = [opener]
  const isNews = (candidate: ScoredSentence) => chosen.every((other) => !saysSame(candidate, other))
  for (const candidate of candidates) {
    if (chosen.length >= summaryLength) break
    if (isNews(candidate)) chosen.push(candidate)
  }
  const outlets = new Set(chosen.map(({ read }) => read.outlet.id))
  if (chosen.length > 1 && outlets.size === 1) {
    const last = chosen.pop()!
    const other = candidates.find((candidate) => !outlets.has(candidate.read.outlet.id) && isNews(candidate))
    chosen.push(other ?? last)
  }
  return chosen
}
