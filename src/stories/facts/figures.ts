import { monthWords, weekdayWords } from '#src/analysis/english/lexicon/clock-words.ts'
import { rememberingBy } from '#src/base/remember.ts'
import { contains, type Span, sliceOf } from '#src/base/span.ts'
import type { Reading } from '#src/stories/reading.ts'
import { type FigureLabel, labelOf } from './figure-labels.ts'
import { isEndOfSpread, isStanding, isUnreal, isUpperBound } from './inexact-quantities.ts'
import { numberWords } from './number-words.ts'
import { countsNothing, lowAt, mayHoldNumbers, quantityAt, tokensOf } from './quantities.ts'

/** One quantity as one article states it. */
export type Figure = {
  readonly label: FigureLabel
  readonly value: number
  /** Currency of a sum; null for people. */
  readonly unit: string | null
  /** The span of the figure itself, without “at least” and without the noun. */
  readonly span: Span
  /** The source's own words where the number is not exact, “at least 24”; null where it stands alone. */
  readonly words: Span | null
  /** The sentence that states it. */
  readonly sentence: Span
  /**
   * The place that the sentence gives: “Halvar” in “killed nine in Halvar”; null where it gives none, or gives it by an
   * adjective.
   */
  readonly place: string | null
  /** Whether its sentence counts over a whole war or season: “since the war began”. */
  readonly isTotal: boolean
  /** Whether the article names the source of the figure. */
  readonly hasSource: boolean
}

/** A count over a time that has many events. */
const overTime =
  /\bsince (?:the )?(?:\p{L}+ ){0,3}(?:war|conflict|invasion|offensive|uprising|outbreak|start|beginning|truce|ceasefire|coup|protests?|began|started|erupted|broke out)\b|\bsince (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:over|in|during) the (?:past|last) (?:\p{L}+ )?(?:weeks?|months?|years?|decade)\b|\b(?:during|throughout|over) the (?:\p{L}+ )?(?:war|conflict|offensive|season)\b|\bin (?:\p{L}+ )?(?:weeks|months|years) of (?:war|fighting|conflict)\b|\b(?:so far )?this (?:year|month|season)\b/iu

const campaign = /\b(?:war|campaign|conflict|genocide|siege|crackdown|uprising|unrest|protests)\b/i
const hasCost = /\b(?:has|have) (?:been )?(?:killed|left|claimed|displaced|wounded|cost)\b/i

/** “a war that has killed 700 people” */
const isOfCampaign = (words: string): boolean => campaign.test(words) && hasCost.test(words)

const currencies = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['dollars', 'USD'],
  ['euros', 'EUR'],
  ['pounds', 'GBP'],
])

/** A figure of another event: “in 2009, 40 people died”, “the April 2024 strike that killed seven”, “last week’s attack”. */
const elsewhere =
  /\b(?:last year|years? ago|previous|earlier this (?:year|month)|since (?:19|20)\d\d|in (?:19|20)\d\d|anniversary|(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:\d{1,2}, )?(?:19|20)\d\d|last (?:week(?:end)?|month|spring|summer|autumn|fall|winter)['’]s)\b/i

/** A rate counts nothing that happened once: “30,000 a month”. */
const rate =
  /\b(?:(?:per|each|every) (?:month|week|day|year)|a (?:month|week|year)(?! (?:after|ago|later|before|earlier|since))|monthly|weekly)\b/i

function figuresIn(text: string, sentence: Span, isAttributed: (sentence: Span) => boolean): Figure[] {
  const words = sliceOf(text, sentence)
  if (!mayHoldNumbers(words) || elsewhere.test(words) || rate.test(words)) return []
  const facts = {
    sentence,
    hasSource: isAttributed(sentence),
    place: placeIn(words),
    isTotal: overTime.test(words) || isOfCampaign(words),
  }
  const tokens = tokensOf(text, sentence)
  const figures: Figure[] = []
  for (let place = 0; place < tokens.length; place += 1) {
    const quantity = quantityAt(tokens, place)
    if (quantity === null) continue
    const span = { start: tokens[quantity.from]!.start, end: tokens[quantity.to]!.end }
    const unit = currencies.get(lowAt(tokens, place - 1)) ?? currencies.get(lowAt(tokens, quantity.to + 1)) ?? null
    const { value } = quantity
    const counted = { span, words: numberWords(text, span, sentence.start), ...facts }
    if (isUpperBound(tokens, quantity) || isEndOfSpread(tokens, quantity)) {
      // “up to 40” counts nobody
    } else if (unit !== null) {
      if (!isUnreal(tokens, quantity) && !isStanding(tokens, quantity))
        figures.push({ label: 'sum', value, unit, ...counted })
    } else if (
      Number.isInteger(value) &&
      value > 0 &&
      !countsNothing(tokens, quantity) &&
      !isUnreal(tokens, quantity)
    ) {
      const label = labelOf(tokens, quantity)
      if (label !== null) figures.push({ label, value, unit: null, ...counted })
    }
    place = quantity.to
  }
  return figures
}

const placePhrase =
  /(?<!\p{L})(?:in|at|near|outside|off) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3})(?=$|[.,;:)]| (?:on|in|at|after|as|and|when|while|by|since|during|early|late|who|that|has|have|was|were|said|says|killed|kills|injured|wounded|left|leaves|hit|struck|airport|city|province|district)(?!\p{L}))/gu

/** The last place that a sentence names; months and days do not count as places. */
function placeIn(words: string): string | null {
  const names = Array.from(words.matchAll(placePhrase), ([, name]) => name!.trim())
  return names.findLast((name) => !monthWords.has(name.toLowerCase()) && !weekdayWords.has(name.toLowerCase())) ?? null
}

/** Casualties, troops and sums that an article states, in reading order. */
export const figuresOf: (reading: Reading) => readonly Figure[] = rememberingBy(({ analysis }) => analysis, findFigures)

function findFigures({ article, analysis }: Reading): readonly Figure[] {
  const attributed = analysis.statements.filter(({ speaker }) => speaker !== null)
  const isAttributed = (sentence: Span) =>
    attributed.some(({ content, cue }) => contains(sentence, content) || (cue !== null && contains(sentence, cue)))
  return analysis.sentences.flatMap((sentence) => figuresIn(article.text, sentence, isAttributed))
}
