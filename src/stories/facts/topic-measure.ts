import { chanceFrom } from '#src/base/measure.ts'
import type { Reading } from '#src/stories/reading.ts'
import type { TopicScope } from './belongs-to-topic.ts'
import { isTeaser, severalOf } from './topic-evidence.ts'
import { topicSum } from './topic-sum.ts'
import { topicWeights } from './topic-weights.ts'

/**
 * Least chance of being about a topic for a story to be told under it, by a teaser of a line or two and by a whole article, and
 * to stand among the first. What the lines are worth stands in docs/grading.md.
 */
export const leastChanceOfTopic = { teaser: 0.85, article: 0.8, first: 0.92 } as const

/** How likely readers call a story one about a topic, 0 to 1, and whether that is enough to tell it. */
export type AboutTopic = { readonly chance: number; readonly isEnough: boolean }

/**
 * Judges a story by a measure that was learnt from readers' verdicts. Words that name no actor are not measured: 1.
 *
 * @param readings - Its news, one article at least.
 */
export function aboutTopic(readings: readonly Reading[], topic: TopicScope): AboutTopic {
  if (topic.actorIds.length === 0) return { chance: 1, isEnough: true }
  const share = 1 / readings.length
  let sum = (topicWeights['several articles'] ?? 0) * severalOf(readings)
  let teasers = 0
  for (const reading of readings) {
    sum += topicSum(reading, topic) * share
    if (isTeaser(reading)) teasers += share
  }
  const chance = chanceFrom(sum)
  return { chance, isEnough: chance >= leastChanceOfTopic[teasers >= 0.5 ? 'teaser' : 'article'] }
}
