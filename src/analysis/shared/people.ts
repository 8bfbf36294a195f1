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
  /** Brought in as a relative at least once, or named after a parent: “Ian Doe Jr.”. */
  relative: boolean
  /** What stands as office beside the full name, as written. */
  readonly offices: string[]
}

/** What an article tells of somebody whom it names in full. */
export type Bearer = Pick<Person, 'offices' | 'relative'>

/** What a language knows of names. */
export type NameKnowledge = {
  /** Whether words of the text before a name bring its bearer in as somebody's relative: “his wife, ”. */
  readonly isKin: (before: string) => boolean
  /** Whether words of the text behind a name explain its bearer as if new: “Marta, a nurse,”. */
  readonly isIntroduced: (behind: string) => boolean
  /** Whether the office before a bare surname is not this one's: “President” is not the first lady's. */
  readonly isAnothersTitle: (title: string, bearer: Bearer) => boolean
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
 * or that one bears far more often. Two people who share a surname stay two. Null: one of two, and the text does not tell which.
 */
export function findPeople(found: Findings, language: NameKnowledge): Map<number, Person | null> {
  const directory: Directory = { byLast: new Map(), byFirst: new Map(), byInitial: new Map() }
  const result = new Map<number, Person | null>()
  const bare: number[] = []
  found.mentions.forEach((mention, index) => {
    if (mention.kind !== 'person') return
    const name = sliceOf(found.text, mention)
    const key = personKey(name)
    if (partsOf(key).last === '') {
      bare.push(index)
      return
    }
    const kin = language.isKin(before(found.text, mention.start))
    const person = enlist(directory, { name, key, kin, since: index })
    person.gender ??= mention.gender
    person.full += 1
    person.relative ||= kin
    if (mention.office) person.offices.push(sliceOf(found.text, mention.office))
    result.set(index, person)
  })
  const firsts = firstOfBare(found, bare)
  const namesakes = namesakesIn(found, bare, directory, language)
  const strangers = new Map<string, Person>()
  for (const index of bare) {
    const mention = found.mentions[index]!
    const name = sliceOf(found.text, mention)
    const key = personKey(name)
    const namesake = namesakes.people.get(key)
    if (namesake && namesakes.titled.has(index)) {
      result.set(index, namesake)
      continue
    }
    const bearers = bearersOf(directory, key).filter(
      (person) => !person.kin && !isLateNamesake(person, firsts.get(key)!),
    )
    const known =
      newcomer(found, index, strangers.get(key), directory.byFirst.get(key), language) ??
      bearer(namesake && mention.office === null ? [...bearers, namesake] : bearers, mention.gender) ??
      bearer(directory.byFirst.get(key), mention.gender)
    if (!known && namesake) {
      result.set(index, null)
      continue
    }
    const person = known ?? strangers.get(key) ?? stranger(found, index)
    if (!known || person.full === 0) strangers.set(key, person)
    result.set(index, person)
  }
  return result
}

/**
 * Who bears the given name of somebody in the text, but is explained as if new, or was explained so before: “General Marta
 * Lindqvist … Marta, a nurse from Uppsala, told the paper”. Null where it is the one whom the text knows.
 */
function newcomer(
  found: Findings,
  index: number,
  before: Person | undefined,
  bearers: readonly Person[] | undefined,
  { isIntroduced }: NameKnowledge,
): Person | null {
  if (!bearers) return null
  if (before) return before
  const { end } = found.mentions[index]!
  if (!isIntroduced(found.text.slice(end, end + longestIntroduction))) return null
  // “said Elena, 41, a teacher. President Elena Moss …”: who has an office is no newcomer
  const isAnother = bearers.every(({ since, offices }) => since < index || offices.length > 0)
  return isAnother ? stranger(found, index) : null
}

/** As far as an introduction is looked at, in UTF-16 units. */
const longestIntroduction = 5

/** People of that surname: of “Doe” all, of “Doe Jr.” the juniors. */
function bearersOf({ byLast }: Directory, key: string): readonly Person[] {
  const { first, suffix } = partsOf(key)
  const people = byLast.get(first) ?? []
  return suffix === '' ? people : people.filter((person) => partsOf(person.key).suffix === suffix)
}

function stranger(found: Findings, index: number): Person {
  const mention = found.mentions[index]!
  const name = sliceOf(found.text, mention)
  const { gender } = mention
  return { key: personKey(name), name, gender, full: 0, kin: false, relative: false, offices: [], since: index }
}

type Namesakes = {
  /** Bare surname → who is called by it with an office that nobody has whom the article names in full with that surname. */
  readonly people: ReadonlyMap<string, Person>
  /** Indices of the mentions with such an office. */
  readonly titled: ReadonlySet<number>
}

/** Whoever bears the surname of somebody else, and an office that tells the two apart: “President Doe” beside first lady Jane Doe. */
function namesakesIn(
  found: Findings,
  bare: readonly number[],
  directory: Directory,
  { isAnothersTitle }: NameKnowledge,
): Namesakes {
  const people = new Map<string, Person>()
  const titled = new Set<number>()
  for (const index of bare) {
    const { office } = found.mentions[index]!
    if (office === null) continue
    const key = personKey(sliceOf(found.text, found.mentions[index]!))
    const bearers = bearersOf(directory, key)
    const title = sliceOf(found.text, office)
    if (bearers.length === 0 || !bearers.every((person) => isAnothersTitle(title, person))) continue
    const namesake = people.get(key) ?? stranger(found, index)
    namesake.full += 1
    people.set(key, namesake)
    titled.add(index)
  }
  return { people, titled }
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
  const relative = partsOf(key).suffix === 'jr'
  const person: Person = { key, name, gender: null, full: 0, kin, relative, offices: [], since }
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
