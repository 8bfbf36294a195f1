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
