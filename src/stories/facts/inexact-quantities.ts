import { unrealWords } from '#src/analysis/english/lexicon/figure-words.ts'
import { type FigureTokens, lowAt, type Quantity, quantityAt, reach } from './quantities.ts'

/** Whether the clause of a number is about what may happen or did not happen: “could kill 24”. */
export function isUnreal(tokens: FigureTokens, { from, to }: Quantity): boolean {
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
export function isUpperBound(tokens: FigureTokens, { from }: Quantity): boolean {
  const at = /^[$€£]$/.test(lowAt(tokens, from - 1)) ? from - 1 : from
  // “the toll nears 2,000”
  if (/^(?:nears?|nearing|approach(?:es|ed|ing)?)$/.test(lowAt(tokens, at - 1))) return true
  if (/^(?:fewer|less)$/.test(lowAt(tokens, at - 2)) && lowAt(tokens, at - 1) === 'than')
    return !/^(?:no|not)$/.test(lowAt(tokens, at - 3))
  if (lowAt(tokens, at - 1) === 'to') return lowAt(tokens, at - 2) === 'up'
  return lowAt(tokens, at - 1) === 'as' && /^(?:many|much)$/.test(lowAt(tokens, at - 2))
}

/** “20 to 30 people”, “20–30”: between which numbers, not how many. A toll that climbs “from 20 to 30” is 30. */
export function isEndOfSpread(tokens: FigureTokens, { from, to }: Quantity): boolean {
  const isLink = (place: number) => /^(?:to|or|-|–|—)$/.test(lowAt(tokens, place))
  if (isLink(to + 1) && quantityAt(tokens, to + 2) !== null) return lowAt(tokens, from - 1) !== 'from'
  if (!isLink(from - 1)) return false
  const first = [2, 3].map((step) => from - step).find((place) => quantityAt(tokens, place)?.to === from - 2)
  return first !== undefined && lowAt(tokens, first - 1) !== 'from'
}

/** “cut off its $1.3 billion in aid”: what is given in every year, not a sum of this event. */
export function isStanding(tokens: FigureTokens, { from }: Quantity): boolean {
  const at = /^[$€£]$/.test(lowAt(tokens, from - 1)) ? from - 2 : from - 1
  return /^(?:its|his|her|their|the|annual|yearly)$/.test(lowAt(tokens, at))
}
