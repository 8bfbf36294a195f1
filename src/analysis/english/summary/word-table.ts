import type { TextTerms } from './sentence-terms.ts'

/** The words of a text as numbers: what makes counting them fast. */
export type WordTable = {
  /** By sentence, the numbers of its words in order. */
  readonly sentences: readonly Int32Array[]
  /** By sentence, the numbers of its pairs of neighbouring words. */
  readonly pairs: readonly Int32Array[]
  readonly words: readonly string[]
  /** The two words of each pair. */
  readonly pairWords: readonly (readonly [number, number])[]
}

/** What joins the parts of “state-owned”, “5,000”, “don't”: only the parts count here. */
const joiner = /[-'’.,&]/

/** @param from - The first sentence that counts: those before it are empty rows. */
export function wordTableOf({ sentences, words: written }: TextTerms, from: number): WordTable {
  const ids = new Map<string, number>()
  const pairIds = new Map<number, number>()
  const words: string[] = []
  const pairWords: [number, number][] = []
  const idOf = (part: string): number => {
    const known = ids.get(part)
    if (known !== undefined) return known
    ids.set(part, words.length)
    return words.push(part) - 1
  }
  /** Numbers of a written word's parts; most have one. */
  const parts: (number | readonly number[] | undefined)[] = new Array(written.length)
  const partsOf = (number: number): number | readonly number[] => {
    const word = written[number]!
    return joiner.test(word) ? word.split(joiner).map(idOf) : idOf(word)
  }
  const bySentence = sentences.map(({ numbers }, sentence) => {
    const row: number[] = []
    if (sentence < from) return new Int32Array(0)
    for (const number of numbers) {
      parts[number] ??= partsOf(number)
      const found = parts[number]
      if (typeof found === 'number') row.push(found)
      else row.push(...found)
    }
    return new Int32Array(row)
  })
  const pairs = bySentence.map((numbers) => {
    const row = new Int32Array(Math.max(0, numbers.length - 1))
    for (let place = 0; place < row.length; place += 1) {
      const first = numbers[place]!
      const second = numbers[place + 1]!
      const key = first * words.length + second
      let id = pairIds.get(key)
      if (id === undefined) {
        id = pairWords.push([first, second]) - 1
        pairIds.set(key, id)
      }
      row[place] = id
    }
    return row
  })
  return { sentences: bySentence, pairs, words, pairWords }
}
