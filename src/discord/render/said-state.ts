import type { Grade } from '#src/analysis/findings.ts'
import { customIdOf, hoursCode, lengthOfCode, minuteCode, momentOfCode } from '#src/discord/state.ts'

export const saidActions = [
  'first',
  'previous',
  'next',
  'last',
  'grade',
  'timeline',
  'list',
  'csv',
  'who',
  'less',
  'certain',
] as const
export type SaidAction = (typeof saidActions)[number]

/** The state of a button under a page of the ledger. */
export type SaidState = {
  readonly who: string | null
  readonly about: string | null
  readonly sinceMs: number
  readonly grade: Grade | null
  /** Whether it shows the less certain statements. */
  readonly lessCertain: boolean
  readonly at: Date
  readonly page: number
}

const grades: readonly Grade[] = ['verbatim', 'reported', 'second-hand']

/** Added after the grade, so that buttons of earlier versions keep their meaning. */
const lessCertainMark = 'l'

export function saidId(action: SaidAction, state: SaidState): string | null {
  return customIdOf('said', [
    action,
    state.page,
    `${state.grade ? grades.indexOf(state.grade) : ''}${state.lessCertain ? lessCertainMark : ''}`,
    hoursCode(state.sinceMs),
    minuteCode(state.at),
    state.who ?? '',
    state.about ?? '',
  ])
}

/** What a pressed button asks for; null where its state is not one of ours. */
export function parseSaidState(state: readonly string[]): { action: SaidAction; state: SaidState } | null {
  const [action, page, grade, hours, minute, who, about] = state
  const known = saidActions.find((name) => name === action)
  const at = momentOfCode(minute)
  const sinceMs = lengthOfCode(hours)
  if (!known || !at || sinceMs === null || !/^\d{1,5}$/.test(page ?? '') || (!who && !about && known !== 'who'))
    return null
  const gradeAt = grade?.replace(lessCertainMark, '')
  return {
    action: known,
    state: {
      who: who || null,
      about: about || null,
      sinceMs,
      grade: gradeAt ? (grades[Number(gradeAt)] ?? null) : null,
      lessCertain: grade?.endsWith(lessCertainMark) ?? false,
      at,
      page: Number(page),
    },
  }
}
