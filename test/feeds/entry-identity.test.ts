import { describe, expect, it } from 'vitest'
import type { Entry } from '#src/feeds/entry.ts'
import { entryIdentities, knownEntries, renamedEntries } from '#src/feeds/entry-identity.ts'

const entry = (fields: Partial<Entry>): Entry => ({
  guid: null,
  link: null,
  title: null,
  date: null,
  contentHtml: null,
  ...fields,
})

const site = 'https://news.example.org'

describe('who an entry is', () => {
  it('its guid, whatever else changes', () => {
    const [before] = entryIdentities([entry({ guid: '1', link: `${site}/a`, title: 'Talks', date: new Date(0) })])
    const [after] = entryIdentities([entry({ guid: '1', link: `${site}/b`, title: 'Talks resume', date: new Date(1) })])
    expect(after).toBe(before)
  })

  it('guid and link where a feed gives every item one guid', () => {
    const identities = entryIdentities([
      entry({ guid: '1', link: `${site}/a` }),
      entry({ guid: '1', link: `${site}/b` }),
    ])
    expect(new Set(identities).size).toBe(2)
  })

  it('one entry where a feed lists an item twice', () => {
    const twice = entry({ guid: '1', link: `${site}/a` })
    expect(new Set(entryIdentities([twice, twice])).size).toBe(1)
  })

  it('its link without a guid, its words without either, never its date', () => {
    const [byLink] = entryIdentities([entry({ link: `${site}/a`, title: 'x' })])
    expect(byLink).toBe(entryIdentities([entry({ link: `${site}/a`, title: 'y' })])[0])
    const [byWords] = entryIdentities([entry({ title: 'Talks', date: new Date(0) })])
    expect(byWords).toBe(entryIdentities([entry({ title: 'Talks', date: new Date(9) })])[0])
    expect(byWords).not.toBe(entryIdentities([entry({ title: 'Other' })])[0])
  })
})

describe('an outlet that renames its entries', () => {
  const day = new Date('2026-11-22T10:00:00Z')
  const old = knownEntries(
    [1, 2, 3].map((n) => entry({ guid: `old-${n}`, link: `${site}/${n}`, title: `Talks ${n}`, date: day })),
  )

  it('is seen through by links', () => {
    const now = knownEntries(
      [1, 2, 3].map((n) => entry({ guid: `new-${n}`, link: `${site}/${n}`, title: 'Changed', date: null })),
    )
    expect([...renamedEntries(old, now)]).toEqual([
      ['guid:new-1', 'guid:old-1'],
      ['guid:new-2', 'guid:old-2'],
      ['guid:new-3', 'guid:old-3'],
    ])
  })

  it('is seen through by title and day', () => {
    const now = knownEntries([
      entry({ guid: 'n', link: 'https://www.example.net/1', title: 'TALKS 1', date: new Date('2026-11-22T11:00:00Z') }),
    ])
    expect([...renamedEntries(old, now)]).toEqual([['guid:n', 'guid:old-1']])
  })

  it('still has news: what was never known is new', () => {
    const now = knownEntries([
      entry({ guid: 'n', link: `${site}/9`, title: 'Talks 1', date: new Date('2026-11-23T10:00:00Z') }),
    ])
    expect(renamedEntries(old, now).size).toBe(0)
  })

  it('is not suspected while half of what was known is still there', () => {
    const now = knownEntries(
      [1, 2]
        .map((n) => entry({ guid: `old-${n}`, link: `${site}/${n}` }))
        .concat(entry({ guid: 'n', link: `${site}/3` })),
    )
    expect(renamedEntries(old, now).size).toBe(0)
  })

  it('is not recognised by a link that all entries share', () => {
    const shared = knownEntries(
      [1, 2, 3].map((n) => entry({ guid: `old-${n}`, link: site, title: `Talks ${n}`, date: day })),
    )
    const now = knownEntries([entry({ guid: 'n', link: site, title: 'Quite another', date: day })])
    expect(renamedEntries(shared, now).size).toBe(0)
  })
})
