import type { Span } from './span.ts'

/** The words that only one of two texts has, as spans into each. */
export type WordDifference = { readonly onlyBefore: readonly Span[]; readonly onlyAfter: readonly Span[] }

type Word = Span & { readonly plain: string }

const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

/** Words beyond this are compared no more: quotations and headlines are far shorter. */
const mostWords = 2000

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    if (words.length >= mostWords) break
    words.push({
      start: match.index,
      end: match.index + match[0].length,
      plain: match[0].replaceAll('’', "'").toLowerCase(),
    })
  }
  return words
}

/**
 * Which words differ between two wordings, by longest common subsequence; case, marks and spaces do not count.
 * Neighbouring words that differ are one span.
 */
export function wordDifference(before: string, after: string): WordDifference {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i]!.plain === b[j]!.plain
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const keptBefore = new Set<number>()
  const keptAfter = new Set<number>()
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.plain === b[j]!.plain) {
      keptBefore.add(i)
      keptAfter.add(j)
      i += 1
      j += 1
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1
    else j += 1
  }
  return { onlyBefore: runsWithout(a, keptBefore), onlyAfter: runsWithout(b, keptAfter) }
}

function runsWithout(words: readonly Word[], kept: ReadonlySet<number>): Span[] {
  const runs: { start: number; end: number }[] = []
  for (const [index, { start, end }] of words.entries()) {
    if (kept.has(index)) continue
    const last = runs.at(-1)
    if (last && index > 0 && !kept.has(index - 1)) last.end = end
    else runs.push({ start, end })
  }
  return runs
}
