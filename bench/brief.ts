/**
 * How fast the newsroom answers over a large store:
 * `npm run bench:brief [-- --articles 1000000 --days 30 --questions 300 --store FILE]`.
 *
 * Builds a store of invented news (`--store` keeps it there, and uses it again next time), asks it a mix of topics as
 * people would (many countries, some people, some words), and prints percentiles of the clock and of the processor,
 * memory and size. `cold`: each question is put to a newsroom that has read nothing yet, so that nothing it made before
 * can help. `warm`: all questions of a kind to one newsroom, which has answered others before.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { newsroomOver } from '#bench/newsroom-over.ts'
import { inMs, percentile } from '#bench/percentile.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { bulkFill } from './bulk-fill.ts'
import { inventWorld, pick } from './invented-world.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    days: { type: 'string', default: '30' },
    questions: { type: 'string', default: '300' },
    store: { type: 'string' },
  },
})
const articleCount = Number(values.articles)
const dayMs = 24 * 3_600_000
const now = new Date('2026-03-10T12:00:00Z')
const world = inventWorld({ seed: 7, from: new Date(now.getTime() - Number(values.days) * dayMs), to: now })
const asking = { signal: new AbortController().signal, viewer: 'common' } as const
/** Asked first and not counted: the engine compiles what is called often. */
const uncounted = 20
const print = (line: string) => process.stdout.write(`${line}\n`)

type Question = (newsroom: Newsroom, random: () => number) => Promise<unknown>

const briefing =
  (days: number, topic: (random: () => number) => string): Question =>
  (newsroom, random) =>
    newsroom.brief({ topic: topic(random), sinceMs: days * dayMs }, asking)
const ledger =
  (days: number): Question =>
  (newsroom, random) =>
    newsroom.said({ who: person(random), about: country(random), sinceMs: days * dayMs }, asking)

const questions: Readonly<Record<string, Question>> = {
  '/brief, 24 hours': briefing(1, topic),
  '/brief, 7 days': briefing(7, topic),
  '/brief, 24 hours, the ten busiest': briefing(1, (random) => world.states[Math.floor(random() * 10)]!),
  '/brief, 7 days, the ten busiest': briefing(7, (random) => world.states[Math.floor(random() * 10)]!),
  '/brief, 24 hours, words': briefing(1, (random) => pick(world.words, random)),
  '/said, who and about, 7 days': ledger(7),
  '/said, who and about, 30 days': ledger(30),
  '/said, about, 7 days': (newsroom, random) => newsroom.said({ about: country(random), sinceMs: 7 * dayMs }, asking),
  '/stories, 24 hours': (newsroom) => newsroom.stories({ sinceMs: dayMs }, asking),
  completion: (newsroom, random) => newsroom.suggest('topic', person(random).slice(0, 2), 'common'),
}

const folder = await mkdtemp(join(tmpdir(), 'attache-bench-'))
try {
  const path = values.store ?? join(folder, 'bench.sqlite')
  if (!existsSync(path)) await build(path)
  const store = await openStore({ path })
  print(
    `${articleCount} articles, ${await (await store.viewedBy('common')).statements.count()} statements, ${mebibytes((await store.size()) ?? 0)}`,
  )
  const warm = newsroomOver(store, now)
  const early = seededRandom(2)
  for (let index = 0; index < uncounted; index += 1)
    await questions['/brief, 24 hours']!(newsroomOver(store, now), early)
  for (const [kind, question] of Object.entries(questions)) {
    await ask(`${kind}, cold`, () => newsroomOver(store, now), question)
    await ask(`${kind}, warm`, () => warm, question)
  }
  const { rss } = process.memoryUsage()
  globalThis.gc?.()
  print(
    `memory ${mebibytes(rss)}, of that in use after collection ${mebibytes(process.memoryUsage().heapUsed)} of heap`,
  )
  await store.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** A store that was left half full is not mistaken for a whole one. */
async function build(path: string): Promise<void> {
  const began = performance.now()
  await rm(`${path}.part`, { force: true })
  await bulkFill(`${path}.part`, world.outlets, world.articles(articleCount), (filed) => {
    if (filed % 100_000 === 0) print(`${filed} filed after ${((performance.now() - began) / 1000).toFixed(0)} s`)
  })
  await rename(`${path}.part`, path)
  print(`built in ${((performance.now() - began) / 1000).toFixed(0)} s`)
}

function country(random: () => number): string {
  return pick(world.states, random)
}

function person(random: () => number): string {
  return pick(world.people, random)
}

function topic(random: () => number): string {
  const kind = random()
  if (kind < 0.6) return country(random)
  return kind < 0.8 ? person(random) : pick(world.words, random)
}

async function ask(story: string, newsroom: () => Newsroom, question: Question): Promise<void> {
  const random = seededRandom(1)
  const times: number[] = []
  const processorTimes: number[] = []
  for (let index = 0; index < Number(values.questions); index += 1) {
    const asked = newsroom()
    const began = performance.now()
    const usage = process.cpuUsage()
    await question(asked, random)
    times.push(performance.now() - began)
    const { user, system } = process.cpuUsage(usage)
    processorTimes.push((user + system) / 1000)
  }
  print(`${story.padEnd(40)} ${percentiles(times)}   processor ${percentiles(processorTimes)}`)
}

/** On a machine that does other work too, the processor's time tells more than the clock. */
function percentiles(times: readonly number[]): string {
  const at = (share: number): string => inMs(percentile(times, share), 1)
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}`
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`
}
