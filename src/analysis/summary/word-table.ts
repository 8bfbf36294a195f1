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

/** Letters and digits alone: marks, and the spaces that some texts put round them, tell nothing here. */
const wordPattern = /[\p{L}\p{N}]+/gu

export function wordTableOf(sentences: readonly string[]): WordTable {
  const ids = new Map<string, number>()
  const pairIds = new Map<number, number>()
  const words: string[] = []
  const pairWords: [number, number][] = []
  const bySentence = sentences.map((sentence) =>
    Int32Array.from(sentence.toLowerCase().match(wordPattern) ?? [], (word: string) => {
      const known = ids.get(word)
      if (known !== undefined) return known
      ids.set(word, words.length)
      return words.push(word) - 1
    }),
  )
  const pairs = bySentence.map((numbers) => {
    const row = new Int32Array(Math.max(0, numbers.length - 1))
    for (let place = 0; place < row.length; place += 1) {
      const [first, second] = [numbers[place]!, numbers[place + 1]!]
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
