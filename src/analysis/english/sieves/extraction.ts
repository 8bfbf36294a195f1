import { isTimeWord, type NounPhrase, nounPhraseStart } from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueFrame } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { voiceOf } from './can-speak.ts'
import { contentEnd } from './content-end.ts'
import type { Follow } from './content-region.ts'
import type { Cue } from './cues.ts'
import type { FrameReading } from './frame-reading.ts'

/** Content whose clause has lost a phrase: the phrase, who speaks, and the verb that goes on after the cue. */
export type Extraction = { readonly lost: NounPhrase; readonly speaker: NounPhrase; readonly follow: Follow }

/** “photographs, which it said showed nothing”, “a shift Doe said could help”: the lost phrase stands before the speaker. */
export function extracted(reading: FrameReading, cue: Cue): Extraction | null {
  const { words } = reading.frame
  const { subject, frames, group } = cue
  // “a move Doe said Saturday was late”
  const first = isTimeWord(words[cue.last + 1]) ? cue.last + 2 : cue.last + 1
  if (
    !subject ||
    !(frames & cueFrame.clause) ||
    frames & cueFrame.thought ||
    group.mood !== 'finite' ||
    !isVerbal(words[first])
  )
    return null
  if (subject.first > group.first) return null
  const end = contentEnd(words, first, cue, reading.cues)
  if (end <= first + 1) return null
  let follow: Follow = { first, end, quoted: false, announced: true, bare: false, hearer: null }
  const left = words[subject.first - 1]
  if (left?.tag === 'question' && /^(?:which|that|who|whom)$/.test(left.lower)) {
    const at = subject.first - 1
    // “The flag, which Doe said was torn, was burned”
    const close = closingComma(words, first, end)
    if (words[at - 1]?.kind === 'comma' && close > first) follow = { ...follow, end: close }
    return { lost: { first: at, head: at, last: at }, speaker: subject, follow }
  }
  return contact(words, subject, follow)
}

/** Where a comma ends a relative clause and the verb of the main clause follows; -1 where none does. */
function closingComma(words: readonly Word[], from: number, end: number): number {
  for (let at = from + 1; at + 1 < end; at++) if (words[at]!.kind === 'comma' && isVerbal(words[at + 1])) return at
  return -1
}

/** “a shift Doe said”: a noun with its article and a name run together; “a plan the bank said”: two phrases side by side. */
function contact(words: readonly Word[], subject: NounPhrase, follow: Follow): Extraction | null {
  const before = subject.first - 1
  if (words[subject.first]!.lower === 'the' && words[before]?.tag === 'noun') {
    const first = nounPhraseStart(words, before, 0)
    const isPhrase = /^(?:an?|the)$/.test(words[first]!.lower) && voiceOf(words, subject) === 'speaks'
    return isPhrase ? { lost: { first, head: before, last: before }, speaker: subject, follow } : null
  }
  if (!/^(?:an?|the)$/.test(words[subject.first]!.lower)) return null
  for (let at = subject.first + 2; at <= subject.head; at++) {
    const left = words[at - 1]!
    if (
      words[at]!.tag !== 'name' ||
      left.tag !== 'noun' ||
      left.capital ||
      personNouns.has(left.lower) ||
      officeHeads.has(left.lower)
    )
      continue
    const lost = { first: subject.first, head: at - 1, last: at - 1 }
    return { lost, speaker: { ...subject, first: at }, follow }
  }
  return null
}
