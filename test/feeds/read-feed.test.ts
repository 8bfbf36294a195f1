import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readFeed } from '#src/feeds/reading/read-feed.ts'

const url = 'https://news.example.org/feeds/world.xml'

async function read(document: string, contentType: string | null = null) {
  return readFeed(new TextEncoder().encode(document), contentType, url)
}

/** The one item of an RSS 2.0 feed. */
async function readItem(fields: string, declarations = '') {
  const feed = await read(
    `<rss version="2.0" ${declarations}><channel><title>A</title><item>${fields}</item></channel></rss>`,
  )
  expect(feed.items).toHaveLength(1)
  return feed.items[0]!
}

/** The one entry of an Atom 1.0 feed. */
async function readEntry(fields: string, onFeed = '') {
  const feed = await read(
    `<feed xmlns="http://www.w3.org/2005/Atom" ${onFeed}><title>A</title><entry>${fields}</entry></feed>`,
  )
  expect(feed.items).toHaveLength(1)
  return feed.items[0]!
}

const titles = async (document: string) => (await read(document)).items.map(({ title }) => title)

describe('the formats of feeds', () => {
  it.each([
    {
      story: 'RSS 0.90',
      document:
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>A</title></channel><item><title>One</title><link>https://news.example.org/1</link></item></rdf:RDF>',
    },
    {
      story: 'RSS 0.91 with its DOCTYPE',
      document:
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>A</title><item><title>One</title><link>https://news.example.org/1</link></item></channel></rss>',
    },
    {
      story: 'RSS 1.0, whose items stand beside the channel',
      document:
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>A</title><items><rdf:Seq><rdf:li rdf:resource="https://news.example.org/1"/></rdf:Seq></items></channel><item rdf:about="https://news.example.org/1"><title>One</title><link>https://news.example.org/1</link></item></rdf:RDF>',
    },
    {
      story: 'RSS 1.0 with a prefix on everything',
      document:
        '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/"><s:channel><s:title>A</s:title></s:channel><s:item><s:title>One</s:title><s:link>https://news.example.org/1</s:link></s:item></r:RDF>',
    },
    {
      story: 'RSS 2.0',
      document:
        '<rss version="2.0"><channel><title>A</title><item><title>One</title><link>https://news.example.org/1</link></item></channel></rss>',
    },
    {
      story: 'RSS without a version, in capitals',
      document:
        '<RSS><CHANNEL><TITLE>A</TITLE><ITEM><TITLE>One</TITLE><LINK>https://news.example.org/1</LINK></ITEM></CHANNEL></RSS>',
    },
    {
      story: 'RSS 2.0 with items outside of the channel',
      document:
        '<rss version="2.0"><channel><title>A</title></channel><item><title>One</title><link>https://news.example.org/1</link></item></rss>',
    },
    {
      story: 'RSS with Atom as its default namespace',
      document:
        '<rss version="2.0" xmlns="http://www.w3.org/2005/Atom"><channel><title>A</title><item><title>One</title><link>https://news.example.org/1</link></item></channel></rss>',
    },
    {
      story: 'RSS with XHTML as its default namespace',
      document:
        '<rss version="2.0" xmlns="http://www.w3.org/1999/xhtml"><channel><title>A</title><item><title>One</title><link>https://news.example.org/1</link></item></channel></rss>',
    },
    {
      story: 'Atom 0.3',
      document:
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>A</title><entry><title>One</title><link rel="alternate" type="text/html" href="https://news.example.org/1"/></entry></feed>',
    },
    {
      story: 'Atom 1.0',
      document:
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>One</title><link href="https://news.example.org/1"/></entry></feed>',
    },
    {
      story: 'Atom 1.0 under a prefix',
      document:
        '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>A</a:title><a:entry><a:title>One</a:title><a:link href="https://news.example.org/1"/></a:entry></a:feed>',
    },
    {
      story: 'CDF',
      document:
        '<CHANNEL HREF="https://news.example.org/"><TITLE>A</TITLE><ITEM HREF="https://news.example.org/1"><TITLE>One</TITLE></ITEM></CHANNEL>',
    },
    {
      story: 'JSON Feed',
      document:
        '{"version":"https://jsonfeed.org/version/1.1","title":"A","items":[{"id":"1","title":"One","url":"https://news.example.org/1"}]}',
    },
    {
      story: 'RSS in a web page',
      document:
        '<html><body><pre><rss version="2.0"><channel><title>A</title><item><title>One</title><link>https://news.example.org/1</link></item></channel></rss></pre></body></html>',
    },
  ])('$story', async ({ document }) => {
    const feed = await read(document)
    expect(feed.problem).toBeNull()
    expect(feed.title).toBe('A')
    expect(feed.items.map(({ title, link }) => ({ title, link }))).toEqual([
      { title: 'One', link: 'https://news.example.org/1' },
    ])
  })

  it.each([
    { story: 'nothing', document: '', kind: 'empty' },
    { story: 'blanks', document: ' \n ', kind: 'empty' },
    {
      story: 'a web page',
      document: '<!DOCTYPE html><html><head><title>404</title></head><body>Not here</body></html>',
      kind: 'html',
    },
    { story: 'plain text', document: 'Service unavailable', kind: 'not-a-feed' },
    { story: 'JSON of another kind', document: '{"error":"gone"}', kind: 'not-a-feed' },
    {
      story: 'XML of another kind',
      document: '<?xml version="1.0"?><urlset><url><loc>x</loc></url></urlset>',
      kind: 'not-a-feed',
    },
  ])('says what it got instead: $story', async ({ document, kind }) => {
    const feed = await read(document)
    expect(feed.items).toEqual([])
    expect(feed.problem?.kind).toBe(kind)
    expect(feed.problem?.sentence).toContain(url)
  })

  it('reads a file that was packed and does not say so, as much as came of it', async () => {
    const packed = gzipSync(
      '<rss version="2.0"><channel><title>A</title><item><title>One</title></item><item><title>Two</title></item></channel></rss>',
      { level: 0 },
    )
    const whole = await readFeed(packed, 'application/rss+xml', url)
    expect(whole.items.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(whole.repairs).toEqual(['the document was packed, and did not say so'])
    for (const again of [gzipSync(packed), deflateSync(gzipSync(packed))])
      expect((await readFeed(again, null, url)).items).toEqual(whole.items)
    const cut = await readFeed(packed.subarray(0, packed.length - 50), null, url)
    expect(cut.items.map(({ title }) => title)).toEqual(['One'])
  })

  it('refuses a packed file that unfolds without end', async () => {
    const { items, problem } = await readFeed(gzipSync(Buffer.alloc(11_000_000, ' ')), null, url)
    expect({ items, kind: problem?.kind }).toEqual({ items: [], kind: 'unreadable' })
  })

  it('takes a feed without items for a quiet day, not for a problem', async () => {
    const feed = await read('<rss version="2.0"><channel><title>A</title></channel></rss>')
    expect(feed).toMatchObject({ title: 'A', items: [], problem: null })
  })
})

describe('titles', () => {
  it.each([
    { story: 'a plain one', fields: '<title>Talks resume</title>', title: 'Talks resume' },
    { story: 'white space is folded', fields: '<title>\n  Talks\n resume </title>', title: 'Talks resume' },
    {
      story: 'references are decoded',
      fields: '<title>Talks &amp; tea &#8211; &#x201C;soon&#x201d;</title>',
      title: 'Talks & tea – “soon”',
    },
    {
      story: 'references encoded twice too',
      fields: '<title>Talks &amp;amp; tea &amp;#8211; soon</title>',
      title: 'Talks & tea – soon',
    },
    {
      story: 'references of HTML',
      fields: '<title>D&eacute;tente&nbsp;&mdash; really</title>',
      title: 'Détente — really',
    },
    {
      story: 'references that were escaped again and again',
      fields: '<title>Envoy &amp;amp;quot;won&amp;amp;#8217;t&amp;amp;quot; return, AT&amp;amp;T says</title>',
      title: 'Envoy "won’t" return, AT&T says',
    },
    { story: 'a bare ampersand stays', fields: '<title>Q&A: AT&T, R & D</title>', title: 'Q&A: AT&T, R & D' },
    { story: 'a bare less-than sign stays', fields: '<title>Growth < 2%</title>', title: 'Growth < 2%' },
    { story: 'a CDATA section', fields: '<title><![CDATA[Talks & tea]]></title>', title: 'Talks & tea' },
    {
      story: 'text round a CDATA section',
      fields: '<title> Live: <![CDATA[talks]]> resume</title>',
      title: 'Live: talks resume',
    },
    { story: 'escaped HTML', fields: '<title>Talks &lt;em&gt;resume&lt;/em&gt;</title>', title: 'Talks resume' },
    { story: 'HTML in CDATA', fields: '<title><![CDATA[<b>Talks</b> resume]]></title>', title: 'Talks resume' },
    { story: 'elements as they are', fields: '<title>Talks <i>resume</i> today</title>', title: 'Talks resume today' },
    {
      story: 'what is no HTML stays',
      fields: '<title>The &lt;unknown&gt; soldier</title>',
      title: 'The <unknown> soldier',
    },
    {
      story: 'a CDATA section that was escaped like text',
      fields: '<title>&lt;![CDATA[Talks]]&gt;</title>',
      title: 'Talks',
    },
    {
      story: 'windows-1252 by number',
      fields: '<title>Minister&#146;s &#147;plan&#148;</title>',
      title: 'Minister’s “plan”',
    },
    { story: 'forbidden numbers go', fields: '<title>Talks&#0;&#x1F; resume&#xD800;</title>', title: 'Talks resume' },
    { story: 'the first of two that says something', fields: '<title/><title>Talks</title>', title: 'Talks' },
    {
      story: "a picture's title is not the item's",
      fields:
        '<media:content xmlns:media="http://search.yahoo.com/mrss/"><media:title>A street</media:title></media:content><title>Talks</title>',
      title: 'Talks',
    },
    {
      story: "a source's title is not the item's",
      fields: '<source url="x"><title>Other</title></source><title>Talks</title>',
      title: 'Talks',
    },
    { story: 'Dublin Core where there is no other', fields: '<dc:title>Talks</dc:title>', title: 'Talks' },
    { story: 'none', fields: '<link>https://news.example.org/1</link>', title: null },
    { story: 'an empty one', fields: '<title></title>', title: null },
  ])('RSS: $story', async ({ fields, title }) => {
    expect((await readItem(fields)).title).toBe(title)
  })

  it.each([
    { story: 'text is taken by its word', fields: '<title>The &lt;b&gt; tag</title>', title: 'The <b> tag' },
    {
      story: 'html is stripped',
      fields: '<title type="html">The &lt;b&gt;tag&lt;/b&gt; &amp;amp; more</title>',
      title: 'The tag & more',
    },
    {
      story: 'xhtml is stripped',
      fields: '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The <b>tag</b> &amp; more</div></title>',
      title: 'The tag & more',
    },
    {
      story: 'xhtml under a prefix',
      fields: '<title type="xhtml" xmlns:x="http://www.w3.org/1999/xhtml"><x:div>The <x:b>tag</x:b></x:div></title>',
      title: 'The tag',
    },
    {
      story: 'Atom 0.3, base64',
      fields: `<title mode="base64">${btoa('Talks resume')}</title>`,
      title: 'Talks resume',
    },
    {
      story: 'Atom 0.3, escaped',
      fields: '<title mode="escaped" type="text/html">Talks &lt;i&gt;resume&lt;/i&gt;</title>',
      title: 'Talks resume',
    },
    {
      story: "an author's name is no title",
      fields: '<author><title>Dr</title></author><title>Talks</title>',
      title: 'Talks',
    },
  ])('Atom: $story', async ({ fields, title }) => {
    expect((await readEntry(fields)).title).toBe(title)
  })
})

describe('links', () => {
  const site = 'https://news.example.org'

  it.each([
    { story: 'as written', fields: `<link>${site}/a?x=1&amp;y=2</link>`, link: `${site}/a?x=1&y=2` },
    {
      story: 'with bare ampersands',
      fields: `<link>${site}/a?x=1&y=2&copy=3</link>`,
      link: `${site}/a?x=1&y=2&copy=3`,
    },
    { story: 'in CDATA on a line of its own', fields: `<link>\n<![CDATA[${site}/a]]>\n</link>`, link: `${site}/a` },
    { story: 'relative to the feed', fields: '<link>/a</link>', link: `${site}/a` },
    { story: 'without scheme', fields: '<link>//news.example.org/a</link>', link: `${site}/a` },
    { story: 'of Atom', fields: `<atom:link href="${site}/a" rel="alternate"/>`, link: `${site}/a` },
    {
      story: 'of Atom beside the feed itself',
      fields: `<atom:link rel="self" href="${site}/self"/><link>${site}/a</link>`,
      link: `${site}/a`,
    },
    { story: 'the guid, where there is no link', fields: `<guid>${site}/a</guid>`, link: `${site}/a` },
    { story: 'not a guid that says it is none', fields: `<guid isPermaLink="false">${site}/a</guid>`, link: null },
    { story: 'not a guid that is no address', fields: '<guid>4711</guid>', link: null },
    { story: 'not a script', fields: '<link>javascript:alert(1)</link>', link: null },
    {
      story: 'the link, not the service behind which it stands',
      fields: `<link>${site}/r</link><feedburner:origLink>${site}/a</feedburner:origLink>`,
      link: `${site}/r`,
    },
    {
      story: 'HTML’s way, never closed',
      fields: `<title>A</title><link href="${site}/a"><guid>x</guid>`,
      link: `${site}/a`,
    },
  ])('RSS: $story', async ({ fields, link }) => {
    expect((await readItem(fields)).link).toBe(link)
  })

  it.each([
    {
      story: 'alternate before others',
      fields: `<link rel="enclosure" href="${site}/p.mp3"/><link rel="alternate" href="${site}/a"/>`,
      link: `${site}/a`,
    },
    {
      story: 'the page before its JSON',
      fields: `<link rel="alternate" type="application/json" href="${site}/j"/><link rel="alternate" type="text/html" href="${site}/a"/>`,
      link: `${site}/a`,
    },
    { story: 'without relation', fields: `<link href='${site}/a'></link>`, link: `${site}/a` },
    { story: 'never its comments', fields: `<link rel="replies" href="${site}/c"/>`, link: null },
    { story: 'with a quote that is never closed', fields: `<link href="${site}/a/>`, link: `${site}/a` },
    { story: 'with a quote that is never opened', fields: `<link href=${site}/a"/>`, link: `${site}/a` },
    { story: 'under xml:base', fields: '<link href="a"/>', onFeed: `xml:base="${site}/x/"`, link: `${site}/x/a` },
    {
      story: 'under nested xml:base',
      fields: '<link xml:base="y/" href="a"/>',
      onFeed: `xml:base="${site}/x/"`,
      link: `${site}/x/y/a`,
    },
    { story: 'relative to the feed', fields: '<link href="a"/>', link: `${site}/feeds/a` },
  ])('Atom: $story', async ({ fields, onFeed = '', link }) => {
    expect((await readEntry(fields, onFeed)).link).toBe(link)
  })

  it.each([
    { home: 'https://front.example/', from: url, link: 'https://front.example/a' },
    { home: 'http://localhost/', from: url, link: 'https://news.example.org/a' },
    { home: 'http://10.0.0.5:8080/', from: url, link: 'https://news.example.org/a' },
    { home: 'http://10.0.0.5:8080/', from: 'http://10.0.0.5/rss', link: 'http://10.0.0.5:8080/a' },
    { home: 'no address', from: url, link: 'https://news.example.org/a' },
  ])('RSS: relative to the site $home, where that is public or the feed’s own', async ({ home, from, link }) => {
    const document = `<rss version="2.0"><channel><title>A</title><link>${home}</link><item><title>B</title><link>/a</link></item></channel></rss>`
    const { items } = await readFeed(new TextEncoder().encode(document), null, from)
    expect(items.map((item) => item.link)).toEqual([link])
  })

  it('keeps the address that a feed service hides', async () => {
    const item = await readItem(
      `<link>https://feeds.example.net/~r/1</link><feedburner:origLink>${site}/a</feedburner:origLink>`,
    )
    expect(item.originalLink).toBe(`${site}/a`)
  })
})

describe('identity, date and content', () => {
  it.each([
    { story: 'a guid', fields: '<guid> 4711\n</guid>', guid: '4711' },
    { story: 'a guid in CDATA', fields: '<guid isPermaLink="false"><![CDATA[a&b]]></guid>', guid: 'a&b' },
    { story: 'a guid with an unquoted attribute', fields: '<guid isPermaLink=false>x</guid>', guid: 'x' },
    {
      story: 'an empty guid, with an address',
      fields: '<guid/><link>https://a.example/1</link>',
      guid: 'https://a.example/1',
    },
    {
      story: 'a guid that says that there is none',
      fields: '<guid>N/A</guid><link>https://a.example/1</link>',
      guid: 'https://a.example/1',
    },
  ])('$story', async ({ fields, guid }) => {
    expect((await readItem(fields)).guid).toBe(guid)
  })

  it('has its words for a guid where it has nothing else', async () => {
    const { guid } = await readItem('<title>A</title>')
    expect(guid).toMatch(/^[0-9a-f]{32}$/)
    expect((await readItem('<title>A</title>')).guid).toBe(guid)
    expect((await readItem('<title>B</title>')).guid).not.toBe(guid)
  })

  it('reads the description of a video inside its group', async () => {
    const group =
      '<media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>Session</media:title><media:description>Full session.</media:description></media:group>'
    expect((await readItem(`<title>Session</title>${group}`)).contentHtml).toBe('Full session.')
  })

  it('takes the address of an RSS 1.0 item for its guid', async () => {
    const feed = await read(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item rdf:about="urn:x:1"><title>One</title></item></rdf:RDF>',
    )
    expect(feed.items[0]?.guid).toBe('urn:x:1')
  })

  it('knows that address under any prefix', async () => {
    const feed = await read(
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item r:about="urn:x:1"><title>One</title></item></r:RDF>',
    )
    expect(feed.items[0]?.guid).toBe('urn:x:1')
  })

  it.each([
    { story: 'pubDate', fields: '<pubDate>Sun, 22 Nov 2026 15:04:05 GMT</pubDate>' },
    { story: 'dc:date', fields: '<dc:date>2026-11-22T15:04:05Z</dc:date>' },
    {
      story: 'dc:date under another prefix',
      fields: '<x:date xmlns:x="http://purl.org/dc/elements/1.1/">2026-11-22T15:04:05Z</x:date>',
    },
    {
      story: 'dc:date where pubDate is garbled',
      fields: '<pubDate>yesterday</pubDate><dc:date>2026-11-22T15:04:05Z</dc:date>',
    },
    { story: 'Atom inside RSS', fields: '<atom:updated>2026-11-22T15:04:05Z</atom:updated>' },
  ])('date: $story', async ({ fields }) => {
    expect((await readItem(fields)).date).toEqual(new Date('2026-11-22T15:04:05Z'))
  })

  it('believes publication before correction', async () => {
    const entry = await readEntry('<updated>2026-11-23T00:00:00Z</updated><published>2026-11-22T15:04:05Z</published>')
    expect(entry.date).toEqual(new Date('2026-11-22T15:04:05Z'))
  })

  it('keeps an item whose date is garbled', async () => {
    expect(await readItem('<title>A</title><pubDate>soon</pubDate>')).toMatchObject({ title: 'A', date: null })
  })

  it.each([
    {
      story: 'a description',
      fields: '<description>&lt;p&gt;Talks &amp;amp; tea&lt;/p&gt;</description>',
      html: '<p>Talks &amp; tea</p>',
    },
    {
      story: 'the whole article before its teaser',
      fields: `<description>Teaser</description><content:encoded><![CDATA[<p>Whole article</p>]]></content:encoded>`,
      html: '<p>Whole article</p>',
    },
    {
      story: 'the teaser before an empty article',
      fields: '<description>Teaser</description><content:encoded><![CDATA[ ]]></content:encoded>',
      html: 'Teaser',
    },
    {
      story: 'the teaser before a mere picture',
      fields:
        '<description>Teaser</description><content:encoded><![CDATA[<img src="https://i.example.org/1.jpg">]]></content:encoded>',
      html: 'Teaser',
    },
    {
      story: 'elements as they are',
      fields: '<description><p>Talks <b>resume</b></p></description>',
      html: '<p>Talks <b>resume</b></p>',
    },
    {
      story: 'elements that are never closed',
      fields: '<description>Talks<br>resume<p>today</description>',
      html: 'Talks<br>resume<p>today',
    },
    {
      story: 'relative links',
      fields: '<description>&lt;a href="/b?x=1&amp;amp;y=2"&gt;b&lt;/a&gt;</description>',
      html: '<a href="https://news.example.org/b?x=1&amp;y=2">b</a>',
    },
    {
      story: "a picture's description, for want of another",
      fields: '<media:description>A street</media:description>',
      html: 'A street',
    },
    { story: 'none', fields: '<title>A</title>', html: null },
  ])('content: $story', async ({ fields, html }) => {
    expect((await readItem(fields)).contentHtml).toBe(html)
  })

  it.each([
    {
      story: 'xhtml in order',
      fields:
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One <b>two</b> three <i>four</i> five &amp; six</div></content>',
      html: 'One <b>two</b> three <i>four</i> five &amp; six',
    },
    { story: 'html', fields: '<content type="html">&lt;p&gt;One&lt;/p&gt;</content>', html: '<p>One</p>' },
    { story: 'text', fields: '<content type="text">1 &lt; 2 &amp; 3</content>', html: '1 &lt; 2 &amp; 3' },
    { story: 'html that does not say so', fields: '<summary>&lt;p&gt;One&lt;/p&gt;</summary>', html: '<p>One</p>' },
    {
      story: 'a picture in base64 is none',
      fields: '<content type="image/png">iVBORw0KGgo=</content><summary>One</summary>',
      html: 'One',
    },
  ])('content of Atom: $story', async ({ fields, html }) => {
    expect((await readEntry(fields)).contentHtml).toBe(html)
  })
})

describe('what newsrooms break', () => {
  const two = '<item><title>One</title></item><item><title>Two</title></item>'

  it.each([
    {
      story: 'junk before the root',
      document: `Warning: mysql_connect() <br />\n<?xml version="1.0"?><rss version="2.0"><channel>${two}</channel></rss>`,
    },
    {
      story: 'a line break before the declaration',
      document: `\n\n<?xml version="1.0"?><rss version="2.0"><channel>${two}</channel></rss>`,
    },
    {
      story: 'junk after the root',
      document: `<rss version="2.0"><channel>${two}</channel></rss><script>stats()</script><item><title>Three</title></item>`,
    },
    { story: 'no end', document: `<rss version="2.0"><channel>${two}` },
    {
      story: 'an end in the midst of an item',
      document: `<rss version="2.0"><channel>${two}<item><title>Three</title><li`,
    },
    {
      story: 'an end in the midst of a CDATA section',
      document: `<rss version="2.0"><channel>${two}<item><title><![CDATA[Thr`,
    },
    {
      story: 'an end in the midst of an end tag',
      document: `<rss version="2.0"><channel>${two}<item><title>Three</title></ite`,
    },
    {
      story: 'an item that is opened twice',
      document: `<rss version="2.0"><channel><item>${two}</channel></rss>`,
    },
    {
      story: 'an item closed by a start tag',
      document:
        '<rss version="2.0"><channel><item><title>One</title><item><item><title>Two</title></item></channel></rss>',
    },
    {
      story: 'elements that overlap',
      document:
        '<rss version="2.0"><channel><item><title>One<link>x</title></link></item><item><title>Two</title></item></channel></rss>',
    },
    {
      story: 'an item whose first sign is lost',
      document:
        '<rss version="2.0"><channel><item><title>One</title></item>\nitem><title>Two</title></item></channel></rss>',
    },
    {
      story: 'blanks inside of tags',
      document:
        '<rss version="2.0"><channel>< item>< title>One</ title></item><item><title>Two< /title></item></channel></rss>',
    },
    {
      story: 'a less-than sign in an attribute',
      document:
        '<rss version="2.0"><channel><item><guid note="a < b">1</guid><title x="<">One</title></item><item><title>Two</title></item></channel></rss>',
    },
    {
      story: 'items that are never closed',
      document: '<rss version="2.0"><channel><item><title>One</title><item><title>Two</title></channel></rss>',
    },
    {
      story: 'titles that are never closed',
      document:
        '<rss version="2.0"><channel><item><title>One<link>x</link></item><item><title>Two</item></channel></rss>',
    },
    {
      story: 'titles closed by another name',
      document:
        '<rss version="2.0"><channel><item><title>One</titel><link>x</link></item><item><title>Two</Title></item></channel></rss>',
    },
    {
      story: 'tags without their end',
      document:
        '<rss version="2.0"><channel><item<title>One</title></item><item><title>Two</title</item></channel></rss>',
    },
    {
      story: 'attributes without their end',
      document:
        '<rss version="2.0"><channel><item><guid isPermaLink="false>1</guid><title>One</title></item><item><title>Two</title></item></channel></rss>',
    },
    {
      story: 'attributes given twice',
      document: `<rss version="2.0" version="2.0" xmlns:a="x" xmlns:a="x"><channel>${two}</channel></rss>`,
    },
    {
      story: 'prefixes that nobody declared',
      document:
        '<rss version="2.0"><channel><item><title>One</title><foo:bar>x</foo:bar></item><item><title>Two</title><media:thumbnail url="x"/></item></channel></rss>',
    },
    {
      story: 'control characters',
      document:
        '<rss version="2.0"><channel><item><title>O\u0000n\u000be</title></item><item><title>T\u001fwo\ufffe</title></item></channel></rss>',
    },
    {
      story: 'a CDATA section that is never closed',
      document:
        '<rss version="2.0"><channel><item><title><![CDATA[One</title></item><item><title><![CDATA[Two]]></title></item></channel></rss>',
    },
    {
      story: 'a comment that is never closed',
      document: `<rss version="2.0"><channel><!-- cached ${two}</channel></rss>`,
    },
    {
      story: 'a description that is never closed',
      document:
        '<rss version="2.0"><channel><item><title>One</title><description><p>x<br></item><item><title>Two</title></item></channel></rss>',
    },
    {
      story: 'end tags out of order',
      document:
        '<rss version="2.0"><channel><item><title>One</title><category><b>x</category></b></item><item><title>Two</title></item></channel></rss>',
    },
    {
      story: 'an early end of the channel',
      document:
        '<rss version="2.0"><channel><item><title>One</title></item></channel><item><title>Two</title></item></rss>',
    },
    {
      story: 'a DOCTYPE in the midst',
      document: `<rss version="2.0"><!DOCTYPE x [<!ENTITY y "]>">]><channel>${two}</channel></rss>`,
    },
    {
      story: 'a second declaration',
      document: `<?xml version="1.0"?><?xml version="1.0"?><rss version="2.0"><channel>${two}</channel></rss>`,
    },
    {
      story: 'an unknown element round the items',
      document: `<rss version="2.0"><channel><news>${two}</news></channel></rss>`,
    },
    {
      story: 'an image that is never closed',
      document: `<rss version="2.0"><channel><image><url>x</url>${two}</channel></rss>`,
    },
  ])('$story', async ({ document }) => {
    expect(await titles(document)).toEqual(['One', 'Two'])
  })

  it('takes items that an item names as related for no items of the feed', async () => {
    const related = '<item><title>Old</title><link>https://news.example.org/old</link></item>'
    const before = `<item><related>${related}${related}</related><title>One</title><link>https://news.example.org/1</link></item>`
    const after = `<item><title>Two</title><x:more>${related}</x:more><link>https://news.example.org/2</link></item>`
    const feed = await read(`<rss version="2.0"><channel>${before}${after}</channel></rss>`)
    expect(feed.items.map(({ title, link }) => [title, link])).toEqual([
      ['One', 'https://news.example.org/1'],
      ['Two', 'https://news.example.org/2'],
    ])
  })

  it('knows the short entities of a document, and no others', async () => {
    const document =
      '<!DOCTYPE rss [<!ENTITY paper "The Example"><!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&paper; &f;</title></item></channel></rss>'
    expect(await titles(document)).toEqual(['The Example &f;'])
  })

  it('knows entities that are made of others, but none that grows or holds itself', async () => {
    const tower = Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(20)}">`).join('')
    const document = `<!DOCTYPE rss [<!ENTITY paper "The &place; &#38; Port&#x2019;s"><!ENTITY place 'Example'><!ENTITY a "&b;"><!ENTITY b "&a;"><!ENTITY e0 "ha">${tower}]><rss><channel><item><title>&paper; &a; &e1; &e2;</title></item></channel></rss>`
    expect(await titles(document)).toEqual([`The Example & Port’s &a; ${'ha'.repeat(20)} &e2;`])
  })

  it('tells what it mended, each once', async () => {
    const feed = await read(
      '<rss><channel><item><title>A & B<link>x</item><item><title>C &nbsp; D<link>x</item></channel></rss>',
    )
    expect(feed.repairs).toEqual([
      '<title> was not closed',
      '<link> was not closed',
      'character references were mended',
    ])
  })

  it('tells nothing of a sound feed', async () => {
    expect(
      (
        await read(
          '<?xml version="1.0"?><rss version="2.0"><channel><item><title>A &amp; B</title></item></channel></rss>',
        )
      ).repairs,
    ).toEqual([])
  })
})

describe('what a feed says of itself', () => {
  it('its pace, language and home page', async () => {
    const feed = await read(
      `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>A</title><link>https://news.example.org/</link>
      <language>en-gb</language><ttl>30</ttl><skipHours><hour>0</hour><hour>24</hour><hour>5</hour><hour>x</hour></skipHours>
      <skipDays><day>Saturday</day><day>Sunday</day><day>Someday</day></skipDays><sy:updatePeriod>daily</sy:updatePeriod>
      <sy:updateFrequency>4</sy:updateFrequency></channel></rss>`,
    )
    expect(feed).toMatchObject({ language: 'en-gb', homePage: 'https://news.example.org/' })
    expect(feed.hints).toEqual({ ttlMinutes: 30, skipHours: [0, 5], skipDays: [6, 0], updatePeriodMs: 21_600_000 })
  })

  it('nothing that is no number or no day', async () => {
    const feed = await read(
      '<rss><channel><ttl>often</ttl><sy:updatePeriod>constantly</sy:updatePeriod></channel></rss>',
    )
    expect(feed.hints).toEqual({ ttlMinutes: null, skipHours: [], skipDays: [], updatePeriodMs: null })
  })
})

describe('categories of an item', () => {
  it('are RSS’s texts, each once, in their order', async () => {
    const item = await readItem(
      '<title>A</title><category>World news</category><category domain="x"><![CDATA[Op &amp; Ed]]></category><category></category><category>World news</category>',
    )
    expect(item.categories).toEqual(['World news', 'Op & Ed'])
  })

  it('are Atom’s labels and terms', async () => {
    const entry = await readEntry('<title>A</title><category term="op" label="Opinion"/><category term="Halvar"/>')
    expect(entry.categories).toEqual(['Opinion', 'op', 'Halvar'])
  })

  it('are Dublin Core’s subjects and a section', async () => {
    const item = await readItem(
      '<title>A</title><dc:subject>Letters</dc:subject><section>World</section>',
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    )
    expect(item.categories).toEqual(['World', 'Letters'])
  })

  it('are the tags of a JSON feed', async () => {
    const { items } = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'A',
        items: [
          { id: '1', title: 'One', tags: ['Opinion', 7, ' '] },
          { id: '2', title: 'Two' },
        ],
      }),
    )
    expect(items.map(({ categories }) => categories)).toEqual([['Opinion'], undefined])
  })

  it('are few and short', async () => {
    const many = Array.from({ length: 500 }, (_, n) => `<category>tag ${n}</category>`).join('')
    const item = await readItem(`<title>A</title><category>${'x'.repeat(101)}</category>${many}`)
    expect(item.title).toBe('A')
    expect(item.categories).toHaveLength(19)
  })
})
