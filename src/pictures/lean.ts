import { quadClassOf } from '#src/analysis/english/lexicon/quad-classes.ts'
import type { ActType } from '#src/analysis/findings.ts'
import type { Lean } from './picture.ts'

/** Towards its target or against it, by the quad class of the act; a neutral statement leans nowhere. */
export function leanOf(act: ActType): Lean {
  const quadClass = quadClassOf(act)
  if (quadClass === null) return 'neutral'
  return quadClass.endsWith('conflict') ? 'against' : 'for'
}
