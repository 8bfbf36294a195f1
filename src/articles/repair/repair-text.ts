import type { Span } from '#src/base/span.ts'
import { applyEdits, type Repairer, type RepairKind, type Stage, spanBefore } from './edits.ts'
import { mendHardWraps } from './hard-wraps.ts'
import { mendEntities, mendLostMarks, mendMojibake } from './letters.ts'
import { mendTurnedMarks, mendUnpairedMarks } from './marks.ts'
import { mendGlue, mendSpaces } from './spaces.ts'
import { mendCommas, mendStops } from './stops.ts'

/**
 * In order: letters first, since what follows reads them; marks that tell where a paragraph begins before lines, lines before
 * marks that have lost their partner, which are paired by the line.
 */
const repairers: readonly Repairer[] = [
  mendEntities,
  mendMojibake,
  mendMojibake,
  mendLostMarks,
  mendTurnedMarks,
  mendGlue,
  mendSpaces,
  mendHardWraps,
  mendUnpairedMarks,
  mendStops,
  mendCommas,
]

/** How many repairs of each kind were made; kinds without one are left out. */
export type RepairCounts = Readonly<Partial<Record<RepairKind, number>>>

export type RepairedText = {
  /** What is analysed, kept and quoted. */
  readonly text: string
  readonly repairs: RepairCounts
  /** The ways back to the text as it came, last pass last. */
  readonly stages: readonly Stage[]
}

/**
 * A text with its damage mended, before anything reads it: references that were escaped too often, letters read in another
 * encoding, broken lines, lost spaces and marks. Words never change. Mending twice mends no more than once on ordinary text.
 * Time is linear in the length.
 */
export function repairText(text: string): RepairedText {
  const repairs: Partial<Record<RepairKind, number>> = {}
  const stages: Stage[] = []
  let current = text
  for (const repair of repairers) {
    const edits = repair(current)
    if (edits.length === 0) continue
    for (const { kind } of edits) repairs[kind] = (repairs[kind] ?? 0) + 1
    const applied = applyEdits(current, edits)
    current = applied.text
    stages.push(applied.stage)
  }
  return { text: current, repairs, stages }
}

/** A headline with its damage mended: always one line. */
export function repairLine(text: string): string {
  return repairText(text).text.replaceAll('\n', ' ')
}

/** Where a span of the repaired text stands in the text as it came. */
export function spanAsItCame({ stages }: Pick<RepairedText, 'stages'>, span: Span): Span {
  return stages.reduceRight((before, stage) => spanBefore(stage, before), span)
}
