/**
 * How fast the newsroom answers over a large store: `npm run bench:brief [-- --articles 1000000 --days 30 --keep FILE]`.
 *
 * Builds a store of invented news, asks it a mix of topics as people would (many countries, some people, some words),
 * and prints percentiles, memory and size. Each question is asked of a store that has not been asked it before.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { done } from '#src/base/result.ts'
import { buildNewsroom } from '#src/newsroom/build-newsroom.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import { openStore } from '#src/store/open-store.ts'
import type { Reading } from '#src/store/ports/article-store.ts'
import type { Store } from '#src/store/store.ts'
import { inventWorld, type WorldEvent } from './invented-world.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    days: { type: 'string', default: '30' },
    questions: { type: 'string', default: '300' },
    keep: { type: 'string' },
  },
})
const articleCount = Number(values.articles)
const dayMs = 24 * 3_600_000
const now = new Date('2026-03-10T12:00:00Z')
const world = inventWorld({ seed: 7, from: new Date(now.getTime() - Number(values.days) * dayMs), to: now })
const asking = { signal: new AbortController().signal }
const print = (line: string) => process.stdout.write(`${line}\n`)

const folder = await mkdtemp(join(tmpdir(), 'attache-bench-'))
const path = values.keep ?? join(folder, 'bench.sqlite')
const store = await openStore({ path })
try {
  if ((await store.statements.count()) === 0) await fill(store)
  const newsroom = newsroomOver(store)
  print(
    `${articleCount} articles, ${await store.statements.count()} statements, ${mebibytes((await store.size()) ?? 0)} on disk`,
  )
  await ask('/brief, 24 hours', (random) => newsroom.brief({ topic: topic(random), sinceMs: dayMs }, asking))
  await ask('/brief, 7 days', (random) => newsroom.brief({ topic: topic(random), sinceMs: 7 * dayMs }, asking))
  await ask('/brief, 24 hours, top ten countries', (random) =>
    newsroom.brief({ topic: world.states[Math.floor(random() * 10)]!.name, sinceMs: dayMs }, asking),
  )
  await ask('/said, who and about, 7 days', (random) =>
    newsroom.said({ who: person(random), about: country(random), sinceMs: 7 * dayMs }, asking),
  )
  await ask('/said, who and about, 30 days', (random) =>
    newsroom.said({ who: person(random), about: country(random), sinceMs: 30 * dayMs }, asking),
  )
  await ask('/said, about, 7 days', (random) => newsroom.said({ about: country(random), sinceMs: 7 * dayMs }, asking))
  await ask('/stories, 24 hours', () => newsroom.stories({ sinceMs: dayMs }, asking))
  await ask('completion', (random) => newsroom.suggest('topic', person(random).slice(0, 2), null))
  print(`memory ${mebibytes(process.memoryUsage().rss)}, heap ${mebibytes(process.memoryUsage().heapUsed)}`)
} finally {
  await store.close()
  await rm(folder, { recursive: true, force: true })
}

async function fill(into: Store): Promise<void> {
  await into.outlets.save(world.outlets)
  const events: WorldEvent[] = []
  for (let count = 0; count < articleCount; ) {
    const event = world.event()
    events.push(event)
    count += event.readings.length
  }
  const all = events
    .flatMap(({ storyId, readings }) => readings.map((reading) => ({ storyId, reading })))
    .sort((a, b) => a.reading.article.firstSeenAt.getTime() - b.reading.article.firstSeenAt.getTime())
    .slice(0, articleCount)
  const began = performance.now()
  for (let start = 0; start < all.length; start += 500) {
    const batch = all.slice(start, start + 500)
    await into.articles.fileAll(batch.map(({ reading }): Reading => reading))
    await into.stories.place(
      batch.map(({ storyId, reading }) => ({
        articleId: reading.article.id,
        storyId,
        at: reading.article.firstSeenAt,
      })),
    )
  }
  print(`filed ${Math.round((all.length / (performance.now() - began)) * 1000)} articles a second`)
}

function newsroomOver(over: Store): Newsroom {
  return buildNewsroom({
    store: over,
    clock: { now: () => now },
    version: 'bench',
    startedAt: now,
    feeds: {
      list: async () => [],
      add: async () => ({ ok: false, problem: { kind: 'bench', reason: 'bench' } }),
      remove: async () => false,
      poll: async () => [],
      import: async () => ({ added: [], known: 0, refused: [] }),
      export: async () => '',
      packs: async () => [],
      addPack: async () => null,
    },
    analyse: async () => done({ text: '', title: null, url: null, analysis: null as never }),
  })
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.min(items.length - 1, Math.floor(items.length ** random() - 1))]!
}

function country(random: () => number): string {
  return pick(world.states, random).name
}

function person(random: () => number): string {
  return pick(world.people, random)
}

function topic(random: () => number): string {
  const kind = random()
  if (kind < 0.6) return country(random)
  return kind < 0.8 ? person(random) : pick(world.words, random)
}

async function ask(story: string, question: (random: () => number) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  const processorTimes: number[] = []
  for (let index = 0; index < Number(values.questions); index += 1) {
    const began = performance.now()
    const usage = process.cpuUsage()
    await question(world.random)
    times.push(performance.now() - began)
    const { user, system } = process.cpuUsage(usage)
    processorTimes.push((user + system) / 1000)
  }
  print(`${story.padEnd(40)} ${percentiles(times)}   processor ${percentiles(processorTimes)}`)
}

/** On a machine that does other work too, the processor's time tells more than the clock. */
function percentiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1)
  return `p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms`
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`
}
