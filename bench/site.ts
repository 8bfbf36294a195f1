/**
 * How fast the reading room answers over a large store: `npm run bench:site [-- --articles 100000 --store FILE]`.
 *
 * Asks for topic pages that nobody asked for before, each with the thread of the archive behind it, and then for one
 * story page again and again from another process, over eight connections. Prints the clock and the processor time of
 * this process: on a busy machine the second is what tells.
 */
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { inMs, percentile } from '#bench/percentile.ts'
import { archivePool } from '#src/assembly/archive-pool.ts'
import { mostWordsOfArticle } from '#src/site/quoting/quoting.ts'
import { serveSite } from '#src/site/serving/serve-site.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { bulkFill } from './bulk-fill.ts'
import { inventWorld } from './invented-world.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    store: { type: 'string' },
    seconds: { type: 'string', default: '10' },
  },
})
const dayMs = 24 * 3_600_000
const now = new Date('2026-03-10T12:00:00Z')
const world = inventWorld({ seed: 7, from: new Date(now.getTime() - 30 * dayMs), to: now })
const print = (line: string) => process.stdout.write(`${line}\n`)

const folder = await mkdtemp(join(tmpdir(), 'attache-bench-site-'))
const path = values.store ?? join(folder, 'bench.sqlite')
if (!existsSync(path)) await bulkFill(path, world.outlets, world.articles(Number(values.articles)), () => {})
const place = { path }
await (await openStore(place)).close()
const clock = { now: () => now }
const { archive, close } = archivePool({ place, clock })
const server = await serveSite(
  { host: '127.0.0.1', port: 0 },
  {
    publicUrl: null,
    isIndexed: false,
    contact: null,
    rules: { mostWords: mostWordsOfArticle, leftOut: new Set() },
    rate: { burst: 1e9, perSecond: 1e9 },
  },
  {
    archive,
    clock,
    pictures: { svg: async () => '' },
    log: { warn: (facts, sentence) => print(`${sentence} ${JSON.stringify(facts)}`) },
  },
)
const site = `http://127.0.0.1:${server.port}`

try {
  await measureTopics()
  await measureStory()
} finally {
  await server.close()
  await close()
  await rm(folder, { recursive: true, force: true })
}

async function measureTopics(): Promise<void> {
  // The thread starts with the first question, and what is called often is compiled.
  for (const words of world.words.slice(0, 20)) await ask(`/topic/${encodeURIComponent(words)}`)
  const took: number[] = []
  const cpu: number[] = []
  const topics = [...world.states, ...world.people.slice(0, 200)]
  for (const topic of topics) {
    const before = process.cpuUsage()
    const began = performance.now()
    await ask(`/topic/${encodeURIComponent(topic)}`)
    took.push(performance.now() - began)
    const { user, system } = process.cpuUsage(before)
    cpu.push((user + system) / 1000)
  }
  print(
    `topic page, not asked before: ${topics.length} pages, p50 ${inMs(percentile(took, 0.5))}, p95 ${inMs(percentile(took, 0.95))} by the clock; of processor p50 ${inMs(percentile(cpu, 0.5))}, p95 ${inMs(percentile(cpu, 0.95))}`,
  )
}

async function measureStory(): Promise<void> {
  const story = /href="(\/story\/[^"]+)"/.exec(await ask('/'))?.[1]
  if (story === undefined) throw new Error('The first page has no story')
  const page = await ask(story)
  const before = process.cpuUsage()
  const asked = await load(`${site}${story}`, Number(values.seconds) * 1000)
  const { user, system } = process.cpuUsage(before)
  const cpuMs = (user + system) / 1000
  print(
    `story page of ${page.length} characters: ${Math.round(asked / Number(values.seconds))} requests a second by the clock, ${(cpuMs / asked).toFixed(2)} ms of processor each: ${Math.round(1000 / (cpuMs / asked))} a second on one core`,
  )
}

async function ask(path: string): Promise<string> {
  const response = await fetch(`${site}${path}`)
  if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}`)
  return await response.text()
}

/** Requests that another process made meanwhile. */
function load(url: string, forMs: number): Promise<number> {
  const child = fork(join(import.meta.dirname, 'ask-again.ts'), [url, String(forMs)], { execArgv: [] })
  return new Promise((resolve, reject) => {
    child.once('message', (asked) => resolve(Number(asked)))
    child.once('error', reject)
  })
}
