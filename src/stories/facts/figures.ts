import { monthWords, weekdayWords } from '#src/analysis/english/lexicon/clock-words.ts'
import {
  afterCount,
  climbers,
  countedWords,
  countingVerbs,
  fillers,
  hedges,
  otherUnits,
  personNouns,
  singlePersonNouns,
  troopNouns,
  troopVerbs,
  unrealWords,
} from '#src/analysis/english/lexicon/figure-words.ts'
import { rememberingBy } from '#src/base/remember.ts'
import { contains, type Span, sliceOf } from '#src/base/span.ts'
import type { Reading } from '#src/stories/reading.ts'
import { numberWords } from './number-words.ts'
import { countsNothing, type FigureToken, mayHoldNumbers, type Quantity, quantityAt, tokensOf } from './quantities.ts'

/** What is counted. */
export type FigureLabel = 'killed' | 'wounded' | 'missing' | 'displaced' | 'detained' | 'troops' | 'sum'

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

type Tokens = readonly FigureToken[]

const labelsOf = (rows: readonly (readonly [string, readonly string[]])[]): ReadonlyMap<string, FigureLabel> =>
  new Map(rows.flatMap(([label, words]) => words.map((word) => [word, label as FigureLabel] as const)))

const labelOfWord = labelsOf(countedWords)
const labelOfVerb = labelsOf(countingVerbs)

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

/** Most tokens between a verb and the noun that it counts. */
const reach = 8

const lowAt = (tokens: Tokens, place: number): string => tokens[place]?.low ?? ''

/** Index of the first token before a number that is not part of “at least” or the like: “killing *at least* 24”. */
function beforeHedges(tokens: Tokens, { from }: Quantity): number {
  let place = from - 1
  while (place >= 0 && hedges.has(tokens[place]!.low)) place -= 1
  return place
}

/**
 * Index of the noun for people after a number, with adjectives between them: “24 young Norlandic soldiers”; null where
 * there is none.
 */
function nounAfter(tokens: Tokens, { value, to }: Quantity): number | null {
  for (let place = to + 1; place <= to + 4; place += 1) {
    const token = tokens[place]
    if (token === undefined || token.breaks || token.low === ',' || quantityAt(tokens, place)) return null
    if (value === 1 ? singlePersonNouns.has(token.low) : personNouns.has(token.low)) return place
    if (labelOfWord.has(token.low) || afterCount.has(token.low)) return null
  }
  return null
}

/** “killed 24”, “killing at least nine people”: the number is the object of the verb. */
function objectLabel(tokens: Tokens, quantity: Quantity): FigureLabel | null {
  const label = labelOfVerb.get(lowAt(tokens, beforeHedges(tokens, quantity)))
  const after = tokens[quantity.to + 1]
  if (label === undefined || (quantity.value === 1 && after?.low === 'of')) return null
  const standsAlone = after === undefined || after.breaks || after.low === ',' || afterCount.has(after.low)
  const noun = nounAfter(tokens, quantity)
  return (standsAlone || noun !== null) && !isOneOfSeveral(tokens, noun ?? quantity.to) ? label : null
}

/** “24 dead”, “some three hundred were injured”, “24 people in all were killed”. */
function subjectLabel(tokens: Tokens, quantity: Quantity): FigureLabel | null {
  const noun = nounAfter(tokens, quantity)
  const direct = labelOfWord.get(lowAt(tokens, quantity.to + 1))
  // “freed 131 detained prisoners” is no arrest
  if (direct !== undefined) return personNouns.has(lowAt(tokens, quantity.to + 2)) ? null : direct
  const before = lowAt(tokens, beforeHedges(tokens, quantity))
  if (noun === null && (quantity.value === 1 || before === 'the')) return null
  // “the Rey Song 2 was captured” is no count of people
  if (noun === null && /^(?:was|is|has)$/.test(lowAt(tokens, quantity.to + 1))) return null
  if (/^(?:of|including|among|between|with)$/.test(before)) return null
  let place = (noun ?? quantity.to) + 1
  // “two soldiers and a child were killed” are three; “a man and two girls” too
  if (noun !== null && (followsOthers(tokens, quantity) || isOneOfSeveral(tokens, noun))) return null
  // “two girls and the mother were killed”
  if (noun !== null && lowAt(tokens, place) === 'and' && lowAt(tokens, place + 1) === 'the') return null
  if (lowAt(tokens, place) === ',' && /^(?:including|among|mostly|most)$/.test(lowAt(tokens, place + 1))) {
    const close = tokens.findIndex(({ low }, index) => index > place && low === ',')
    if (close < 0) return null
    place = close + 1
  }
  for (let step = 0; step < reach; step += 1, place += 1) {
    const token = tokens[place]
    if (token === undefined || token.breaks || token.low === ',') return null
    const label = labelOfWord.get(token.low)
    if (label !== undefined) return label
    if (!fillers.has(token.low) && !(noun !== null && step < 4 && isPlacePhrase(tokens, place))) return null
  }
  return null
}

/** “in the old town” between the noun and its verb. */
const isPlacePhrase = (tokens: Tokens, place: number): boolean =>
  /^(?:in|at|from|near|aboard|the|a|an|on)$/.test(lowAt(tokens, place)) ||
  /^(?:in|at|from|near|aboard|the|a|an|on)$/.test(lowAt(tokens, place - 1))

/** “a man and two girls”, “two women, three children”: others are counted before, and the number is a part. */
function followsOthers(tokens: Tokens, quantity: Quantity): boolean {
  const place = beforeHedges(tokens, quantity)
  if (/^(?:and|or)$/.test(lowAt(tokens, place))) return true
  const isNoun = lowAt(tokens, place) === ',' && personNouns.has(lowAt(tokens, place - 1))
  return isNoun && quantityAt(tokens, place - 2) !== null
}

/** “two girls and a boy”, “two men and three women”: the number is a part of what is counted. */
function isOneOfSeveral(tokens: Tokens, noun: number): boolean {
  const comma = lowAt(tokens, noun + 1) === ','
  const place = noun + (comma ? 2 : 1)
  if (!comma && !/^(?:and|or)$/.test(lowAt(tokens, place))) return false
  const at = comma && !/^(?:and|or)$/.test(lowAt(tokens, place)) ? place : place + 1
  if (/^(?:a|an|his|her|their)$/.test(lowAt(tokens, at))) return !comma
  const other = quantityAt(tokens, at)
  if (!other) return false
  const next = lowAt(tokens, other.to + 1)
  const after = lowAt(tokens, other.to + 2)
  // “killed two and three others were wounded” are two, “killed two and three others in Halvar” are five
  const verb = /^(?:others?|more)$/.test(next) ? after : next
  return !labelOfWord.has(next) && !/^(?:were|was|are|have)$/.test(verb) && !labelOfWord.has(after)
}

/** “The death toll has risen to 46”, “deaths reached 1,204”. */
function tollLabel(tokens: Tokens, { from }: Quantity): FigureLabel | null {
  for (let place = from - 1, step = 0; place >= 0 && step < reach; place -= 1, step += 1) {
    const { low } = tokens[place]!
    if (low === 'toll' || low === 'fatalities' || low === 'deaths')
      return tokens.slice(place + 1, from).some(({ low: word }) => climbers.has(word) && !hedges.has(word))
        ? 'killed'
        : null
    if (!climbers.has(low)) return null
  }
  return null
}

/** “sent 900 troops”: a force that somebody moves, not two soldiers who speak. */
function troopsLabel(tokens: Tokens, quantity: Quantity): FigureLabel | null {
  const noun = [1, 2, 3].map((step) => quantity.to + step).find((place) => troopNouns.has(lowAt(tokens, place)))
  // “of the 34 troops”: a part of those who were told of
  if (noun === undefined || quantity.value < 20 || lowAt(tokens, quantity.from - 1) === 'the') return null
  const before = tokens.slice(Math.max(0, quantity.from - 5), quantity.from)
  return before.some(({ low }) => troopVerbs.has(low)) ? 'troops' : null
}

/** What a number counts, if its own words say so. */
function labelOf(tokens: Tokens, quantity: Quantity): FigureLabel | null {
  // “22 more bodies” adds to a count that another sentence gives
  if (/^(?:%|more|additional|further)$/.test(lowAt(tokens, quantity.to + 1))) return null
  if (otherUnits.has(lowAt(tokens, quantity.to + 1))) return null
  return (
    objectLabel(tokens, quantity) ??
    subjectLabel(tokens, quantity) ??
    tollLabel(tokens, quantity) ??
    troopsLabel(tokens, quantity)
  )
}

/** Whether the clause of a number is about what may happen or did not happen: “could kill 24”. */
function isUnreal(tokens: Tokens, { from, to }: Quantity): boolean {
  for (let place = from - 1, step = 0; place >= 0 && step < reach; place -= 1, step += 1) {
    if (tokens[place]!.breaks) break
    if (unrealWords.has(tokens[place]!.low) && !/^(?:fewer|less)$/.test(lowAt(tokens, place + 1))) return true
  }
  for (let place = to + 1; place <= to + 5; place += 1) {
    if (tokens[place] === undefined || tokens[place]!.breaks || tokens[place]!.low === ',') break
    if (unrealWords.has(tokens[place]!.low)) return true
  }
  return false
}

/** “up to 40 people”, “as many as 40”, “fewer than 40”: how many at most, not how many. */
function isUpperBound(tokens: Tokens, { from }: Quantity): boolean {
  const at = /^[$€£]$/.test(lowAt(tokens, from - 1)) ? from - 1 : from
  // “the toll nears 2,000”
  if (/^(?:nears?|nearing|approach(?:es|ed|ing)?)$/.test(lowAt(tokens, at - 1))) return true
  if (/^(?:fewer|less)$/.test(lowAt(tokens, at - 2)) && lowAt(tokens, at - 1) === 'than')
    return !/^(?:no|not)$/.test(lowAt(tokens, at - 3))
  if (lowAt(tokens, at - 1) === 'to') return lowAt(tokens, at - 2) === 'up'
  return lowAt(tokens, at - 1) === 'as' && /^(?:many|much)$/.test(lowAt(tokens, at - 2))
}

/** “20 to 30 people”, “20–30”: between which numbers, not how many. A toll that climbs “from 20 to 30” is 30. */
function isEndOfSpread(tokens: Tokens, { from, to }: Quantity): boolean {
  const isLink = (place: number) => /^(?:to|or|-|–|—)$/.test(lowAt(tokens, place))
  if (isLink(to + 1) && quantityAt(tokens, to + 2) !== null) return lowAt(tokens, from - 1) !== 'from'
  if (!isLink(from - 1)) return false
  const first = [2, 3].map((step) => from - step).find((place) => quantityAt(tokens, place)?.to === from - 2)
  return first !== undefined && lowAt(tokens, first - 1) !== 'from'
}

/** “cut off its $1.3 billion in aid”: what is given in every year, not a sum of this event. */
function isStanding(tokens: Tokens, { from }: Quantity): boolean {
  const at = /^[$€£]$/.test(lowAt(tokens, from - 1)) ? from - 2 : from - 1
  return /^(?:its|his|her|their|the|annual|yearly)$/.test(lowAt(tokens, at))
}

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
