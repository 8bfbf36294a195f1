import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { done } from '#src/base/result.ts'
import { defaultPollingLimits } from '#src/feeds/pace/next-check.ts'
import { pollFeeds } from '#src/newsroom/polling/poll-feeds.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { startOwnPostgres } from './own-postgres.ts'

/**
 * Many feeds that fall due over an hour, and three pollers over one PostgreSQL, of which one is killed:
 * `npm run bench:many-feeds [feeds] [minutes]`. The outlets answer at once and have no news; the clock is set from outside,
 * a minute at a time, and each minute lasts until nobody finds a feed that is due. Ends with 1 where a feed was asked
 * before its interval was over, or was not asked within a quarter of an hour of its moment.
 */
const feeds = Number(process.argv[2] ?? 50_000)
const minutes = Number(process.argv[3] ?? 75)
const hosts = Math.ceil(feeds / 3)
const minuteMs = 60_000
const killedAt = Math.floor(minutes / 3)
const latestMs = 15 * minuteMs
const began = Date.parse('2026-03-10T12:00:00Z')
const print = (facts: object): void => void process.stdout.write(`${JSON.stringify(facts)}\n`)

const postgres = await startOwnPostgres('many-feeds')
let now = new Date(began)
const asked = new Map<string, number[]>()

const pollers = await Promise.all(
  ['first', 'second', 'third'].map(async (owner, index) => {
    const store = await openStore({ databaseUrl: postgres.databaseUrl })
    const life = new AbortController()
    const random = seededRandom(index)
    return {
      owner,
      store,
      life,
      poll: () =>
        pollFeeds(
          {},
          {
            store: {
              ...store,
              leases: {
                take: store.leases.take,
                release: async (...held) => {
                  // Who is killed gives nothing back.
                  if (!life.signal.aborted) await store.leases.release(...held)
                },
              },
            },
            owner,
            safeFetch: async (url) => {
              life.signal.throwIfAborted()
              asked.set(url, [...(asked.get(url) ?? []), now.getTime()])
              return done({ url, hops: [], status: 200, headers: { etag: '"1"' }, bytes: new Uint8Array() })
            },
            readFeed: async () => nothingNew,
            fileEntries: async () => ({ fresh: [], revised: 0 }),
            clock: { now: () => now },
            random,
            wait: async () => {},
            limits: defaultPollingLimits,
            onFeedStopped: () => {},
            log: { warn: () => {} },
            signal: life.signal,
          },
        ),
    }
  }),
)
const nothingNew = {
  title: 'Outlet',
  items: [],
  tombstones: [],
  repairs: [],
  hints: { ttlMinutes: null, updatePeriodMs: null, skipHours: [], skipDays: [] },
  language: null,
  homePage: null,
  problem: null,
}

await addFeeds()
const start = performance.now()
for (let minute = 0; minute < minutes; minute += 1) {
  now = new Date(began + minute * minuteMs)
  const living = pollers.filter(({ life }) => !life.signal.aborted)
  const rounds = Promise.allSettled(living.map(untilNothingIsDue))
  if (minute === killedAt) {
    // In the midst of a round, with what it has claimed.
    await pause(200)
    living.at(-1)!.life.abort()
  }
  await rounds
  if (minute % 10 === 0) print({ minute, asked: asked.size, seconds: Math.round((performance.now() - start) / 1000) })
}
const result = await judge()
print(result)
for (const { store } of pollers) await store.close()
await postgres.end()
process.exitCode = result.tooSoon === 0 && result.late === 0 ? 0 : 1

async function untilNothingIsDue({ poll, life }: (typeof pollers)[number]): Promise<void> {
  for (let found = 1; found > 0 && !life.signal.aborted; ) found = (await poll()).length
}

/** Feeds of one to three on a host, due one after the other within the hour. */
async function addFeeds(): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.databaseUrl })
  await client.connect()
  await client.query(
    `insert into outlet (id, name, home_page, language) values ('outlet', 'Outlet', 'https://outlet.example', 'en')`,
  )
  await client.query(
    `insert into feed (outlet_id, url, title, packs, state, interval_ms, next_check_at, failures, moved_sightings, articles,
        by_operator, is_common, is_kept)
      select 'outlet', 'https://host-' || (number * 7919 % $2) || '.example/' || number, 'Outlet', '[]', 'active', 3600000,
        $3::bigint + (number * 3600000 / $1), 0, 0, 0, 0, 1, 1
      from generate_series(0::bigint, $1::bigint - 1) as number`,
    [feeds, hosts, began],
  )
  await client.query('analyze')
  await client.end()
}

/** By the database and by the outlets: how often each feed was asked, and when. */
async function judge() {
  const end = now.getTime()
  const store = pollers[0]!.store
  let tooSoon = 0
  let late = 0
  let latest = 0
  const rows = await store.feeds.all()
  for (const [index, { url }] of rows.entries()) {
    const dueAt = began + (index * 60 * minuteMs) / feeds
    const at = asked.get(url) ?? []
    const waited = (at[0] ?? Number.POSITIVE_INFINITY) - dueAt
    if (waited > latestMs && dueAt + latestMs < end) late += 1
    if (at[0] !== undefined) latest = Math.max(latest, waited)
    if (at.some((moment, place) => place > 0 && moment - at[place - 1]! < defaultPollingLimits.unconditionalMs))
      tooSoon += 1
  }
  const requests = [...asked.values()].reduce((sum, at) => sum + at.length, 0)
  return {
    feeds: rows.length,
    asked: asked.size,
    requests,
    tooSoon,
    late,
    latestMinutes: Math.round(latest / 6_000) / 10,
    seconds: Math.round((performance.now() - start) / 1000),
  }
}
