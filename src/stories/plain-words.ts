import { stopWords } from '#src/analysis/english/lexicon/background-words.ts'
import { stemOf } from '#src/analysis/english/tokens/stem.ts'
import { hasPlainLetters } from '#src/base/plain-letters.ts'

const wordPattern = /[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu
const plainPattern = /[a-z0-9]+(?:'[a-z]+)*/g

/** Words of a text without case, accents and marks. */
export function plainWords(text: string): string[] {
  const isPlain = hasPlainLetters(text)
  const withoutAccents = isPlain ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  return (
    withoutAccents
      .replaceAll('’', "'")
      .toLowerCase()
      .match(isPlain ? plainPattern : wordPattern) ?? []
  )
}

/** Stems of the words that carry meaning. */
export function contentStems(text: string): ReadonlySet<string> {
  return new Set(
    plainWords(text)
      .filter((word) => !stopWords.has(word))
      .map(stemOf),
  )
}

/** How many members two sets share. */
export function sharedCount<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const item of small) if (large.has(item)) shared += 1
  return shared
}

/** Letters of a stem that begins another one, and letters with which two longer ones begin. */
const akin = { whole: 4, both: 5 } as const

/** Whether two stems may be of one word: “norland” and “norlandic”, “protest” and “protester”. */
function areAkin(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < akin.whole) return false
  return long.startsWith(short) || (short.length > akin.both && long.startsWith(short.slice(0, akin.both)))
}

/** How many stems of one set are of one word with some of another. */
export function akinCount(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((word) => [...others].some((other) => areAkin(word, other))).length
}
