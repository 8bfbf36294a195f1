import { rememberingBy } from '#src/base/remember.ts'
import { contains, type Span, sliceOf } from '#src/base/span.ts'
import type { Reading } from '#src/stories/reading.ts'

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

const tokenPattern = /[$€£]|\d+(?:,\d{3})*(?:\.\d+)?|[\p{L}]+(?:['’][\p{L}]+)*|[.,;:!?()]/gu

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

/** Words that may stand between a verb and its number: “killing at least 24”. */
const hedges = new Set(words('at least more than about around some nearly almost up to over an estimated another'))

/** Verbs whose object a number can be: “killed 24”, not “dead 24”. */
const transitive = /^(?:kill|wound|injur|hurt|arrest|detain|displac|captur|slay|evacuat)/

/** The verb right before a number, hedges aside. */
function verbBefore(tokens: readonly Token[], { from }: Quantity): FigureLabel | null {
  let place = from - 1
  while (place >= 0 && hedges.has(tokens[place]!.low)) place -= 1
  const low = tokens[place]?.low ?? ''
  return transitive.test(low) ? (labelOfWord.get(low) ?? null) : null
}

/** The nearest label on one side of a number, in its clause. */
function labelBeside(tokens: readonly Token[], places: readonly number[], isBefore: boolean): FigureLabel | null {
  for (const place of places) {
    const token = tokens[place]
    // “12 killed, 30 wounded”: the comma parts what stands before from what follows.
    const isOver = token === undefined || token.breaks || (isBefore && token.low === ',')
    if (isOver || quantityAt(tokens, place) !== null) return null
    const label = labelOfWord.get(token.low)
    if (label !== undefined) return label
  }
  return null
}

/** What a number counts: its verb, else the nearest label within seven words after it, else within four before. */
function labelNear(tokens: readonly Token[], quantity: Quantity): FigureLabel | null {
  const { from, to } = quantity
  const after = Array.from({ length: 7 }, (_, step) => to + 1 + step)
  const before = Array.from({ length: 4 }, (_, step) => from - 1 - step)
  return verbBefore(tokens, quantity) ?? labelBeside(tokens, after, false) ?? labelBeside(tokens, before, true)
}

/** A quick look, so that sentences without a figure cost nothing. */
const mayCount = new RegExp(`\\d|\\b(?:${[...numberWords.keys(), ...scales.keys()].join('|')})\\b`, 'i')

function figuresIn(text: string, sentence: Span, isAttributed: (sentence: Span) => boolean): Figure[] {
  const words = sliceOf(text, sentence)
  if (!mayCount.test(words) || elsewhere.test(words)) return []
  const hasSource = isAttributed(sentence)
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
export const figuresOf: (reading: Reading) => readonly Figure[] = rememberingBy(({ analysis }) => analysis, findFigures)

function findFigures({ article, analysis }: Reading): readonly Figure[] {
  const attributed = analysis.statements.filter(({ speaker }) => speaker !== null)
  const isAttributed = (sentence: Span) =>
    attributed.some(({ content, cue }) => contains(sentence, content) || (cue !== null && contains(sentence, cue)))
  return analysis.sentences.flatMap((sentence) => figuresIn(article.text, sentence, isAttributed))
}
