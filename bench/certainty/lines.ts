import { z } from 'zod'
import type { Statement } from '#src/analysis/findings.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import type { Judged } from './cases.ts'

const span = z.object({ start: z.int().nonnegative(), end: z.int().positive() })

/** An article whose printed lines were read: what stood under whose name, and whether a reader called both right. */
const readArticle = z.object({
  text: z.string(),
  title: span.nullable(),
  lines: z.array(span.extend({ speaker: z.string(), right: z.boolean() })),
})

export type ReadLines = z.infer<typeof readArticle>

/** @throws Error where a line of the file is no such article. */
export function parseReadLines(jsonl: string): ReadLines[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readArticle.parse(JSON.parse(line)))
}

/** The statements that today stand under the name that was read; a line that is read otherwise now tells nothing. */
export function judgeLines({ text, title, lines }: ReadLines): Judged[] {
  const { statements } = analyze(text, { ...(title ? { title } : {}), keepEvidence: true })
  return lines.flatMap(({ start, end, speaker, right }) => {
    const overlapOf = ({ content }: Statement) => Math.min(content.end, end) - Math.max(content.start, start)
    const [best] = statements
      .filter((one) => one.speaker?.name === speaker && overlapOf(one) > 0)
      .toSorted((a, b) => overlapOf(b) - overlapOf(a))
    return best && overlapOf(best) * 2 >= end - start ? [{ statement: best, right: Number(right) }] : []
  })
}
