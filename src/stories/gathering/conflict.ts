import type { TermBag, Vocabulary } from '#src/stories/gathering/vocabulary.ts'
import { sharedCount } from '#src/stories/plain-words.ts'

/** The values that tell an event from a similar one: names and dates. */
export type Principals = {
  /** The weightiest names of places, persons and bodies. */
  readonly names: ReadonlySet<number>
  readonly years: ReadonlySet<number>
  /** Days of a year, counted from its first. */
  readonly days: ReadonlySet<number>
}

export const noPrincipals: Principals = { names: new Set(), years: new Set(), days: new Set() }

export const conflictRule = {
  /** How many names are taken of an article. */
  principalNames: 8,
  /** An article with fewer names than this says too little to contradict another. */
  fewestNames: 2,
  /** The factor of a likeness where no principal name is shared. */
  differentNames: 0.75,
  /** Most days between two dates of one event: the day of the deed, of its report, of a hearing. */
  sameDays: 10,
  /**
   * The factor of a likeness where both articles have years and share none, or both have days and all are far apart.
   */
  differentDates: 0.55,
  /** The same for two whole reports of the same days: a long text recalls years that its event does not have. */
  differentDatesOfReports: 0.8,
} as const

const isYear = /^(?:19|20)\d\d$/
const isDay = /^\d{1,2}-\d{1,2}$/

/** `5-24` as a day counted from the year's first; months taken as equally long. */
function dayOfYear(term: string): number {
  const [month = 1, day = 1] = term.split('-').map(Number)
  return Math.round((month - 1) * (365 / 12)) + day
}

/** Principals of an article, as numbers of its terms. */
export function principalsOf({ name, number }: TermBag, vocabulary: Pick<Vocabulary, 'idf' | 'termOf'>): Principals {
  const names = Array.from(name.ids, (id, place) => ({
    id,
    weight: (1 + Math.log(name.counts[place]!)) * vocabulary.idf(id),
  }))
    .sort((a, b) => b.weight - a.weight || a.id - b.id)
    .slice(0, conflictRule.principalNames)
  return {
    names: new Set(names.map(({ id }) => id)),
    years: new Set(number.ids.filter((id) => isYear.test(vocabulary.termOf(id)))),
    days: new Set(
      Array.from(number.ids, (id) => vocabulary.termOf(id))
        .filter((term) => isDay.test(term))
        .map(dayOfYear),
    ),
  }
}

/** Whether both have values and share none. */
function differ(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size > 0 && b.size > 0 && sharedCount(a, b) === 0
}

/** Whether both have days and all days of one are far from all days of the other; December is near January. */
function areApart(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size === 0 || b.size === 0) return false
  for (const day of a) {
    for (const other of b) {
      const gap = Math.abs(day - other)
      if (Math.min(gap, 365 - gap) <= conflictRule.sameDays) return false
    }
  }
  return true
}

/**
 * The factor of the likeness of two articles: less than 1 where their principal names or dates contradict each other.
 * Texts without capitals have no names, and so no contradiction.
 *
 * @param areReports - Whether both are whole reports of the same days.
 */
export function conflictFactor(a: Principals, b: Principals, areReports = false): number {
  const namesDiffer =
    a.names.size >= conflictRule.fewestNames &&
    b.names.size >= conflictRule.fewestNames &&
    sharedCount(a.names, b.names) === 0
  const datesDiffer = differ(a.years, b.years) || areApart(a.days, b.days)
  const ofDates = areReports ? conflictRule.differentDatesOfReports : conflictRule.differentDates
  return (namesDiffer ? conflictRule.differentNames : 1) * (datesDiffer ? ofDates : 1)
}
