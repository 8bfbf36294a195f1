import { readFileSync } from 'node:fs'
import { z } from 'zod'

const summarised = z.object({
  id: z.string(),
  text: z.string(),
  references: z.array(z.array(z.string()).min(1)).min(1),
})

/** A text, one sentence a line, and what people wrote as its summary, once or more, one sentence an item. */
export type Summarised = z.infer<typeof summarised>

export function readSummarised(file: string): readonly Summarised[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => summarised.parse(JSON.parse(line)))
}
