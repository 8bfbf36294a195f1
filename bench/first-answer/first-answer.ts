import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import pino from 'pino'
import { commands } from '#commands/index.ts'
import { openNewsroom } from '#src/assembly/open-newsroom.ts'
import { systemClock } from '#src/base/clock.ts'
import { startBot } from '#src/discord/gateway/client.ts'
import type { BenchAnswer, FromOutside, ToOutside } from './outside.ts'

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
const [feeds = 20, articlesPerFeed = 50] = process.argv.slice(2).map(Number)
/** A slow machine is not waited for: what was read by then is told. */
const mostSeconds = 300
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const log = pino({ level: 'silent' })

const outside = fork(new URL('./outside.ts', import.meta.url), [String(feeds), String(articlesPerFeed)], {
  execArgv: [],
})
const tell = (message: ToOutside): void => void outside.send(message)
const hear = async () => ((await once(outside, 'message')) as [FromOutside])[0]
const ready = await hear()
if (ready.kind !== 'ready') throw new Error('The world outside did not begin')
const { port, token, apiUrl } = ready

print('undisturbed')
await readMorning({ questions: false })
print('with questions')
await readMorning({ questions: true })
tell('end')
await once(outside, 'exit')

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
  const bot = await startBot({ token, applicationId: null, apiUrl, cdnUrl: null, guildId: null }, commands, {
    newsroom: parts.newsroom,
    log,
    now: () => new Date(),
    signal,
    safeFetch: () => Promise.reject(new Error('no attachments here')),
    starterOf: async () => null,
    posts: { find: async () => null, save: async () => undefined },
  })
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
    `  main thread late by: p99 ${ms(lateness.percentile(99) / 1e6)}, at most ${ms(lateness.max / 1e6)}; busy ${(100 * main.utilization).toFixed(0)} % of the time`,
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
  print(`  shut down in ${ms(performance.now() - closing)}`)
  await rm(folder, { recursive: true })
}

/**
 * Processor time that this thread spends from one tick of 5 ms to the next: how long it holds others up, whatever else
 * the machine does meanwhile.
 */
function watchStretches(): { end(): readonly number[] } {
  const stretches: number[] = []
  let last = process.threadCpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last)
    stretches.push((user + system) / 1000)
    last = process.threadCpuUsage()
  }, 5)
  return {
    end() {
      clearInterval(timer)
      return sorted(stretches)
    },
  }
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
    const first = sorted(some.map(({ firstMs }) => firstMs))
    const whole = sorted(some.map(({ wholeMs }) => wholeMs))
    print(
      `  ${asked}: asked ${some.length} times; first answer p50 ${at(first, 0.5)}, p99 ${at(first, 0.99)}, slowest ${at(first, 1)}; whole answer p50 ${at(whole, 0.5)}, p99 ${at(whole, 0.99)}`,
    )
  }
  const first = sorted(answers.map(({ firstMs }) => firstMs))
  const missing = answers.filter(({ wholeMs }) => wholeMs === null).length
  print(
    `  all: asked ${answers.length} times, not answered within five seconds: ${missing}; first answer p50 ${at(first, 0.5)}, p99 ${at(first, 0.99)}, slowest ${at(first, 1)}`,
  )
}

function sorted(values: readonly (number | null)[]): readonly number[] {
  return values.map((value) => value ?? Number.POSITIVE_INFINITY).toSorted((a, b) => a - b)
}

function at(values: readonly number[], share: number): string {
  return ms(values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN)
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`
}

function megabytes(): string {
  return (process.memoryUsage().rss / 1e6).toFixed(0)
}
