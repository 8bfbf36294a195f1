import { UnreadableError } from '#src/articles/unreadable-error.ts'
import { readFeed } from '#src/feeds/reading/read-feed.ts'
import type { PollEffects } from '#src/newsroom/polling/poll-effects.ts'

/** `readFeed` as the pool does it, in this thread. */
export const readInThread: PollEffects['readFeed'] = async (bytes, contentType, url) => {
  const feed = await readFeed(bytes, contentType, url)
  if (feed.problem) throw new UnreadableError(feed.problem.sentence)
  return feed
}
