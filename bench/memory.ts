/**
 * What the bot takes of a small server's memory: `npm run bench:memory [-- --idle-minutes 10 --feeds 20 --articles 50]`.
 *
 * `attache start` as people run it, a process of its own; Discord's double and the outlets are another. It logs in over
 * an empty store and rests; reads a morning of 1,000 articles while five questions a second are asked; rests again; then
 * is given 180 feeds more and asks all 200 once while nothing has changed. Twice, since the first start compiles what
 * the second finds compiled. Resident memory as Linux counts it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Store } from '#src/store/store.ts'
import { inStoreAt } from '#test/support/in-store-at.ts'
import packageJson from '../package.json' with { type: 'json' }
import type { Visit } from './first-answer/outside.ts'
import { startOutside } from './first-answer/start-outside.ts'

const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '20' },
    articles: { type: 'string', default: '50' },
    'idle-minutes': { type: 'string', default: '10' },
  },
})
const feeds = Number(values.feeds)
const articles = feeds * Number(values.articles)
const unchangedFeeds = 200
const root = join(import.meta.dirname, '..')
/** As `npm start` starts it, options of Node and all. */
const start = packageJson.scripts.start.split(' ').slice(1)
const print = (line: string): void => void process.stdout.write(`${line}\n`)

const { port, token, apiUrl, tell, hear, end } = await startOutside(feeds, articles / feeds)

const folder = await mkdtemp(join(tmpdir(), 'attache-memory-'))
const env = {
  ...process.env,
  DATA_DIR: folder,
  LOG_LEVEL: 'info',
  FEED_ALLOW_PRIVATE: '127.0.0.0/8',
  FEED_PORTS: String(port),
  FULL_TEXT: 'never',
  POLL_FLOOR_SECONDS: '1',
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
}
try {
  await inStore((store) => follow(store, 0))
  await rest('first start')
  await rest('second start')
  await liveThroughAMorning()
} finally {
  await end()
  await rm(folder, { recursive: true, force: true })
}

async function rest(name: string): Promise<void> {
  const bot = await startBot()
  await wait(60_000)
  print(`${name}: ${await memoryOf(bot)} a minute after login; logged in after ${bot.loginMs.toFixed(0)} ms`)
  await stop(bot)
}

async function liveThroughAMorning(): Promise<void> {
  const bot = await startBot()
  await wait(5_000)
  await inStore((store) => follow(store, feeds))
  const began = performance.now()
  tell('ask')
  const read = await untilRead()
  print(`morning: ${read} articles after ${((performance.now() - began) / 1000).toFixed(0)} s, ${await memoryOf(bot)}`)
  tell('stop asking')
  await hear()
  for (let minute = 1; minute <= Number(values['idle-minutes']); minute += 1) {
    await wait(60_000)
    if (minute === 2 || minute === 5 || minute % 10 === 0) print(`${minute} minutes later: ${await memoryOf(bot)}`)
  }
  await askUnchanged(bot)
  const began2 = performance.now()
  await stop(bot)
  print(`shut down in ${(performance.now() - began2).toFixed(0)} ms`)
}

/** One round that finds nothing new. */
async function askUnchanged(bot: RunningBot): Promise<void> {
  await inStore((store) => follow(store, unchangedFeeds))
  await untilVisited()
  await wait(60_000)
  await inStore(async (store) => {
    for (const { id } of await store.feeds.all()) await store.feeds.save(id, { nextCheckAt: new Date() })
  })
  const visits = await untilVisited()
  const unchanged = visits.filter(({ isUnchanged }) => isUnchanged)
  const seconds = (unchanged.at(-1)!.at - unchanged[0]!.at) / 1000
  print(`${unchanged.length} feeds unchanged in one round of ${seconds.toFixed(1)} s: ${await memoryOf(bot)}`)
}

/** The visits until a round is over: many came, and then for three seconds none. */
async function untilVisited(): Promise<readonly Visit[]> {
  tell('visits')
  await hear()
  const all: Visit[] = []
  for (let quiet = 0; all.length < unchangedFeeds - feeds || quiet < 3; ) {
    await wait(1000)
    tell('visits')
    const heard = await hear()
    const some = heard.kind === 'visits' ? heard.visits : []
    all.push(...some)
    quiet = some.length === 0 ? quiet + 1 : 0
  }
  return all
}

type RunningBot = { readonly child: ChildProcess; readonly loginMs: number }

async function startBot(): Promise<RunningBot> {
  const began = performance.now()
  const child = spawn(process.execPath, start, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
  for await (const lines of child.stderr.iterator({ destroyOnReturn: false }))
    if (String(lines).includes('Discord is ready')) break
  child.stderr.resume()
  return { child, loginMs: performance.now() - began }
}

async function stop({ child }: RunningBot): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function memoryOf({ child }: Pick<RunningBot, 'child'>): Promise<string> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  const megabytes = (row: string): string => {
    const kib = Number(new RegExp(`^${row}:\\s+(\\d+)`, 'm').exec(status)?.[1])
    return ((kib / 1000) * 1.024).toFixed(0)
  }
  return `${megabytes('VmRSS')} MB resident, ${megabytes('VmHWM')} MB at most, ${/^Threads:\s+(\d+)/m.exec(status)?.[1]} threads`
}

function inStore<Value>(work: (store: Store) => Promise<Value>): Promise<Value> {
  return inStoreAt(join(folder, 'attache.sqlite'), work)
}

/** Outlets even where no feeds are wanted: a store that knows one is given no feeds of the catalogue. */
async function follow(store: Store, count: number): Promise<void> {
  const facts = { country: 'GB', language: 'en', ownership: null, owner: null, creditLine: null } as const
  for (let feed = 0; feed < Math.max(1, count); feed += 1)
    await store.outlets.save([
      { id: `o${feed}`, name: `Outlet ${feed}`, homePage: `https://o${feed}.example/`, ...facts },
    ])
  for (let feed = 0; feed < count; feed += 1) {
    const address = {
      outletId: `o${feed}`,
      url: `http://127.0.0.${1 + (feed % 40)}:${port}/${feed}`,
      title: `Outlet ${feed}`,
      packs: [],
    }
    await store.feeds.add(address, { nextCheckAt: new Date(), intervalMs: 3_600_000, byOperator: true })
  }
}

async function countArticles(store: Store): Promise<number> {
  return (await store.feeds.all()).reduce((sum, feed) => sum + feed.articles, 0)
}

/** Most were read, and for ten seconds no more: an outlet may list the same piece twice. */
async function untilRead(): Promise<number> {
  let read = 0
  for (let calm = 0; calm < 10; ) {
    await wait(1000)
    const now = await inStore(countArticles)
    calm = now === read && now >= articles / 2 ? calm + 1 : 0
    read = now
  }
  return read
}
