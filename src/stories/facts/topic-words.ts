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

/** Stems of the words of a text, each once. */
export function stemsIn(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text).map(stemOf))
}
