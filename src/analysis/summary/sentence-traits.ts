import type { Findings } from '../findings.ts'
import { insiderShare, joinsOn, pointsBack } from './openers.ts'
import { cutsQuotation, isBareQuotation, opensWithQuotation } from './quotation-marks.ts'
import { cosine, type SentenceTerms, vectorOfStems } from './sentence-terms.ts'
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
  readonly terms: readonly SentenceTerms[]
  readonly table: WordTable
  readonly importance: WordImportance
  readonly bodyFrom: number
}

/** Traits of every sentence, in order. A headline is no sentence of the body: it is measured, never chosen. */
export function sentenceTraits(found: Findings, measured: Measured): readonly SentenceTraits[] {
  const { text, sentences, title, mentions, statements } = found
  const { terms, table, importance, bodyFrom } = measured
  const headline = title === null ? null : vectorOfStems(terms.slice(0, bodyFrom).flatMap(({ stems }) => stems))
  const lead = vectorOfStems(terms.slice(bodyFrom, bodyFrom + 3).flatMap(({ stems }) => stems))
  const echoes = echoesOf(terms)
  const attributed = statements.filter(({ speaker }) => speaker !== null)
  const count = Math.max(1, sentences.length - bodyFrom)
  return sentences.map(({ start, end }, index) => {
    const { words, vector } = terms[index]!
    const sentence = text.slice(start, end)
    const place = Math.max(0, index - bodyFrom)
    const named = mentions.filter((mention) => mention.start >= start && mention.end <= end).length
    const marks: Record<TraitName, number> = {
      early: Math.exp(-place / 10),
      late: place / count,
      dense: meanOf(table.sentences[index]!, importance.words),
      likeLead: cosine(vector, lead),
      echoed: echoes[index]!,
      quotation: Number(opensWithQuotation(sentence)),
      overlong: clamp((words.length - 35) / 25),
      likeTitle: headline === null ? 0 : cosine(vector, headline),
      named: clamp(named / 4),
      attributed: Number(attributed.some(({ content }) => content.start < end && content.end > start)),
      label: Number(place > 0 && captionLabel.test(sentence)),
      insider: clamp(insiderShare(words) * 8),
    }
    return {
      worth: (Object.keys(traitWeights) as TraitName[]).reduce(
        (sum, name) => sum + traitWeights[name] * marks[name],
        0,
      ),
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
function echoesOf(terms: readonly SentenceTerms[]): Float64Array {
  const echoes = new Float64Array(terms.length)
  const later = new Map<string, number>()
  for (let index = terms.length - 1; index >= 0; index -= 1) {
    const { vector } = terms[index]!
    let sum = 0
    for (const [stem, weight] of vector) sum += weight * (later.get(stem) ?? 0)
    echoes[index] = sum / Math.max(1, terms.length - 1 - index)
    for (const [stem, weight] of vector) later.set(stem, weight + (later.get(stem) ?? 0))
  }
  return echoes
}

function meanOf(row: Int32Array, chances: Float64Array): number {
  let sum = 0
  for (const id of row) sum += chances[id]!
  return row.length === 0 ? 0 : sum / row.length
}
