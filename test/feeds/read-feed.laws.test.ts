import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFeed } from '#src/feeds/reading/read-feed.ts'

const url = 'https://news.example.org/feed.xml'

/** Pieces that feeds are made of, in any order: nearer to real damage than bytes thrown at random. */
const fragment = fc.constantFrom(
  '<rss version="2.0">',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<channel>',
  '</channel>',
  '</rss>',
  '</feed>',
  '<item>',
  '</item>',
  '<entry>',
  '</entry>',
  '<title>',
  '</title>',
  '<title',
  '<link href="',
  '"/>',
  '<link>',
  '</link>',
  '<description>',
  '</description>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE rss [',
  '<!ENTITY a "b">',
  ']>',
  '&a;',
  '&nbsp;',
  '&',
  '&#0;',
  '&#x110000;',
  '<?xml',
  '?>',
  '<p>',
  '</p>',
  "='",
  '>',
  '<',
  '/',
  'news',
  '\u0000',
  '\ud800',
  'é',
  '22 Nov 2026',
  '<guid>',
  '<pubDate>',
  'xmlns:a="',
  '<a:title>',
)

describe('reading any bytes', () => {
  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.option(fc.string(), { nil: null }),
        async (bytes, contentType) => {
          const feed = await readFeed(bytes, contentType, url)
          expect(Array.isArray(feed.items)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('reads shuffled pieces of feeds without a parser error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { maxLength: 60 }), async (pieces) => {
        const feed = await readFeed(new TextEncoder().encode(pieces.join('')), null, url)
        expect(feed.problem?.kind).not.toBe('unreadable')
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps every whole item of a feed that is cut off anywhere', async () => {
    const items = Array.from(
      { length: 5 },
      (_, n) => `<item><title>Réunion ${n} &amp; vote</title><guid>g${n}</guid></item>`,
    )
    const document = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>A</title>${items.join('\n')}</channel></rss>`
    const bytes = new TextEncoder().encode(document)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 60, max: bytes.length }), async (length) => {
        const cut = bytes.subarray(0, length)
        const whole = new TextDecoder().decode(cut).split('</item>').length - 1
        const feed = await readFeed(cut, null, url)
        expect(feed.items.map(({ guid }) => guid)).toEqual(['g0', 'g1', 'g2', 'g3', 'g4'].slice(0, whole))
      }),
    )
  })

  it('loses at most the item in which one letter of the markup was lost', async () => {
    const item = (n: number) =>
      `<item><title>Talks ${n} &amp; tea</title><link>https://news.example.org/${n}</link><guid isPermaLink="false">g${n}</guid>` +
      `<description><![CDATA[<p>Both sides <b>agreed</b>.</p>]]></description><media:content url="x"><media:title>A street</media:title></media:content></item>`
    const document = `<rss version="2.0"><channel><title>A</title><image><title>A</title></image>${[0, 1, 2, 3].map(item).join('')}</channel></rss>`
    const sound = (await readFeed(new TextEncoder().encode(document), null, url)).items
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: document.indexOf('<item>'), max: document.length - 1 }), async (at) => {
        const broken = document.slice(0, at) + document.slice(at + 1)
        const { items } = await readFeed(new TextEncoder().encode(broken), null, url)
        const unhurt = sound.filter((entry) =>
          items.some((other) => other.guid === entry.guid && other.title === entry.title && other.link === entry.link),
        )
        expect(unhurt.length).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 500 },
    )
  })
})
