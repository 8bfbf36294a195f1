import { isCommonWord } from '#src/analysis/english/lexicon/common-words.ts'
import { stemOf } from '#src/analysis/english/tokens/stem.ts'
import { hasPlainLetters } from '#src/base/plain-letters.ts'

const wordPattern = /[\p{L}\p{N}]+/gu

/** Words of a text, without case and accents. */
export function wordsIn(text: string): readonly string[] {
  const plain = hasPlainLetters(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain.toLowerCase().match(wordPattern) ?? []
}

/** Whether a text is one word of everyday English: “earthquake”, “tariffs”. */
export function isOrdinaryWord(text: string): boolean {
  const [word, ...more] = wordsIn(text)
  return word !== undefined && more.length === 0 && isCommonWord(word)
}

/** Letters that two stems share at least, and most that each may have beyond them. */
const kin = { shared: 7, beyond: 2 } as const

/**
 * Whether two stems are forms of one word, as the words of an index are: “vaccine” and “vaccination”, “immigrant” and
 * “immigration”.
 */
export function areOneWord(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  // “tariffs” without its ending loses an f, “tariff” does not.
  if (long === short + short.at(-1)) return true
  if (long.length - short.length > kin.beyond || short.length < kin.shared - 1) return false
  if (long.startsWith(short)) return true
  const shared = Math.max(kin.shared, long.length - kin.beyond)
  return short.length >= shared && long.startsWith(short.slice(0, shared))
}

/**
 * The letters with which every word begins that is one word with a stem (`areOneWord`). A stem has at most one letter at
 * its end that its word has not: “cities” has the stem “city”.
 */
function beginningOf(stem: string): string {
  const { length } = stem
  if (length >= kin.shared - 1) return stem.slice(0, Math.max(kin.shared - 2, length - kin.beyond - 1))
  const mayBeShorter = stem.at(-1) === stem.at(-2)
  return stem.slice(0, Math.max(1, length - (mayBeShorter ? 2 : 1)))
}

/** Whether a text may have forms of all these stems, by a quick look for how such words begin. */
export function mayHaveStems(text: string, stems: readonly string[]): boolean {
  if (!hasPlainLetters(text)) return true
  const small = text.toLowerCase()
  return stems.every((stem) => small.includes(beginningOf(stem)))
}

/** Stems of the words of a text, each once. */
export function stemsIn(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text).map(stemOf))
}
