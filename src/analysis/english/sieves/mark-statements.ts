import { framesOf } from '#src/analysis/english/clauses/frames.ts'
import type { Findings } from '#src/analysis/findings.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { readAccordingTo } from './according-to.ts'
import { readBlocks } from './blocks.ts'
import { readHeadlineColon, readTrailingSource } from './colons.ts'
import { finishAll } from './finish.ts'
import { readFragments } from './fragments.ts'
import { withSentence } from './frame-evidence.ts'
import { type FrameReading, readFrame } from './frame-reading.ts'
import { readTheirWords } from './in-their-words.ts'
import { lendSpeakers } from './lend-speakers.ts'
import { readLooseQuotations } from './loose-quotations.ts'
import { readNounCues } from './noun-cues.ts'
import { readOwnedWords } from './owned-words.ts'
import { readPassiveStances } from './passive-stances.ts'
import { scenesOf } from './people-in-focus.ts'
import { findAntecedents } from './pronouns.ts'
import { readRunOns } from './run-ons.ts'
import { coverageOf, settle } from './settle.ts'
import { readStances } from './stances.ts'
import { readTranscript } from './transcripts.ts'
import { readVerbCues } from './verb-cues.ts'

/** Adds the statements: who said what, in reading order. Sieves run from the surest to the least sure. */
export function markStatements(found: Findings): Findings {
  const { text } = found
  const frames = framesOf(found)
  const readings = frames.map((frame) => readFrame(text, frame))
  const blocks = readBlocks(readings)
  const transcript = readTranscript(text, frames)
  const framed = readings.flatMap((reading): readonly Draft[] => {
    if (saysNothing(reading) || isInOtherLetters(reading)) return none
    const sure = [
      ...readVerbCues(reading),
      ...readAccordingTo(reading),
      ...readTheirWords(reading),
      ...readStances(reading),
      ...readPassiveStances(reading),
      ...readNounCues(reading),
      ...readOwnedWords(reading),
      ...readTrailingSource(reading),
      ...readHeadlineColon(reading),
    ]
    const settled = settle(text, [...sure, ...readLooseQuotations(reading, sure)])
    return [...settled, ...readFragments(reading, settled)].map((draft) => withSentence(reading, draft))
  })
  const whole = [...blocks, ...transcript]
  const isToldByWhole = coverageOf(whole)
  const settled = [
    ...whole,
    ...framed.filter(({ parts, cue }) => !isToldByWhole(parts[0]!) && !(cue && isToldByWhole(cue))),
  ]
  const lent = lendSpeakers(readings, settled)
  const all = [...lent, ...readRunOns(readings, lent)]
  return { ...found, statements: finishAll(found, all, findAntecedents(scenesOf(found, readings, all))) }
}

const none: readonly Draft[] = []

/** “— сказала Анна Морозова”: a sentence without a Latin letter is not English, and its verbs are not read. */
function isInOtherLetters({ text, frame: { words } }: FrameReading): boolean {
  const told = text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0)
  return /\p{L}/u.test(told) && !/\p{Script=Latin}/u.test(told)
}

/** A word or two without a quotation: no sieve finds a speaker and words in them. */
function saysNothing({ frame }: FrameReading): boolean {
  return frame.words.length < 3 && frame.words.every(({ kind }) => kind !== 'quotation')
}
