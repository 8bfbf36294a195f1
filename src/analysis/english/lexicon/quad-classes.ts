import type { ActType } from '#src/analysis/findings.ts'

/** Whether an act is of words or of deeds, and whether of cooperation or of conflict. Source: PLOVER, “quad class”. */
export type QuadClass = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict'

const classes: Readonly<Record<QuadClass, readonly ActType[]>> = {
  'verbal cooperation': ['agree', 'consult', 'support', 'concede'],
  'material cooperation': ['cooperate', 'aid', 'retreat'],
  'verbal conflict': ['request', 'accuse', 'reject', 'threaten', 'investigate'],
  'material conflict': ['protest', 'sanction', 'mobilize', 'coerce', 'assault'],
}

/** The quad class of an act; null for a neutral statement. */
export function quadClassOf(act: ActType): QuadClass | null {
  for (const [name, acts] of Object.entries(classes) as [QuadClass, readonly ActType[]][])
    if (acts.includes(act)) return name
  return null
}
