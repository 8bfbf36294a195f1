import { addTo, along, type TextTerms } from './sentence-terms.ts'
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
export function createLikeness({ terms: { sentences, stems } }: SummaryMaterial): Likeness {
  const rows: (Float64Array | undefined)[] = new Array(sentences.length)
  /** The likeness of one sentence to every other. */
  const rowOf = (one: number): Float64Array => {
    const weights = new Float64Array(stems)
    addTo(weights, sentences[one]!.vector)
    const row = new Float64Array(sentences.length)
    for (let other = 0; other < sentences.length; other += 1) row[other] = along(weights, sentences[other]!.vector)
    rows[one] = row
    return row
  }
  return (a, b) => (rows[a] ?? rowOf(a))[b]!
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
      for (let at = 0; at < row.length; at += 1) {
        const id = row[at]!
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
  const { sentences } = terms
  const coverWords = createCoverage(table.sentences, importance.words)
  const coverPairs = createCoverage(table.pairs, importance.pairs)
  const share = Math.max(1, most) / 3
  const toText = likenessToText(terms)
  return (chosen) => {
    let words = 0
    let central = 0
    let squares = 0
    for (const one of chosen) {
      words += table.sentences[one]!.length
      central += sentences[one]!.weight * toText[one]!
      const { weight } = sentences[one]!
      squares += weight * weight
      for (const other of chosen) {
        if (other > one) squares += 2 * weight * sentences[other]!.weight * likeness(one, other)
      }
    }
    return {
      words: coverWords(chosen, wantedWords * share),
      pairs: coverPairs(chosen, wantedWords * share),
      length: (words / (60 * share)) ** 2,
      central: squares === 0 ? 0 : central / Math.sqrt(squares),
    }
  }
}

/** Cosine of each sentence with the whole text. */
function likenessToText({ sentences, stems }: TextTerms): Float64Array {
  const whole = new Float64Array(stems)
  for (const { vector, weight } of sentences) addTo(whole, vector, weight)
  let squares = 0
  for (const value of whole) squares += value * value
  const length = Math.sqrt(squares) || 1
  const result = new Float64Array(sentences.length)
  for (let one = 0; one < sentences.length; one += 1) result[one] = along(whole, sentences[one]!.vector) / length
  return result
}
