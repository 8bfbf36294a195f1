import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inMs, percentile } from '#bench/percentile.ts'
import { startBenchBot } from '#bench/start-bench-bot.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { publishEditions } from '#src/newsroom/digests/publish-editions.ts'
import { deliverDigests } from '#src/newsroom/outbox/deliver.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { requestsPerSecond } from '#test/support/discord-double/global-limit.ts'
import { guildId } from '#test/support/discord-double/world.ts'
import type { DiscordAddress, DiscordTally } from '#test/support/discord-process.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'

/**
 * Digests that are all due at once, sent to a double of Discord that keeps its global limit and takes its time over an
 * answer: `npm run bench:fanout [count] [ms an answer takes]`. Prints how fast editions are written and sent, how near
 * to the limit, what memory and processor time it takes, and how long a person waits meanwhile for a first answer.
 */
const count = Number(process.argv[2] ?? 10_000)
const answerMs = Number(process.argv[3] ?? 150)
const topics = ['Iraq', 'Ukraine', 'Sudan', 'Taiwan', 'Sahel', 'Korea', 'Iran', 'Georgia', 'Libya', 'Gaza']
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const quiet = (): void => undefined
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }
const { signal } = new AbortController()
const clock = { now: () => new Date() }

const folder = await mkdtemp(join(tmpdir(), 'attache-fanout-'))
const store = await openStore({ path: join(folder, 'attache.sqlite') })
const script = join(import.meta.dirname, '../test/support/discord-process.ts')
const discord = fork(script, [String(count), String(answerMs)])
const [address] = (await once(discord, 'message')) as [DiscordAddress]
const bot = await startBenchBot(address, { newsroom: fakeNewsroom(), log, signal })

const aMinuteAgo = new Date(Math.floor(Date.now() / 60_000 - 1) * 60_000)
for (let number = 0; number < count; number += 1) {
  await store.digests.add({
    guildId,
    channelId: String(100_000_000_000_000_000n + BigInt(number)),
    topic: topics[number % topics.length]!,
    time: aMinuteAgo.toISOString().slice(11, 16),
    zone: 'UTC',
    days: [1, 2, 3, 4, 5, 6, 7],
    style: 'short',
    whenQuiet: 'say-so',
    hasPicture: false,
    roleId: null,
    locale: 'en',
    createdBy: null,
    nextRunAt: aMinuteAgo,
  })
}
print(`${count} digests of ${topics.length} topics are due; Discord takes ${answerMs} ms over an answer`)

const rendered = new Set<object>()
let mostBytes = 0
const watching = setInterval(() => {
  mostBytes = Math.max(mostBytes, process.memoryUsage().rss)
}, 200)

const beforePublish = performance.now()
let cpu = process.cpuUsage()
const published = await publishEditions(
  { signal },
  {
    ...depsOf({ store, clock }),
    renderer: {
      render(briefing, facts) {
        const payloads = bot.renderer.render(briefing, facts)
        rendered.add(payloads)
        return payloads
      },
    },
    log,
  },
)
print(
  `written: ${published.published} editions in ${secondsSince(beforePublish).toFixed(1)} s (${cpuSeconds()} s of processor), rendered ${rendered.size} times`,
)

const beforeSending = performance.now()
cpu = process.cpuUsage()
const report = await deliverDigests({
  store,
  courier: bot.courier,
  clock,
  random: Math.random,
  owner: 'bench',
  log,
  onPaused: quiet,
  signal,
})
const seconds = secondsSince(beforeSending)
const rate = report.sent / seconds
clearInterval(watching)
discord.send('tell')
const [tally] = (await once(discord, 'message')) as [DiscordTally]
const answeredAt = (share: number): string => inMs(percentile(tally.firstAnswersMs, share))
print(
  `sent: ${report.sent} of ${count} in ${seconds.toFixed(1)} s (${cpuSeconds()} s of processor), ${rate.toFixed(1)} a second`,
)
print(
  `of Discord's ${requestsPerSecond} a second: ${((100 * rate) / requestsPerSecond).toFixed(1)} %, refused with 429: ${tally.refused}`,
)
print(`arrived: ${tally.messages}, twice: ${tally.twice}`)
print(
  `asked meanwhile: ${tally.firstAnswersMs.length} times; first answer p50 ${answeredAt(0.5)}, p99 ${answeredAt(0.99)}, slowest ${answeredAt(1)}`,
)
print(`memory of the bot at most: ${(mostBytes / 1e6).toFixed(0)} MB`)
await bot.stop()
await store.close()
await rm(folder, { recursive: true })

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000
}

function cpuSeconds(): string {
  const { user, system } = process.cpuUsage(cpu)
  return ((user + system) / 1e6).toFixed(1)
}
