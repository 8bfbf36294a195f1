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
} from '#src/analysis/english/lexicon/figure-words.ts'
import { type FigureTokens, lowAt, type Quantity, quantityAt, reach } from './quantities.ts'

/** What is counted. */
export type FigureLabel = 'killed' | 'wounded' | 'missing' | 'displaced' | 'detained' | 'troops' | 'sum'

const labelsOf = (rows: readonly (readonly [string, readonly string[]])[]): ReadonlyMap<string, FigureLabel> =>
  new Map(rows.flatMap(([label, words]) => words.map((word) => [word, label as FigureLabel] as const)))

const labelOfWord = labelsOf(countedWords)
const labelOfVerb = labelsOf(countingVerbs)

/** What a number counts, if its own words say so. */
export function labelOf(tokens: FigureTokens, quantity: Quantity): FigureLabel | null {
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

/** Index of the first token before a number that is not part of “at least” or the like: “killing *at least* 24”. */
function beforeHedges(tokens: FigureTokens, { from }: Quantity): number {
  let place = from - 1
  while (place >= 0 && hedges.has(tokens[place]!.low)) place -= 1
  return place
}

/**
 * Index of the noun for people after a number, with adjectives between them: “24 young Norlandic soldiers”; null where
 * there is none.
 */
function nounAfter(tokens: FigureTokens, { value, to }: Quantity): number | null {
  for (let place = to + 1; place <= to + 4; place += 1) {
    const token = tokens[place]
    if (token === undefined || token.breaks || token.low === ',' || quantityAt(tokens, place)) return null
    if (value === 1 ? singlePersonNouns.has(token.low) : personNouns.has(token.low)) return place
    if (labelOfWord.has(token.low) || afterCount.has(token.low)) return null
  }
  return null
}

/** “killed 24”, “killing at least nine people”: the number is the object of the verb. */
function objectLabel(tokens: FigureTokens, quantity: Quantity): FigureLabel | null {
  const label = labelOfVerb.get(lowAt(tokens, beforeHedges(tokens, quantity)))
  const after = tokens[quantity.to + 1]
  if (label === undefined || (quantity.value === 1 && after?.low === 'of')) return null
  const standsAlone = after === undefined || after.breaks || after.low === ',' || afterCount.has(after.low)
  const noun = nounAfter(tokens, quantity)
  return (standsAlone || noun !== null) && !isOneOfSeveral(tokens, noun ?? quantity.to) ? label : null
}

/** “24 dead”, “some three hundred were injured”, “24 people in all were killed”. */
function subjectLabel(tokens: FigureTokens, quantity: Quantity): FigureLabel | null {
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
const isPlacePhrase = (tokens: FigureTokens, place: number): boolean =>
  /^(?:in|at|from|near|aboard|the|a|an|on)$/.test(lowAt(tokens, place)) ||
  /^(?:in|at|from|near|aboard|the|a|an|on)$/.test(lowAt(tokens, place - 1))

/** “a man and two girls”, “two women, three children”: others are counted before, and the number is a part. */
function followsOthers(tokens: FigureTokens, quantity: Quantity): boolean {
  const place = beforeHedges(tokens, quantity)
  if (/^(?:and|or)$/.test(lowAt(tokens, place))) return true
  const isNoun = lowAt(tokens, place) === ',' && personNouns.has(lowAt(tokens, place - 1))
  return isNoun && quantityAt(tokens, place - 2) !== null
}

/** “two girls and a boy”, “two men and three women”: the number is a part of what is counted. */
function isOneOfSeveral(tokens: FigureTokens, noun: number): boolean {
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
function tollLabel(tokens: FigureTokens, { from }: Quantity): FigureLabel | null {
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
function troopsLabel(tokens: FigureTokens, quantity: Quantity): FigureLabel | null {
  const noun = [1, 2, 3].map((step) => quantity.to + step).find((place) => troopNouns.has(lowAt(tokens, place)))
  // “of the 34 troops”: a part of those who were told of
  if (noun === undefined || quantity.value < 20 || lowAt(tokens, quantity.from - 1) === 'the') return null
  const before = tokens.slice(Math.max(0, quantity.from - 5), quantity.from)
  return before.some(({ low }) => troopVerbs.has(low)) ? 'troops' : null
}
