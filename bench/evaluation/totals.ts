import type { QuoteKind } from './gold.ts'

export const quoteClasses = ['direct', 'mixed', 'direct+mixed', 'indirect', 'ind. clause', 'all'] as const
export type QuoteClass = (typeof quoteClasses)[number]

/** Counts of one class of quotations; words are counted beside pieces. */
export type Tally = {
  gold: number
  predicted: number
  matched: number
  exact: number
  sameKind: number
  endToEnd: number
  speakers: number
  rightSpeakers: number
  names: number
  rightNames: number
  goldWords: number
  foundWords: number
  predictedWords: number
  rightWords: number
}

export type Totals = {
  documents: number
  readonly classes: Record<QuoteClass, Tally>
  readonly verbatim: { gold: number; predicted: number; found: number; right: number }
  readonly errors: string[]
}

const emptyTally = (): Tally => ({
  gold: 0,
  predicted: 0,
  matched: 0,
  exact: 0,
  sameKind: 0,
  endToEnd: 0,
  speakers: 0,
  rightSpeakers: 0,
  names: 0,
  rightNames: 0,
  goldWords: 0,
  foundWords: 0,
  predictedWords: 0,
  rightWords: 0,
})

export function newTotals(): Totals {
  return {
    documents: 0,
    classes: {
      direct: emptyTally(),
      mixed: emptyTally(),
      'direct+mixed': emptyTally(),
      indirect: emptyTally(),
      'ind. clause': emptyTally(),
      all: emptyTally(),
    },
    verbatim: { gold: 0, predicted: 0, found: 0, right: 0 },
    errors: [],
  }
}

/** Whether a piece of this kind and form belongs to a class; “ind. clause” leaves out noun phrases (“condemned the attack”). */
export function isCounted(kind: QuoteKind, name: QuoteClass, form: string | null | undefined): boolean {
  if (name === 'all') return true
  if (name === 'ind. clause') return kind === 'indirect' && (!form || form === 'clause')
  return kind === name || (name === 'direct+mixed' && kind !== 'indirect')
}

export function countWanted(tally: Tally, words: number, foundWords: number): void {
  tally.gold++
  tally.goldWords += words
  tally.foundWords += foundWords
}

export type MatchFacts = {
  readonly exact: boolean
  readonly sameKind: boolean
  readonly right: boolean
  readonly hasSpeaker: boolean
  /** Whether the full name is right; null where gold knows none. */
  readonly name: boolean | null
}

export function countMatch(tally: Tally, facts: MatchFacts): void {
  tally.matched++
  if (facts.exact) tally.exact++
  if (facts.sameKind) tally.sameKind++
  if (facts.right) tally.endToEnd++
  if (facts.hasSpeaker) {
    tally.speakers++
    if (facts.right) tally.rightSpeakers++
  }
  if (facts.name !== null) {
    tally.names++
    if (facts.name) tally.rightNames++
  }
}

export function countPrediction(tally: Tally, words: number, rightWords: number): void {
  tally.predicted++
  tally.predictedWords += words
  tally.rightWords += rightWords
}

export function addError(totals: Totals, line: string): void {
  totals.errors.push(line)
}

export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number }

const roundTo3 = (value: number): number => Math.round(value * 1000) / 1000

function rates(rightPredicted: number, rightGold: number, predicted: number, gold: number): Rates {
  const precision = predicted ? rightPredicted / predicted : 0
  const recall = gold ? rightGold / gold : 0
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  return { precision: roundTo3(precision), recall: roundTo3(recall), f1: roundTo3(f1) }
}

const share = (part: number, whole: number): number | null => (whole ? roundTo3(part / whole) : null)

export type ClassReport = {
  readonly gold: number
  readonly predicted: number
  readonly exact: Rates
  readonly span: Rates
  readonly token: Rates
  readonly speaker: number | null
  readonly name: number | null
  readonly kind: number | null
  readonly endToEnd: Rates
}

export type Report = {
  readonly documents: number
  readonly classes: Record<QuoteClass, ClassReport>
  readonly verbatim: {
    readonly gold: number
    readonly predicted: number
    readonly found: Rates
    readonly speaker: number | null
    readonly attributed: Rates
  }
}

function reportOf(tally: Tally): ClassReport {
  return {
    gold: tally.gold,
    predicted: tally.predicted,
    exact: rates(tally.exact, tally.exact, tally.predicted, tally.gold),
    span: rates(tally.matched, tally.matched, tally.predicted, tally.gold),
    token: rates(tally.rightWords, tally.foundWords, tally.predictedWords, tally.goldWords),
    speaker: share(tally.rightSpeakers, tally.speakers),
    name: share(tally.rightNames, tally.names),
    kind: share(tally.sameKind, tally.matched),
    endToEnd: rates(tally.endToEnd, tally.endToEnd, tally.predicted, tally.gold),
  }
}

export function report({ documents, classes, verbatim }: Totals): Report {
  const { gold, predicted, found, right } = verbatim
  return {
    documents,
    classes: {
      direct: reportOf(classes.direct),
      mixed: reportOf(classes.mixed),
      'direct+mixed': reportOf(classes['direct+mixed']),
      indirect: reportOf(classes.indirect),
      'ind. clause': reportOf(classes['ind. clause']),
      all: reportOf(classes.all),
    },
    verbatim: {
      gold,
      predicted,
      found: rates(found, found, predicted, gold),
      speaker: share(right, found),
      attributed: rates(right, right, predicted, gold),
    },
  }
}
