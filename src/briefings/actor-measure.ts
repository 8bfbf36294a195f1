import { chanceOf } from '#src/base/measure.ts'
import type { ActorEvidence } from './actor-evidence.ts'
import { actorTerms } from './actor-terms.ts'
import { actorWeights } from './actor-weights.ts'

/** Least chance for an actor to be shown. How many right and wrong ones it keeps stands in docs/grading.md. */
export const leastChanceOfActor = 0.86

/** How likely readers call an actor of a briefing right, 0 to 1, by a measure that was learnt from their verdicts. */
export const chanceOfActor = (evidence: ActorEvidence): number => chanceOf(actorTerms(evidence), actorWeights)
