import { afterwords, firstPerson } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { openingAfter } from './adjuncts.ts'
import { plainEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { speakerPhrase } from './speaker-phrase.ts'

/**
 * Statements set out without marks after “Jane Doe said:”, as press offices write them: the rest of the paragraph, or the paragraphs
 * after it as long as they speak in the first person.
 */
export function readBlocks(readings: readonly FrameReading[]): Draft[] {
  const found: Draft[] = []
  for (let index = 0; index < readings.length; index++) {
    const reading = readings[index]!
    const { frame } = reading
    const colon = colonAfterCue(reading)
    if (!colon) continue
    const atEnd = colon.at === frame.words.length - 1
    const parts: { start: number; end: number }[] = []
    let next = index + 1
    if (!atEnd) {
      let end = frame.end
      // “asks the right question: Why now? …”: one question
      while (colon.lemma !== 'ask' && readings[next]?.frame.paragraph === frame.paragraph)
        end = readings[next++]!.frame.end
      if (next === index + 1) continue
      parts.push({ start: frame.words[colon.at + 1]!.start, end })
    }
    let spoken = parts.length > 0
    let wanted = atEnd
    while (next < readings.length) {
      const first = readings[next]!.frame
      let last = next
      while (readings[last + 1]?.frame.paragraph === first.paragraph) last++
      const words = readings.slice(next, last + 1).flatMap((each) => each.frame.words)
      if (first.words[0]!.kind === 'quotation' || afterwords.test(reading.text.slice(first.start, first.start + 24)))
        break
      const personal = words.some((word) => firstPerson.has(word.lower))
      if (!wanted && !(spoken && (personal || isOfficial(words)))) break
      if (!wanted && words.some((word) => word.kind === 'colon') && !personal) break
      parts.push({ start: first.start, end: readings[last]!.frame.end })
      spoken = true
      wanted = false
      next = last + 1
    }
    if (parts.length === 0) continue
    index = next - 1
    found.push({
      parts,
      speaker: speakerPhrase(frame, colon.speaker),
      cue: { start: frame.words[colon.cueFirst]!.start, end: frame.words[colon.cueLast]!.end },
      addressee: null,
      evidence: plainEvidence('block', colon.lemma, { announced: true, paragraphsAway: atEnd ? 1 : 0 }),
      confidence: 0.97,
      hearsay: false,
      via: null,
      paragraph: frame.paragraph,
    })
  }
  return found
}

/** A paragraph that goes on speaking without “we”: it names nobody who says anything and quotes nobody. */
function isOfficial(words: FrameReading['frame']['words']): boolean {
  return (
    words.every((word) => word.kind !== 'quotation') &&
    !words.some((word) => word.lemma === 'say' || word.lemma === 'add')
  )
}

function colonAfterCue({ frame, cues }: FrameReading): {
  at: number
  speaker: NonNullable<FrameReading['subjects'][number]>
  cueFirst: number
  cueLast: number
  lemma: string
} | null {
  const { words } = frame
  for (const cue of cues) {
    if (!cue.subject || cue.group.mood !== 'finite' || cue.group.passive) continue
    const opening = openingAfter(words, cue.last + 1, cue.frames)
    const at = words[opening.at - 1]?.kind === 'colon' ? opening.at - 1 : -1
    if (at < 0) continue
    const next = words[at + 1]
    if (next && (next.kind === 'quotation' || !next.capital)) continue
    return { at, speaker: cue.subject, cueFirst: cue.group.first, cueLast: cue.last, lemma: cue.group.lemma }
  }
  return null
}
