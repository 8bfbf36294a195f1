import { monthWords } from '#src/analysis/english/lexicon/clock-words.ts'
import { smallNumbers, tens } from '#src/analysis/english/lexicon/figure-words.ts'
import { type Span, sliceOf } from '#src/base/span.ts'

/** A word, number or mark of a sentence. */
export type FigureToken = Span & {
  /** In small letters. */
  readonly low: string
  readonly isCapital: boolean
  /** Ends a clause. */
  readonly breaks: boolean
}

export type FigureTokens = readonly FigureToken[]

/** Most tokens between a number and the verb or the word that settles it. */
export const reach = 8

/** The word at a place in small letters; empty outside the sentence. */
export const lowAt = (tokens: FigureTokens, place: number): string => tokens[place]?.low ?? ''

/** A number and its tokens, the last one included. */
export type Quantity = { readonly value: number; readonly from: number; readonly to: number }

const numberWords = new Map<string, number>([
  ...smallNumbers.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, 30 + index * 10] as const),
])
const scales = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
  ['trn', 1_000_000_000_000],
  ['tn', 1_000_000_000_000],
  ['bn', 1_000_000_000],
  ['mn', 1_000_000],
  ['m', 1_000_000],
])

/** Letters that are a scale only where they touch the number: “€1.3B”, but no “20 B-52s”. */
const gluedScales = new Map([
  ['b', 1_000_000_000],
  ['k', 1_000],
])

const tokenPattern = /[$€£%]|\d+(?:,\d{3})*(?:\.\d+)?|[\p{L}]+(?:['’][\p{L}]+)*|[.,;:!?()–—-]/gu

export function tokensOf(text: string, sentence: Span): FigureToken[] {
  return Array.from(sliceOf(text, sentence).matchAll(tokenPattern), (match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    low: match[0].toLowerCase(),
    isCapital: /^\p{Lu}/u.test(match[0]),
    breaks: /^[.;:!?()–—]$/.test(match[0]),
  }))
}

/** A quick check, so that sentences without a number take no time. */
const mayCount = new RegExp(`\\d|\\b(?:${[...numberWords.keys(), ...scales.keys()].join('|')})\\b`, 'i')

export function mayHoldNumbers(words: string): boolean {
  return mayCount.test(words)
}

/** The number that begins at a token: “1,200”, “three hundred”, “2.5 million”. */
export function quantityAt(tokens: FigureTokens, from: number): Quantity | null {
  const low = lowAt(tokens, from)
  const base = /^\d/.test(low) ? Number(low.replaceAll(',', '')) : numberWords.get(low)
  if (base === undefined || Number.isNaN(base)) return null
  let value = base
  let to = from
  for (;;) {
    const next = tokens[to + 1]
    const isGlued = next !== undefined && next.start === tokens[to]!.end && to === from
    const scale = scales.get(next?.low ?? '') ?? (isGlued ? gluedScales.get(next.low) : undefined)
    if (scale === undefined) return { value, from, to }
    value *= scale
    to += 1
  }
}

/**
 * Whether a number does not count anything: the year, day or hour of a date, the number in a name (“Covid-19”, “Rey
 * Song 1”, “Flight 93”), an age (“aged five”, “, 45,”), a score, a share (“one in five”).
 */
export function countsNothing(tokens: FigureTokens, quantity: Quantity): boolean {
  return (
    isYearOrDate(tokens, quantity) ||
    isPartOfName(tokens, quantity) ||
    isAge(tokens, quantity) ||
    isShare(tokens, quantity)
  )
}

function isYearOrDate(tokens: FigureTokens, { value, from, to }: Quantity): boolean {
  const before = lowAt(tokens, from - 1)
  const after = lowAt(tokens, to + 1)
  const isYear = from === to && /^(?:19|20)\d\d$/.test(tokens[from]!.low)
  return (
    monthWords.has(before) ||
    (monthWords.has(after) && value <= 31) ||
    (isYear && /^(?:in|since|of|by|until|from|to|and|the|early|late|mid|-|–|,|\()?$/.test(before))
  )
}

const numberedNouns =
  /^(?:articles?|no|number|flights?|routes?|sections?|resolutions?|chapters?|units?|highways?|channels?|cases?|brigades?|battalions?|regiments?|squadrons?)$/

/** “Article 19”, “No. 7” */
function isNumbered(tokens: FigureTokens, from: number): boolean {
  const before = tokens[from - 1]?.low === '.' ? from - 2 : from - 1
  return /^\d/.test(tokens[from]!.low) && numberedNouns.test(lowAt(tokens, before))
}

function isPartOfName(tokens: FigureTokens, { from, to }: Quantity): boolean {
  const first = tokens[from]!
  const before = tokens[from - 1]
  const after = tokens[to + 1]
  if (before && before.end === first.start && /[-:.\p{L}]/u.test(before.low)) return true
  if (isNumbered(tokens, from)) return true
  if (after && after.start === tokens[to]!.end && /^(?:[-:]|\p{L}+)$/u.test(after.low)) return true
  // “Rey Song 1”, “Flight 93”: right after a name, and no noun follows
  return (
    before?.isCapital === true &&
    !/^(?:kill|injur|wound|arrest|detain|leav)/.test(before.low) &&
    from > 1 &&
    /^\d/.test(first.low) &&
    !/^\p{Ll}/u.test(after?.low ?? '')
  )
}

function isAge(tokens: FigureTokens, { value, from, to }: Quantity): boolean {
  const before = tokens[from - 1]?.low
  const after = tokens[to + 1]?.low
  if (before === 'aged' || before === 'ages' || before === 'age') return true
  if (before === ',' && after === ',' && value < 120) return true
  // “aged five and 10”
  return (
    (before === 'and' || before === ',' || before === 'to') &&
    tokens.slice(Math.max(0, from - 6), from).some(({ low }) => low === 'aged')
  )
}

/** “one in five”, “three out of 10” */
function isShare(tokens: FigureTokens, { from, to }: Quantity): boolean {
  const isIn = (place: number) => /^(?:in|of)$/.test(lowAt(tokens, place))
  const isNumber = (place: number) => quantityAt(tokens, place) !== null
  const out = (place: number) => tokens[place]?.low === 'out'
  if (isIn(from - 1)) return isNumber(from - 2) || (out(from - 2) && isNumber(from - 3))
  return isIn(to + 1) ? isNumber(to + 2) : out(to + 1) && isNumber(to + 3)
}
