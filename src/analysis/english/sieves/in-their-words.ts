import type { NounPhrase } from '#src/analysis/english/clauses/noun-phrases.ts'
import { subjectRightOf } from '#src/analysis/english/clauses/subject-right.ts'
import { cueFrame } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { puts, verdicts } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { voiceOf } from './can-speak.ts'
import type { Cue } from './cues.ts'
import { plainEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { ownerOf } from './noun-cues.ts'
import { speakerPhrase } from './speaker-phrase.ts'

/** Whose words stand in marks, where the phrase that says so begins and ends, and which words in marks it means. */
type Owned = {
  readonly speaker: NounPhrase
  readonly first: number
  readonly last: number
  /** Last word of its cue: “in the words of”. */
  readonly cueEnd: number
  readonly marked: number
  readonly cue: string
}

/**
 * Words in marks beside a phrase that says whose they are: “was, in Doe's words, “the torchbearer” of the party”, “a “lawful
 * source”, as the memo put it”. Only the words in marks are taken: the clause round them is the writer's.
 */
export function readTheirWords({ frame, cues }: FrameReading): Draft[] {
  const { words } = frame
  return words.flatMap(({ lower, tag }, at): readonly Draft[] => {
    const owned =
      lower === 'in'
        ? inWordsOf(words, at)
        : lower === 'as'
          ? asPutBy(words, at, cues)
          : tag === 'be'
            ? verdictOf(words, at)
            : null
    if (!owned || voiceOf(words, owned.speaker) === 'mute') return []
    return [
      {
        parts: [{ start: words[owned.marked]!.start, end: words[owned.marked]!.end }],
        speaker: speakerPhrase(frame, owned.speaker),
        cue: { start: words[owned.first]!.start, end: words[owned.cueEnd]!.end },
        addressee: null,
        evidence: plainEvidence('according to', owned.cue, { inverted: true }),
        confidence: 0.86,
        hearsay: false,
        via: null,
        paragraph: frame.paragraph,
      },
    ]
  })
}

/** “in the words of Jane Doe”, “in Jane Doe's words”, “in her own words”. */
function inWordsOf(words: readonly Word[], at: number): Owned | null {
  if (/^the words of$/.test([1, 2, 3].map((step) => words[at + step]?.lower).join(' '))) {
    const speaker = subjectRightOf(words, at + 4)
    return speaker && beside(words, { speaker, first: at, last: speaker.last, cueEnd: at + 3, cue: 'words' })
  }
  for (let noun = at + 2; noun < words.length && noun - at < 9; noun++) {
    if (words[noun]!.kind !== 'word' || isVerbal(words[noun])) return null
    if (words[noun]!.lower !== 'words') continue
    const speaker = ownerOf(words, noun)
    return speaker?.first === at + 1
      ? beside(words, { speaker, first: at, last: noun, cueEnd: noun, cue: 'words' })
      : null
  }
  return null
}

/** “as a memo put it”, “as Doe called him on Monday”: words in marks stand before it, and none behind. */
function asPutBy(words: readonly Word[], at: number, cues: readonly Cue[]): Owned | null {
  const cue = cues.find(({ subject }) => subject?.first === at + 1)
  if (!cue?.subject || cue.group.mood !== 'finite' || cue.group.passive) return null
  if (!(cue.frames & cueFrame.quote) || !puts.has(cue.group.lemma)) return null
  if (words.slice(cue.subject.last + 1, cue.group.first).some(({ tag }) => tag !== 'adverb')) return null
  const marked = markedBefore(words, at)
  if (marked < 0 || words.some(({ kind }, index) => kind === 'quotation' && index > at)) return null
  return {
    speaker: cue.subject,
    first: cue.group.first,
    last: cue.last,
    cueEnd: cue.last,
    marked,
    cue: cue.group.lemma,
  }
}

/** ““…,” was the verdict of Jane Doe”. */
function verdictOf(words: readonly Word[], at: number): Owned | null {
  if (at !== 1 || words[0]!.kind !== 'quotation' || words[2]?.lower !== 'the') return null
  if (!verdicts.has(words[3]?.lower ?? '') || words[4]?.lower !== 'of') return null
  const speaker = subjectRightOf(words, 5)
  return speaker && { speaker, first: 1, last: 4, cueEnd: 4, marked: 0, cue: 'words' }
}

/** The words in marks right behind the phrase, or right before it. */
function beside(words: readonly Word[], phrase: Omit<Owned, 'marked'>): Owned | null {
  let behind = behindAside(words, phrase.last + 1)
  if (words[behind]?.kind === 'comma' || words[behind]?.kind === 'colon') behind++
  if (words[behind]?.tag === 'determiner') behind++
  const marked = words[behind]?.kind === 'quotation' ? behind : markedBefore(words, phrase.first)
  return marked < 0 ? null : { ...phrase, marked }
}

function markedBefore(words: readonly Word[], at: number): number {
  const last = words[at - 1]?.kind === 'comma' ? at - 2 : at - 1
  return words[last]?.kind === 'quotation' ? last : -1
}

/** “in the words of the prosecutor, Marta Ek, “…””: over an apposition, which has no verb. */
function behindAside(words: readonly Word[], from: number): number {
  if (words[from]?.kind !== 'comma') return from
  for (let at = from + 1; at < words.length && at - from < 8; at++) {
    if (words[at]!.kind === 'comma') return at
    if (words[at]!.kind !== 'word' || isVerbal(words[at])) return from
  }
  return from
}
