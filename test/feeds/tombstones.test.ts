import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFeed } from '#src/feeds/reading/read-feed.ts'
import { tombstonesOf } from '#src/feeds/reading/tombstones.ts'

const space = 'xmlns:at="http://purl.org/atompub/tombstones/1.0"'
const when = '2026-11-20T08:00:00Z'

describe('tombstones', () => {
  it.each([
    { story: 'as RFC 6721 has it', xml: `<at:deleted-entry ref="tag:a" when="${when}"/>`, refs: ['tag:a'] },
    {
      story: 'with words in it',
      xml: `<at:deleted-entry when='${when}' ref='tag:b'><at:comment>An error</at:comment></at:deleted-entry>`,
      refs: ['tag:b'],
    },
    {
      story: 'under another prefix or none',
      xml: '<x:deleted-entry ref="1"/><deleted-entry ref="2" />',
      refs: ['1', '2'],
    },
    {
      story: 'with references and an angle in its id',
      xml: '<at:deleted-entry ref="a?b&amp;c>d"/>',
      refs: ['a?b&c>d'],
    },
    { story: 'without an id', xml: '<at:deleted-entry when="x"/><at:deleted-entry ref=""/>', refs: [] },
    { story: 'in a comment', xml: '<!-- <at:deleted-entry ref="a"/> -->', refs: [] },
    { story: 'in a CDATA section', xml: '<b><![CDATA[<at:deleted-entry ref="a"/>]]></b>', refs: [] },
    {
      story: 'inside an entry',
      xml: '<entry><at:deleted-entry ref="a"/></entry><at:deleted-entry ref="b"/>',
      refs: ['b'],
    },
    { story: 'of another name', xml: '<at:deleted-entry-list ref="a"/><at:undeleted-entry ref="b"/>', refs: [] },
    { story: 'in single quotes with a double one', xml: `<at:deleted-entry ref='a"b>c'/>`, refs: ['a"b>c'] },
    { story: 'behind the end of its tag', xml: '<at:deleted-entry> ref="a"</at:deleted-entry>', refs: [] },
    { story: 'after a comment that is never closed', xml: '<!-- <at:deleted-entry ref="a"/>', refs: [] },
    { story: 'right behind a comment', xml: '<!----><at:deleted-entry ref="a"/>', refs: ['a'] },
    { story: 'right behind a section', xml: '<![CDATA[]]><at:deleted-entry ref="a"/>', refs: ['a'] },
    { story: 'inside an item with a prefix', xml: '<rss1:item ><at:deleted-entry ref="a"/></rss1:item>', refs: [] },
    {
      story: 'beside what only begins like an entry',
      xml: '<entryway><at:deleted-entry ref="a"/></entryway>',
      refs: ['a'],
    },
    { story: 'never closed', xml: '<at:deleted-entry ref="a', refs: [] },
  ])('$story', ({ xml, refs }) => {
    expect(tombstonesOf(`<feed ${space}>${xml}</feed>`).map(({ ref }) => ref)).toEqual(refs)
  })

  it('are read with the feed, beside its entries, and are none of them', async () => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom" ${space}><title>Wire</title>
      <entry><id>tag:kept</id><title>Kept</title><updated>${when}</updated></entry>
      <at:deleted-entry ref="tag:gone" when="${when}"/></feed>`
    const feed = await readFeed(new TextEncoder().encode(xml), 'application/atom+xml', 'https://wire.example/feed')
    expect(feed.items.map(({ guid }) => guid)).toEqual(['tag:kept'])
    expect(feed.tombstones).toEqual([{ ref: 'tag:gone', when: new Date(when) }])
  })

  it('never throw, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', 'deleted-entry', ' ref="', '"', '>', '<entry>', '<!--', 'at:', '\n')),
        (parts) => {
          expect(Array.isArray(tombstonesOf(parts.join('')))).toBe(true)
        },
      ),
    )
  })
})

it('five hundred tombstones of a feed are read', () => {
  const rows = Array.from({ length: 501 }, (_, n) => `<at:deleted-entry ref="${n}"/>`)
  expect(
    tombstonesOf(rows.join(''))
      .map(({ ref }) => ref)
      .at(-1),
  ).toBe('499')
})

it('a tombstone is read up to 4,000 characters', () => {
  const of = (length: number) => {
    const [start, end] = ['<at:deleted-entry ', ' ref="a"/>']
    return `${start}${'x'.repeat(length - start.length - end.length)}${end}`
  }
  // The sign that ends the tag may stand behind the limit, the id may not.
  expect(tombstonesOf(of(4_002))).toHaveLength(1)
  expect(tombstonesOf(of(4_003))).toEqual([])
})
