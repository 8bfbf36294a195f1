import type { Evidence } from '#src/analysis/evidence.ts'

/** Below this many characters a text is a teaser: a headline and a line or two. */
export const teaserLength = 600

const logOf = (value: number, most = 30): number => Math.log2(1 + Math.min(value, most))

/** Takes one term of a statement, its name in up to three pieces, and how much of it there is, above 0. */
type TakeTerm = (amount: number, name: string, value?: string, of?: string) => void

/** What ends the name of a term that is weighed apart for each kind of statement, or for its form. */
const ofKind = { direct: ', direct', mixed: ', mixed', indirect: ', indirect' } as const
const ofForm = { direct: ', in marks', mixed: ', in marks', indirect: ', indirect' } as const

/**
 * Hands out what speaks for or against a statement, as the terms of a weighted sum: a name, and how much of it there is. No term comes
 * twice. A name comes in pieces, all of them from tables, so that nothing is joined where only weights are asked for.
 *
 * @param isKnown - Whether a term has a weight. A cue without one is a rare cue.
 */
export function eachCertaintyTerm(
  evidence: Evidence,
  isKnown: (name: string, value: string, of: string) => boolean,
  take: TakeTerm,
): void {
  const { kind, speakerBy } = evidence
  const kindly = ofKind[kind]
  const formed = ofForm[kind]
  const cue = evidence.cue || 'none'
  take(1, 'every statement')
  take(1, 'kind: ', kind)
  take(1, 'sieve: ', evidence.sieve, kindly)
  take(1, 'cue: ', isKnown('cue: ', cue, formed) ? cue : 'rare', formed)
  take(1, 'speaker by: ', speakerBy)
  take(1, 'speaker by: ', speakerBy, formed)
  take(1, 'speaker is: ', evidence.speakerKind ?? 'unknown')
  take(1, 'words of the speaker: ', sizeOf(evidence.speakerWords, speakerSizes))
  take(1, 'reality: ', evidence.reality)
  take(1, 'words of the content: ', sizeOf(evidence.length, contentSizes), kindly)
  take(1, 'begins: ', evidence.begins, kindly)
  take(1, 'ends: ', evidence.ends, kindly)
  take(1, fromBeginnings[evidence.begins], evidence.ends, formed)
  take(1, 'order: ', evidence.order, kindly)
  take(1, 'pieces: ', sizeOf(evidence.pieces, pieceSizes), kindly)
  take(1, 'tense: ', evidence.tense, formed)
  // what a rare cue is worth depends on where it stands and who speaks
  take(1, evidence.commonCue ? 'common cue: ' : 'other cue: ', evidence.order, kindly)
  take(1, evidence.commonCue ? 'common cue by ' : 'other cue by ', speakerBy, kindly)
  take(1, 'noun of the speaker: ', evidence.speakerNoun)
  if (speakerBy === 'pronoun') take(1, 'floor: ', evidence.floor, ', pronoun')
  if (speakerBy === 'description') take(1, 'floor: ', evidence.floor, ', description')
  if (kind === 'mixed') take(1, 'words in marks: ', sizeOf(evidence.wordsInMarks, markSizes))
  const flag = (holds: boolean, name: string, of = ''): void => {
    if (holds) take(1, name, '', of)
  }
  flag(evidence.inverted, 'inverted')
  flag(evidence.announced, 'announced', kindly)
  flag(evidence.negated, 'negated')
  flag(evidence.sideClause, 'side clause')
  flag(evidence.borrowed, 'borrowed speaker')
  flag(evidence.floor === 'another', 'another has the floor', formed)
  flag(!evidence.saying, 'no verb of saying', kindly)
  flag(evidence.headline, 'headline')
  flag(evidence.hearsay, 'hearsay')
  flag(evidence.lone, 'lone')
  flag(evidence.firstPerson, 'first person', kindly)
  flag(evidence.thirdPerson, 'third person', kindly)
  flag(evidence.titleCase, 'a title')
  flag(evidence.speakerWords > 0 && !evidence.speakerCapital, 'speaker without a capital')
  flag(evidence.textLength < teaserLength, 'teaser')
  const amount = (value: number, name: string, of = ''): void => {
    if (value > 0) take(value, name, '', of)
  }
  amount(logOf(evidence.distance), 'words between speaker and cue')
  amount(logOf(evidence.verbs), 'verbs of the sentence', kindly)
  amount(logOf(evidence.wordsAhead), 'words ahead', kindly)
  amount(logOf(evidence.paragraphsAway), 'paragraphs away')
  amount(logOf(evidence.rivals), 'rivals')
  amount(1 - evidence.margin, 'narrow margin')
  amount(logOf(evidence.namedSince), 'named since')
  amount(logOf(evidence.plainWords), 'words outside marks', kindly)
  amount(logOf(evidence.wordsBehindMarks), 'words behind the marks')
  amount(logOf(evidence.joiningWords), 'joining words', kindly)
  amount(logOf(evidence.otherCues), 'other cues', formed)
  amount(logOf(evidence.commas), 'commas', formed)
}

/** The same as a table. */
export function certaintyTerms(evidence: Evidence, isKnown: (term: string) => boolean): ReadonlyMap<string, number> {
  const terms = new Map<string, number>()
  eachCertaintyTerm(
    evidence,
    (name, value, of) => isKnown(name + value + of),
    (amount, name, value = '', of = '') => terms.set(name + value + of, amount),
  )
  return terms
}

/** Terms that never speak for a statement, however the cases fall. */
export const neverFor: ReadonlySet<string> = new Set([
  'words between speaker and cue',
  'paragraphs away',
  'rivals',
  'narrow margin',
  'borrowed speaker',
  'another has the floor, in marks',
  'another has the floor, indirect',
  'named since',
  'no verb of saying, direct',
  'no verb of saying, mixed',
  'no verb of saying, indirect',
  'hearsay',
  'teaser',
  'other cues, in marks',
  'other cues, indirect',
])

/** Bounds of a count, with the names of the steps that they part: “to 5” for 4, “over 5” for 6. */
type Sizes = readonly (readonly [most: number, name: string])[]

const sizes = (...bounds: readonly number[]): Sizes => [
  ...bounds.map((most) => [most, `to ${most}`] as const),
  [Number.POSITIVE_INFINITY, `over ${bounds.at(-1)}`],
]

const speakerSizes = sizes(0, 1, 3, 6)
const contentSizes = sizes(2, 5, 10, 20, 40)
const pieceSizes = sizes(1, 2)
const markSizes = sizes(1, 3)

const sizeOf = (count: number, steps: Sizes): string => steps.find(([most]) => count <= most)![1]

const fromBeginnings: Readonly<Record<Evidence['begins'], string>> = {
  mark: 'from mark to ',
  capital: 'from capital to ',
  small: 'from small to ',
}
