import { describe, expect, it } from 'vitest'
import type { Entry } from '#src/feeds/reading/entry.ts'
import { withOwnGuids } from '#src/feeds/reading/own-guids.ts'

const site = 'https://news.example.org'

describe('guids that tell entries apart', () => {
  type Case = { story: string; entries: Pick<Entry, 'guid' | 'link'>[]; guids: (string | null)[] }

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
      story: 'get their link where all share one',
      entries: [
        { guid: '0', link: `${site}/a` },
        { guid: '0', link: `${site}/b` },
      ],
      guids: [`0 ${site}/a`, `0 ${site}/b`],
    },
    {
      story: 'stay where an item is merely listed twice',
      entries: [
        { guid: '1', link: 'a' },
        { guid: '1', link: 'a' },
      ],
      guids: ['1', '1'],
    },
    {
      story: 'are none where a shared one is all that an item has',
      entries: [
        { guid: '0', link: null },
        { guid: '0', link: 'b' },
      ],
      guids: [null, '0 b'],
    },
    {
      story: 'are not made up',
      entries: [
        { guid: null, link: 'a' },
        { guid: null, link: 'b' },
      ],
      guids: [null, null],
    },
  ])('$story', ({ entries, guids }) => {
    expect(withOwnGuids(entries).map(({ guid }) => guid)).toEqual(guids)
  })
})
