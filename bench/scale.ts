/**
 * How answers grow with the store, on both engines:
 * `npm run bench:scale -- --folder DIR [--sizes 10000,100000] [--postgres postgres://user:password@host] [--questions 60] [--times 3]
 * [--only NAME]`.
 *
 * Fills a store of invented news for each size (kept in DIR, used again next time), copies it to PostgreSQL where an
 * address of a server is given (kept there as `attache_scale_…`), and asks what people ask, as a server that follows
 * two feeds of its own and has left out an outlet. Each question goes to a newsroom that has read nothing yet, three
 * times; the least counts, for what else runs on the machine can only add to it. Prints the processor's time: ours, and
 * of PostgreSQL's processes where they run on this machine.
 */
import { existsSync, readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import { copyStore } from '#src/store/opening/copy-store.ts'
import { openStore, type StorePlace } from '#src/store/opening/open-store.ts'
import type { Store } from '#src/store/store.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { bulkFill } from './bulk-fill.ts'
import { inventWorld, pick } from './invented-world.ts'
import { newsroomOver } from './newsroom-over.ts'

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    sizes: { type: 'string', default: '10000,100000' },
    postgres: { type: 'string' },
    questions: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    times: { type: 'string', default: '3' },
  },
})
if (values.folder === undefined) throw new Error('--folder names where the filled stores are kept')
const folder = values.folder
const dayMs = 24 * 3_600_000
const days = 30
const now = new Date('2026-03-10T12:00:00Z')
const world = inventWorld({ seed: 7, from: new Date(now.getTime() - days * dayMs), to: now })
const guildId = 'bench'
const signal = new AbortController().signal
const asking = { signal, viewer: { guildId } } as const
const print = (line: string) => process.stdout.write(`${line}\n`)

type Question = (newsroom: Newsroom, random: () => number) => Promise<unknown>

const country = (random: () => number) => pick(world.states, random)
const person = (random: () => number) => pick(world.people, random)
const busy = (random: () => number) => world.states[Math.floor(random() * 10)]!

function topic(random: () => number): string {
  const kind = random()
  if (kind < 0.6) return country(random)
  return kind < 0.8 ? person(random) : pick(world.words, random)
}

const brief =
  (days: number, of: (random: () => number) => string): Question =>
  (newsroom, random) =>
    newsroom.brief({ topic: of(random), sinceMs: days * dayMs }, asking)
type Said = Parameters<Newsroom['said']>[0]
const said =
  (days: number, of: (random: () => number) => Partial<Said>): Question =>
  (newsroom, random) =>
    newsroom.said({ ...of(random), sinceMs: days * dayMs }, asking)

/** What is asked, and the milliseconds that it may take at 100,000 articles. */
const questions: Readonly<Record<string, { readonly ask: Question; readonly most: number }>> = {
  '/brief 24 h': { ask: brief(1, topic), most: 25 },
  '/brief 7 d': { ask: brief(7, topic), most: 25 },
  '/brief 24 h, busy': { ask: brief(1, busy), most: 25 },
  '/brief 7 d, busy': { ask: brief(7, busy), most: 25 },
  '/brief 24 h, words': { ask: brief(1, (random) => pick(world.words, random)), most: 25 },
  '/said who, 30 d': { ask: said(30, (random) => ({ who: person(random) })), most: 60 },
  '/said about, 7 d': { ask: said(7, (random) => ({ about: country(random) })), most: 60 },
  '/said about, 30 d': { ask: said(30, (random) => ({ about: country(random) })), most: 60 },
  '/said about, 30 d, busy': { ask: said(30, (random) => ({ about: busy(random) })), most: 60 },
  '/said about, act, 30 d, busy': { ask: said(30, (random) => ({ about: busy(random), act: 'accuse' })), most: 60 },
  '/said about, verbatim, 30 d': { ask: said(30, (random) => ({ about: busy(random), grade: 'verbatim' })), most: 60 },
  '/said about words, 30 d': { ask: said(30, (random) => ({ about: pick(world.words, random) })), most: 60 },
  '/said who about, 30 d': {
    ask: said(30, (random) => ({ who: person(random), about: country(random) })),
    most: 60,
  },
  '/stories 24 h': { ask: (newsroom) => newsroom.stories({ sinceMs: dayMs }, asking), most: 80 },
  '/stories 7 d': { ask: (newsroom) => newsroom.stories({ sinceMs: 7 * dayMs }, asking), most: 80 },
  completion: {
    ask: (newsroom, random) => newsroom.suggest('topic', person(random).slice(0, 2), { guildId }),
    most: 10,
  },
}

const results = new Map<string, Map<string, string>>()
const columns: string[] = []
for (const size of values.sizes.split(',').map(Number)) {
  const file = { path: join(folder, `scale-${size}.sqlite`) }
  await fill(file.path, size)
  await measure(`SQLite ${size}`, file)
  if (values.postgres === undefined) continue
  const place = await copyToPostgres(file, `${values.postgres.replace(/\/$/, '')}/attache_scale_${size}`)
  await measure(`PostgreSQL ${size}`, place)
}
printTable()

/** A store that was left half full is not mistaken for a whole one. */
async function fill(path: string, size: number): Promise<void> {
  if (existsSync(path)) return
  await rm(`${path}.part`, { force: true })
  await bulkFill(`${path}.part`, world.outlets, world.articles(size), (filed) => {
    if (filed % 100_000 === 0) print(`${filed} of ${size} filed`)
  })
  await rename(`${path}.part`, path)
}

/** What the asking server follows and leaves out. */
async function follow(store: Store): Promise<void> {
  if ((await store.feeds.all()).some(({ isCommon }) => !isCommon)) return
  const [own] = world.outlets
  const readings = [...world.articles(200)].map(({ reading }) => reading)
  for (const name of ['first', 'second']) {
    const address = { outletId: own!.id, url: `https://${name}.example/rss`, title: name, packs: [] }
    const options = { nextCheckAt: now, intervalMs: dayMs, follower: { guildId, userId: null } }
    const followed = await store.feeds.follow(address, options)
    if (!('feed' in followed)) throw new Error('the feed was not followed')
    const feedId = followed.feed.id
    await store.articles.fileAll(
      readings.map(({ article, analysis }) => ({
        article: { ...article, id: `${name} ${article.id}`, outletId: own!.id, feedId, guid: `${name} ${article.id}` },
        analysis,
      })),
    )
  }
  const common = { outletId: world.outlets[3]!.id, url: 'https://common.example/rss', title: 'Common', packs: [] }
  const { id } = await store.feeds.add(common, { nextCheckAt: now, intervalMs: dayMs })
  await store.feeds.leave(guildId, id)
}

async function copyToPostgres(from: StorePlace, databaseUrl: string): Promise<StorePlace> {
  const admin = new pg.Client({ connectionString: databaseUrl.replace(/\/[^/]+$/, '/postgres') })
  await admin.connect()
  const name = databaseUrl.slice(databaseUrl.lastIndexOf('/') + 1)
  const { rows } = await admin.query('select 1 from pg_database where datname = $1', [name])
  if (rows.length === 0) await admin.query(`create database ${name}`)
  await admin.end()
  const isWhole = await openStore({ databaseUrl }).then(
    async (store) => {
      const count = await (await store.viewedBy('operator')).statements.count()
      await store.close()
      return count > 0
    },
    () => false,
  )
  if (!isWhole) {
    const began = performance.now()
    await copyStore(from, { databaseUrl }, { signal })
    print(`copied to PostgreSQL in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
  return { databaseUrl }
}

async function measure(column: string, place: StorePlace): Promise<void> {
  const store = await openStore(place)
  await follow(store)
  const server = 'databaseUrl' in place ? await watchServer(place.databaseUrl) : null
  columns.push(column)
  for (const [name, { ask, most }] of Object.entries(questions)) {
    if (!name.includes(values.only)) continue
    const random = seededRandom(1)
    const times: number[] = []
    // The first ones are not counted: the engine compiles what is called often.
    for (let index = -5; index < Number(values.questions); index += 1) {
      const seed = Math.floor(random() * 2 ** 31)
      const spent: number[] = []
      for (let time = 0; time < Number(values.times); time += 1) {
        const asked = newsroomOver(store, now)
        await server?.usedMs()
        const usage = process.cpuUsage()
        await ask(asked, seededRandom(seed))
        const { user, system } = process.cpuUsage(usage)
        spent.push((user + system) / 1000 + ((await server?.usedMs()) ?? 0))
      }
      if (index >= 0) times.push(Math.min(...spent))
    }
    const sorted = times.sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
    const cell = `${at(0.5).toFixed(1)} / ${at(0.95).toFixed(1)}`
    print(`${column.padEnd(20)} ${name.padEnd(32)} ${cell.padStart(14)}  of ${most}`)
    results.set(name, (results.get(name) ?? new Map<string, string>()).set(column, cell))
  }
  await server?.close()
  await store.close()
}

/** Milliseconds of processor time of the processes that PostgreSQL has for us: Linux tells them in nanoseconds. */
async function watchServer(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  /** By process: a pool closes connections that rest, and opens others. */
  async function used(): Promise<ReadonlyMap<number, number>> {
    const { rows } = await client.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    const path = (pid: number) => `/proc/${pid}/schedstat`
    const here = rows.filter(({ pid }) => existsSync(path(pid)))
    return new Map(here.map(({ pid }) => [pid, Number(readFileSync(path(pid), 'utf8').split(' ')[0]) / 1e6]))
  }
  let before = await used()
  return {
    /** Since it was asked last. */
    async usedMs(): Promise<number> {
      const after = await used()
      const spent = [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0)
      before = after
      return spent
    },
    close: () => client.end(),
  }
}

function printTable(): void {
  print(`\n| p50 / p95, ms of processor time | ${columns.join(' | ')} |`)
  print(`| --- |${columns.map(() => ' --- |').join('')}`)
  for (const [name, cells] of results) {
    print(`| ${name} | ${columns.map((column) => cells.get(column) ?? '').join(' | ')} |`)
  }
}
