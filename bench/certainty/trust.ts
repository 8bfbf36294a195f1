import { scoreDocument } from '#bench/evaluation/score.ts'
import { newTotals, type Rates, report } from '#bench/evaluation/totals.ts'
import type { Statement } from '#src/analysis/findings.ts'
import type { Judged, Reading } from './cases.ts'

/** One tenth of the certainty: how many statements, the mean certainty, and the share that is right. */
export type Tenth = { readonly from: number; readonly count: number; readonly said: number; readonly right: number }

type Known = { readonly statement: Statement; readonly isRight: boolean }

export function knownOf(readings: readonly Reading[]): Known[] {
  return readings
    .flatMap(({ judged }) => judged)
    .filter((one): one is Judged & { right: number } => one.right !== null)
    .map(({ statement, right }) => ({ statement, isRight: right > 0 }))
}

export function tenthsOf(known: readonly Known[]): Tenth[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const some = known.filter(({ statement }) => Math.min(9, Math.floor(statement.confidence * 10)) === tenth)
    const meanOf = (value: (one: Known) => number) => some.reduce((sum, one) => sum + value(one), 0) / some.length
    return {
      from: tenth / 10,
      count: some.length,
      said: meanOf(({ statement }) => statement.confidence),
      right: meanOf(({ isRight }) => Number(isRight)),
    }
  }).filter(({ count }) => count > 0)
}

/** Expected calibration error: by how much the certainty of a tenth differs from what is right, in the mean of all statements. */
export function calibrationError(tenths: readonly Tenth[]): number {
  const all = tenths.reduce((sum, { count }) => sum + count, 0)
  return tenths.reduce((sum, { count, said, right }) => sum + count * Math.abs(said - right), 0) / all
}

/** What a reader gets: end-to-end precision and recall of the printed statements of some kinds. */
export function printedRates(
  readings: readonly Reading[],
  name: 'direct' | 'mixed' | 'direct+mixed' | 'indirect',
): Rates {
  const totals = newTotals()
  for (const { gold, predicted, judged } of readings) {
    const quotes = predicted.quotes.filter((_, at) => {
      const { printed, kind } = judged[at]!.statement
      return printed && (name === 'direct+mixed' ? kind !== 'indirect' : kind === name)
    })
    scoreDocument(gold, { ...predicted, quotes }, totals)
  }
  return report(totals).classes[name].endToEnd
}
