import { contains, type Span, sliceOf } from '#src/base/span.ts'
import type { Reading } from './reading.ts'

/** What is counted. */
export type FigureLabel = 'killed' | 'wounded' | 'missing' | 'displaced' | 'detained' | 'troops' | 'sum'

/** One quantity as one article states it. */
export type Figure = {
  readonly label: FigureLabel
  readonly value: number
  /** Currency of a sum; null for people. */
  readonly unit: string | null
  /** The figure itself, as written: “at least” and the noun are outside. */
  readonly span: Span
  /** The sentence that states it. */
  readonly sentence: Span
  /** Whether the article names who gives it. */
  readonly hasSource: boolean
}

const words = (list: string): readonly string[] => list.split(' ')

const labelOfWord = new Map<string, FigureLabel>([
  ...words('killed kill kills killing dead died deaths death die dies slain perished fatalities bodies martyred').map(
    (word) => [word, 'killed'] as const,
  ),
  ...words('wounded wounding wounds injured injuring injures injuries hurt hurting').map(
    (word) => [word, 'wounded'] as const,
  ),
  ...words('missing').map((word) => [word, 'missing'] as const),
  ...words('displaced displacing displaces homeless fled evacuated refugees').map(
    (word) => [word, 'displaced'] as const,
  ),
  ...words('arrested arresting arrests detained detaining captured').map((word) => [word, 'detained'] as const),
  ...words('troops soldiers personnel servicemen marines').map((word) => [word, 'troops'] as const),
])

const unitsOfCount = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
)
const numberWords = new Map<string, number>([
  ...unitsOfCount.map((word, value) => [word, value] as const),
  ...words('thirty forty fifty sixty seventy eighty ninety').map((word, index) => [word, 30 + index * 10] as const),
])
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['bn', 1_000_000_000],
  ['m', 1_000_000],
])
const currencies = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['dollars', 'USD'],
  ['euros', 'EUR'],
  ['pounds', 'GBP'],
])
const months = new Set(
  words(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
)

/** Words after a number that make it no count of people: “24-year-old”, “24 percent”, “24 hours”. */
const otherCounts = new Set(
  words(
    'year years old day days hour hours minutes minute month months week weeks percent per km kilometers kilometres miles metres meters am pm st nd rd th times degrees tons tonnes magnitude feet',
  ),
)

/** A figure of another event: “in 2009, 40 people died”. */
const elsewhere =
  /\b(?:last year|years? ago|previous|earlier this year|since (?:19|20)\d\d|in (?:19|20)\d\d|anniversary)\b/i

type Token = Span & { readonly low: string; readonly breaks: boolean }

const tokenPattern = /[$€£]|\d+(?:,\d{3})*(?:\.\d+)?|[\p{L}]+(?:['’][\p{L}]+)*|[.;:!?()]/gu

function tokensOf(text: string, sentence: Span): Token[] {
  return Array.from(sliceOf(text, sentence).matchAll(tokenPattern), (match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    low: match[0].toLowerCase(),
    breaks: /^[.;:!?()]$/.test(match[0]),
  }))
}

type Quantity = { readonly value: number; readonly from: number; readonly to: number }

/** The number that begins at a token: “1,200”, “three hundred”, “2.5 million”. */
function quantityAt(tokens: readonly Token[], from: number): Quantity | null {
  const { low } = tokens[from]!
  const base = /^\d/.test(low) ? Number(low.replaceAll(',', '')) : numberWords.get(low)
  if (base === undefined || Number.isNaN(base)) return null
  let value = base
  let to = from
  for (
    let scale = scales.get(tokens[to + 1]?.low ?? '');
    scale !== undefined;
    scale = scales.get(tokens[to + 1]?.low ?? '')
  ) {
    value *= scale
    to += 1
  }
  return { value, from, to }
}

function isYearOrDate(tokens: readonly Token[], { value, from, to }: Quantity): boolean {
  const before = tokens[from - 1]?.low ?? ''
  const after = tokens[to + 1]?.low ?? ''
  return (
    months.has(before) ||
    (months.has(after) && value <= 31) ||
    (value >= 1900 && value < 2100 && /^(?:in|since|of|by|until)$/.test(before))
  )
}

/** The label nearest to a number in its clause: after it within seven words, else before it within four. */
function labelNear(tokens: readonly Token[], { from, to }: Quantity): FigureLabel | null {
  for (let place = to + 1; place <= to + 7 && place < tokens.length; place += 1) {
    const { low, breaks } = tokens[place]!
    if (breaks || quantityAt(tokens, place) !== null) break
    const label = labelOfWord.get(low)
    if (label !== undefined) return label
  }
  for (let place = from - 1; place >= from - 4 && place >= 0; place -= 1) {
    const { low, breaks } = tokens[place]!
    if (breaks || quantityAt(tokens, place) !== null) break
    const label = labelOfWord.get(low)
    if (label !== undefined && label !== 'troops') return label
  }
  return null
}

/** A quick look, so that sentences without a figure cost nothing. */
const mayCount = new RegExp(`\\d|\\b(?:${[...numberWords.keys(), ...scales.keys()].join('|')})\\b`, 'i')

function figuresIn(text: string, sentence: Span, hasSource: boolean): Figure[] {
  const words = sliceOf(text, sentence)
  if (!mayCount.test(words) || elsewhere.test(words)) return []
  const tokens = tokensOf(text, sentence)
  const figures: Figure[] = []
  for (let place = 0; place < tokens.length; place += 1) {
    const quantity = quantityAt(tokens, place)
    if (quantity === null) continue
    const span = { start: tokens[quantity.from]!.start, end: tokens[quantity.to]!.end }
    const after = tokens[quantity.to + 1]?.low ?? ''
    const unit = currencies.get(tokens[place - 1]?.low ?? '') ?? currencies.get(after) ?? null
    if (unit !== null) figures.push({ label: 'sum', value: quantity.value, unit, span, sentence, hasSource })
    else if (!isYearOrDate(tokens, quantity) && !otherCounts.has(after) && Number.isInteger(quantity.value)) {
      const label = labelNear(tokens, quantity)
      if (label !== null) figures.push({ label, value: quantity.value, unit: null, span, sentence, hasSource })
    }
    place = quantity.to
  }
  return figures
}

/** Casualties, troops and sums that an article states, in reading order. */
export function figuresOf({ article, analysis }: Reading): readonly Figure[] {
  const attributed = analysis.statements.filter(({ speaker }) => speaker !== null)
  return analysis.sentences.flatMap((sentence) =>
    figuresIn(
      article.text,
      sentence,
      attributed.some(({ content, cue }) => contains(sentence, content) || (cue !== null && contains(sentence, cue))),
    ),
  )
}
