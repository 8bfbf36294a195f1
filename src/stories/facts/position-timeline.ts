import type { ActType } from '#src/analysis/findings.ts'

/** Which way an act leans; acts that are not here lean neither way. */
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
 * Where one actor's position on one matter turns, from yes to no or from no to yes. The texts are shown; no verdict.
 *
 * @param acts - Of the actor's statements on the matter, oldest first.
 * @returns For each whether it leans the other way than the last one before it that leaned at all.
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
