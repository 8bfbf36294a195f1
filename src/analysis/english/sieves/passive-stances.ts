import { type NounPhrase, nounPhraseEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueFrame } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { passivesOfSaying } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { hasQuotation, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import type { Span } from '#src/base/span.ts'
import { voiceOf } from './can-speak.ts'
import type { Cue } from './cues.ts'
import { frameEnd } from './frame-end.ts'
import { cueEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { speakerPhrase } from './speaker-phrase.ts'
import { stanceEnd } from './stance-end.ts'
import { isAsserted } from './verb-cues.ts'

/** “The plan was criticized by Doe as late”, “He was called a liar by the mayor”: what somebody condemns, where he stands behind “by”. */
export function readPassiveStances(reading: FrameReading): Draft[] {
  const { text, frame, cues } = reading
  const { words } = frame
  return cues.flatMap((cue): Draft[] => {
    const { group, subject } = cue
    if (!group.passive || group.mood !== 'finite' || !subject || !passivesOfSaying.has(group.lemma)) return []
    if (frame.headline || !isAsserted(cue) || subject.first > group.first || words[subject.head]!.tag === 'question')
      return []
    const by = agentAt(words, cue)
    const speaker = by < 0 ? null : agentOf(words, by + 1)
    if (!speaker || voiceOf(words, speaker) !== 'speaks') return []
    const name = by > cue.last + 1 ? { start: words[cue.last + 1]!.start, end: words[by - 1]!.end } : null
    const ground = groundOf(text, words, speaker.last + 1, cue, cues)
    const phrase = speakerPhrase(frame, speaker)
    const parts = [spanOf(words, subject), ...(name ? [name] : []), ...(ground ? [ground] : [])]
    return [
      {
        parts,
        speaker: ground && phrase.end > ground.start ? { ...phrase, end: phrase.core.end } : phrase,
        cue: { start: words[group.first]!.start, end: words[cue.last]!.end },
        addressee: null,
        evidence: cueEvidence(reading, name ? 'naming' : 'stance', cue, speaker, false),
        confidence: 0.6,
        hearsay: false,
        via: null,
        paragraph: frame.paragraph,
      },
    ]
  })
}

/** Where “by” stands: right behind the verb, or behind what somebody is called; -1 where it does not. */
function agentAt(words: readonly Word[], { last, frames }: Cue): number {
  let at = last + 1
  while (words[at]?.tag === 'adverb') at++
  if (words[at]?.lower === 'by') return at
  if (!(frames & cueFrame.naming)) return -1
  const named = words[at]?.lower === 'as' ? at + 1 : at
  const end = words[named]?.kind === 'quotation' ? named + 1 : nounPhraseEnd(words, named)
  return end > named && words[end]?.lower === 'by' ? end : -1
}

/** Who did it: a name or a noun with its article, and a second one behind “and”. */
function agentOf(words: readonly Word[], first: number): NounPhrase | null {
  const end = nounPhraseEnd(words, first)
  if (end === first || words[first]!.tag === 'pronoun') return null
  const second = words[end]?.lower === 'and' ? nounPhraseEnd(words, end + 1) : end + 1
  const last = second > end + 1 ? second - 1 : end - 1
  return { first, head: end - 1, last }
}

/** “(by his father) for installing new windows”, “(by Doe) as “late””: why, or what it is called. */
function groundOf(text: string, words: readonly Word[], from: number, cue: Cue, cues: readonly Cue[]): Span | null {
  const opener = words[from]?.lower ?? ''
  if (from >= frameEnd(words) || !/^(?:for|as|of)$/.test(opener)) return null
  const end = stanceEnd(text, words, from, cue, cues)
  if (end <= from + 1 || (opener === 'as' && !hasQuotation(words, from, end) && words[from + 1]?.tag === 'pronoun'))
    return null
  return { start: words[from]!.start, end: words[end - 1]!.end }
}

const spanOf = (words: readonly Word[], { first, head }: NounPhrase): Span => ({
  start: words[first]!.start,
  end: words[head]!.end,
})
