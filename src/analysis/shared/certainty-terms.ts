import type { Evidence } from '#src/analysis/evidence.ts'

/** Below this many characters a text is a teaser: a headline and a line or two. */
export const teaserLength = 600

const logOf = (value: number, most = 30): number => Math.log2(1 + Math.min(value, most))

/** Takes one term of a statement and how much of it there is, above 0. */
type TakeTerm = (term: string, amount: number) => void

/**
 * Hands out what speaks for or against a statement, as the terms of a weighted sum: a name, and how much of it there is. No term comes twice.
 *
 * @param isKnown - Whether a term has a weight. A cue without one is a rare cue.
 */
export function eachCertaintyTerm(evidence: Evidence, isKnown: (term: string) => boolean, take: TakeTerm): void {
  const { kind, speakerBy } = evidence
  const form = kind === 'indirect' ? 'indirect' : 'in marks'
  const cue = `cue: ${evidence.cue || 'none'}, ${form}`
  take('every statement', 1)
  take(`kind: ${kind}`, 1)
  take(`sieve: ${evidence.sieve}, ${kind}`, 1)
  take(isKnown(cue) ? cue : `cue: rare, ${form}`, 1)
  take(`speaker by: ${speakerBy}`, 1)
  take(`speaker by: ${speakerBy}, ${form}`, 1)
  take(`speaker is: ${evidence.speakerKind ?? 'unknown'}`, 1)
  take(`words of the speaker: ${sizeOf(evidence.speakerWords, [0, 1, 3, 6])}`, 1)
  take(`reality: ${evidence.reality}`, 1)
  take(`words of the content: ${sizeOf(evidence.length, [2, 5, 10, 20, 40])}, ${kind}`, 1)
  take(`begins: ${evidence.begins}, ${kind}`, 1)
  take(`ends: ${evidence.ends}, ${kind}`, 1)
  take(`from ${evidence.begins} to ${evidence.ends}, ${form}`, 1)
  take(`order: ${evidence.order}, ${kind}`, 1)
  take(`pieces: ${sizeOf(evidence.pieces, [1, 2])}, ${kind}`, 1)
  take(`tense: ${evidence.tense}, ${form}`, 1)
  // what a rare cue is worth depends on where it stands and who speaks
  const common = evidence.commonCue ? 'common cue' : 'other cue'
  take(`${common}: ${evidence.order}, ${kind}`, 1)
  take(`${common} by ${speakerBy}, ${kind}`, 1)
  take(`noun of the speaker: ${evidence.speakerNoun}`, 1)
  if (speakerBy === 'pronoun' || speakerBy === 'description') take(`floor: ${evidence.floor}, ${speakerBy}`, 1)
  if (kind === 'mixed') take(`words in marks: ${sizeOf(evidence.wordsInMarks, [1, 3])}`, 1)
  const flag = (name: string, holds: boolean): void => {
    if (holds) take(name, 1)
  }
  flag('inverted', evidence.inverted)
  flag(`announced, ${kind}`, evidence.announced)
  flag('negated', evidence.negated)
  flag('side clause', evidence.sideClause)
  flag('borrowed speaker', evidence.borrowed)
  flag(`another has the floor, ${form}`, evidence.floor === 'another')
  flag(`no verb of saying, ${kind}`, !evidence.saying)
  flag('headline', evidence.headline)
  flag('hearsay', evidence.hearsay)
  flag('lone', evidence.lone)
  flag(`first person, ${kind}`, evidence.firstPerson)
  flag(`third person, ${kind}`, evidence.thirdPerson)
  flag('a title', evidence.titleCase)
  flag('speaker without a capital', evidence.speakerWords > 0 && !evidence.speakerCapital)
  flag('teaser', evidence.textLength < teaserLength)
  const amount = (name: string, value: number): void => {
    if (value > 0) take(name, value)
  }
  amount('words between speaker and cue', logOf(evidence.distance))
  amount(`verbs of the sentence, ${kind}`, logOf(evidence.verbs))
  amount(`words ahead, ${kind}`, logOf(evidence.wordsAhead))
  amount('paragraphs away', logOf(evidence.paragraphsAway))
  amount('rivals', logOf(evidence.rivals))
  amount('narrow margin', 1 - evidence.margin)
  amount('named since', logOf(evidence.namedSince))
  amount(`words outside marks, ${kind}`, logOf(evidence.plainWords))
  amount('words behind the marks', logOf(evidence.wordsBehindMarks))
  amount(`joining words, ${kind}`, logOf(evidence.joiningWords))
  amount(`other cues, ${form}`, logOf(evidence.otherCues))
  amount(`commas, ${form}`, logOf(evidence.commas))
}

/** The same as a table. */
export function certaintyTerms(evidence: Evidence, isKnown: (term: string) => boolean): ReadonlyMap<string, number> {
  const terms = new Map<string, number>()
  eachCertaintyTerm(evidence, isKnown, (term, amount) => terms.set(term, amount))
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

/** “to 5” for 4: the least bound that holds the count. */
function sizeOf(count: number, bounds: readonly number[]): string {
  const bound = bounds.find((most) => count <= most)
  return bound === undefined ? `over ${bounds.at(-1)}` : `to ${bound}`
}
