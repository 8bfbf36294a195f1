import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readFeed } from '#src/feeds/reading/read-feed.ts'
import { charsetsOf, type NewsroomFeed, newsroomFeeds } from '#test/support/newsroom-feeds.ts'

const url = 'https://kessel.example/feeds/all.xml'

/** What is told of each item, to be held against what the newsroom meant. */
async function read(bytes: Uint8Array, contentType: string | null = null) {
  const { title, items } = await readFeed(bytes, contentType, url)
  const told = items.map((item) => ({
    title: item.title,
    link: item.link,
    guid: item.guid,
    date: item.date?.toISOString() ?? null,
  }))
  return { title, items: told }
}

const meant = ({ title, items }: NewsroomFeed) => ({ title, items })
const utf8 = new TextEncoder()

/** Who says which charset: the server, the document, both, and one of them wrongly. */
const declarations = [
  { story: 'the document', header: () => null, inside: (charset: string) => charset },
  { story: 'the server', header: (charset: string) => charset, inside: () => null },
  { story: 'both', header: (charset: string) => charset, inside: (charset: string) => charset },
  { story: 'the document, while the server says UTF-8', header: () => 'utf-8', inside: (charset: string) => charset },
  { story: 'the server, while the document says UTF-8', header: (charset: string) => charset, inside: () => 'utf-8' },
  {
    story: 'the document, while the server says ASCII',
    header: () => 'us-ascii',
    inside: (charset: string) => charset,
  },
]

describe('feeds of newsrooms in the charsets of their languages', () => {
  it.each(newsroomFeeds)('$language', async (feed) => {
    const wrong: string[] = []
    for (const charset of [...charsetsOf[feed.language]!, 'utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
      for (const { story, header, inside } of declarations) {
        const label = inside(charset)
        const document = `${label ? `<?xml version="1.0" encoding="${label}"?>\n` : ''}${feed.document}`
        const type = header(charset)
        const told = await read(iconv.encode(document, charset), type && `application/rss+xml; charset=${type}`)
        if (JSON.stringify(told) !== JSON.stringify(meant(feed))) wrong.push(`${charset}, said by ${story}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'a byte order mark of %s outdoes what server and document say',
    async (charset) => {
      for (const feed of newsroomFeeds) {
        const document = `\ufeff<?xml version="1.0" encoding="iso-8859-1"?>\n${feed.document}`
        expect(await read(iconv.encode(document, charset), 'text/xml; charset=koi8-r')).toEqual(meant(feed))
      }
    },
  )
})

/** A way to break a document: a stretch of it is found and replaced. Every third place is tried. */
type Break = { readonly story: string; readonly where: RegExp; readonly by?: string | ((found: string) => string) }

const breaks: readonly Break[] = [
  {
    story: 'a field has no end tag',
    where: /<\/(?:title|link|guid|description|pubDate|summary|id|updated|dc:date)>/g,
  },
  { story: 'an item has no end tag', where: /<\/(?:item|entry)>/g },
  { story: 'a field is ended by another name', where: /<\/(?:title|guid|pubDate|summary|id)>/g, by: '</other>' },
  { story: 'a CDATA section has no end', where: /\]\]>/g },
  { story: 'a CDATA section has no start', where: /<!\[CDATA\[/g },
  { story: 'a CDATA section is misspelt', where: /<!\[CDATA\[/g, by: '<! [cdata[' },
  { story: 'an attribute has no closing quote', where: /"(?=[\s>/?])/g },
  { story: 'an attribute has no opening quote', where: /(?<==)"/g },
  {
    story: 'an attribute stands twice',
    where: /<(?:item|entry|title|link)(?=[\s>])/g,
    by: (tag) => `${tag} x="1" x="2"`,
  },
  { story: 'a start tag has no first sign', where: /<(?=[a-zA-Z])/g },
  { story: 'a start tag has no last sign', where: /(?<=<[a-zA-Z:]+[^<>]*)>/g },
  { story: 'an end tag has no first sign', where: /<(?=\/)/g },
  { story: 'an end tag has no last sign', where: /(?<=<\/[a-zA-Z:]+)>/g },
  { story: 'an end tag has no stroke', where: /(?<=<)\/(?=[a-z])/g },
  { story: 'a tag has blanks', where: /(?<=<)(?=(?:title|link|guid|item|entry)>)/g, by: ' ' },
  { story: 'an end tag is in capitals', where: /<\/\w+>/g, by: (tag) => tag.toUpperCase() },
  { story: 'an element is left open before a field', where: /<(?:title|link|guid|id)[\s>]/g, by: (tag) => `<b>${tag}` },
  { story: 'ends stand in the wrong order', where: /<\/(?:description|summary)>\n<\/(?:item|entry)>/g, by: swapped },
  { story: 'control characters', where: /(?<=<(?:description|summary)[^>]*>)/g, by: '\u0001\u000b\u001f' },
  { story: 'bare ampersands', where: /(?<=<(?:description|summary)[^>]*>)/g, by: 'R&D & more &' },
  { story: 'entities of nobody', where: /(?<=<(?:description|summary)[^>]*>)/g, by: '&foo; &nbsp; &#xfffff1;' },
  { story: 'bare signs', where: /(?<=<(?:description|summary)[^>]*>)/g, by: 'a < b, c<d, e > f' },
  { story: 'HTML as it is', where: /(?<=<(?:description|summary)[^>]*>)/g, by: '<p>a<br>b<img src="a>b" alt=x><b>c' },
  { story: 'a comment is left open before an item', where: /<(?:item|entry)[\s>]/g, by: (tag) => `<!-- note \n${tag}` },
  { story: 'an instruction before an item', where: /<(?:item|entry)[\s>]/g, by: (tag) => `<?cache a > b ?>${tag}` },
  { story: 'the root has no end', where: /<\/(?:rss|feed|rdf:RDF)>/g },
  { story: 'the channel has no end', where: /<\/channel>/g },
  { story: 'a namespace is not declared', where: /\sxmlns(?::\w+)?="[^"]*"/g },
  { story: 'junk before the root', where: /^/g, by: '\ufeff\n<br />\n<b>Warning</b>: foo() in a.php <br />\n' },
  { story: 'junk behind the root', where: /$/g, by: '<!-- cached --><script>if (x<y) z()</script>' },
  { story: 'a document type', where: /^/g, by: '<!DOCTYPE rss [<!ENTITY a "b">]>' },
  { story: 'two declarations', where: /^/g, by: '<?xml version="1.0"?>\n<?xml version="1.0" encoding="utf-8"?>' },
]

function swapped(ends: string): string {
  return ends.split('\n').toReversed().join('\n')
}

describe('feeds of newsrooms, broken', () => {
  it.each(breaks)('$story', async ({ where, by = '' }) => {
    let tried = 0
    for (const feed of newsroomFeeds) {
      const places = [...feed.document.matchAll(where)]
      for (const { index, 0: text } of places.filter((_, n) => places.length < 3 || n % 3 === tried % 3)) {
        const document =
          feed.document.slice(0, index) +
          (typeof by === 'string' ? by : by(text)) +
          feed.document.slice(index + text.length)
        const told = await read(utf8.encode(document))
        expect(told.items, document).toEqual(feed.items)
        tried += 1
      }
    }
    expect(tried).toBeGreaterThan(5)
  })

  it('in capitals, names of attributes aside', async () => {
    for (const feed of newsroomFeeds) {
      const document = feed.document.replace(/<\/?[\w:]+/g, (tag) => tag.toUpperCase())
      expect(await read(utf8.encode(document))).toEqual(meant(feed))
    }
  })

  it('have all their items, whichever letter of the markup is lost', async () => {
    for (const [n, feed] of newsroomFeeds.entries()) {
      for (const tag of [...feed.document.matchAll(/<[^<>]*>/g)].filter((_, m) => m % 7 === n % 7)) {
        for (let at = tag.index; at < tag.index + tag[0].length; at += 3) {
          const document = feed.document.slice(0, at) + feed.document.slice(at + 1)
          expect((await read(utf8.encode(document))).items, document).toHaveLength(feed.items.length)
        }
      }
    }
  })

  it('cut off at any byte, they keep what was whole and nothing else', async () => {
    for (const [n, feed] of newsroomFeeds.entries()) {
      const bytes = utf8.encode(feed.document)
      for (let end = n; end < bytes.length; end += 23) {
        const whole = new TextDecoder().decode(bytes.subarray(0, end)).split(/<\/(?:item|entry)>/).length - 1
        expect((await read(bytes.subarray(0, end))).items).toEqual(feed.items.slice(0, whole))
      }
    }
  })
})
