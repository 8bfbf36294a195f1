import { trimEnd } from '#src/base/trim-end.ts'

export type MarkedWords = { readonly words: string; readonly mark: 'same' | 'struck' | 'added' }

/** Most words of a text that are compared: the table grows with the product of both texts. */
const MOST_WORDS = 400

/**
 * How `asked` becomes `found`, word by word: struck words are only in the first, added ones only in the second. Case,
 * marks and punctuation at a word's edge make no difference. Longest common subsequence.
 */
export function wordDifferences(asked: string, found: string): readonly MarkedWords[] {
  const before = writtenWords(asked)
  const after = writtenWords(found)
  const common = lengthsOfCommon(before.map(plain), after.map(plain))
  const marked: MarkedWords[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && plain(before[i]!) === plain(after[j]!)) {
      marked.push({ words: after[j]!, mark: 'same' })
      i += 1
      j += 1
    } else if (j >= after.length || (i < before.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      marked.push({ words: before[i]!, mark: 'struck' })
      i += 1
    } else {
      marked.push({ words: after[j]!, mark: 'added' })
      j += 1
    }
  }
  return joined(marked)
}

function writtenWords(text: string): readonly string[] {
  return text.split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS)
}

function plain(word: string): string {
  const small = word.toLowerCase().replaceAll('’', "'")
  return trimEnd(small.replace(/^[^\p{L}\p{N}]+/u, ''), /[^\p{L}\p{N}]/u) || word
}

/** `table[i][j]`: how many words `a` from `i` on and `b` from `j` on have in common, in order. */
function lengthsOfCommon(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
    }
  }
  return table
}

function joined(marked: readonly MarkedWords[]): readonly MarkedWords[] {
  return marked.reduce<MarkedWords[]>((runs, one) => {
    const last = runs.at(-1)
    if (last?.mark === one.mark) runs[runs.length - 1] = { ...last, words: `${last.words} ${one.words}` }
    else runs.push(one)
    return runs
  }, [])
}
