import { porterStem } from './porter.ts'

/** F1 of one text against one reference, 0 to 100. */
export type Rouge = { readonly one: number; readonly two: number; readonly lsum: number }

const stems = new Map<string, string>()

function stemmed(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    stem = word.length > 3 ? porterStem(word) : word
    stems.set(word, stem)
  }
  return stem
}

/** Words of a line: letters and digits in lower case, those of more than three stemmed. */
export const stemmedWords = (line: string): string[] => (line.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(stemmed)

const f1 = (hits: number, found: number, wanted: number): number => (hits === 0 ? 0 : (200 * hits) / (found + wanted))

function countsOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function overlap(found: readonly string[], wanted: readonly string[]): number {
  const counts = countsOf(wanted)
  let hits = 0
  for (const item of found) {
    const left = counts.get(item) ?? 0
    if (left === 0) continue
    hits += 1
    counts.set(item, left - 1)
  }
  return f1(hits, found.length, wanted.length)
}

const pairsIn = (words: readonly string[]): string[] => words.slice(1).map((word, at) => `${words[at]} ${word}`)

/** Places in `wanted` of a longest common subsequence with `found`. */
function commonPlaces(wanted: readonly string[], found: readonly string[]): number[] {
  const width = found.length + 1
  const lengths = new Uint16Array((wanted.length + 1) * width)
  for (let row = 1; row <= wanted.length; row += 1) {
    for (let column = 1; column <= found.length; column += 1) {
      const at = row * width + column
      lengths[at] =
        wanted[row - 1] === found[column - 1]
          ? lengths[at - width - 1]! + 1
          : Math.max(lengths[at - width]!, lengths[at - 1]!)
    }
  }
  const places: number[] = []
  let [row, column] = [wanted.length, found.length]
  while (row > 0 && column > 0) {
    const at = row * width + column
    if (wanted[row - 1] === found[column - 1]) {
      places.push(row - 1)
      row -= 1
      column -= 1
    } else if (lengths[at - 1]! > lengths[at - width]!) column -= 1
    else row -= 1
  }
  return places
}

/** Summary-level ROUGE-L: for each line of the reference the union of its common subsequences with the lines found. */
function unionOfLines(found: readonly string[][], wanted: readonly string[][]): number {
  const leftFound = countsOf(found.flat())
  const leftWanted = countsOf(wanted.flat())
  let hits = 0
  for (const line of wanted) {
    const places = new Set(found.flatMap((one) => commonPlaces(line, one)))
    for (const place of places) {
      const word = line[place]!
      const [inFound, inWanted] = [leftFound.get(word) ?? 0, leftWanted.get(word) ?? 0]
      if (inFound === 0 || inWanted === 0) continue
      hits += 1
      leftFound.set(word, inFound - 1)
      leftWanted.set(word, inWanted - 1)
    }
  }
  return f1(hits, found.flat().length, wanted.flat().length)
}

/**
 * ROUGE-1, ROUGE-2 and ROUGE-Lsum of lines against lines.
 *
 * Source: Lin (2004), ROUGE: a package for automatic evaluation of summaries.
 */
export function rouge(found: readonly string[], reference: readonly string[]): Rouge {
  const foundLines = found.map(stemmedWords)
  const wantedLines = reference.map(stemmedWords)
  const [foundWords, wantedWords] = [foundLines.flat(), wantedLines.flat()]
  return {
    one: overlap(foundWords, wantedWords),
    two: overlap(pairsIn(foundWords), pairsIn(wantedWords)),
    lsum: unionOfLines(foundLines, wantedLines),
  }
}

/** ROUGE-1 and ROUGE-2 together, in the mean over several references: what a fit asks of many sets. */
export function meanPoints(found: readonly string[], references: readonly (readonly string[])[]): number {
  const words = found.flatMap(stemmedWords)
  const pairs = pairsIn(words)
  let sum = 0
  for (const reference of references) {
    const wanted = reference.flatMap(stemmedWords)
    sum += overlap(words, wanted) + overlap(pairs, pairsIn(wanted))
  }
  return sum / references.length
}

/** Mean over several references of one text. */
export function meanRouge(found: readonly string[], references: readonly (readonly string[])[]): Rouge {
  const all = references.map((reference) => rouge(found, reference))
  const mean = (of: (one: Rouge) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length
  return { one: mean(({ one }) => one), two: mean(({ two }) => two), lsum: mean(({ lsum }) => lsum) }
}
