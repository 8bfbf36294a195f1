import { areFormsOfOne, partsOf, personKey, samePerson } from '#src/analysis/shared/same-actor.ts'

/**
 * Whether two names of people in plain words can be one person's: the shorter one ends or begins the longer one, has not
 * its initials, or is another spelling. “Donald Marsh” is not “Donald Marsh Jr.”, “George H. Marsh” not “George W. Marsh”.
 *
 * @param longer - At least as many words as `shorter`.
 */
export function mayBeOneName(longer: readonly string[], shorter: readonly string[]): boolean {
  if (longer.length > 2 && shorter.length > 1) {
    const [one, other] = [personKey(longer.join(' ')), personKey(shorter.join(' '))]
    // “Donald J. Trump”, “Donald Trump”; “William P. Marsh”, “Bill Marsh”
    if (samePerson(one, other) && areSameBeside(withoutInitials(longer), withoutInitials(shorter))) return true
    // “Lena Orlo Singh”, “Lena Orlo”
    const isBeginning = longer.length > shorter.length && shorter.every((word, index) => word === longer[index])
    if (isBeginning && partsOf(one).suffix === partsOf(other).suffix) return true
  }
  if (longer.length === 2 && shorter.length === 2 && longer[1] === shorter[1]) {
    // “Ashton Marsh”, “Ash Marsh”
    if (areFormsOfOne(longer[0]!, shorter[0]!) || isSlip(longer[0]!, shorter[0]!)) return true
  }
  return (
    shorter.length > 0 &&
    shorter.every((word, index) => isSpelling(word, longer[longer.length - shorter.length + index] ?? ''))
  )
}

const withoutInitials = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => index === 0 || word.length > 1)

/** Whether two names are one word for word, where the first names may be forms of one: “William Marsh”, “Bill Marsh”. */
const areSameBeside = ([first = '', ...rest]: readonly string[], [other = '', ...others]: readonly string[]): boolean =>
  rest.join(' ') === others.join(' ') && (first === other || areFormsOfOne(first, other))

/** Shorter first names that differ by a letter are two names: “Maria”, “Mario”. */
const fewestOfSlip = 7

/** Whether two first names have the same letters, save one: “Frederich”, “Friedrich”. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < fewestOfSlip || Math.abs(a.length - b.length) > 1) return false
  const without = (word: string, letters: string) =>
    [...letters].reduce((left, letter) => left.replace(letter, ''), word)
  const isNear = without(a, b).length <= 1 && without(b, a).length <= 1
  return a[0] === b[0] && a.slice(-3) === b.slice(-3) && isNear
}

/** Whether two words are one name in two spellings: “Zelensky”, “Zelenskyy”. */
function isSpelling(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short === long || (short.length >= 6 && long.length - short.length <= 2 && long.startsWith(short))
}
