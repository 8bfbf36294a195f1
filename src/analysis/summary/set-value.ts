import { cosine } from './sentence-terms.ts'
import type { SummaryMaterial } from './summary-material.ts'

/** Words of a summary of three sentences that people write; longer ones pay for their length. */
const wantedWords = 56

/** What a set of sentences is worth as a whole, in points of ROUGE-1 and ROUGE-2 together; fitted as the traits are. */
export const setWeights = {
  words: 52,
  pairs: 92,
  length: -0.45,
  central: 25,
} as const

export type SetMark = keyof typeof setWeights

/** Tells what a set of sentences is like: what its words cover, how long it is, how near it is to the whole text. */
export type SetMarks = (chosen: readonly number[]) => Record<SetMark, number>

export type Likeness = (a: number, b: number) => number

/** Cosine of two sentences, told once for each pair. */
export function createLikeness({ terms }: SummaryMaterial): Likeness {
  const known = new Float64Array(terms.length * terms.length).fill(-1)
  return (a, b) => {
    const place = a < b ? a * terms.length + b : b * terms.length + a
    if (known[place] === -1) known[place] = cosine(terms[a]!.vector, terms[b]!.vector)
    return known[place]!
  }
}

/** Sums what a set of rows covers, each number once. */
function createCoverage(
  rows: readonly Int32Array[],
  chances: Float64Array,
): (chosen: readonly number[], wanted: number) => number {
  const stamps = new Int32Array(chances.length)
  let stamp = 0
  return (chosen, wanted) => {
    stamp += 1
    let covered = 0
    let length = 0
    for (const sentence of chosen) {
      const row = rows[sentence]!
      length += row.length
      for (const id of row) {
        if (stamps[id] === stamp) continue
        stamps[id] = stamp
        covered += chances[id]!
      }
    }
    return (2 * covered) / (length + wanted)
  }
}

/**
 * The measure of sets for a summary of `most` sentences.
 *
 * Sources: Gillick & Favre (2009), coverage of word pairs; Hong & Nenkova (2014), importance of words; Ghalandari (2017),
 * the whole summary's likeness to the text.
 */
export function createSetMarks(material: SummaryMaterial, most: number, likeness: Likeness): SetMarks {
  const { table, importance, terms } = material
  const coverWords = createCoverage(table.sentences, importance.words)
  const coverPairs = createCoverage(table.pairs, importance.pairs)
  const share = Math.max(1, most) / 3
  const toText = likenessToText(material)
  return (chosen) => {
    let words = 0
    let along = 0
    let squares = 0
    for (const one of chosen) {
      words += table.sentences[one]!.length
      along += terms[one]!.weight * toText[one]!
      for (const other of chosen) {
        squares += terms[one]!.weight * terms[other]!.weight * (one === other ? 1 : likeness(one, other))
      }
    }
    return {
      words: coverWords(chosen, wantedWords * share),
      pairs: coverPairs(chosen, wantedWords * share),
      length: (words / (60 * share)) ** 2,
      central: squares === 0 ? 0 : along / Math.sqrt(squares),
    }
  }
}

/** Cosine of each sentence with the whole text. */
function likenessToText({ terms }: SummaryMaterial): Float64Array {
  const whole = new Map<string, number>()
  for (const { vector, weight } of terms) {
    for (const [stem, share] of vector) whole.set(stem, share * weight + (whole.get(stem) ?? 0))
  }
  let squares = 0
  for (const value of whole.values()) squares += value * value
  const length = Math.sqrt(squares) || 1
  return Float64Array.from(terms, ({ vector }) => cosine(vector, whole) / length)
}
