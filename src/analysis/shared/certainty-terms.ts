import type { Evidence } from '#src/analysis/evidence.ts'

/** Below this many characters a text is a teaser: a headline and a line or two. */
export const teaserLength = 600

const logOf = (value: number, most = 30): number => Math.log2(1 + Math.min(value, most))

/**
 * What speaks for or against a statement, as the terms of a weighted sum: a name, and how much of it there is.
 *
 * @param isKnown - Whether a term has a weight. A cue without one is a rare cue.
 */
export function certaintyTerms(evidence: Evidence, isKnown: (term: string) => boolean): ReadonlyMap<string, number> {
  const { kind, speakerBy } = evidence
  const form = kind === 'indirect' ? 'indirect' : 'in marks'
  const cue = `cue: ${evidence.cue || 'none'}, ${form}`
  const classes = [
    'every statement',
    `kind: ${kind}`,
    `sieve: ${evidence.sieve}, ${kind}`,
    isKnown(cue) ? cue : `cue: rare, ${form}`,
    `speaker by: ${speakerBy}`,
    `speaker by: ${speakerBy}, ${form}`,
    `speaker is: ${evidence.speakerKind ?? 'unknown'}`,
    `words of the speaker: ${sizeOf(evidence.speakerWords, [0, 1, 3, 6])}`,
    `reality: ${evidence.reality}`,
    `words of the content: ${sizeOf(evidence.length, [2, 5, 10, 20, 40])}, ${kind}`,
    `begins: ${evidence.begins}, ${kind}`,
    `ends: ${evidence.ends}, ${kind}`,
    `order: ${evidence.order}, ${kind}`,
    `pieces: ${sizeOf(evidence.pieces, [1, 2])}, ${kind}`,
  ]
  if (kind === 'mixed') classes.push(`words in marks: ${sizeOf(evidence.wordsInMarks, [1, 3])}`)
  const flags = {
    inverted: evidence.inverted,
    announced: evidence.announced,
    negated: evidence.negated,
    'side clause': evidence.sideClause,
    'borrowed speaker': evidence.borrowed,
    headline: evidence.headline,
    hearsay: evidence.hearsay,
    lone: evidence.lone,
    [`first person, ${kind}`]: evidence.firstPerson,
    [`third person, ${kind}`]: evidence.thirdPerson,
    'a title': evidence.titleCase,
    'speaker without a capital': evidence.speakerWords > 0 && !evidence.speakerCapital,
    teaser: evidence.textLength < teaserLength,
  }
  const amounts: [string, number][] = [
    ['words between speaker and cue', logOf(evidence.distance)],
    ['paragraphs away', logOf(evidence.paragraphsAway)],
    ['rivals', logOf(evidence.rivals)],
    ['narrow margin', 1 - evidence.margin],
    [`words outside marks, ${kind}`, logOf(evidence.plainWords)],
    ['words behind the marks', logOf(evidence.wordsBehindMarks)],
    [`joining words, ${kind}`, logOf(evidence.joiningWords)],
    [`other cues, ${form}`, logOf(evidence.otherCues)],
    [`commas, ${form}`, logOf(evidence.commas)],
  ]
  const held = Object.entries(flags).filter(([, holds]) => holds)
  return new Map([
    ...[...classes, ...held.map(([name]) => name)].map((name): [string, number] => [name, 1]),
    ...amounts.filter(([, amount]) => amount > 0),
  ])
}

/** Terms that never speak for a statement, however the cases fall. */
export const neverFor: ReadonlySet<string> = new Set([
  'words between speaker and cue',
  'paragraphs away',
  'rivals',
  'narrow margin',
  'borrowed speaker',
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
