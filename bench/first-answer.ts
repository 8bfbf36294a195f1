import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pino from 'pino'
import { commands } from '#commands/index.ts'
import { openNewsroom } from '#src/assembly/open-newsroom.ts'
import { systemClock } from '#src/base/clock.ts'
import { demoOutlets } from '#src/demo/outlets/index.ts'
import { startBot } from '#src/discord/client.ts'
import { startDouble } from '#test/support/discord-double/double.ts'

/**
 * How long Discord waits for our first answer while a full morning is read: 1,000 articles of about 4.6 kB from twenty
 * feeds, fetched, analysed, filed and put into stories by the same process. `npm run bench:first-answer`. The double and the
 * feeds' server run in this process too, so that the true figures are rather better.
 */
const feeds = 20
const articlesPerFeed = 50
const bytesPerArticle = 4600
const everyMs = 200
/** A slow machine is not waited for: what was read by then is told. */
const mostSeconds = 150
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const stop = new AbortController()
const { signal } = stop
const log = pino({ level: 'silent' })

const paragraphs = demoOutlets.flatMap(({ articles }) => articles.map(({ body }) => String(body)))
const server = createServer((request, response) => {
  const feed = Number(new URL(request.url ?? '/', 'http://feeds').pathname.slice(1))
  response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf(feed))
})
await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
const { port } = server.address() as AddressInfo

const folder = await mkdtemp(join(tmpdir(), 'attache-first-answer-'))
const parts = await openNewsroom(
  {
    place: { path: join(folder, 'attache.sqlite') },
    contactUrl: null,
    allowPrivate: ['127.0.0.0/8'],
    ports: [port],
    pollFloorMs: 1000,
    fullText: 'never',
  },
  { log, version: 'bench', clock: systemClock },
)
const facts = { country: 'GB', language: 'en', ownership: null, owner: null, creditLine: null } as const
for (let feed = 0; feed < feeds; feed += 1) {
  await parts.store.outlets.save([
    { id: `o${feed}`, name: `Outlet ${feed}`, homePage: `https://o${feed}.example/`, ...facts },
  ])
  await parts.store.feeds.add(
    { outletId: `o${feed}`, url: `http://127.0.0.${feed + 1}:${port}/${feed}`, title: `Outlet ${feed}`, packs: [] },
    { nextCheckAt: new Date(), intervalMs: 60_000 },
  )
}

const double = await startDouble({ validate: false })
const bot = await startBot(
  { token: double.token, applicationId: null, apiUrl: double.apiUrl, cdnUrl: null, guildId: null },
  commands,
  {
    newsroom: parts.newsroom,
    log,
    now: () => new Date(),
    signal,
    safeFetch: () => Promise.reject(new Error('no attachments here')),
    starterOf: async () => null,
    posts: { find: async () => null, save: async () => undefined },
  },
)
await double.person.uses('status')

const started = performance.now()
const reading = { done: false }
const polled = parts.newsroom.feeds
  .poll({ all: true }, { signal: AbortSignal.any([signal, AbortSignal.timeout(mostSeconds * 1000)]) })
  .catch(() => [])
  .finally(() => {
    reading.done = true
  })
const answers = []
while (!reading.done) {
  answers.push(double.person.uses('brief', { topic: ['Iraq', 'Turkey', 'Sudan'][answers.length % 3]! }))
  await wait(everyMs)
}
await polled
const seconds = (performance.now() - started) / 1000
const read = (await parts.store.feeds.all()).reduce((sum, { articles }) => sum + articles, 0)
const settled = (await Promise.allSettled(answers)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
const first = settled.map(({ firstAnswerMs }) => firstAnswerMs ?? Number.POSITIVE_INFINITY).toSorted((a, b) => a - b)
const at = (share: number): string =>
  `${first[Math.min(first.length - 1, Math.floor(first.length * share))]?.toFixed(0)} ms`
print(`read: ${read} articles in ${seconds.toFixed(1)} s`)
print(
  `asked meanwhile: ${answers.length} times, answered within five seconds: ${settled.length}; first answer p50 ${at(0.5)}, p99 ${at(0.99)}, slowest ${at(1)}`,
)
await bot.stop()
await double.stop()
await parts.close()
await new Promise<void>((resolve) => server.close(() => resolve()))
await rm(folder, { recursive: true })

function feedOf(feed: number): string {
  const items = Array.from({ length: articlesPerFeed }, (_, index) => {
    const number = feed * articlesPerFeed + index
    let text = ''
    for (let part = number * 7; text.length < bytesPerArticle; part += 1)
      text += `${paragraphs[part % paragraphs.length]}\n`
    const title = `Dispatch ${number} from Baghdad`
    return `<item><title>${title}</title><guid>${number}</guid><pubDate>${new Date().toUTCString()}</pubDate>
<link>https://o${feed}.example/${number}</link><description>${escaped(`<p>Number ${number}. ${text}</p>`)}</description></item>`
  })
  return `<rss version="2.0"><channel><title>Outlet ${feed}</title>${items.join('')}</channel></rss>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
