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
  /** Where the full name stands first, an index into the mentions. */
  since: number
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
    const person = enlist(directory, { name, key, kin: isKin(before(found.text, mention.start)), since: index })
    person.gender ??= mention.gender
    person.full += 1
    result.set(index, person)
  })
  const strangers = new Map<string, Person>()
  const firsts = firstOfBare(found, bare)
  for (const index of bare) {
    const mention = found.mentions[index]!
    const name = sliceOf(found.text, mention)
    const key = personKey(name)
    const known =
      bearer(
        directory.byLast.get(key)?.filter((person) => !person.kin && !isLateNamesake(person, firsts.get(key)!)),
        mention.gender,
      ) ?? bearer(directory.byFirst.get(key), mention.gender)
    const person = known ??
      strangers.get(key) ?? { key, name, gender: mention.gender, full: 0, kin: false, since: index }
    if (!known) strangers.set(key, person)
    result.set(index, person)
  }
  return result
}

/** Fewest times that a surname stands alone ahead of its only full name before it is taken for somebody else's. */
const fewestAhead = 3

/** Surname → the mentions of the body in which it stands alone, as far as `fewestAhead` of them. */
function firstOfBare({ text, title, mentions }: Findings, bare: readonly number[]): ReadonlyMap<string, number[]> {
  const firsts = new Map<string, number[]>()
  for (const index of bare) {
    const key = personKey(sliceOf(text, mentions[index]!))
    const list = firsts.get(key) ?? []
    firsts.set(key, list)
    if (list.length < fewestAhead && mentions[index]!.start >= (title?.end ?? 0)) list.push(index)
  }
  return firsts
}

/** Whether somebody is named in full once, long after others were called by that surname: the wife of the president. */
function isLateNamesake({ full, since }: Person, firsts: readonly number[]): boolean {
  return full === 1 && firsts.length === fewestAhead && firsts.at(-1)! < since
}

/** Longest walk through people of one last name and initial. */
const crowd = 12

/** What stands right before a name, as far as any rule looks. */
function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - 32), start)
}

type Named = Pick<Person, 'name' | 'key' | 'kin' | 'since'>

function enlist({ byLast, byFirst, byInitial }: Directory, { name, key, kin, since }: Named): Person {
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
  const person: Person = { key, name, gender: null, full: 0, kin, since }
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
  return !second || 3 * first.full > 4 * second.full ? first : null
}
