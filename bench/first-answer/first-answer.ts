import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import pino from 'pino'
import { inMs, percentile } from '#bench/percentile.ts'
import { readNumbers } from '#bench/read-numbers.ts'
import { startBenchBot } from '#bench/start-bench-bot.ts'
import { watchStretches } from '#bench/watch-stretches.ts'
import { openNewsroom } from '#src/assembly/open-newsroom.ts'
import { systemClock } from '#src/base/clock.ts'
import type { BenchAnswer } from './outside.ts'
import { startOutside } from './start-outside.ts'

/**
 * How long Discord waits for our first answer while a full morning is read: 1,000 articles of about 4.6 kB from twenty
 * feeds, fetched, analysed, filed and put into stories, twice: undisturbed, then with five questions a second and the
 * second pass over the stories as the schedule has it. Discord's double and the outlets are a process of their own.
 *
 * The articles are invented, in English that is analysed like news: one event that 250 of them tell of, one of 100, a
 * few of 10 to 50, the rest small; a fifth of those on a great event repeat one agency text.
 *
 * `npm run bench:first-answer [-- FEEDS ARTICLES_OF_EACH]`
 */
const [feeds = 20, articlesPerFeed = 50] = readNumbers('bench:first-answer', { feeds: 20, articlesPerFeed: 50 })
/** A slow machine is not waited for: what was read by then is told. */
const mostSeconds = 300
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const log = pino({ level: 'silent' })

const outside = await startOutside(feeds, articlesPerFeed)
const { port, tell, hear } = outside

print('undisturbed')
await readMorning({ questions: false })
print('with questions')
await readMorning({ questions: true })
await outside.end()

async function readMorning({ questions }: { readonly questions: boolean }): Promise<void> {
  const { signal } = new AbortController()
  const folder = await mkdtemp(join(tmpdir(), 'attache-first-answer-'))
  const parts = await openNewsroom(
    {
      place: { path: join(folder, 'attache.sqlite') },
      contactUrl: null,
      allowPrivate: ['127.0.0.0/8'],
      ports: [port],
      pollFloorMs: 1000,
      fullText: 'never',
      defaultZone: 'UTC',
      threaded: true,
    },
    { log, version: 'bench', clock: systemClock },
  )
  await followFeeds(parts.store)
  const bot = await startBenchBot(outside, { newsroom: parts.newsroom, log, signal })
  print(`  at rest: ${megabytes()} MB`)
  await wait(500)
  const lateness = monitorEventLoopDelay({ resolution: 5 })
  lateness.enable()
  const stretches = watchStretches()
  const started = { at: performance.now(), cpu: process.cpuUsage(), loop: performance.eventLoopUtilization() }
  if (questions) tell('ask')
  const stop = AbortSignal.any([signal, AbortSignal.timeout(mostSeconds * 1000)])
  await parts.newsroom.feeds.poll({ all: true }, { signal: stop }).catch(() => [])
  const seconds = (performance.now() - started.at) / 1000
  // The schedule's own second pass comes while people ask.
  await parts.storyGatherer.mend(signal)
  lateness.disable()
  const held = stretches.end()
  const { user, system } = process.cpuUsage(started.cpu)
  const main = performance.eventLoopUtilization(started.loop)
  const read = (await parts.store.feeds.all()).reduce((sum, { articles }) => sum + articles, 0)
  print(`  read: ${read} articles in ${seconds.toFixed(1)} s, ${(read / seconds).toFixed(0)} a second`)
  print(`  CPU: ${((user + system) / 1000 / read).toFixed(1)} ms an article, of all threads`)
  print(
    `  main thread late by: p99 ${inMs(lateness.percentile(99) / 1e6)}, at most ${inMs(lateness.max / 1e6)}; busy ${(100 * main.utilization).toFixed(0)} % of the time`,
  )
  print(`  main thread's processor time at a stretch: p99 ${at(held, 0.99)}, at most ${at(held, 1)}`)
  if (questions) {
    tell('stop asking')
    const heard = await hear()
    if (heard.kind === 'answers') printAnswers(heard.answers)
  }
  print(`  memory: ${megabytes()} MB`)
  const closing = performance.now()
  await bot.stop()
  await parts.close()
  print(`  shut down in ${inMs(performance.now() - closing)}`)
  await rm(folder, { recursive: true })
}

async function followFeeds({ outlets, feeds: kept }: Awaited<ReturnType<typeof openNewsroom>>['store']): Promise<void> {
  const facts = { country: 'GB', language: 'en', ownership: null, owner: null, creditLine: null } as const
  for (let feed = 0; feed < feeds; feed += 1) {
    await outlets.save([{ id: `o${feed}`, name: `Outlet ${feed}`, homePage: `https://o${feed}.example/`, ...facts }])
    await kept.add(
      { outletId: `o${feed}`, url: `http://127.0.0.${feed + 1}:${port}/${feed}`, title: `Outlet ${feed}`, packs: [] },
      { nextCheckAt: new Date(), intervalMs: 60_000, byOperator: true },
    )
  }
}

function printAnswers(answers: readonly BenchAnswer[]): void {
  for (const asked of ['brief', 'said', 'typing'] as const) {
    const some = answers.filter((answer) => answer.asked === asked)
    const first = some.map(({ firstMs }) => firstMs)
    const whole = some.map(({ wholeMs }) => wholeMs)
    print(
      `  ${asked}: asked ${some.length} times; first answer p50 ${at(first, 0.5)}, p99 ${at(first, 0.99)}, slowest ${at(first, 1)}; whole answer p50 ${at(whole, 0.5)}, p99 ${at(whole, 0.99)}`,
    )
  }
  const first = answers.map(({ firstMs }) => firstMs)
  const missing = answers.filter(({ wholeMs }) => wholeMs === null).length
  print(
    `  all: asked ${answers.length} times, not answered within five seconds: ${missing}; first answer p50 ${at(first, 0.5)}, p99 ${at(first, 0.99)}, slowest ${at(first, 1)}`,
  )
}

function at(values: readonly (number | null)[], share: number): string {
  return inMs(percentile(values, share))
}

function megabytes(): string {
  return (process.memoryUsage().rss / 1e6).toFixed(0)
}
