import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import { usualQuotas } from '#src/base/quotas.ts'
import { catalogue } from '#src/feeds/catalogue/catalogue.ts'
import { parseOpml } from '#src/feeds/opml/parse-opml.ts'
import { type Adder, feedQuotas } from '#src/newsroom/feeds/adder.ts'
import { type ImportEffects, importFeeds } from '#src/newsroom/feeds/import-feeds.ts'
import type { Store } from '#src/store/store.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'

const { signal } = new AbortController()
const now = new Date('2026-03-04T12:00:00Z')
const operator: Adder = { signal, viewer: 'operator' }
const server: Adder = { signal, viewer: { guildId: 'g1' }, userId: 'u1' }
const minute = 60_000

let store: Store
beforeEach(async () => {
  store = await openFreshStore()
})
afterEach(() => store.close())

const line = (url: string, attributes = '') => `<outline type="rss" xmlUrl="${url}" ${attributes}/>`
const feeds = (count: number) =>
  Array.from({ length: count }, (_, number) => line(`https://outlet${number}.example/rss`))

function imported(
  lines: readonly string[],
  adder: Adder & { readonly onProgress?: (progress: { done: number; total: number }) => void } = operator,
  change: Partial<Omit<ImportEffects, 'quotas'>> & { quotas?: Partial<ImportEffects['quotas']> } = {},
) {
  return importFeeds(`<opml version="2.0"><body>${lines.join('')}</body></opml>`, adder, {
    store,
    clock: { now: () => now },
    readOpml: async (xml) => parseOpml(xml),
    refuses: () => null,
    ...change,
    quotas: { ...feedQuotas(usualQuotas), ...change.quotas },
  })
}

/** Minutes until each feed is due, in the order of the list. */
async function dueIn(): Promise<readonly number[]> {
  const byNumber = (await store.feeds.all()).map(({ url, nextCheckAt }) => ({
    number: Number(/outlet(\d+)/.exec(url)?.[1]),
    minutes: (nextCheckAt.getTime() - now.getTime()) / minute,
  }))
  return byNumber.toSorted((a, b) => a.number - b.number).map(({ minutes }) => minutes)
}

describe('a list of feeds', () => {
  it('of fifty is due at once; of more, the rest is spread over an hour', async () => {
    await imported(feeds(60))
    const minutes = await dueIn()
    expect(minutes.slice(0, 50)).toEqual(new Array(50).fill(0))
    expect(minutes.slice(50)).toEqual(Array.from({ length: 10 }, (_, number) => 50 + number))
  })

  it('tells how far it is after each twenty feeds', async () => {
    const steps: string[] = []
    await imported(feeds(45), { ...operator, onProgress: ({ done, total }) => void steps.push(`${done} of ${total}`) })
    expect(steps).toEqual(['20 of 45', '40 of 45', '45 of 45'])
  })

  it.each([
    [operator, 'operator-feed'],
    [server, 'feed'],
  ] as const)(
    'is refused where its address may not be visited; that of %o reaches as far as a %s',
    async (adder, reach) => {
      const asked: string[] = []
      const refuses: ImportEffects['refuses'] = (url, asReach) => {
        asked.push(asReach)
        return url.includes('outlet0')
          ? { kind: 'forbidden-address', host: 'outlet0.example', address: '10.0.0.1' }
          : null
      }
      const { added, refused } = await imported(feeds(2), adder, { refuses })
      expect([added, asked]).toEqual([['https://outlet1.example/rss'], [reach, reach]])
      expect(refused).toEqual([
        { url: 'https://outlet0.example/rss', reason: expect.stringContaining('outlet0.example') },
      ])
    },
  )

  it.each([
    [{ inAll: 1 }, operator, 1],
    [{ inAll: 1 }, server, 1],
    [{ ofServer: 1 }, server, 1],
    [{ ofAccount: 1 }, server, 1],
    [{ ofServer: 1, ofAccount: 1 }, operator, 2],
    [{ inAll: 2, ofServer: 2, ofAccount: 2 }, server, 2],
  ])('ends at the quota %o of %o: %d', async (quotas, adder, count) => {
    const { added, refused } = await imported(feeds(2), adder, { quotas })
    expect([added.length, refused.length]).toEqual([count, 2 - count])
  })

  it('of the operator is common and the operator’s; of a server its own, but for the catalogue', async () => {
    const known = catalogue[0]!.feeds[0]!
    const facts = async () =>
      (await store.feeds.all()).map(({ url, isCommon, byOperator, title, packs }) => ({
        url,
        isCommon,
        byOperator,
        title,
        packs,
      }))
    await imported([line('https://outlet.example/rss', 'text="Harbour" category="sea"'), line(known.url)], server)
    expect(await facts()).toMatchObject([
      { url: 'https://outlet.example/rss', isCommon: false, byOperator: false, title: 'outlet.example', packs: [] },
      { url: known.url, isCommon: true, byOperator: false, title: known.title, packs: known.packs },
    ])
    expect((await (await store.viewedBy('common')).outlets.all()).map(({ id }) => id)).toEqual([catalogue[0]!.id])
    await imported([line('https://other.example/rss', 'text="Ferry"')], operator)
    expect((await facts()).at(-1)).toMatchObject({ isCommon: true, byOperator: true, title: 'Ferry' })
  })

  it('leaves out hidden outlets', async () => {
    await store.hidden.hide({ kind: 'outlet', what: '@outlet0.example' }, now)
    const { added, refused } = await imported(feeds(2))
    expect(added).toEqual(['https://outlet1.example/rss'])
    expect(refused).toMatchObject([{ reason: expect.stringMatching(/has hidden the outlet of/) }])
  })

  it('keeps what is known of an outlet', async () => {
    await imported([line('https://outlet.example/rss', 'text="Harbour"')])
    const first = (await store.outlets.all()).find(({ id }) => id === '@outlet.example')
    await store.outlets.rename({ ...first!, name: 'Named by hand', country: 'GB' })
    await imported([line('https://outlet.example/sport', 'text="Sport"')])
    expect((await store.outlets.all()).find(({ id }) => id === '@outlet.example')).toMatchObject({
      name: 'Named by hand',
      country: 'GB',
    })
  })

  it('that cannot be read is refused in one sentence; our own faults are not the list’s', async () => {
    const fails = (cause: Error) => imported([], operator, { readOpml: () => Promise.reject(cause) })
    expect(await fails(new UnreadableError('It took too long'))).toEqual({
      added: [],
      known: 0,
      refused: [{ url: '', reason: 'It took too long.' }],
    })
    await expect(fails(new Error('broken'))).rejects.toThrow('broken')
  })
})
