import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '#commands/index.ts'
import { startBot } from '#src/discord/client.ts'
import { deskOf } from '#src/newsroom/build-newsroom.ts'
import { deliverDigests } from '#src/newsroom/deliver-digests.ts'
import { publishEditions } from '#src/newsroom/digests/publish-editions.ts'
import { openStore } from '#src/store/open-store.ts'
import { startDouble } from '#test/support/discord-double/double.ts'
import { channel, guildId } from '#test/support/discord-double/world.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'

/**
 * Digests that are all due at once, sent to a double that keeps Discord's global limit: `npm run bench:fanout [count]`.
 * Prints how fast editions are written and sent, how near to the limit, and what memory it takes.
 */
const count = Number(process.argv[2] ?? 10_000)
const topics = ['Iraq', 'Ukraine', 'Sudan', 'Taiwan', 'Sahel', 'Korea', 'Iran', 'Georgia', 'Libya', 'Gaza']
const limitPerSecond = 50
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const quiet = (): void => undefined
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }
const { signal } = new AbortController()
const clock = { now: () => new Date() }

const folder = await mkdtemp(join(tmpdir(), 'attache-fanout-'))
const store = await openStore({ path: join(folder, 'attache.sqlite') })
const double = await startDouble({ validate: false })
double.limiter = globalLimit()
const bot = await startBot(
  { token: double.token, applicationId: null, apiUrl: double.apiUrl, cdnUrl: null, guildId: null },
  commands,
  {
    newsroom: fakeNewsroom(),
    log,
    now: clock.now,
    signal,
    safeFetch: () => Promise.reject(new Error('no attachments here')),
    starterOf: async () => null,
    posts: { find: async () => null, save: async () => undefined },
  },
)

for (let number = 0; number < count; number += 1) {
  const id = String(100_000_000_000_000_000n + BigInt(number))
  double.guilds[0]!.channels.push(channel(id, guildId, 0, `room-${number}`))
  await store.digests.add({
    guildId,
    channelId: id,
    topic: topics[number % topics.length]!,
    time: '07:30',
    zone: 'UTC',
    days: [1, 2, 3, 4, 5, 6, 7],
    style: 'short',
    whenQuiet: 'say-so',
    roleId: null,
    locale: 'en',
    createdBy: null,
    nextRunAt: new Date(Date.now() - 60_000),
  })
}
print(`${count} digests of ${topics.length} topics are due`)

const rendered = new Set<object>()
let mostBytes = 0
const watching = setInterval(() => {
  mostBytes = Math.max(mostBytes, process.memoryUsage().rss)
}, 200)

const beforePublish = performance.now()
const published = await publishEditions(
  { signal },
  {
    ...deskOf({ store, clock }),
    press: {
      render(briefing, facts) {
        const payloads = bot.press.render(briefing, facts)
        rendered.add(payloads)
        return payloads
      },
    },
    log,
  },
)
const publishedSeconds = (performance.now() - beforePublish) / 1000
print(`written: ${published.published} editions in ${publishedSeconds.toFixed(1)} s, rendered ${rendered.size} times`)

const beforeSending = performance.now()
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
const seconds = (performance.now() - beforeSending) / 1000
const rate = report.sent / seconds
const refused = double.requests.filter(({ status }) => status === 429).length
print(`sent: ${report.sent} of ${count} in ${seconds.toFixed(1)} s, ${rate.toFixed(1)} a second`)
print(
  `of Discord's ${limitPerSecond} a second: ${((100 * rate) / limitPerSecond).toFixed(1)} %, refused with 429: ${refused}`,
)
print(`twice: ${double.messages.length - new Set(double.messages.map(({ channelId }) => channelId)).size}`)
print(`memory at most: ${(mostBytes / 1e6).toFixed(0)} MB with the double, which keeps every request`)
clearInterval(watching)
await bot.stop()
await double.stop()
await store.close()
await rm(folder, { recursive: true })

/** Fifty requests in a second of Discord's own clock. */
function globalLimit(): NonNullable<typeof double.limiter> {
  let second = 0
  let used = 0
  return ({ path }) => {
    if (!/\/messages/.test(path)) return null
    const now = Math.floor(performance.now() / 1000)
    used = now === second ? used + 1 : 1
    second = now
    if (used <= limitPerSecond) return null
    const retry = 1 - (performance.now() / 1000 - now)
    return {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: retry, global: true },
      headers: { 'retry-after': String(retry), 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' },
    }
  }
}
