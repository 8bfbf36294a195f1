import type { NounPhrase } from '#src/analysis/english/clauses/noun-phrases.ts'
import { nounPhraseStart } from '#src/analysis/english/clauses/noun-phrases.ts'
import { bearing, carriers, watchwords } from '#src/analysis/english/lexicon/owned-words.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { voiceOf } from './can-speak.ts'
import { plainEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { ownerOf } from './noun-cues.ts'
import { speakerPhrase } from './speaker-phrase.ts'

/** Most words between a carrier and what it says: “a plea to ministers in the capital to “end this””. */
const farthest = 9

/**
 * Words in marks that somebody owns through a sign, a slogan, a chant or a plea: “Villagers held placards reading “No more lorries””,
 * “Doe's slogan, “Put us first””. They are whose sign it is; the sign's own where it is the subject.
 */
export function readOwnedWords(reading: FrameReading): Draft[] {
  const { frame } = reading
  const { words } = frame
  const drafts: Draft[] = []
  for (let at = 1; at < words.length; at++) {
    if (words[at]!.kind !== 'quotation') continue
    const noun = carrierBefore(words, at)
    if (noun < 0) continue
    const speaker = holderOf(reading, noun)
    if (!speaker || voiceOf(words, speaker) === 'mute') continue
    const cueEnd = words[at - 1]!.kind === 'word' && words[at - 1]!.tag !== 'to' ? at - 1 : noun
    const joined = joinedMarks(words, at)
    drafts.push({
      parts: [words[at]!, ...joined].map(({ start, end }) => ({ start, end })),
      speaker: speakerPhrase(frame, speaker),
      cue: { start: words[noun]!.start, end: words[cueEnd]!.end },
      addressee: null,
      evidence: plainEvidence('noun cue', words[noun]!.lower, { announced: true, borrowed: true }),
      confidence: 0.96,
      hearsay: false,
      via: null,
      paragraph: frame.paragraph,
    })
  }
  return drafts
}

/** Index of the carrier or watchword that a quotation belongs to; -1 where another verb or quotation stands between. */
function carrierBefore(words: readonly Word[], quotation: number): number {
  for (let at = quotation - 1; at >= 0 && quotation - at <= farthest; at--) {
    const { lower, kind, lemma, tag } = words[at]!
    if (kind === 'quotation' || kind === 'stop' || kind === 'semicolon') return -1
    if (tag === 'noun' && carriers.has(lower)) return bears(words, at, quotation) ? at : -1
    if (tag === 'noun' && watchwords.has(lower)) return at
    if (isVerbal(words[at]) && !bearing.has(lemma ?? '')) return -1
  }
  return -1
}

/** “placards reading”, “T-shirts bearing the slogan”, “banners that said”, “a sign with the words”. */
function bears(words: readonly Word[], noun: number, quotation: number): boolean {
  for (let at = noun + 1; at < quotation; at++) {
    const { lemma, lower } = words[at]!
    if (bearing.has(lemma ?? '') || watchwords.has(lower) || lower === 'words' || lower === 'message') return true
  }
  return false
}

function holderOf({ frame, clauses }: FrameReading, noun: number): NounPhrase | null {
  const { words } = frame
  const owner = ownerOf(words, noun)
  if (owner) return owner
  const first = nounPhraseStart(words, noun, 0)
  const clause = clauses.findLast(
    ({ group, subject }) => group.mood === 'finite' && subject !== null && subject.first < first && group.head < noun,
  )
  if (clause?.subject) return clause.subject
  // “a banner read”: the sign speaks for itself
  return carriers.has(words[noun]!.lower) ? { first, head: noun, last: noun } : null
}

/** “placards reading “Go home,” “Stay out” and “Save us””: words in marks that “and” or a comma joins to those at `at`. */
function joinedMarks(words: readonly Word[], at: number): readonly Word[] {
  let next = at + 1
  while (words[next]?.kind === 'comma' || /^(?:and|or)$/.test(words[next]?.lower ?? '')) next++
  const word = words[next]
  return word?.kind === 'quotation' ? [word, ...joinedMarks(words, next)] : []
}
