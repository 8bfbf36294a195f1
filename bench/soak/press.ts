import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inventMorning, type MorningArticle } from '#bench/invented-morning.ts'

/** Outlets whose feeds fill as the clock of the soak goes on. */
export type Press = {
  /** The address of each feed. */
  readonly urls: readonly string[]
  /** From now on the feeds tell of everything up to this moment. */
  publishUntil(now: Date): void
  /** How many articles each feed has told of. */
  published(): readonly number[]
  close(): Promise<void>
}

type Dated = { readonly article: MorningArticle; readonly at: Date }

/** A feed shows its newest items; what is older was read before. */
const shownItems = 40

/**
 * Invented news, dealt out evenly from `begin` to `end`. No outlet prints the same text twice, so that each item of a
 * feed is an article of its own.
 */
export async function startPress(
  { feeds, articlesADay }: { readonly feeds: number; readonly articlesADay: number },
  { begin, end }: { readonly begin: Date; readonly end: Date },
): Promise<Press> {
  const lengthMs = end.getTime() - begin.getTime()
  const wanted = Math.ceil((lengthMs / 86_400_000) * feeds * articlesADay)
  const articles = inventMorning(wanted, { seed: 11, now: end })
  const plan: Dated[][] = Array.from({ length: feeds }, () => [])
  const printed = plan.map(() => new Set<string>())
  for (const [index, article] of articles.entries()) {
    const feed = index % feeds
    const text = article.paragraphs.join(' ')
    if (printed[feed]!.has(text)) continue
    printed[feed]!.add(text)
    plan[feed]!.push({ article, at: new Date(begin.getTime() + (index / wanted) * lengthMs) })
  }
  let now = begin
  const told = (feed: number) => (plan[feed] ?? []).filter(({ at }) => at <= now)
  const server = createServer((request, response) => {
    const feed = Number(new URL(request.url ?? '/', 'http://press').pathname.slice(1))
    const items = told(feed)
    const etag = `"${items.length}"`
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(feedOf(feed, items))
  })
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  const { port } = server.address() as AddressInfo
  return {
    urls: plan.map((_, feed) => `http://127.0.0.${feed + 1}:${port}/${feed}`),
    publishUntil(moment) {
      now = moment
    },
    published: () => plan.map((_, feed) => told(feed).length),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function feedOf(feed: number, items: readonly Dated[]): string {
  const shown = items
    .slice(-shownItems)
    .map(
      ({ article: { number, title, paragraphs }, at }) =>
        `<item><title>${title}</title><link>https://outlet${feed}.example/${number}</link>` +
        `<guid isPermaLink="false">${number}</guid><pubDate>${at.toUTCString()}</pubDate>` +
        `<description><![CDATA[${paragraphs.map((text) => `<p>${text}</p>`).join('')}]]></description></item>`,
    )
  return `<rss version="2.0"><channel><title>Outlet ${feed}</title>${shown.toReversed().join('')}</channel></rss>`
}
