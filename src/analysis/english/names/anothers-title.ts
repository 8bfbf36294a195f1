import { officeWord } from '#src/analysis/english/lexicon/office-words.ts'
import {
  bodiesWithPresidents,
  relatives,
  seatsOfState,
  soleOffices,
} from '#src/analysis/english/lexicon/offices-held-alone.ts'
import { undoneOffices } from '#src/analysis/english/lexicon/titles.ts'
import type { Bearer } from '#src/analysis/shared/people.ts'

const firstLady = 'first lady'

/**
 * Whether an office before a bare surname is not borne by somebody of that surname whom the article names in full:
 * “President Doe” is not first lady Jane Doe, “Mayor Doe” is not Senator Ian Doe.
 *
 * @param title - The office that stands before the surname.
 */
export function isAnothersTitle(title: string, { offices, relative }: Bearer): boolean {
  const wanted = soleOffice(title)
  if (wanted === null || isUndone(title)) return false
  if (offices.some((office) => soleOffice(office) === wanted)) return false
  return relative || offices.some((office) => isRelative(office) || excludes(office, wanted))
}

/** Whether who holds `office` can not hold `wanted` too. A former senator can be mayor; a former first lady is not the president. */
function excludes(office: string, wanted: string): boolean {
  const held = soleOffice(office)
  if (held === firstLady) return seatsOfState.has(wanted)
  return held !== null && !isUndone(office)
}

/** The office of those of which nobody holds two: “senator” of “Ohio Sen.”, “first lady” of “former first lady”; null for any other. */
function soleOffice(office: string): string | null {
  const words = wordsOf(office.split(/ (?:of|for|in|at) /, 1)[0]!)
  const last = words.at(-1) ?? ''
  const before = words.at(-2) ?? ''
  if (before === 'first' && (last === 'lady' || last === 'gentleman')) return firstLady
  if (before === 'deputy' || before === 'assistant') return null
  const head = officeWord(last)
  // “Senate president”, “president of the teachers' union”: a body's president can be a senator or a mayor
  if (head === 'president' && wordsOf(office).some((word) => bodiesWithPresidents.has(word))) return null
  const whole = before === 'vice' || before === 'prime' ? `${before} ${head}` : head
  return soleOffices.has(whole) ? whole : null
}

/** “former senator”, “president-elect”, “Senate candidate”: an office that is not held now. */
const isUndone = (office: string): boolean => wordsOf(office).some((word) => undoneOffices.has(word) || word === 'then')

/** “the president's daughter”. */
const isRelative = (office: string): boolean => relatives.has(wordsOf(office).at(-1) ?? '')

const wordsOf = (office: string): string[] =>
  office
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
