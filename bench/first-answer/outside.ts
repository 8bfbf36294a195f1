import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { startDouble } from '#test/support/discord-double/double.ts'
import { inventMorning, type MorningArticle } from '../invented-morning.ts'

/** What the bench tells the world outside, and hears of it. */
export type ToOutside = 'ask' | 'stop asking' | 'visits' | 'end'
export type FromOutside =
  | { readonly kind: 'ready'; readonly token: string; readonly apiUrl: string; readonly port: number }
  | { readonly kind: 'answers'; readonly answers: readonly BenchAnswer[] }
  | { readonly kind: 'visits'; readonly visits: readonly Visit[] }

/** A request for a feed; `at` in milliseconds of `performance.now`. */
export type Visit = { readonly at: number; readonly isUnchanged: boolean }

/** One question; milliseconds, null where nothing came in time. */
export type BenchAnswer = {
  readonly asked: 'brief' | 'said' | 'typing'
  readonly firstMs: number | null
  readonly wholeMs: number | null
}

/**
 * Discord's double and the outlets' server, in a process of their own as in life: what they take is not the bot's.
 * Arguments: feeds, articles of each.
 */
const [feeds = 20, articlesPerFeed = 50] = process.argv.slice(2).map(Number)
const everyMs = 200
const topics = ['Iraq', 'Turkey', 'Sudan', 'China', 'Brazil']
const etag = '"morning"'
const tell = (message: FromOutside): void => void process.send?.(message)

const articles = inventMorning(feeds * articlesPerFeed, { seed: 7, now: new Date() })
/** Since they were last asked for. */
const visits: Visit[] = []
const server = createServer((request, response) => {
  const feed = Number(new URL(request.url ?? '/', 'http://feeds').pathname.slice(1))
  const isUnchanged = request.headers['if-none-match'] === etag
  visits.push({ at: performance.now(), isUnchanged })
  if (isUnchanged) response.writeHead(304).end()
  else response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(feedOf(feed))
})
await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
const double = await startDouble({ validate: false, patienceMs: 5_000 })

let asking = false
const answers: Promise<BenchAnswer>[] = []
process.on('message', async (message: ToOutside) => {
  if (message === 'ask') {
    asking = true
    for (; asking; await wait(everyMs)) answers.push(askOnce(answers.length))
    tell({ kind: 'answers', answers: await Promise.all(answers) })
  } else if (message === 'stop asking') asking = false
  else if (message === 'visits') tell({ kind: 'visits', visits: visits.splice(0) })
  else {
    await double.stop()
    server.close()
    process.disconnect()
  }
})
// A bench that broke leaves nothing behind.
process.on('disconnect', () => process.exit())
tell({ kind: 'ready', token: double.token, apiUrl: double.apiUrl, port: (server.address() as AddressInfo).port })

/** Of four questions two are briefings, one a look into the ledger, one a topic half typed. */
async function askOnce(number: number): Promise<BenchAnswer> {
  const topic = topics[number % topics.length]!
  const kind = (['brief', 'said', 'brief', 'typing'] as const)[number % 4]!
  const began = performance.now()
  const answered = {
    brief: () => double.person.uses('brief', { topic }),
    said: () => double.person.uses('said', { about: topic }),
    typing: () => double.person.types('brief', 'topic', topic.slice(0, 3)),
  }[kind]()
  const whole = await answered.catch(() => null)
  return { asked: kind, firstMs: whole?.firstAnswerMs ?? null, wholeMs: whole && performance.now() - began }
}

function feedOf(feed: number): string {
  const items = articles.slice(feed * articlesPerFeed, (feed + 1) * articlesPerFeed).map(itemOf)
  return `<rss version="2.0"><channel><title>Outlet ${feed}</title>${items.join('')}</channel></rss>`
}

function itemOf({ number, title, paragraphs, at }: MorningArticle): string {
  const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')
  return `<item><title>${escaped(title)}</title><guid>${number}</guid><pubDate>${at.toUTCString()}</pubDate>
<link>https://outlet.example/${number}</link><description>${escaped(html)}</description></item>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
