import { chanceOf } from '#src/base/measure.ts'
import { rememberingBy } from '#src/base/remember.ts'
import type { Reading } from '#src/stories/reading.ts'
import { headlineEvidence } from './headline-evidence.ts'
import { headlineWeights } from './headline-weights.ts'

/**
 * Least chance for a headline to be taken for one that says what happened. A teaser of a line or two gives little to judge
 * by. What the lines are worth stands in docs/grading.md.
 */
export const leastChanceOfHeadline = { teaser: 0.8, article: 0.7 } as const

/** Whether readers would very likely say that an article's headline tells what happened, by a measure learnt from their verdicts. */
export const headlineIsSure = rememberingBy(
  ({ article }: Reading) => article,
  (reading): boolean => {
    const evidence = headlineEvidence(reading)
    return chanceOf(evidence, headlineWeights) >= leastChanceOfHeadline[evidence.has('teaser') ? 'teaser' : 'article']
  },
)
