import type { Reading } from '#src/stories/reading.ts'
import { type TopicScope, topicMatch } from './belongs-to-topic.ts'

/** Least share of a story that must be about a topic for the story to be shown under it. */
export const leastAbout = 0.4

/**
 * How much of a story is about a topic, 0 to 1: the mean over its articles. A long story does not belong to a topic
 * that only one of its articles names.
 */
export function shareAbout(readings: readonly Reading[], topic: TopicScope): number {
  const sum = readings.reduce((total, reading) => total + topicMatch(reading, topic), 0)
  return readings.length === 0 ? 0 : sum / readings.length
}
