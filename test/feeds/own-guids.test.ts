import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '#src/feeds/reading/entry.ts'
import { guidOfFirst, withOwnGuids } from '#src/feeds/reading/own-guids.ts'

const site = 'https://news.example.org'

describe('guids that tell entries apart', () => {
  const aHash = 'hash'
  type Case = { story: string; entries: (Pick<Entry, 'guid' | 'link'> & { title?: string })[]; guids: string[] }

  it.each<Case>([
    {
      story: 'stay as they are',
      entries: [
        { guid: '1', link: 'a' },
        { guid: '2', link: 'b' },
      ],
      guids: ['1', '2'],
    },
    {
      story: 'are none where nobody can see them',
      entries: [
        { guid: '\u200b', link: `${site}/a` },
        { guid: '\ufeff ', link: `${site}/b` },
        { guid: ' \u2060', link: null, title: 'Words' },
      ],
      guids: [`${site}/a`, `${site}/b`, aHash],
    },
    {
      story: 'are hashed where they are longer than any address',
      entries: [
        { guid: 'g'.repeat(2000), link: null },
        { guid: 'g'.repeat(2001), link: null },
        { guid: 'g'.repeat(100_000), link: null },
      ],
      guids: ['g'.repeat(2000), aHash, aHash],
    },
    {
      story: 'get their link where all share one',
      entries: [
        { guid: '0', link: `${site}/a` },
        { guid: '0', link: `${site}/b` },
      ],
      guids: [`0 ${site}/a`, `0 ${site}/b`],
    },
    {
      story: 'are counted where an item is merely listed twice',
      entries: [
        { guid: '1', link: 'a', title: 'Same' },
        { guid: '1', link: 'a', title: 'Same' },
      ],
      guids: [aHash, `${aHash} ↺2`],
    },
    {
      story: 'are the words where a shared one is all that an item has',
      entries: [
        { guid: '0', link: null, title: 'One' },
        { guid: '0', link: 'b', title: 'Two' },
      ],
      guids: [aHash, '0 b'],
    },
    {
      story: 'are the address where there is none',
      entries: [
        { guid: null, link: 'a' },
        { guid: null, link: 'b' },
      ],
      guids: ['a', 'b'],
    },
    {
      story: 'are the address where it says that there is none',
      entries: [{ guid: 'N/A', link: 'a' }],
      guids: ['a'],
    },
    {
      story: 'are the words where all have one address',
      entries: [
        { guid: null, link: 'a', title: 'One' },
        { guid: null, link: 'a', title: 'Two' },
      ],
      guids: [aHash, aHash],
    },
    {
      story: 'are not an address that is another’s guid',
      entries: [
        { guid: 'a', link: 'b' },
        { guid: null, link: 'a', title: 'Two' },
      ],
      guids: ['a', aHash],
    },
  ])('$story', ({ entries, guids }) => {
    const given = withOwnGuids(entries).map(({ guid }) => guid)
    expect(given.map((guid) => guid.replace(/^(?:[0-9a-f]{64}|[0-9a-f]{32})/, aHash))).toEqual(guids)
    expect(new Set(given).size).toBe(given.length)
  })

  it('are never empty, and each its own, whatever the feed', () => {
    const few = fc.constantFrom(null, '', '0', 'N/A', 'g', 'h', 'https://a.example/1', 'a')
    const entry = fc.record({ guid: few, link: few, title: fc.constantFrom(null, 'One', 'Two') })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const guids = withOwnGuids(entries).map(({ guid }) => guid)
        expect(guids).not.toContain('')
        expect(new Set(guids).size).toBe(guids.length)
      }),
    )
  })

  it('tell of an item that is listed again which one it is', () => {
    const [one, again] = withOwnGuids([
      { guid: '1', link: 'a' },
      { guid: '1', link: 'a' },
    ])
    expect(guidOfFirst(again!.guid)).toBe(one!.guid)
  })
})
