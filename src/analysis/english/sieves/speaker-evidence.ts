import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { bodyNouns, documentNouns, personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { auxiliary } from '#src/analysis/english/lexicon/words-of-nothing-said.ts'
import { agentEnding, commonCues } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Evidence, SpeakerBy } from '#src/analysis/evidence.ts'
import type { Findings, NamedSpan, Statement } from '#src/analysis/findings.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { firstEndingAfter } from './mentions-by-place.ts'

/** What is asked of a speaker and a cue: how they were found, and what they are. */
type Asked = {
  readonly speaker: NamedSpan | null
  readonly by: SpeakerBy
  readonly last: Statement | undefined
  readonly cue: Span | null
  readonly lemma: string
}

/** What speaks for or against a speaker beyond the frame: who had the floor, who was named since, what kind of noun it is. */
export function speakerEvidence(
  found: Findings,
  { speaker, by, last, cue, lemma }: Asked,
): Pick<Evidence, 'floor' | 'namedSince' | 'speakerNoun' | 'saying' | 'commonCue' | 'tense'> {
  const isTaken = by === 'pronoun' || (by === 'description' && speaker !== null && isLeftToTell(found, speaker))
  return {
    floor: isTaken ? floorOf(found, speaker, last) : 'nobody',
    namedSince: isTaken && speaker ? namedSince(found, speaker) : 0,
    speakerNoun: nounOf(found.text, speaker),
    saying: ((cueVerbs.get(lemma) ?? 0) & (cueFrame.quote | cueFrame.clause)) > 0 && !isManner(lemma),
    commonCue: commonCues.has(lemma),
    tense: cue === null ? 'none' : tenseOf(sliceOf(found.text, cue), lemma),
  }
}

/** Whether a description leaves its person to the text: “the minister”, but not “Secretary of State Jane Doe” nor “the department”. */
function isLeftToTell({ mentions }: Findings, { start, end, actorId }: NamedSpan): boolean {
  const within = mentions[firstEndingAfter(mentions, start)]
  const isNamed = within !== undefined && within.start < end && within.actorId === actorId
  return actorId?.startsWith('person:') === true && !isNamed
}

/** “smile”, “believe”: beside a quotation or a thought, but no verb of saying. */
const isManner = (lemma: string): boolean =>
  ((cueVerbs.get(lemma) ?? 0) & (cueFrame.manner | cueFrame.thought)) > 0 &&
  ((cueVerbs.get(lemma) ?? 0) & cueFrame.clause) === 0

/** Who had the floor before “he”: the same, somebody else, or somebody else before this one came in by name: “Doe said so. Roe agrees. “…,” he said”. */
function floorOf(found: Findings, speaker: NamedSpan | null, last: Statement | undefined): Evidence['floor'] {
  if (!speaker || !last?.speaker) return 'nobody'
  if (last.speaker.actorId === speaker.actorId) return 'own'
  return namedBefore(found, speaker) > last.speaker.start ? 'newcomer' : 'another'
}

/** Where the speaker's actor was last named before a pronoun; -1 where it is not among the mentions that are looked back over. */
function namedBefore({ mentions }: Findings, { start, actorId }: NamedSpan): number {
  const first = firstEndingAfter(mentions, start) - 1
  for (let at = first; at >= 0 && at > first - farthest; at--)
    if (mentions[at]!.actorId === actorId) return mentions[at]!.start
  return -1
}

/** Mentions that are looked back over. */
const farthest = 40

/** Other people from the speaker's nearest naming up to the place where a pronoun or a description speaks. */
function namedSince({ mentions }: Findings, { start, actorId }: NamedSpan): number {
  const others = new Set<string>()
  const first = firstEndingAfter(mentions, start) - 1
  for (let at = first; at >= 0 && at > first - farthest; at--) {
    const mention = mentions[at]!
    if (mention.actorId === actorId) break
    if (mention.kind === 'person' && mention.actorId !== null) others.add(mention.actorId)
  }
  return others.size
}

function nounOf(text: string, speaker: NamedSpan | null): Evidence['speakerNoun'] {
  if (!speaker || speaker.actorId !== null) return 'name'
  const word = /(?:^|[\s-])([\p{L}’']+)$/u.exec(sliceOf(text, speaker))?.[1] ?? ''
  if (/^\p{Lu}/u.test(word)) return 'name'
  const single = word.replace(/s$/, '')
  const isOne = (nouns: ReadonlySet<string>): boolean => nouns.has(word) || nouns.has(single)
  if (isOne(personNouns) || isOne(officeHeads) || agentEnding.test(word)) return 'person'
  if (isOne(bodyNouns)) return 'body'
  return isOne(documentNouns) ? 'paper' : 'other'
}

/** “said”, “has said” are past, “says” and “say” present, “saying” a participle. */
function tenseOf(cue: string, lemma: string): Evidence['tense'] {
  const words = cue.toLowerCase().split(' ')
  const last = words.at(-1)!
  if (auxiliary.test(words[0]!) && words.length > 1) return 'past'
  if (last.endsWith('ing') && last !== lemma) return 'participle'
  return last === lemma || last === `${lemma}s` || last === `${lemma}es` ? 'present' : 'past'
}
