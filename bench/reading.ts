import { setTimeout as delay } from 'node:timers/promises'
import Parser from 'rss-parser'
import { extractArticle } from '#src/articles/extract-article.ts'
import { readingPool } from '#src/articles/reading-pool.ts'
import { readFeed } from '#src/feeds/reading/read-feed.ts'
import { hostileFeeds } from '#test/support/hostile-feeds.ts'
import { loadPeer, MissingPeersError } from './beside/peers.ts'
import { article, page, paragraph } from './newsroom-page.ts'

/** Feeds of about one megabyte in the shapes that newsrooms send: whole articles in CDATA, escaped teasers, XHTML in Atom. */
const extras = (n: number): string =>
  `<category>World</category><category>Talks</category><dc:creator><![CDATA[Ada Example]]></dc:creator>` +
  `<media:content url="https://img.example.org/${n}.jpg" medium="image"><media:description>A street</media:description></media:content>`

const rss = (body: (n: number) => string, count: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ` +
  `xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Example</title><link>https://news.example.org/</link>${Array.from(
    { length: count },
    (_, n) =>
      `<item><title>Talks resume, round ${n} &amp; more</title><link>https://news.example.org/${n}</link><guid isPermaLink="false">${n}</guid>` +
      `<pubDate>Sun, 22 Nov 2026 15:04:${String(n % 60).padStart(2, '0')} GMT</pubDate>${extras(n)}${body(n)}</item>`,
  ).join('\n')}</channel></rss>`

const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const atom = (count: number): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title>${Array.from(
    { length: count },
    (_, n) =>
      `<entry><id>urn:x:${n}</id><title>Talks resume ${n}</title><link href="https://news.example.org/${n}"/><updated>2026-11-22T15:04:05Z</updated>` +
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${article(n)}</div></content></entry>`,
  ).join('\n')}</feed>`

const documents: Readonly<Record<string, string>> = {
  'articles in CDATA': rss(
    (n) =>
      `<description><![CDATA[${paragraph}]]></description><content:encoded><![CDATA[${article(n)}]]></content:encoded>`,
    280,
  ),
  'articles escaped': rss((n) => `<description>${escaped(article(n))}</description>`, 250),
  teasers: rss(() => `<description>${paragraph}</description>`, 1050),
  'Atom XHTML': atom(300),
}

type Reader = (bytes: Uint8Array) => unknown

const readers: Readonly<Record<string, Reader>> = {
  'bare rss-parser': (bytes) => new Parser().parseString(new TextDecoder().decode(bytes)),
  ...feedsmith(),
  readFeed: (bytes) => readFeed(bytes, 'application/xml; charset=utf-8', 'https://news.example.org/feed'),
}

/** The quickest of the packages that read most feeds, where `bench/peers` is installed. */
function feedsmith(): Readonly<Record<string, Reader>> {
  try {
    const { parseFeed } = loadPeer<{ parseFeed(text: string): unknown }>('feedsmith')
    return { feedsmith: (bytes) => parseFeed(new TextDecoder().decode(bytes)) }
  } catch (cause) {
    if (cause instanceof MissingPeersError) return {}
    throw cause
  }
}

const rounds = 25
const warmingRounds = 5

/** Least processor time of each reader: they take turns, and other work on the machine can only add to it. */
async function leastMs(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const least = new Map<string, number>()
  for (let round = -warmingRounds; round < rounds; round += 1) {
    for (const [name, read] of Object.entries(readers)) {
      const before = process.cpuUsage()
      await read(bytes)
      const { user, system } = process.cpuUsage(before)
      if (round >= 0) least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, (user + system) / 1000))
    }
  }
  return least
}

for (const [name, document] of Object.entries(documents)) {
  const bytes = new TextEncoder().encode(document)
  const least = await leastMs(bytes)
  const times = [...least].map(([reader, ms]) => `${reader} ${ms.toFixed(1)} ms`).join('  ')
  const share = least.get('readFeed')! / least.get('bare rss-parser')!
  process.stdout.write(
    `${name.padEnd(20)} ${(bytes.length / 1e6).toFixed(2)} MB  ${times}  × ${share.toFixed(2)} of bare rss-parser\n`,
  )
}

const pages = 300
extractArticle(page(0), 'https://news.example.org/a')
const start = process.threadCpuUsage()
for (let n = 0; n < pages; n++) extractArticle(page(n), 'https://news.example.org/a')
const spent = process.threadCpuUsage(start)
const extractionMs = (spent.user + spent.system) / 1000 / pages
process.stdout.write(
  `\nextraction, ${Math.round(page(0).length / 1000)} kB a page: ${extractionMs.toFixed(1)} ms of CPU a page\n\n`,
)

/**
 * How long a timer of 5 ms is late at most while `run` goes on, and how long this thread itself was at work between two of its
 * ticks at most: on a busy machine the rest is waiting for a processor.
 */
async function worstDelayMs(run: () => Promise<unknown>): Promise<{ readonly late: number; readonly ownWork: number }> {
  let last = performance.now()
  let used = process.threadCpuUsage()
  let late = 0
  let ownWork = 0
  const timer = setInterval(() => {
    const now = performance.now()
    const { user, system } = process.threadCpuUsage(used)
    late = Math.max(late, now - last - 5)
    ownWork = Math.max(ownWork, (user + system) / 1000)
    last = now
    used = process.threadCpuUsage()
  }, 5)
  await run()
  await delay(20)
  clearInterval(timer)
  return { late, ownWork }
}

const pool = readingPool({ size: 1 })
const { signal } = new AbortController()
await pool.extractArticle(page(0), 'https://news.example.org/a', signal)
for (const [name, make] of Object.entries(hostileFeeds(1))) {
  const bytes = new TextEncoder().encode(make())
  await delay(50)
  let outcome = ''
  const begun = performance.now()
  const { late, ownWork } = await worstDelayMs(async () => {
    outcome = await pool.readFeed(bytes, null, 'https://hostile.example/', signal).then(
      ({ items }) => `${items.length} items`,
      (cause: Error) => cause.message,
    )
  })
  const tookMs = performance.now() - begun - 20
  process.stdout.write(
    `${name.padEnd(46)} ${tookMs.toFixed(0).padStart(5)} ms, main thread late by ${late.toFixed(0).padStart(3)} ms, at work ${ownWork.toFixed(0).padStart(2)} ms: ${outcome}\n`,
  )
}
await pool.close()
