import type { Evidence } from '#src/analysis/evidence.ts'
import type { Statement } from '../findings.ts'
import { eachCertaintyTerm, teaserLength } from './certainty-terms.ts'
import { certaintyWeights } from './certainty-weights.ts'

const weights: ReadonlyMap<string, number> = new Map(Object.entries(certaintyWeights))

/** Name, value, kind → weight: filled as terms are asked for; null where a term has none. */
const byPieces = new Map<string, Map<string, Map<string, number | null>>>()

/** The weight of a term by the pieces of its name, which are joined only the first time. */
function weightOf(name: string, value = '', of = ''): number | null {
  const known = byPieces.get(name)?.get(value)?.get(of)
  if (known !== undefined) return known
  const weight = weights.get(name + value + of) ?? null
  // any verb can be a cue: those without a weight are not kept
  if (weight !== null || name !== 'cue: ') keep(name, value, of, weight)
  return weight
}

function keep(name: string, value: string, of: string, weight: number | null): void {
  const values = byPieces.get(name) ?? new Map<string, Map<string, number | null>>()
  const kinds = values.get(value) ?? new Map<string, number | null>()
  byPieces.set(name, values.set(value, kinds.set(of, weight)))
}

const isKnown = (name: string, value: string, of: string): boolean => weightOf(name, value, of) !== null

/** Least certainty for standing under a name. Words in marks are the claim that a reader takes most literally. */
export const printedFrom = {
  article: { direct: 0.88, mixed: 0.87, indirect: 0.69 },
  /** A line or two give little to judge by, and are read as the whole news. */
  teaser: { direct: 0.94, mixed: 0.91, indirect: 0.8 },
} as const

/**
 * How likely words and speaker are both right, and whether that is enough to be printed under the speaker's name.
 *
 * @param isSomebody - Whether the speaker can be told: a name or a description, not an open “he”. It is asked only where the
 *   certainty is enough.
 */
export function certaintyOf(evidence: Evidence, isSomebody: () => boolean): Pick<Statement, 'confidence' | 'printed'> {
  const confidence = chanceOf(evidence)
  return { confidence, printed: confidence >= lineOf(evidence) && isSomebody() }
}

/**
 * The line for the kind of a statement, in an article or in a teaser. Words that no verb of saying binds to a name (“More from Doe: “…””)
 * need as much as those of a teaser.
 */
export function lineOf({ kind, textLength, sieve }: Pick<Evidence, 'kind' | 'textLength' | 'sieve'>): number {
  const strict = textLength < teaserLength || sieve === 'loose quotation' || sieve === 'fragment'
  return printedFrom[strict ? 'teaser' : 'article'][kind]
}

/** 0 to 1, in ten-thousandths. */
function chanceOf(evidence: Evidence): number {
  let sum = 0
  eachCertaintyTerm(evidence, isKnown, (amount, name, value, of) => {
    sum += (weightOf(name, value, of) ?? 0) * amount
  })
  return Math.round(10_000 / (1 + Math.exp(-sum))) / 10_000
}
