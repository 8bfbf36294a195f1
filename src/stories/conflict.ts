import { sharedCount } from './plain-words.ts'
import type { TermBag, Vocabulary } from './vocabulary.ts'

/** What tells one event from a look-alike: who and where, and when. */
export type Principals = {
  /** Weightiest names: of places, persons, bodies. */
  readonly names: ReadonlySet<number>
  /** Years, and days of the year. */
  readonly dates: ReadonlySet<number>
}

export const conflictRule = {
  /** Names that stand for an article. */
  principalNames: 8,
  /** An article with fewer names than this says too little to contradict another. */
  fewestNames: 2,
  /** What is left of a likeness where no principal name is shared. */
  differentNames: 0.75,
  /** What is left of it where both give years or days, and none is shared. */
  differentDates: 0.65,
} as const

const isDate = /^(?:(?:19|20)\d\d|\d{1,2}-\d{1,2})$/

/** Principals of an article, as numbers of its terms. */
export function principalsOf({ name, number }: TermBag, vocabulary: Vocabulary): Principals {
  const names = Array.from(name.ids, (id, place) => ({
    id,
    weight: (1 + Math.log(name.counts[place]!)) * vocabulary.idf(id),
  }))
    .sort((a, b) => b.weight - a.weight || a.id - b.id)
    .slice(0, conflictRule.principalNames)
  return {
    names: new Set(names.map(({ id }) => id)),
    dates: new Set(number.ids.filter((id) => isDate.test(vocabulary.termOf(id)))),
  }
}

/**
 * What is left of the likeness of two articles whose principal names or dates contradict each other: 1 where none do.
 * Texts without capitals have no names, and so no contradiction.
 */
export function conflictFactor(a: Principals, b: Principals): number {
  const namesDiffer =
    a.names.size >= conflictRule.fewestNames &&
    b.names.size >= conflictRule.fewestNames &&
    sharedCount(a.names, b.names) === 0
  const datesDiffer = a.dates.size > 0 && b.dates.size > 0 && sharedCount(a.dates, b.dates) === 0
  return (namesDiffer ? conflictRule.differentNames : 1) * (datesDiffer ? conflictRule.differentDates : 1)
}
