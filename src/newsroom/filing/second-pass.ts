import type { Clock } from '#src/base/clock.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import type { StoryGatherer } from './gather-stories.ts'

/** Many rounds of a bot share one second pass in so long; a single round has its own. */
const leastMsBetween = 10 * 60_000

/**
 * Runs the second pass over the stories after a round of polling that filed something, at most once in ten minutes.
 *
 * @returns What to call after each round.
 */
export function secondPassAfterRounds({
  storyGatherer,
  clock,
}: {
  readonly storyGatherer: Pick<StoryGatherer, 'mend'>
  readonly clock: Clock
}): (rounds: readonly PollReport[], signal: AbortSignal) => Promise<void> {
  let ranAt = Number.NEGATIVE_INFINITY
  return async (rounds, signal) => {
    const hasFiled = rounds.some(({ newArticles, revisedArticles }) => newArticles + revisedArticles > 0)
    const now = clock.now().getTime()
    if (!hasFiled || now - ranAt < leastMsBetween) return
    ranAt = now
    await storyGatherer.mend(signal)
  }
}
