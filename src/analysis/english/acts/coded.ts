import type { ActType } from '#src/analysis/findings.ts'

/** The act of a verb with its complements, before anyone asks who does it. */
export type Coded = {
  readonly act: ActType
  /** Word that bears the act. */
  readonly head: number
  /** First and last word (exclusive) among which the target is to be looked for. */
  readonly from: number
  readonly to: number
  readonly passive: boolean
  /** Negation does not turn it round: “would not hesitate to strike”. */
  readonly unmoved?: boolean
  readonly confidence: number
}
