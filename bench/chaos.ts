import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { bodyFor } from '#src/discord/payload.ts'
import { notice } from '#src/discord/render/notice.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import type { Store } from '#src/store/store.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { startDouble } from '#test/support/discord-double/double.ts'
import { channel } from '#test/support/discord-double/world.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { startOwnPostgres } from './own-postgres.ts'
import { readNumbers } from './read-numbers.ts'

/**
 * Every role of a newsroom over PostgreSQL is killed in turn, the database is stopped at once and started five times, and
 * Discord loses answers; then all is left alone until nothing waits any more. No article and no message may be missing or
 * there twice, and no feed may be asked twice in its interval. Only a process that has said that it started is killed, or on a
 * busy machine all would die before they did anything; a run in which nothing was filed, sent and asked again between the
 * kills shows nothing and fails. Arguments: a seed, how many rounds of kills, and how many seconds a process works between
 * its start and its death, on average.
 */
const [seed = 1, rounds = 5, secondsBetween = 4] = readNumbers('chaos', { seed: 1, rounds: 5, secondsBetween: 4 })
const random = seededRandom(seed)
const shardCount = 4
const feedCount = 6
const pollFloorMs = 20_000
const guildIds = Array.from({ length: 2 * shardCount }, (_, index) => String((BigInt(1000 + index) << 22n) + 1n))
const roomOf = (guildId: string) => String(BigInt(guildId) + 1n)
const say = (facts: object) => process.stdout.write(`${JSON.stringify(facts)}\n`)

/** Feeds that bring another article with each round, and remember when they were asked. */
async function serveFeeds() {
  const asked = new Map<string, number[]>()
  let articles = 1
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.set(path, [...(asked.get(path) ?? []), performance.now()])
    const items = Array.from({ length: articles }, (_, number) => {
      const name = `Harbour ${path.slice(1)} opens pier ${number + 1}`
      return `<item><title>${name}</title><guid>${path} ${number}</guid><description>“Pier ${number + 1} is open,” Mayor Ada Hill said in Port ${path.slice(1)}.</description></item>`
    })
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'cache-control': 'no-cache' })
    response.end(`<rss version="2.0"><channel><title>Harbours</title>${items.join('')}</channel></rss>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    asked,
    port,
    grow: () => {
      articles += 1
    },
    articles: () => articles,
    close: () => server.close(),
  }
}

const folder = await mkdtemp(join(tmpdir(), 'attache-chaos-'))
const postgres = await startOwnPostgres('chaos-database')
const { databaseUrl } = postgres
const feeds = await serveFeeds()
const double = await startDouble({ validate: false })
double.recommendedShards = shardCount
double.guilds.splice(
  0,
  double.guilds.length,
  ...guildIds.map((id) => ({ id, name: id, channels: [channel(roomOf(id), id, 0, 'news')] })),
)
const posts = ({ method, path }: { method: string; path: string }) => method === 'POST' && path.endsWith('/messages')
double.faults.push(
  { when: (request) => posts(request) && random() < 0.1, act: 'hidden-success' },
  { when: (request) => posts(request) && random() < 0.1, act: { status: 502, after: true } },
)

let store = await openStore({ databaseUrl })
const outlet = { country: null, language: 'en', ownership: null, owner: null, creditLine: null }
await store.outlets.save([{ id: 'harbours', name: 'Harbours', homePage: 'https://harbours.example', ...outlet }])
for (let number = 0; number < feedCount; number += 1) {
  const url = `http://127.0.0.1:${feeds.port}/${number}`
  const address = { outletId: 'harbours', url, title: 'Harbours', packs: [] }
  await store.feeds.add(address, { nextCheckAt: new Date(0), intervalMs: 1, byOperator: true })
}

/** A process of that role, which is started again whenever it ends, until the end of all. */
function keep(name: string, role: string) {
  let isOver = false
  let child: ChildProcess
  let isUp = false
  const start = () => {
    child = spawn(process.execPath, ['src/main.ts', 'start'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        DATABASE_URL: databaseUrl,
        DATA_DIR: join(folder, name),
        ROLES: role,
        SHARDS: 'auto',
        POLL_FLOOR_SECONDS: String(pollFloorMs / 1000),
        FEED_ALLOW_PRIVATE: '127.0.0.0/8',
        DISCORD_TOKEN: double.token,
        DISCORD_API_URL: double.apiUrl,
        LOG_LEVEL: 'info',
      },
    })
    createInterface({ input: child.stderr! }).on('line', (line) => {
      if (line.includes('"msg":"started"')) isUp = true
      else if (process.env['CHAOS_LOG']) process.stderr.write(`${name} ${line}\n`)
    })
    child.once('exit', () => {
      isUp = false
      setTimeout(() => isOver || start(), 500)
    })
  }
  start()
  return {
    async hasStarted() {
      while (!isUp) await wait(100)
    },
    kill: () => child.kill('SIGKILL'),
    end: () => {
      isOver = true
      child.kill('SIGKILL')
    },
  }
}

const processes = [
  keep('poller-1', 'poller'),
  keep('poller-2', 'poller'),
  keep('analyst-1', 'analyst'),
  keep('analyst-2', 'analyst'),
  keep('bot-1', 'bot'),
  keep('bot-2', 'bot'),
]
process.once('exit', () => {
  for (const one of processes) one.end()
})

let messages = 0
async function edition(): Promise<void> {
  const now = new Date()
  for (const guildId of guildIds) {
    messages += 1
    const topic = `edition ${messages}`
    const digest = await store.digests.add(wantedDigest({ guildId, channelId: roomOf(guildId), topic, nextRunAt: now }))
    const payload = JSON.stringify({ kind: 'message', body: bodyFor(notice(topic)) })
    const deliveries = [{ part: 0, nonce: `nonce ${messages}`, payload }]
    const nextRunAt = new Date(now.getTime() + 86_400_000)
    await store.digests.publish({ digest: digest!, localDate: '2026-03-10', deliveries, shown: [], now, nextRunAt })
  }
}

async function restartDatabase(): Promise<void> {
  await store.close()
  await postgres.restart()
  store = await openStore({ databaseUrl })
}

/** A feed that brings little is asked once an hour; nobody waits here for that. */
async function makeFeedsDue(): Promise<void> {
  for (const feed of await store.feeds.all()) await store.feeds.claim(feed, new Date())
}

const began = performance.now()
for (let round = 0; round < rounds; round += 1) {
  await edition()
  for (const one of processes) {
    await one.hasStarted()
    await wait(secondsBetween * (500 + random() * 1_000))
    one.kill()
  }
  await restartDatabase()
  feeds.grow()
  await makeFeedsDue()
  say({ round, seconds: Math.round((performance.now() - began) / 1000), ...(await state(store)) })
}
const between = await state(store)
say({ left: 'alone' })
const wanted = { articles: feedCount * feeds.articles(), messages }
for (let tries = 0; tries < 60; tries += 1) {
  const { articles, waiting, pending } = await state(store)
  const isGathered = articles >= wanted.articles && (await withoutStory(store)) === 0
  if (isGathered && waiting === 0 && pending === 0) break
  await wait(5_000)
}
const found = await state(store)
// Whatever was begun twice would be there by now.
await wait(5_000)
const told = double.messages.map(({ channelId, nonce }) => `${channelId} ${nonce}`)
const intervals = [...feeds.asked.values()].flatMap((at) => at.slice(1).map((moment, index) => moment - at[index]!))
const result = {
  seed,
  seconds: Math.round((performance.now() - began) / 1000),
  wanted,
  found,
  messages: told.length,
  messagesTwice: told.length - new Set(told).size,
  shortestIntervalSeconds: Math.round(Math.min(...intervals) / 100) / 10,
  withoutStory: await withoutStory(store),
}
say(result)
for (const one of processes) one.end()
await wait(500)
await store.close()
await double.stop()
feeds.close()
await postgres.end()
await rm(folder, { recursive: true, force: true })
const hasShown = between.articles > 0 && between.sent > 0 && intervals.length > 0
if (!hasShown) say({ shown: 'too little: no article or message between the kills, or no second visit' })
const isWell =
  hasShown &&
  found.articles === wanted.articles &&
  told.length === wanted.messages &&
  result.messagesTwice === 0 &&
  result.withoutStory === 0 &&
  Math.min(...intervals) >= pollFloorMs * 0.9
process.exit(isWell ? 0 : 1)

async function state(from: Store) {
  const [feedRows, backlog, counts] = await Promise.all([
    from.feeds.all(),
    from.waiting.backlog(),
    from.deliveries.counts(new Date(0)),
  ])
  const articles = feedRows
    .filter(({ outletId }) => outletId === 'harbours')
    .reduce((sum, feed) => sum + feed.articles, 0)
  return { articles, waiting: backlog.articles, pending: counts.pending, sent: counts.sent }
}

async function withoutStory(from: Store): Promise<number> {
  const page = await from.stories.recent(new Date(0), { after: 0, limit: 10_000, isUnplaced: true })
  return page.articles.length
}
