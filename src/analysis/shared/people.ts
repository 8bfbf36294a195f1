import type { Findings } from '#src/analysis/findings.ts'
import { sliceOf } from '#src/base/span.ts'
import { partsOf, personKey, samePerson } from './same-actor.ts'

/** A person of one article: the fullest form of the name and every mention of it. */
export type Person = {
  key: string
  name: string
  gender: 'female' | 'male' | null
  /** Mentions with first and last name. */
  full: number
  /** Brought in as somebody's relative (“his wife, Jane Doe”): a bare “Doe” is the other. */
  kin: boolean
}

type Directory = {
  /** Last name → people that bear it, in order of appearance. */
  readonly byLast: Map<string, Person[]>
  readonly byFirst: Map<string, Person[]>
  /** Last name and initial → people, so that a crowd of namesakes is not walked through. */
  readonly byInitial: Map<string, Person[]>
}

/**
 * For each mention of a person whom it means: full names first, then bare surnames and given names that one person bears
 * or that one bears far more often. Two people who share a surname stay two.
 *
 * @param isKin - Whether words of the text before a name bring its bearer in as somebody's relative: “his wife, ”.
 */
export function findPeople(found: Findings, isKin: (before: string) => boolean): Map<number, Person> {
  const directory: Directory = { byLast: new Map(), byFirst: new Map(), byInitial: new Map() }
  const result = new Map<number, Person>()
  const bare: number[] = []
  found.mentions.forEach((mention, index) => {
    if (mention.kind !== 'person') return
    const name = sliceOf(found.text, mention)
    const key = personKey(name)
    if (partsOf(key).last === '') {
      bare.push(index)
      return
    }
    const person = enlist(directory, name, key, isKin(before(found.text, mention.start)))
    person.gender ??= mention.gender
    person.full += 1
    result.set(index, person)
  })
  const strangers = new Map<string, Person>()
  for (const index of bare) {
    const mention = found.mentions[index]!
    const name = sliceOf(found.text, mention)
    const key = personKey(name)
    const known =
      bearer(
        directory.byLast.get(key)?.filter(({ kin }) => !kin),
        mention.gender,
      ) ?? bearer(directory.byFirst.get(key), mention.gender)
    const person = known ?? strangers.get(key) ?? { key, name, gender: mention.gender, full: 0, kin: false }
    if (!known) strangers.set(key, person)
    result.set(index, person)
  }
  return result
}

/** Longest walk through people of one last name and initial. */
const crowd = 12

/** What stands right before a name, as far as any rule looks. */
function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - 32), start)
}

function enlist({ byLast, byFirst, byInitial }: Directory, name: string, key: string, kin: boolean): Person {
  const { first, last } = partsOf(key)
  const slot = `${last} ${first.charAt(0)}`
  const namesakes = byInitial.get(slot) ?? []
  const same = namesakes.slice(0, crowd).find((person) => samePerson(person.key, key))
  if (same) {
    same.kin &&= kin
    if (key.length > same.key.length) {
      same.key = key
      same.name = name
    }
    return same
  }
  const person: Person = { key, name, gender: null, full: 0, kin }
  byInitial.set(slot, [...namesakes.slice(0, crowd), person])
  push(byLast, last, person)
  push(byFirst, first, person)
  return person
}

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key)
  if (list) list.push(person)
  else map.set(key, [person])
}

/** Who a bare name means among those who bear it; null where that stays open. */
function bearer(people: readonly Person[] | undefined, gender: 'female' | 'male' | null): Person | null {
  if (!people) return null
  if (people.length === 1) return people[0]!
  const fitting = people
    .slice(0, crowd)
    .filter((person) => gender === null || person.gender === null || person.gender === gender)
  const [first, second] = [...fitting].sort((a, b) => b.full - a.full)
  if (!first) return null
  return !second || first.full > second.full ? first : null
}
