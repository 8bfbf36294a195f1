import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#src/feeds/catalogue/catalogue.ts'
import type { ListedFeed } from '#src/feeds/opml/opml.ts'
import { parseOpml } from '#src/feeds/opml/parse-opml.ts'
import { writeOpml } from '#src/feeds/opml/write-opml.ts'
import { anyText } from '#test/support/any-text.ts'

const options = { title: 'Feeds of Attaché', now: new Date('2026-03-04T12:00:00Z') }

const listed: readonly ListedFeed[] = catalogue.flatMap(({ feeds, source: _source, fullText: _fullText, ...outlet }) =>
  feeds.map(({ url, title, packs }) => ({ address: { url, title, packs }, outlet })),
)
const byUrl = (feeds: readonly ListedFeed[]) => feeds.toSorted((a, b) => (a.address.url < b.address.url ? -1 : 1))

function read(xml: string): readonly ListedFeed[] {
  const parsed = parseOpml(xml)
  if (!parsed.ok) throw new Error(parsed.problem.sentence)
  return parsed.value.feeds
}

describe('a round trip', () => {
  it('keeps all of the catalogue: addresses, packs, ownership, owners, credit lines', () => {
    expect(byUrl(read(writeOpml(listed, options)))).toEqual(byUrl(listed))
  })

  it('changes nothing the second time', () => {
    const once = writeOpml(listed, options)
    expect(writeOpml(read(once), options)).toBe(once)
  })

  it('keeps names of any letters', () => {
    const [sample] = listed
    fc.assert(
      fc.property(anyText({ minLength: 1, maxLength: 80 }), (name) => {
        // What XML 1.0 cannot hold, and white space at either end, is not kept.
        const kept = name
          .toWellFormed()
          .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
          .trim()
        fc.pre(kept !== '')
        const feed = { ...sample!, outlet: { ...sample!.outlet, name: kept, owner: kept } }
        expect(read(writeOpml([feed], options))[0]?.outlet).toMatchObject({ name: kept, owner: kept })
      }),
    )
  })

  it('writes folders that other readers show', () => {
    const [feed] = listed.filter(({ address }) => address.packs.includes('iraq'))
    expect(writeOpml([{ ...feed!, address: { ...feed!.address, packs: ['iraq'] } }], options)).toContain(
      '    <outline text="Iraq">\n      <outline type="rss"',
    )
  })
})

describe('lists of other readers', () => {
  it('are read with their folders', () => {
    const xml = `<?xml version="1.0"?><opml version="1.1"><head><title>Mine</title></head><body>
      <outline text="Middle East"><outline text="Israel and Palestine">
        <outline text="Post &amp; Courier" xmlUrl="https://post.example/rss?a=1&amp;copy=2" htmlUrl="https://post.example"/>
      </outline></outline>
      <outline type="rss" title="Loose" xmlUrl="https://loose.example/feed"/></body></opml>`
    expect(read(xml)).toMatchObject([
      {
        address: {
          url: 'https://post.example/rss?a=1&copy=2',
          title: 'Post & Courier',
          packs: ['middle-east', 'israel-palestine'],
        },
        outlet: { id: 'post-example', homePage: 'https://post.example', ownership: null, country: null },
      },
      { address: { title: 'Loose', packs: [] } },
    ])
  })

  it('are read however sloppily written', () => {
    const xml = `<OPML><BODY><OUTLINE TEXT=News><!-- <outline xmlUrl="http://no.example"/> -->
      <Outline XMLURL='http://one.example/a?b=1&c=2' Text="One">
      <outline xmlUrl=http://two.example/ text="Two" />`
    expect(read(xml).map(({ address }) => [address.url, address.packs])).toEqual([
      ['http://one.example/a?b=1&c=2', ['news']],
      ['http://two.example/', ['news']],
    ])
  })

  it('takes the address of a feed whose outline has only url', () => {
    const outlines = ['rss', 'ATOM', 'link', ''].map(
      (type) => `<outline type="${type}" url="https://a.example/${type.toLowerCase()}"/>`,
    )
    expect(read(`<opml><body>${outlines.join('')}</body></opml>`).map(({ address }) => address.url)).toEqual([
      'https://a.example/rss',
      'https://a.example/atom',
    ])
  })

  it.each([
    { story: 'an empty title beside a text', outline: '<outline text="A" title="" xmlUrl="https://a.example/rss"/>' },
    { story: 'a title escaped twice', outline: '<outline text="&amp;#65;" xmlUrl="https://a.example/rss"/>' },
    { story: 'a title in HTML', outline: '<outline text="&lt;b&gt;A&lt;/b&gt;" xmlUrl="https://a.example/rss"/>' },
    { story: 'a title over two lines', outline: '<outline text="\n  A\n" xmlUrl="https://a.example/\n  rss"/>' },
    { story: 'another name for the address', outline: '<outline text="A" feedUrl="https://a.example/rss"/>' },
    { story: 'a scheme of readers', outline: '<outline text="A" xmlUrl="feeds://a.example/rss"/>' },
    { story: 'a prefix', outline: '<o:outline text="A" xmlUrl="https://a.example/rss"/>' },
    {
      story: 'an end in the next outline',
      outline: '<outline text="A" xmlUrl="https://a.example/rss"/><outline xmlUrl="https://b.exam',
      open: true,
    },
    { story: 'an end behind an address', outline: '<outline text="A" xmlUrl="https://a.example/rss"', open: true },
  ])('are read with $story', ({ outline, open = false }) => {
    const feeds = read(`<o:opml xmlns:o="urn:o"><body>${outline}${open ? '' : '</body></o:opml>'}`)
    expect(feeds.map(({ address: { url, title } }) => [title, url])).toEqual([['A', 'https://a.example/rss']])
  })

  it('keep an ampersand that was escaped twice, and a name of any length up to 300 letters', () => {
    const [feed] = read(
      `<opml><body><outline text="${'x'.repeat(400)}" xmlUrl="https://a.example/rss?a=1&amp;amp;b=2"/></body></opml>`,
    )
    expect(feed?.address).toMatchObject({ url: 'https://a.example/rss?a=1&b=2', title: 'x'.repeat(300) })
  })

  it.each([
    { folder: 'أخبار اليوم', pack: 'أخبار-اليوم' },
    { folder: 'हिन्दी समाचार', pack: 'हिन्दी-समाचार' },
    { folder: 'Élysée & Paris', pack: 'elysee-paris' },
    { folder: '🌍 World', pack: 'world' },
    { folder: '🌍', pack: null },
  ])('have folders in any script: $folder', ({ folder, pack }) => {
    const xml = `<opml><body><outline text="" title="${folder}"><outline xmlUrl="https://a.example/rss"/></outline></body></opml>`
    expect(read(xml)[0]?.address.packs).toEqual(pack === null ? [] : [pack])
  })

  it('may list a feed twice, which is one feed of both folders', () => {
    const feed = '<outline text="A" xmlUrl="https://a.example/feed"/>'
    const xml = `<opml><body><outline text="Iraq">${feed}</outline><outline text="Iran">${feed}</outline></body></opml>`
    expect(read(xml).map(({ address }) => address.packs)).toEqual([['iraq', 'iran']])
  })

  it('have no say over what is no label', () => {
    const xml = `<opml><body><outline text="A" xmlUrl="https://a.example/feed" xmlns:attache="urn:attache:outlet"
      attache:ownership="secret" attache:country="Atlantis" attache:outlet="../../etc"/></body></opml>`
    expect(read(xml)[0]?.outlet).toMatchObject({ id: 'a-example', ownership: null, country: null })
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'nonsense', ''])('cannot name “%s” as a feed', (url) => {
    expect(read(`<opml><body><outline text="A" xmlUrl="${url}"/></body></opml>`)).toEqual([])
  })
})

describe('what is no list', () => {
  it('is said to be none', () => {
    expect(parseOpml('<html>')).toMatchObject({
      ok: false,
      problem: { sentence: 'The file is not an OPML list of feeds.' },
    })
    expect(parseOpml('x'.repeat(10_000_001))).toMatchObject({ ok: false, problem: { kind: 'too-long' } })
  })

  it('keeps ten folders a feed, however deep it stands', () => {
    const folders = Array.from(
      { length: 50 },
      (_, n) => `<outline text="folder ${n}" xmlUrl="https://a.example/${n % 5}">`,
    )
    expect(read(`<opml>${folders.join('')}`).every(({ address }) => address.packs.length <= 10)).toBe(true)
  })

  it('never makes the reader throw', () => {
    fc.assert(fc.property(anyText(), (text) => void parseOpml(`<opml>${text}`)))
  })
})
