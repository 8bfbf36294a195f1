import type { Findings } from '#src/analysis/findings.ts'
import { insiderShare, joinsOn, pointsBack } from './openers.ts'
import { cutsQuotation, isBareQuotation, opensWithQuotation } from './quotation-marks.ts'
import { addTo, along, type TextTerms } from './sentence-terms.ts'
import type { WordImportance } from './word-importance.ts'
import type { WordTable } from './word-table.ts'

/**
 * What a sentence adds to a summary's worth for what it is, in points of ROUGE-1 and ROUGE-2 together. The first seven
 * are fitted (`npm run bench:summary-fit`), see docs/accuracy.md; the others are set by hand.
 */
export const traitWeights = {
  early: -7,
  late: -5.8,
  dense: 10.5,
  likeLead: -2.2,
  echoed: 4.8,
  quotation: -1.75,
  overlong: -1.5,
  likeTitle: 4,
  named: 0.5,
  attributed: 0.3,
  label: -1.5,
  insider: -0.5,
} as const

export type TraitName = keyof typeof traitWeights

const traitNames = Object.keys(traitWeights) as TraitName[]

/** What a sentence is like, apart from its words. */
export type SentenceTraits = {
  /** Sum of what speaks for it. */
  readonly worth: number
  readonly marks: Readonly<Record<TraitName, number>>
  /** Opens with a pronoun that the sentence before must explain. */
  readonly pointsBack: boolean
  /** May not stand at all: opens with “But”, asks, is a scrap, is or cuts a quotation. */
  readonly unfit: boolean
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** “Tragic: …”, “Reunited : …”: a caption's label before its words. */
const captionLabel = /^\p{L}+(?: \p{L}+){0,2} ?: /u

type Measured = {
  readonly terms: TextTerms
  readonly table: WordTable
  readonly importance: WordImportance
  readonly bodyFrom: number
}

/** Traits of every sentence, in order. A headline is no sentence of the body: it is measured, never chosen. */
export function sentenceTraits(found: Findings, measured: Measured): readonly SentenceTraits[] {
  const { text, sentences, title, mentions, statements } = found
  const { terms, table, importance, bodyFrom } = measured
  const headline = title === null ? null : rowOf(terms, 0, bodyFrom)
  const lead = rowOf(terms, bodyFrom, bodyFrom + 3)
  const echoes = echoesOf(terms)
  const attributed = statements.filter(({ speaker }) => speaker !== null)
  const count = Math.max(1, sentences.length - bodyFrom)
  return sentences.map(({ start, end }, index) => {
    const { words, vector } = terms.sentences[index]!
    const sentence = text.slice(start, end)
    const place = Math.max(0, index - bodyFrom)
    let named = 0
    for (const mention of mentions) if (mention.start >= start && mention.end <= end) named += 1
    const marks: Record<TraitName, number> = {
      early: Math.exp(-place / 10),
      late: place / count,
      dense: meanOf(table.sentences[index]!, importance.words),
      likeLead: along(lead, vector),
      echoed: echoes[index]!,
      quotation: Number(opensWithQuotation(sentence)),
      overlong: clamp((words.length - 35) / 25),
      likeTitle: headline === null ? 0 : along(headline, vector),
      named: clamp(named / 4),
      attributed: Number(attributed.some(({ content }) => content.start < end && content.end > start)),
      label: Number(place > 0 && captionLabel.test(sentence)),
      insider: clamp(insiderShare(words) * 8),
    }
    return {
      worth: traitNames.reduce((sum, name) => sum + traitWeights[name] * marks[name], 0),
      marks,
      pointsBack: pointsBack(words),
      unfit:
        index < bodyFrom ||
        words.length < 5 ||
        joinsOn(words) ||
        sentence.trimEnd().endsWith('?') ||
        cutsQuotation(sentence) ||
        isBareQuotation(sentence),
    }
  })
}

/** How alike the sentences after each are to it, in the mean: what matters is taken up again. */
function echoesOf({ sentences, stems }: TextTerms): Float64Array {
  const echoes = new Float64Array(sentences.length)
  const later = new Float64Array(stems)
  for (let index = sentences.length - 1; index >= 0; index -= 1) {
    const { vector } = sentences[index]!
    echoes[index] = along(later, vector) / Math.max(1, sentences.length - 1 - index)
    addTo(later, vector)
  }
  return echoes
}

/** The vector of some sentences together, with a place for every stem of the text. */
function rowOf({ sentences, stems, vectorOf }: TextTerms, from: number, to: number): Float64Array {
  const row = new Float64Array(stems)
  addTo(row, vectorOf(sentences.slice(from, to).flatMap((sentence) => sentence.stems)))
  return row
}

function meanOf(row: Int32Array, chances: Float64Array): number {
  let sum = 0
  for (const id of row) sum += chances[id]!
  return row.length === 0 ? 0 : sum / row.length
}
