import type { ActType } from '#src/analysis/findings.ts'

/** The word that readers see for an act: “Iran accuses the United States”. */
export const actWords: Readonly<Record<ActType, string>> = {
  agree: 'agrees',
  consult: 'consults',
  support: 'supports',
  cooperate: 'cooperates',
  aid: 'aids',
  concede: 'concedes',
  retreat: 'backs down',
  request: 'demands',
  accuse: 'accuses',
  reject: 'rejects',
  threaten: 'threatens',
  protest: 'protests',
  sanction: 'cuts ties',
  mobilize: 'mobilizes',
  coerce: 'coerces',
  assault: 'attacks',
  investigate: 'investigates',
  state: 'says',
}

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
