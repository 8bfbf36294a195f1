import type { NounPhrase } from '#src/analysis/english/clauses/noun-phrases.ts'
import { hearsay } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import { voiceOf } from './can-speak.ts'
import { quotingSubject } from './cue-speakers.ts'
import type { Cue } from './cues.ts'
import type { FrameReading } from './frame-reading.ts'

const hedges = new Set(['reportedly', 'allegedly', 'purportedly', 'supposedly'])

export function isHedged({ frame }: FrameReading, cue: Cue): boolean {
  const { words } = frame
  if (words.slice(Math.max(0, cue.group.first - 2), cue.group.head).some((word) => hedges.has(word.lower))) return true
  // “The court heard that Doe told her …”, “the jury was told that …”: who tells it is not named
  if (isHeard(words, cue)) return true
  // “is reported to have told”
  return words[cue.group.first]?.lower === 'to' && hearsay.has(words[cue.group.first - 1]?.lower ?? '')
}

/** Whether a cue stands in what somebody heard or was told. */
function isHeard(words: readonly Word[], { subject, group }: Cue): boolean {
  const that = (subject && subject.first < group.first ? subject.first : group.first) - 1
  if (words[that]?.lower !== 'that') return false
  const verb = words[that - 1]
  if (verb?.lemma === 'hear') return true
  return words[that - 2]?.tag === 'be' && (verb?.lower === 'told' || hearsay.has(verb?.lower ?? ''))
}

/** Who relays a statement: “Gulf Radio” in “Gulf Radio broadcast a talk in which Doe said …”, the subject that “in which” hangs on. */
export function relayOf({ frame, groups, subjects }: FrameReading, cue: Cue): NounPhrase | null {
  const { words } = frame
  const quoting = quotingSubject({ frame, groups, subjects }, cue)
  if (quoting) return quoting
  const start = cue.subject && cue.subject.first < cue.group.first ? cue.subject.first : cue.group.first
  let link = start - 1
  while (link > 0 && start - link < 4 && words[link]!.lower !== 'which' && words[link]!.lower !== 'where') link--
  if (words[link]?.lower !== 'which' && words[link]?.lower !== 'where') return null
  // “in which he said”, not “photographs, which he said showed”
  if (words[link]!.lower === 'which' && words[link - 1]?.tag !== 'preposition') return null
  for (let index = groups.length - 1; index >= 0; index--) {
    const subject = subjects[index]
    // “Wednesday is the day beyond which Doe warned that …”: a day relays nothing
    if (groups[index]!.head < link && groups[index]!.mood === 'finite' && subject)
      return voiceOf(words, subject) === 'mute' ? null : subject
  }
  return null
}
