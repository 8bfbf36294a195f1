import type { ActType } from '#src/analysis/findings.ts'

/** Whether an act is a yes or a no to a matter; acts that are not listed are neither. */
const leanings: Partial<Record<ActType, 'for' | 'against'>> = {
  agree: 'for',
  support: 'for',
  cooperate: 'for',
  aid: 'for',
  concede: 'for',
  consult: 'for',
  reject: 'against',
  accuse: 'against',
  threaten: 'against',
  protest: 'against',
  sanction: 'against',
  coerce: 'against',
  assault: 'against',
}

/**
 * Finds where an actor's position on a matter changes from yes to no or from no to yes. Readers are shown the texts and
 * no judgement.
 *
 * @param acts - Of the actor's statements on the matter, oldest first.
 * @returns For each act whether it is the opposite of the last yes or no before it.
 */
export function turnsOf(acts: readonly ActType[]): readonly boolean[] {
  let last: 'for' | 'against' | undefined
  return acts.map((act) => {
    const leaning = leanings[act]
    const turned = leaning !== undefined && last !== undefined && leaning !== last
    last = leaning ?? last
    return turned
  })
}
