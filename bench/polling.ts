import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { parseRanges } from '#src/feeds/fetching/public-address.ts'
import { createSafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { defaultPollingLimits } from '#src/feeds/pace/next-check.ts'
import { readFeed } from '#src/feeds/reading/read-feed.ts'
import { pollFeeds } from '#src/newsroom/polling/poll-feeds.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import { openStore } from '#src/store/opening/open-store.ts'

/**
 * One round over 200 feeds that answer 304, from a server in another process: once all on one host, which is asked
 * over one connection, and once on forty hosts. Asked: within 5 s, under 200 MB.
 */

const feedCount = 200
const feed =
  '<rss version="2.0"><channel><title>Outlet</title><item><title>One</title><guid>1</guid></item></channel></rss>'

if (process.send) serve()
else await measure()

/** In the other process: a feed for those who come first, 304 for those who know it. */
function serve(): void {
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
    else response.writeHead(200, { etag: '"1"' }).end(feed)
  })
  server.listen(0, '0.0.0.0', () => process.send?.((server.address() as AddressInfo).port))
}

async function measure(): Promise<void> {
  const server = fork(import.meta.filename)
  const port = await new Promise<number>((resolve) => server.once('message', (message) => resolve(Number(message))))
  const results = [await round('one host', port, () => '127.0.0.1')]
  results.push(await round('forty hosts', port, (index) => `127.0.0.${1 + (index % 40)}`))
  server.kill()
  for (const result of results) process.stdout.write(`${JSON.stringify(result)}\n`)
  if (results.some(({ seconds, rssMb, unchanged }) => seconds > 5 || rssMb > 200 || unchanged !== feedCount))
    process.exitCode = 1
}

async function round(name: string, port: number, hostOf: (index: number) => string) {
  const store = await openStore({ path: ':memory:' })
  const { safeFetch, close } = createSafeFetch({
    userAgent: 'Attache/bench',
    open: { ranges: parseRanges(['127.0.0.0/8']), hosts: [] },
  })
  let now = new Date('2026-03-04T12:00:00Z')
  const facts = { country: null, language: 'en', ownership: null, owner: null, creditLine: null }
  await store.outlets.save([{ id: 'outlet', name: 'Outlet', homePage: 'https://outlet.example', ...facts }])
  for (let index = 0; index < feedCount; index++) {
    const address = { outletId: 'outlet', url: `http://${hostOf(index)}:${port}/${index}`, title: 'Outlet', packs: [] }
    await store.feeds.add(address, { nextCheckAt: now, intervalMs: 1, byOperator: true })
  }
  const poll = (): Promise<readonly PollReport[]> =>
    pollFeeds(
      {},
      {
        store,
        owner: 'bench',
        safeFetch,
        readFeed: (bytes, contentType, url) => readFeed(bytes, contentType, url),
        fileEntries: async () => ({ fresh: [], revised: 0 }),
        clock: { now: () => now },
        random: Math.random,
        wait: (ms, signal) => pause(ms, undefined, { signal }),
        limits: defaultPollingLimits,
        onFeedStopped: () => {},
        log: { warn: () => {} },
        signal: new AbortController().signal,
      },
    )
  await poll()
  now = new Date(now.getTime() + 24 * 60 * 60_000)
  const start = performance.now()
  const rounds = await poll()
  const seconds = (performance.now() - start) / 1000
  const unchanged = rounds.filter(({ outcome }) => outcome === 'unchanged').length
  await close()
  await store.close()
  return {
    name,
    feeds: feedCount,
    unchanged,
    seconds: Number(seconds.toFixed(2)),
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
  }
}
