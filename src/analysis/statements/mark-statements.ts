import type { Span } from '#src/base/span.ts'
import type { Findings, NamedSpan, Statement } from '../findings.ts'
import { cutFrames, type Frame } from '../language/frames.ts'
import { findVerbGroups } from '../language/verb-groups.ts'
import { readAccordingTo } from './according-to.ts'
import { findCues } from './cues.ts'
import type { Draft } from './draft.ts'
import { settle } from './settle.ts'
import { readRunOns } from './run-ons.ts'
import { readStances } from './stances.ts'
import { subjectsOf } from './subjects.ts'
import { type FrameReading, readVerbCues } from './verb-cues.ts'
import { finish } from './finish.ts'

export function readFrame(text: string, frame: Frame): FrameReading {
  const groups = findVerbGroups(frame.words)
  const subjects = subjectsOf(frame.words, groups)
  const cues = findCues(frame.words, groups, subjects)
  return { text, frame, groups, subjects, cues }
}

/** Adds the statements: who said what, in reading order. */
export function markStatements(found: Findings): Findings {
  const { text, sentences, quotations, title } = found
  const frames = cutFrames(text, sentences, quotations, title)
  const readings = frames.map((frame) => readFrame(text, frame))
  const drafts: Draft[] = readings.flatMap((reading) => [
    ...readVerbCues(reading),
    ...readAccordingTo(reading),
    ...readStances(reading),
  ])
  const settled = settle(text, drafts)
  const all = readRunOns(text, readings, settled)
  const statements: Statement[] = all.map((draft) => finish(found, draft)).filter((statement) => statement !== null)
  statements.sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end)
  return { ...found, statements }
}

export type { NamedSpan, Span }
