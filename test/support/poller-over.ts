import type { Feed } from '#src/feeds/feed.ts'
import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { defaultPollingLimits, type PollingLimits } from '#src/feeds/pace/next-check.ts'
import type { FeedStopped, PollEffects } from '#src/newsroom/polling/poll-effects.ts'
import { pollFeeds } from '#src/newsroom/polling/poll-feeds.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import { memoryFeeds } from './memory-feeds.ts'
import { memoryLeases } from './memory-leases.ts'
import { readInThread } from './read-in-thread.ts'

/** A poller over a fetch, with a store in memory, and a clock that only the test moves. */
export function pollerOver(
  feeds: readonly Feed[],
  safeFetch: SafeFetch,
  {
    limits = {},
    random = () => 0,
    effects: other = {},
  }: {
    readonly limits?: Partial<PollingLimits>
    readonly random?: () => number
    readonly effects?: Partial<PollEffects>
  } = {},
) {
  let now = new Date('2026-03-04T12:00:00Z')
  const store = { feeds: memoryFeeds(feeds), leases: memoryLeases() }
  const stopped: FeedStopped[] = []
  const seen = new Set<string>()
  const reads: string[] = []
  const effects: PollEffects = {
    store,
    owner: 'this poller',
    safeFetch,
    readFeed: (bytes, contentType, url, signal) => {
      reads.push(url)
      return readInThread(bytes, contentType, url, signal)
    },
    async fileEntries(_feed, entries) {
      const fresh = entries.map(({ guid }) => guid ?? '').filter((guid) => !seen.has(guid))
      for (const guid of fresh) seen.add(guid)
      return { fresh: fresh.map((id) => ({ id, headline: id })), revised: 0 }
    },
    clock: { now: () => now },
    random,
    wait: async () => {},
    limits: { ...defaultPollingLimits, ...limits },
    onFeedStopped: (event) => {
      stopped.push(event)
    },
    log: { warn: () => {} },
    signal: new AbortController().signal,
    ...other,
  }
  return {
    store,
    stopped,
    reads,
    effects,
    poll: (options: Parameters<typeof pollFeeds>[0] = {}): Promise<readonly PollReport[]> =>
      pollFeeds(options, effects),
    now: () => now,
    pass: (ms: number) => {
      now = new Date(now.getTime() + ms)
    },
    /** Waits until a feed is due, polls, and tells how long that took. */
    async pollWhenDue(id = 1): Promise<{ readonly waitedMs: number; readonly round: PollReport | undefined }> {
      const due = (await store.feeds.find(id))!.nextCheckAt
      const waitedMs = Math.max(0, due.getTime() - now.getTime())
      now = new Date(now.getTime() + waitedMs)
      const rounds = await pollFeeds({}, effects)
      return { waitedMs, round: rounds.find(({ feedId }) => feedId === id) }
    },
    feed: async (id = 1) => (await store.feeds.find(id))!,
    /** From now to a feed's next check, in minutes. */
    async restMinutes(id = 1) {
      return ((await store.feeds.find(id))!.nextCheckAt.getTime() - now.getTime()) / 60_000
    },
  }
}
