import { type GradedRow, gradedRows } from './briefing-lines.ts'
import type { GradedLine } from './sheet.ts'

/** Shares from 0 to 1. */
export type Interval = { readonly low: number; readonly high: number }

const z = 1.959964

/**
 * Where a share lies with 95 % certainty, from `hits` among `all`; everything where nothing was counted.
 *
 * Source: Wilson (1927), score interval.
 */
export function wilson(hits: number, all: number): Interval {
  if (all === 0) return { low: 0, high: 1 }
  const share = hits / all
  const middle = share + (z * z) / (2 * all)
  const reach = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  const whole = 1 + (z * z) / all
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) }
}

/** How far two graders agree on the lines that both judged: as a share, and beyond what chance gives. */
export type Agreement = { readonly lines: number; readonly share: number; readonly kappa: number }

/** Source: Cohen (1960), a coefficient of agreement for nominal scales. Kappa is 1 where chance alone gives full agreement. */
export function agreementOf(one: readonly GradedLine[], other: readonly GradedLine[]): Agreement {
  const verdicts = new Map(other.map(({ number, verdict }) => [number, verdict]))
  const pairs = one.flatMap(({ number, verdict }) => {
    const second = verdicts.get(number) ?? null
    return verdict === null || second === null ? [] : [{ first: verdict === 'wrong', second: second === 'wrong' }]
  })
  const lines = pairs.length
  if (lines === 0) return { lines, share: 0, kappa: 0 }
  const share = pairs.filter(({ first, second }) => first === second).length / lines
  const a = pairs.filter(({ first }) => first).length / lines
  const b = pairs.filter(({ second }) => second).length / lines
  const chance = a * b + (1 - a) * (1 - b)
  return { lines, share, kappa: chance === 1 ? 1 : (share - chance) / (1 - chance) }
}

/** Wrong lines of one row, and where their share lies. */
export type RowSum = { readonly row: GradedRow; readonly graded: number; readonly wrong: number } & Interval

export function sumUp(lines: readonly GradedLine[]): readonly RowSum[] {
  return gradedRows.flatMap((row) => {
    const graded = lines.filter((line) => line.row === row && line.verdict !== null)
    const wrong = graded.filter(({ verdict }) => verdict === 'wrong').length
    return graded.length === 0 ? [] : [{ row, graded: graded.length, wrong, ...wilson(wrong, graded.length) }]
  })
}
