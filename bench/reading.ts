import Parser from 'rss-parser'
import { readFeed } from '#src/feeds/read-feed.ts'

/** Feeds of about one megabyte in the shapes that newsrooms send: whole articles in CDATA, escaped teasers, XHTML in Atom. */
const paragraph =
  'The foreign minister said on Sunday that talks with the neighbouring government would resume “within days”, after a week in which ' +
  'both sides had accused each other of breaking the truce at the border crossing. '

const article = (n: number): string =>
  Array.from(
    { length: 12 },
    (_, p) => `<p>${paragraph}<a href="https://news.example.org/topic/${n}?a=1&amp;b=${p}">Read</a></p>`,
  ).join('\n')

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

async function medianMs(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 21; round++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[10]!
}

for (const [name, document] of Object.entries(documents)) {
  const bytes = new TextEncoder().encode(document)
  const bare = (): Promise<unknown> => new Parser().parseString(new TextDecoder().decode(bytes))
  const ours = (): Promise<unknown> =>
    readFeed(bytes, 'application/xml; charset=utf-8', 'https://news.example.org/feed')
  await medianMs(bare)
  await medianMs(ours)
  const bareMs = await medianMs(bare)
  const oursMs = await medianMs(ours)
  process.stdout.write(
    `${name.padEnd(20)} ${(bytes.length / 1e6).toFixed(2)} MB  bare rss-parser ${bareMs.toFixed(1)} ms  readFeed ${oursMs.toFixed(1)} ms  × ${(oursMs / bareMs).toFixed(2)}\n`,
  )
}
