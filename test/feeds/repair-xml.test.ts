import { describe, expect, it } from 'vitest'
import { readFeed } from '#src/feeds/reading/read-feed.ts'

const address = 'https://news.example/rss'

async function read(xml: string) {
  const { items, title, repairs } = await readFeed(Buffer.from(xml), 'text/xml', address)
  return { items, title, repairs }
}

const rss = (inside: string) => `<rss version="2.0"><channel><title>News</title>${inside}</channel></rss>`
const item = (inside: string) => rss(`<item>${inside}<guid>1</guid></item>`)

/** Title, link, guid and content of each entry, as far as they are there. */
async function entriesIn(xml: string) {
  return (await read(xml)).items.map(({ title, link, guid, contentHtml }) => ({ title, link, guid, contentHtml }))
}
const only = async (xml: string) => (await entriesIn(xml))[0]!

describe('a field that is not closed as it should be', () => {
  it.each([
    { story: 'ends where the next begins', xml: item('<title>Talks<link>https://a.example/1</link>'), title: 'Talks' },
    { story: 'ends at the end of its item', xml: rss('<item><guid>1</guid><title>Talks</item>'), title: 'Talks' },
    {
      story: 'ends at the end of the channel',
      xml: '<rss><channel><item><guid>1</guid><title>Talks</channel></rss>',
      title: 'Talks',
    },
    { story: 'ends at an end tag of another name', xml: item('<title>Talks</titel>'), title: 'Talks' },
    {
      story: 'ends at its own end tag without a sign',
      xml: item('<title>Talks/title><link>https://a.example/1</link>'),
      title: 'Talks',
    },
    {
      story: 'ends at its own name alone',
      xml: item('<title>Talks/title<link>https://a.example/1</link>'),
      title: 'Talks',
    },
    { story: 'is not opened', xml: item('Talks</title>'), title: 'Talks' },
    { story: 'is not opened, in a section', xml: item('<![CDATA[Talks & more]]></title>'), title: 'Talks & more' },
    { story: 'holds another of its name', xml: item('<title><title>Talks</title></title>'), title: 'Talks' },
    { story: 'has a section without an end', xml: item('<title><![CDATA[Talks</title>'), title: 'Talks' },
    { story: 'has a section with half an end', xml: item('<title><![CDATA[Talks]] ></title>'), title: 'Talks' },
    { story: 'has the end of a section alone', xml: item('<title>Talks]]></title>'), title: 'Talks' },
    { story: 'has a comment in it', xml: item('<title>Ta<!-- no > no -->lks</title>'), title: 'Talks' },
    { story: 'has an instruction in it', xml: item('<title>Ta<?php echo 1 ?>lks</title>'), title: 'Talks' },
    { story: 'has a comment that is never closed', xml: item('<title>Talks<!-- no</title>'), title: 'Talks' },
    { story: 'has a sign that opens nothing', xml: item('<title>1 < 2 <3</title>'), title: '1 < 2 <3' },
    { story: 'stands beside two sections', xml: item('<title><![CDATA[Ta]]><![CDATA[lks]]></title>'), title: 'Talks' },
  ])('$story', async ({ xml, title }) => {
    expect(await only(xml)).toMatchObject({ title, guid: '1' })
  })

  it.each([
    { story: 'elements in it', written: '<p>One</p><br/><b>two</b>', html: '<p>One</p><br/><b>two</b>' },
    { story: 'escaped elements', written: '&lt;p&gt;One&lt;/p&gt;', html: '<p>One</p>' },
    { story: 'both', written: '&lt;p&gt;One&lt;/p&gt;<br/>', html: '<p>One</p><br/>' },
    { story: 'a section with elements', written: '<![CDATA[<p>One & two</p>]]>', html: '<p>One & two</p>' },
    { story: 'a section beside elements', written: '<b>1</b><![CDATA[<i>2</i>]]>', html: '<b>1</b><i>2</i>' },
    {
      story: 'a link of HTML',
      written: '<p><link href="a">One</p>',
      html: '<p><link href="https://news.example/a">One</p>',
    },
    { story: 'a field’s name in a section', written: '<![CDATA[a <title>b</title>]]>', html: 'a <title>b</title>' },
  ])('has a content with $story', async ({ written, html }) => {
    expect((await only(item(`<description>${written}</description>`))).contentHtml).toBe(html)
  })
})

describe('items that are not closed as they should be', () => {
  const guids = async (inside: string) => (await entriesIn(rss(inside))).map(({ guid }) => guid)

  it.each([
    ['one after another', '<item><guid>1</guid></item><item><guid>2</guid></item>', ['1', '2']],
    ['a next one begins', '<item><guid>1</guid><item><guid>2</guid></item>', ['1', '2']],
    ['an empty tag stands inside', '<item><title>A</title><item /><guid>1</guid></item>', ['1']],
    ['the tag stands twice', '<item><item><guid>1</guid></item>', ['1']],
    ['an entry stands in an item', '<item><entry><guid>9</guid></entry><guid>1</guid></item>', ['1']],
    ['in capitals', '<ITEM><GUID>1</GUID></ITEM>', ['1']],
    ['something unknown stands round one', '<x:list><item><guid>1</guid></item></x:list>', ['1']],
    ['something unknown is inside', '<item><x:a><guid>9</guid></x:a><guid>1</guid></item>', ['1']],
    ['something unknown is never closed', '<item><x:a><guid>1</guid></item>', ['1']],
    [
      'the group of a video has the fields',
      '<item><media:group><media:title>A</media:title></media:group><guid>1</guid></item>',
      ['1'],
    ],
  ])('%s', async (_, inside, expected) => {
    expect(await guids(inside)).toEqual(expected)
  })

  it('the last is dropped where the feed is cut off in it', async () => {
    const { items, repairs } = await read('<rss><channel><item><guid>1</guid></item><item><title>Ta')
    expect(items.map(({ guid }) => guid)).toEqual(['1'])
    expect(repairs).toContain('the feed was cut off: an unfinished item was dropped')
  })

  it('nothing behind the end of the document is read', async () => {
    expect(await entriesIn(`${item('<title>A</title>')}<item><guid>2</guid></item>`)).toHaveLength(1)
  })
})

describe('attributes of a field', () => {
  it.each([
    ['a link that is closed before its address', item('<link/>https://a.example/1'), 'https://a.example/1'],
    ['a link of RDF', item('<link rdf:resource="https://a.example/1"/>'), 'https://a.example/1'],
    ['a link of Atom', item('<atom:link href="https://a.example/1"/>'), 'https://a.example/1'],
    ['a link with references', item('<link>https://a.example/?a=1&amp;b=2</link>'), 'https://a.example/?a=1&b=2'],
    ['a link in a section', item('<link><![CDATA[ https://a.example/1 ]]></link>'), 'https://a.example/1'],
  ])('%s', async (_, xml, link) => {
    expect((await only(xml)).link).toBe(link)
  })

  it('are read up to 8192 letters', async () => {
    const of = (length: number) => item(`<atom:link href="https://a.example/${'b'.repeat(length - 18)}"/>`)
    expect((await only(of(8192))).link).toHaveLength(8192)
    expect((await only(of(8193))).link).toHaveLength(8192)
  })
})

describe('a DOCTYPE', () => {
  it.each([
    ['a plain one', '<!DOCTYPE rss>'],
    ['one with a subset', '<!DOCTYPE rss [<!ENTITY a "b > c">]>'],
    ['one with a quote in its subset', `<!DOCTYPE rss [<!ENTITY a 'it is "]>"'>]>`],
    ['one with an address', '<!DOCTYPE rss PUBLIC "-//N//D" "https://a.example/a>b.dtd">'],
    ['one with a quote that is never closed', '<!DOCTYPE rss "a>'],
  ])('is dropped: %s', async (_, doctype) => {
    const { items, repairs } = await read(`${doctype}${item('<title>A</title>')}`)
    expect(items.map(({ title }) => title)).toEqual(['A'])
    expect(repairs).toContain('the DOCTYPE was dropped')
  })

  it('declares entities', async () => {
    const doctype = '<!DOCTYPE rss [<!ENTITY paper "The Gazette">]>'
    expect((await only(`${doctype}${item('<title>&paper; today</title>')}`)).title).toBe('The Gazette today')
  })
})
