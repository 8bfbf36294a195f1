import { setTimeout as pause } from 'node:timers/promises'
import { parseRanges } from '#src/feeds/fetching/public-address.ts'
import { createSafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { defaultPollingLimits } from '#src/feeds/pace/next-check.ts'
import { readFeed } from '#src/feeds/reading/read-feed.ts'
import { pollFeeds } from '#src/newsroom/polling/poll-feeds.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import { openStore } from '#src/store/opening/open-store.ts'

export type BenchPoller = {
  /** A day later: every feed is due again. */
  round(): Promise<readonly PollReport[]>
  close(): Promise<void>
}

/** A poller that follows these feeds of this machine, reads them over HTTP, and files nothing. */
export async function pollerOver(urls: readonly string[]): Promise<BenchPoller> {
  const store = await openStore({ path: ':memory:' })
  const { safeFetch, close } = createSafeFetch({
    userAgent: 'Attache/bench',
    open: { ranges: parseRanges(['127.0.0.0/8']), hosts: [] },
  })
  let now = new Date('2026-03-04T12:00:00Z')
  const facts = { country: null, language: 'en', ownership: null, owner: null, creditLine: null }
  await store.outlets.save([{ id: 'outlet', name: 'Outlet', homePage: 'https://outlet.example', ...facts }])
  for (const url of urls) {
    const address = { outletId: 'outlet', url, title: 'Outlet', packs: [] }
    await store.feeds.add(address, { nextCheckAt: now, intervalMs: 1, byOperator: true })
  }
  const effects = {
    store,
    owner: 'bench',
    safeFetch,
    readFeed,
    fileEntries: async () => ({ fresh: [], revised: 0 }),
    clock: { now: () => now },
    random: Math.random,
    wait: (ms: number, signal: AbortSignal) => pause(ms, undefined, { signal }),
    limits: defaultPollingLimits,
    onFeedStopped: () => {},
    log: { warn: () => {} },
    signal: new AbortController().signal,
  }
  return {
    async round() {
      now = new Date(now.getTime() + 24 * 60 * 60_000)
      return await pollFeeds({}, effects)
    },
    async close() {
      await close()
      await store.close()
    },
  }
}
