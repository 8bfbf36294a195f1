import type { Grade } from '#src/analysis/findings.ts'
import { customIdOf, hoursCode, lengthOfCode, minuteCode, momentOfCode } from '#src/discord/state.ts'

const gradesInOrder = ['verbatim', 'reported', 'second-hand'] as const satisfies readonly Grade[]

/**
 * `first`, `last`, `grade`, `less` and `certain` stand in buttons of earlier releases. `open` is a button of another
 * answer: it leaves that answer where it is.
 */
export const saidActions = [
  'first',
  'previous',
  'page',
  'next',
  'last',
  'menu',
  'grade',
  'timeline',
  'list',
  'csv',
  'who',
  'less',
  'certain',
  'open',
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

/** Values of the menu that shows other statements of the same question, or the same ones in another form. */
export const saidChoices = ['all', ...gradesInOrder, 'less', 'certain', 'timeline', 'list', 'csv'] as const
export type SaidChoice = (typeof saidChoices)[number]

/** What a choice of the menu asks for; null where it is none of ours. */
export function chosenIn(
  value: string | undefined,
  state: SaidState,
): { readonly action: SaidAction; readonly state: SaidState } | null {
  const choice = saidChoices.find((known) => known === value)
  const first = { ...state, page: 0 }
  switch (choice) {
    case undefined:
      return null
    case 'timeline':
    case 'csv':
      return { action: choice, state: first }
    case 'list':
      return { action: 'list', state: first }
    case 'less':
    case 'certain':
      return { action: 'list', state: { ...first, lessCertain: choice === 'less' } }
    case 'all':
      return { action: 'list', state: { ...first, grade: null } }
    default:
      return { action: 'list', state: { ...first, grade: choice } }
  }
}

const grades: readonly Grade[] = gradesInOrder

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
