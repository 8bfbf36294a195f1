import { folded } from './fold.ts'
import { articles, variants } from './lexicon/name-spellings.ts'
import { shortForms } from './lexicon/short-forms.ts'

/** Numbers that do not tell two living people apart; “Jr.” and “Sr.” do. */
const numerals = new Set(['ii', 'iii', 'iv'])
const suffixes = new Set(['jr', 'sr'])

/** One spelling of sounds that transliterations write in several ways: “Masoum” and “Masum”. */
function levelled(part: string): string {
  const variant = variants.get(part)
  if (variant) return variant
  if (part.length < 4) return part
  return part
    .replaceAll('ou', 'u')
    .replaceAll('oo', 'u')
    .replaceAll('ee', 'i')
    .replaceAll('ph', 'f')
    .replaceAll('iy', 'i')
}

/** “Haider al-Abadi” → `haider-abadi`, “Fuad Masoum” → `fuad-masum`: the name without what spellings disagree on. */
export function personKey(name: string): string {
  return folded(name.replace(/[“"”].*?[“"”]/g, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part, index) => part !== '' && !(index > 0 && (articles.has(part) || numerals.has(part))))
    .map(levelled)
    .join('-')
}

/** Given name or short form, as a person key has it → the given names that it stands for. */
const givenNamesOf: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const names = new Map<string, Set<string>>()
  for (const row of shortForms) {
    const forms = row.split(' ').map(levelled)
    for (const form of forms) names.set(form, (names.get(form) ?? new Set()).add(forms[0]!))
  }
  return names
})()

/** Whether two first names of person keys are forms of one given name: “Ash” and “Ashton”, “Bill” and “William”. */
export function areFormsOfOne(a: string, b: string): boolean {
  const others = givenNamesOf.get(b)
  return others !== undefined && [...(givenNamesOf.get(a) ?? [])].some((name) => others.has(name))
}

/** The parts of a person key that tell people apart. */
export type PersonParts = {
  readonly first: string
  readonly last: string
  /** Single letters between first and last: `w` of “George W. Bush”. */
  readonly initials: string
  readonly suffix: string
}

export function partsOf(key: string): PersonParts {
  const parts = key.split('-')
  const suffix = parts.length > 1 && suffixes.has(parts.at(-1)!) ? parts.pop()! : ''
  const first = parts[0] ?? ''
  const last = parts.length > 1 ? parts.at(-1)! : ''
  const initials = parts
    .slice(1, -1)
    .filter((part) => part.length === 1)
    .join('')
  return { first, last, initials, suffix }
}

/**
 * Whether two person keys can name one person: same last name, same suffix, first names equal, forms of one (“Ash”, “Ashton”) or
 * one the other's initial, and no middle initials that contradict each other. A bare surname is never enough.
 */
export function samePerson(a: string, b: string): boolean {
  if (a === b) return true
  const left = partsOf(a)
  const right = partsOf(b)
  if (left.last === '' || left.last !== right.last || left.suffix !== right.suffix) return false
  if (left.initials !== '' && right.initials !== '' && left.initials !== right.initials) return false
  return (
    left.first === right.first ||
    areFormsOfOne(left.first, right.first) ||
    (left.first.length === 1 && right.first.startsWith(left.first)) ||
    (right.first.length === 1 && left.first.startsWith(right.first))
  )
}

/**
 * Whether two actors, by id (`person:fuad-masum`, `state:IQ`) or by name (“Fuad Masoum”), can be one. Ids of other kinds
 * than people are the same or not.
 */
export function couldBeSame(a: string, b: string): boolean {
  if (a === b) return true
  const left = /^[a-z]+:/.exec(a)?.[0]
  const right = /^[a-z]+:/.exec(b)?.[0]
  if ((left && left !== 'person:') || (right && right !== 'person:')) return false
  return samePerson(left ? a.slice(left.length) : personKey(a), right ? b.slice(right.length) : personKey(b))
}
