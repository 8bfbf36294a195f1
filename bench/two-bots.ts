import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { bodyFor } from '#src/discord/payload.ts'
import { notice } from '#src/discord/render/notice.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import type { Store } from '#src/store/store.ts'
import { nextRun } from '#src/subscriptions/next-run.ts'
import { startDouble } from '#test/support/discord-double/double.ts'
import { globalLimit, requestsPerSecond } from '#test/support/discord-double/global-limit.ts'
import { channel } from '#test/support/discord-double/world.ts'
import { startOwnPostgres } from './own-postgres.ts'

/**
 * 100,000 digests over PostgreSQL, of which messages are due, and two bot processes that send them together:
 * `npm run bench:two-bots [messages] [digests]`. Discord's double keeps its limit of fifty requests a second for the whole bot
 * and takes 100 ms over an answer. Prints what planning takes (when each digest runs next, and which are due), how fast
 * the messages arrive from the first to the last, and how many arrive twice. Ends with 1 where one is missing or doubled.
 */
const messages = Number(process.argv[2] ?? 10_000)
const digests = Number(process.argv[3] ?? 100_000)
const shardCount = 4
const answerMs = 100
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tehran', 'Asia/Kolkata', 'Africa/Cairo', 'Asia/Tokyo']
const guildIds = Array.from({ length: 2 * shardCount }, (_, index) => String((BigInt(1000 + index) << 22n) + 1n))
const roomsOfGuild = Math.ceil(messages / guildIds.length)
const roomOf = (guildId: string, room: number) => String(BigInt(guildId) + 1n + BigInt(room))
const print = (facts: object): void => void process.stdout.write(`${JSON.stringify(facts)}\n`)

const folder = await mkdtemp(join(tmpdir(), 'attache-two-bots-'))
const postgres = await startOwnPostgres('two-bots-database')
const store = await openStore({ databaseUrl: postgres.databaseUrl })
await addDigests()
print(await plan())
await fillOutbox(store)

const double = await startDouble({ validate: false })
double.limiter = globalLimit()
double.recommendedShards = shardCount
double.guilds.splice(
  0,
  double.guilds.length,
  ...guildIds.map((id) => ({
    id,
    name: id,
    channels: Array.from({ length: roomsOfGuild }, (_, room) => channel(roomOf(id, room), id, 0, `room-${room}`)),
  })),
)
double.faults.push({ when: ({ path }) => path.endsWith('/messages'), act: { delayMs: answerMs } })
const bots = ['first', 'second'].map(startBot)
process.once('exit', () => {
  for (const bot of bots) bot.kill('SIGKILL')
})
const arrivals = await watchArrivals()
const told = double.messages.map(({ channelId, nonce }) => `${channelId} ${nonce}`)
const seconds = (arrivals.last - arrivals.first) / 1000 || Number.NaN
const rate = (told.length - 1) / seconds
const twice = told.length - new Set(told).size
print({
  messages,
  arrived: told.length,
  twice,
  seconds: Math.round(seconds),
  aSecond: Math.round(rate * 10) / 10,
  ofTheLimit: `${((100 * rate) / requestsPerSecond).toFixed(1)} %`,
  refused: double.requests.filter(({ status }) => status === 429).length,
})
for (const bot of bots) bot.kill('SIGKILL')
await wait(500)
await store.close()
await double.stop()
await postgres.end()
await rm(folder, { recursive: true, force: true })
process.exit(told.length === messages && twice === 0 ? 0 : 1)

/** Spread over the day and over zones; due tomorrow at the earliest, so that nothing but the outbox is to be sent. */
async function addDigests(): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.databaseUrl })
  await client.connect()
  await client.query(
    `insert into digest (guild_id, channel_id, topic, topic_key, time, zone, days, style, when_quiet, locale, state, next_run_at)
      select ($1::text[])[1 + number % $2], (1000000000000 + number)::text, 'Topic ' || number, 'topic ' || number,
        lpad((number % 24)::text, 2, '0') || ':' || lpad((number % 60)::text, 2, '0'), ($3::text[])[1 + number % $4],
        '[1,2,3,4,5,6,7]', 'short', 'silent', 'en', 'active', $5::bigint + 86400000 + number
      from generate_series(0, $6::int - 1) as number`,
    [guildIds, guildIds.length, zones, zones.length, Date.now(), digests],
  )
  await client.query('analyze')
  await client.end()
}

/** When each digest runs next, and how long the question takes which ones are due. */
async function plan() {
  const now = new Date()
  const days = [1, 2, 3, 4, 5, 6, 7]
  const usage = process.cpuUsage()
  for (let number = 0; number < digests; number += 1) {
    const time = `${String(number % 24).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}`
    nextRun({ time, zone: zones[number % zones.length]!, days }, now)
  }
  const { user, system } = process.cpuUsage(usage)
  const began = performance.now()
  const due = await store.digests.due(now, 200)
  return {
    digests,
    nextRunsCpuSeconds: Math.round((user + system) / 1e4) / 100,
    due: due.length,
    dueMs: Math.round(performance.now() - began),
  }
}

async function fillOutbox(into: Store): Promise<void> {
  const now = new Date()
  const nextRunAt = new Date(now.getTime() + 86_400_000)
  for (const guildId of guildIds) {
    const editions = []
    for (let room = 0; room < roomsOfGuild; room += 1) {
      const topic = `Edition ${guildId} ${room}`
      const digest = await into.digests.add({
        ...{
          guildId,
          channelId: roomOf(guildId, room),
          topic,
          time: '07:30',
          zone: 'UTC',
          days: [1, 2, 3, 4, 5, 6, 7],
        },
        ...{ style: 'short', whenQuiet: 'silent', hasPicture: false, roleId: null, locale: 'en', createdBy: null },
        nextRunAt: now,
      } as const)
      const payload = JSON.stringify({ kind: 'message', body: bodyFor(notice(topic)) })
      const deliveries = [{ part: 0, nonce: topic.slice(-24), payload }]
      editions.push({ digest: digest!, localDate: '2026-03-10', deliveries, shown: [], now, nextRunAt })
    }
    for (let from = 0; from < editions.length; from += 100)
      await into.digests.publish(...editions.slice(from, from + 100))
  }
}

function startBot(name: string): ChildProcess {
  return spawn(process.execPath, ['src/main.ts', 'start'], {
    stdio: ['ignore', 'ignore', process.env['BENCH_LOG'] ? 'inherit' : 'ignore'],
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: postgres.databaseUrl,
      DATA_DIR: join(folder, name),
      ROLES: 'bot',
      SHARDS: 'auto',
      DISCORD_TOKEN: double.token,
      DISCORD_API_URL: double.apiUrl,
      LOG_LEVEL: 'warn',
    },
  })
}

/** Waits until all messages are there, or none has come for three minutes. */
async function watchArrivals(): Promise<{ readonly first: number; readonly last: number }> {
  let first = 0
  let last = performance.now()
  for (let seen = 0; seen < messages && performance.now() - last < 180_000; ) {
    await wait(100)
    const there = double.messages.length
    if (there === seen) continue
    last = performance.now()
    if (seen === 0) first = last
    if (Math.floor(there / 1_000) > Math.floor(seen / 1_000)) print({ arrived: there })
    seen = there
  }
  // Whatever was sent twice would be there by now.
  await wait(3_000)
  return { first, last }
}
