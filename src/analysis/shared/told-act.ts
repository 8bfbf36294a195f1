import type { ActType, NamedSpan, Statement } from '#src/analysis/findings.ts'

/** The act of a statement as readers are told of it, and whom it concerns; `state` where nothing more is stated. */
export function toldAct({ stated, target }: Pick<Statement, 'stated' | 'target'>): {
  readonly act: ActType
  readonly target: NamedSpan | null
} {
  return { act: stated?.act ?? 'state', target: stated?.hasTarget ? target : null }
}
