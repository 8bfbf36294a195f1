import { fork } from 'node:child_process'
import { once } from 'node:events'
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
import type { HostileServer } from './attack/hostile-server.ts'
import type { BenchAnswer } from './first-answer/outside.ts'
import { startOutside } from './first-answer/start-outside.ts'

/**
 * How the bot fares while all that is made to hurt comes at once: feeds, pages, robots.txt, lists of feeds, silent hosts,
 * messages; five questions a second meanwhile, and once a second a text of a hundred letters to be briefed. Asked of it:
 * the main thread is late by 50 ms at the 99th percentile and 200 ms at most, a briefing's first answer comes within
 * 500 ms at the 99th percentile, and the text is briefed within 5 s. Ends with 1 where one of these fails.
 *
 * `npm run bench:attack [-- SECONDS]`
 */
const [seconds = 90] = readNumbers('bench:attack', { seconds: 90 })
const [soundFeeds, articlesOfEach, silentHosts] = [8, 25, 24]
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const log = pino({ level: 'silent' })

const hostile = fork(new URL('./attack/hostile-server.ts', import.meta.url))
const [outside, [{ port, feeds: hostilePaths }]] = await Promise.all([
  startOutside(soundFeeds, articlesOfEach),
  once(hostile, 'message') as Promise<[HostileServer]>,
])

const { signal } = new AbortController()
const folder = await mkdtemp(join(tmpdir(), 'attache-attack-'))
const parts = await openNewsroom(
  {
    place: { path: join(folder, 'attache.sqlite') },
    contactUrl: null,
    allowPrivate: ['127.0.0.0/8'],
    ports: [port, outside.port],
    pollFloorMs: 1000,
    fullText: 'always',
    defaultZone: 'UTC',
    threaded: true,
  },
  { log, version: 'bench', clock: systemClock },
)
const { newsroom, store } = parts
const bot = await startBenchBot(outside, { newsroom, log, signal })

for (let index = 0; index < soundFeeds; index += 1) await follow(`http://127.0.0.${index + 1}:${outside.port}/${index}`)
await newsroom.feeds.poll({ all: true }, { signal })
print(`${(await store.feeds.all()).reduce((sum, { articles }) => sum + articles, 0)} articles read in peace`)
for (const [index, path] of hostilePaths.entries()) await follow(`http://127.0.1.${index + 1}:${port}${path}`)
for (let index = 0; index < silentHosts; index += 1) await follow(`http://127.0.2.${index + 1}:${port}/silent`)

const until = performance.now() + seconds * 1000
const briefed: number[] = []
const lateness = monitorEventLoopDelay({ resolution: 5 })
lateness.enable()
const stretches = watchStretches()
outside.tell('ask')
const over = AbortSignal.timeout(seconds * 1000)
await Promise.all([pollAgainAndAgain(), importLists(), briefTexts(), checkQuotes()])
lateness.disable()
const held = stretches.end()
outside.tell('stop asking')
const heard = await outside.hear()
const answers = heard.kind === 'answers' ? heard.answers : []
const first = (asked: BenchAnswer['asked']) =>
  answers.filter((answer) => answer.asked === asked).map(({ firstMs }) => firstMs)

const [p99, most] = [lateness.percentile(99) / 1e6, lateness.max / 1e6]
print(`main thread late by: p99 ${inMs(p99)}, at most ${inMs(most)}`)
print(
  `main thread's processor time at a stretch: p99 ${inMs(percentile(held, 0.99))}, at most ${inMs(percentile(held, 1))}`,
)
print(
  `/brief: asked ${first('brief').length} times; first answer p50 ${inMs(percentile(first('brief'), 0.5))}, p99 ${inMs(percentile(first('brief'), 0.99))}`,
)
print(`typing: p50 ${inMs(percentile(first('typing'), 0.5))}, p99 ${inMs(percentile(first('typing'), 0.99))}`)
print(
  `Brief this: ${briefed.length} times; p50 ${inMs(percentile(briefed, 0.5))}, slowest ${inMs(percentile(briefed, 1))}`,
)
const wholes = answers.map(({ wholeMs }) => wholeMs)
print(`whole answers: p50 ${inMs(percentile(wholes, 0.5))}, p99 ${inMs(percentile(wholes, 0.99))}`)
const isWell = p99 <= 50 && most <= 200 && percentile(first('brief'), 0.99) <= 500 && percentile(briefed, 1) <= 5000
print(isWell ? 'within what is asked' : 'not within what is asked')
await outside.end()
hostile.disconnect()
await bot.stop()
await parts.close()
await rm(folder, { recursive: true })
process.exitCode = isWell ? 0 : 1

async function follow(url: string): Promise<void> {
  const id = `o-${new URL(url).hostname.replaceAll('.', '-')}`
  const facts = { country: null, language: 'en', ownership: null, owner: null, creditLine: null }
  await store.outlets.save([{ id, name: id, homePage: new URL(url).origin, ...facts }])
  await store.feeds.add(
    { outletId: id, url, title: id, packs: [] },
    { nextCheckAt: new Date(), intervalMs: 1000, byOperator: true },
  )
}

async function pollAgainAndAgain(): Promise<void> {
  while (!over.aborted) {
    await newsroom.feeds.poll({ all: true }, { signal: over }).catch(() => [])
    await parts.storyGatherer.mend(over).catch(() => undefined)
  }
}

/** Outlines that are never closed, and one feed of nine thousand categories: what one message may have attached. */
async function importLists(): Promise<void> {
  const outlines = Array.from({ length: 8000 }, (_, n) => `<outline text="f${n}" xmlUrl="https://h${n}.example/rss">`)
  const categories = Array.from({ length: 9000 }, (_, n) => `/category number ${n} of a long list`).join(',')
  for (const list of [
    `<opml>${outlines.join('')}`,
    `<opml><outline xmlUrl="https://one.example/" category="${categories}"/>`,
  ]) {
    if (!over.aborted) await newsroom.feeds.import(list, { signal: over, viewer: 'operator' }).catch(() => undefined)
  }
  for (const { id, url } of await store.feeds.all())
    if (url.includes('.example')) await store.feeds.save(id, { state: 'stopped' })
}

async function briefTexts(): Promise<void> {
  const text = 'Iraq rejects the plan, its foreign minister said on Monday in Baghdad after talks with Turkey. No date.'
  while (performance.now() < until) {
    const began = performance.now()
    await newsroom.analyse({ text }, { signal })
    briefed.push(performance.now() - began)
    await wait(1000)
  }
}

async function checkQuotes(): Promise<void> {
  const { quotationIn } = await import('#commands/check-quote.ts')
  const hurting = ['[<](http://('.repeat(1000), '“'.repeat(12_000), 'A.'.repeat(6000)]
  while (performance.now() < until) {
    for (const words of hurting)
      await newsroom.checkQuote({ text: quotationIn(words) }, { signal, viewer: 'common' }).catch(() => undefined)
    await wait(1000)
  }
}
