import type { Feed } from '#src/feeds/feed.ts'
import type { PollEffects } from '#src/newsroom/polling/poll-effects.ts'
import type { Failure } from './poll-one.ts'
import { hostOf } from './visit-hosts.ts'

/**
 * Pauses a host. A 429 postpones every feed of the host, and the store keeps this, so a restart does not poll it
 * either. A host that is down only postpones the feeds of this round, by the shortest interval.
 */
export async function restHost(
  { feed: asked, problem }: Failure,
  waiting: readonly Feed[],
  { store, clock, limits, random, log, signal }: PollEffects,
): Promise<void> {
  const restMs =
    problem.kind === 'too-often'
      ? Math.max(limits.floorMs, problem.retryAfterMs ?? limits.unconditionalMs)
      : limits.floorMs
  const until = new Date(clock.now().getTime() + Math.min(restMs, Math.max(limits.ceilingMs, limits.floorMs)))
  try {
    const feeds =
      problem.kind === 'too-often'
        ? (await store.feeds.active()).filter((feed) => hostOf(feed) === hostOf(asked))
        : waiting
    for (const { id, nextCheckAt } of feeds) {
      if (nextCheckAt >= until) continue
      await store.feeds.save(id, { nextCheckAt: new Date(until.getTime() + random() * limits.floorMs) })
    }
  } catch (cause) {
    signal.throwIfAborted()
    log.warn({ host: hostOf(asked), err: cause }, 'pause of a host could not be saved')
  }
}
