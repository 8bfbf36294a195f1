import type { ActType, Statement } from '#src/analysis/findings.ts'
import { contains, type Span, sliceOf } from '#src/base/span.ts'
import { contentStems, plainWords, sharedCount } from '#src/stories/plain-words.ts'
import type { Reading } from '#src/stories/reading.ts'
import type { SameStatement, StatementAt } from './same-statement.ts'
import { actorIdOf } from './speaker-key.ts'

/** A claim and its denials, as indices into the given statements. */
export type ClaimAndDenials = { readonly claim: number; readonly denials: readonly number[] }

/** Verbs that always mean that something is not so. */
const denyingCue = /\b(?:den(?:y|ied|ies|ying|ial)|refut(?:ed|es|ing|e)|rebut(?:ted|s)?)/i

/** Verbs that mean so only with a claim as their object: who rejects an appeal, a plan or a worry denies nothing. */
const rejectingCue = /\b(?:reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|disput(?:ed|es|ing|e))/i

/** “rejected President Doe’s assertion that …” */
const claimNouns = new Set(
  (
    'claim claims allegation allegations accusation accusations assertion assertions charges suggestion suggestions ' +
    'report reports rumour rumours rumor rumors insinuation insinuations narrative'
  ).split(' '),
)

/** “denied a request”: this is no claim, so nothing is denied. */
const requestNouns = new Set(
  (
    'request requests appeal appeals bid bids petition petitions motion motions application applications entry access ' +
    'visa visas bail permission clemency asylum plea pleas'
  ).split(' '),
)

/** Most words between the verb and the main noun of its object. */
const headWithin = 8

function hasHead(words: string, nouns: ReadonlySet<string>): boolean {
  return plainWords(words)
    .slice(0, headWithin)
    .some((word) => nouns.has(word))
}

/** Acts that can be a claim which somebody denies. */
const claimingActs: ReadonlySet<ActType> = new Set(['accuse', 'state', 'threaten', 'assault'])

/** The text of what a statement rejects, from its verb to the end of its words. */
function rejectedWords(text: string, { cue, content }: Statement): string {
  return cue !== null && cue.end <= content.start ? text.slice(cue.end, content.end) : sliceOf(text, content)
}

function denies(text: string, statement: Statement): boolean {
  const { cue } = statement
  if (cue === null) return false
  const verb = sliceOf(text, cue)
  const words = rejectedWords(text, statement)
  if (denyingCue.test(verb)) return !hasHead(words, requestNouns)
  return rejectingCue.test(verb) && hasHead(words, claimNouns)
}

type Side = {
  readonly index: number
  readonly stems: ReadonlySet<string>
  /** The same without the names. */
  readonly plainStems: ReadonlySet<string>
  readonly speaker: string
  readonly name: string
  readonly office: string
  readonly country: string | null
  /** “Officials with the Harbour Office”: whom the speaker belongs to, as the source says it. */
  readonly of: ReadonlySet<string>
  /** Actors that the statement names, and its target. */
  readonly about: ReadonlySet<string>
  /** Actors that stand at the beginning of its words: it is about them. */
  readonly subjects: ReadonlySet<string>
  /** Stems of the same words, for those whom the analysis does not know by name. */
  readonly opening: ReadonlySet<string>
  readonly denies: boolean
  /** “rejected claims that …”: its source says itself that it answers a claim. */
  readonly namesClaim: boolean
  readonly claims: boolean
  readonly accuses: boolean
}

/**
 * Whether a claim itself has a negation. Somebody who denies the same would agree with it. Which of two negations
 * answers the other is not certain, and an uncertain dispute is not shown.
 */
const negation = /\b(?:not|never|cannot|nobody|nothing|den(?:y|ies|ied|ying|ials?)|false|untrue|baseless)\b|n['’]t\b/i

/** “whether it would …”: a statement that leaves a question open is no claim. */
const openQuestion = /^(?:whether|if|how|why|what|when|where|who)\b/i

export const accusingCue = /\b(?:accus|blam|alleg)/i

/** Words of a sentence without its names: two statements about one ship may be about different claims. */
function withoutNames(words: string): string {
  return words.replaceAll(/(?<=\S\s)\p{Lu}[\p{L}\p{N}'’.-]*/gu, ' ')
}

function actorsIn(reading: Reading, { content, cue, target }: Statement): ReadonlySet<string> {
  const said = { start: cue === null ? content.start : Math.min(cue.end, content.start), end: content.end }
  const named = reading.analysis.actors.filter(({ mentions }) => mentions.some((mention) => contains(said, mention)))
  const aimedAt = actorIdOf(reading, target)
  return new Set([...named.map(({ id }) => id), ...(aimedAt === null ? [] : [aimedAt])])
}

/** UTF-16 units at the beginning of a statement within which its subject is named. */
const subjectWithin = 40

function subjectsOf({ analysis }: Reading, { content }: Statement): ReadonlySet<string> {
  const isSubject = ({ start }: Span) => start >= content.start && start <= content.start + subjectWithin
  return new Set(analysis.actors.filter(({ mentions }) => mentions.some(isSubject)).map(({ id }) => id))
}

/** Between a speaker and the body that they are of: “officials with the Harbour Office”. */
const belongs = /^ (?:with|of|at|from|for|in|inside) (?:the )?$/i

function bodiesOf({ article: { text }, analysis }: Reading, { speaker }: Statement): ReadonlySet<string> {
  if (speaker === null) return new Set()
  const isBehind = ({ start }: Span) => start > speaker.end && belongs.test(text.slice(speaker.end, start))
  return new Set(analysis.actors.filter(({ mentions }) => mentions.some(isBehind)).map(({ id }) => id))
}

function sideOf<Read extends Reading>({ read, statement }: StatementAt<Read>, index: number): Side | null {
  // The body says again what the headline’s “X denies Y” says, with its speaker.
  if (statement.speaker === null || statement.content.start < read.article.title.end) return null
  const { cue } = statement
  const content = sliceOf(read.article.text, statement.content)
  const isDenial = denies(read.article.text, statement)
  const words = isDenial ? rejectedWords(read.article.text, statement) : content
  const actorId = actorIdOf(read, statement.speaker)
  return {
    index,
    stems: contentStems(words),
    plainStems: contentStems(withoutNames(words)),
    speaker: actorId ?? statement.speaker.name.toLowerCase(),
    name: statement.speaker.name,
    office: statement.office ?? '',
    country: read.analysis.actors.find(({ id }) => id === actorId)?.country ?? null,
    of: bodiesOf(read, statement),
    about: actorsIn(read, statement),
    subjects: subjectsOf(read, statement),
    opening: contentStems(content.slice(0, subjectWithin)),
    denies: isDenial,
    namesClaim: isDenial && hasHead(words, claimNouns),
    claims: !isDenial && claimingActs.has(statement.act) && !openQuestion.test(content) && !negation.test(content),
    accuses: cue !== null && accusingCue.test(sliceOf(read.article.text, cue)),
  }
}

/**
 * Whether two speakers are one, or one speaks for the other, like a spokesman for his ministry. Such two cannot deny
 * each other.
 */
function isOneVoice(a: Side, b: Side): boolean {
  if (a.speaker === b.speaker || a.of.has(b.speaker) || b.of.has(a.speaker)) return true
  if (a.country !== null && b.country !== null && a.country !== b.country) return false
  const namedBy = (one: Side, other: Side) => {
    const name = contentStems(one.name)
    return name.size > 0 && sharedCount(name, contentStems(`${other.name} ${other.office}`)) === name.size
  }
  return namedBy(a, b) || namedBy(b, a)
}

/**
 * How well a denial answers a claim: by the words that they share, and by whether one speaker speaks about the other. 0
 * where they only happen to be in one story.
 */
function answers(denial: Side, claim: Side): number {
  const fit = likenessOf(denial, claim)
  return fit > 0 && isOneVoice(denial, claim) ? 0 : fit
}

function likenessOf(denial: Side, claim: Side): number {
  const shared = sharedCount(denial.stems, claim.stems)
  const smaller = Math.max(1, Math.min(denial.stems.size, claim.stems.size))
  const plain = sharedCount(denial.plainStems, claim.plainStems)
  if (plain === 0) return 0
  const aimed = claim.about.has(denial.speaker) || denial.about.has(claim.speaker)
  if (aimed && claim.accuses) return shared >= 1 ? 1 + shared / smaller : 0
  // What says nothing of the one who denies is another matter, however many words the two share.
  const name = contentStems(denial.name)
  const isAbout = claim.subjects.has(denial.speaker) || (name.size > 0 && name.isSubsetOf(claim.opening))
  return (isAbout || denial.namesClaim) && plain >= 2 && shared / smaller >= 0.5 ? 0.5 + shared / smaller : 0
}

/** Claims of a story that somebody else of the story denies, in the order of the claims. */
export function findDisputes<Read extends Reading>(
  statements: readonly SameStatement<Read>[],
): readonly ClaimAndDenials[] {
  const sides = statements.map(({ first }, index) => sideOf(first, index)).filter((side) => side !== null)
  const claims = sides.filter((side) => side.claims)
  const denialsOf = new Map<number, number[]>()
  for (const denial of sides.filter((side) => side.denies)) {
    let best: Side | null = null
    let bestFit = 0
    for (const claim of claims) {
      const fit = answers(denial, claim)
      if (fit > bestFit) {
        best = claim
        bestFit = fit
      }
    }
    if (best !== null) denialsOf.set(best.index, [...(denialsOf.get(best.index) ?? []), denial.index])
  }
  return [...denialsOf].sort(([a], [b]) => a - b).map(([claim, denials]) => ({ claim, denials }))
}
