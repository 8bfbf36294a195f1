import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualQuotas } from '#src/base/quotas.ts'
import { parsePlaces } from '#src/feeds/fetching/public-address.ts'
import { createSafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { parseOpml } from '#src/feeds/opml/parse-opml.ts'
import { writeOpml } from '#src/feeds/opml/write-opml.ts'
import { feedQuotas } from '#src/newsroom/feeds/adder.ts'
import { importFeeds } from '#src/newsroom/feeds/import-feeds.ts'
import { installPack } from '#src/newsroom/feeds/install-pack.ts'
import type { Store } from '#src/store/store.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'

const now = new Date('2026-03-04T12:00:00Z')
const clock = { now: () => now }
const operator = { viewer: 'operator', signal: new AbortController().signal } as const
const quotas = feedQuotas(usualQuotas)
let store: Store
beforeEach(async () => {
  store = await openFreshStore()
})
afterEach(() => store.close())

async function exported(from: Store): Promise<string> {
  const outlets = new Map((await from.outlets.all()).map((outlet) => [outlet.id, outlet]))
  const feeds = (await from.feeds.all()).map(({ url, title, packs, outletId }) => ({
    address: { url, title, packs },
    outlet: outlets.get(outletId)!,
  }))
  return writeOpml(feeds, { title: 'Feeds', now })
}

const effects = {
  quotas,
  readOpml: async (xml: string) => parseOpml(xml),
  refuses: () => null,
}

const listOf = (...lines: string[]) => `<opml version="2.0"><body>${lines.join('')}</body></opml>`

describe('a list of feeds', () => {
  it('brings packs and labels from one installation to another', async () => {
    await installPack('iraq', null, { store, clock })
    const other = await openFreshStore()
    const opml = await exported(store)
    expect((await importFeeds(opml, operator, { store: other, clock, ...effects })).added).toHaveLength(
      (await store.feeds.all()).length,
    )
    const facts = async (it: Store) =>
      (await it.feeds.all())
        .map(({ url, title, packs, outletId }) => ({ url, title, packs, outletId }))
        .toSorted((a, b) => (a.url < b.url ? -1 : 1))
    expect(await facts(other)).toEqual(await facts(store))
    const byId = async (it: Store) => (await it.outlets.all()).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(await byId(other)).toEqual(await byId(store))
    await other.close()
  })

  it('tells how far it is, up to the last feed', async () => {
    const lines = Array.from({ length: 50 }, (_, feed) => `<outline xmlUrl="https://ferry${feed}.example/rss"/>`)
    const steps: number[] = []
    const onProgress = ({ done, total }: { done: number; total: number }) => void steps.push(done / total)
    await importFeeds(listOf(...lines), { ...operator, onProgress }, { store, clock, ...effects })
    expect(steps).toEqual([0.4, 0.8, 1])
  })

  it('names nobody: who publishes is told by the host, whatever the list says', async () => {
    const line =
      '<outline text="Reuters" xmlUrl="https://ferry.example/rss" attache:outlet="reuters" attache:name="Reuters" attache:ownership="private" attache:country="GB"/>'
    const server = { ...operator, viewer: { guildId: '7' } }
    await importFeeds(listOf(line), server, { store, clock, ...effects })
    const view = await store.viewedBy(server.viewer)
    expect(await view.outlets.all()).toMatchObject([
      { id: '@ferry.example', name: 'ferry.example', ownership: null, country: null },
    ])
    expect(await store.feeds.all()).toMatchObject([{ title: 'ferry.example', isCommon: false }])
  })

  it('of the operator’s own labels outlets that nobody else knows, with the host beside the name', async () => {
    const line =
      '<outline text="Ferry Times" xmlUrl="https://ferry.example/rss" attache:outlet="reuters" attache:ownership="cooperative" attache:country="NO"/>'
    await importFeeds(listOf(line), operator, { store, clock, ...effects })
    expect(await store.outlets.all()).toMatchObject([
      { id: '@ferry.example', name: 'Ferry Times (ferry.example)', ownership: 'cooperative', country: 'NO' },
    ])
  })

  it('finds outlets of the catalogue by their hosts', async () => {
    const line = '<outline text="A paper" xmlUrl="https://www.bbc.co.uk/news/rss" attache:ownership="party"/>'
    await importFeeds(listOf(line), operator, { store, clock, ...effects })
    expect(await store.outlets.all()).toMatchObject([{ id: 'bbc', ownership: 'public', name: 'BBC News' }])
  })

  it('leaves what is followed already as it is', async () => {
    const line = '<outline text="A" xmlUrl="https://a.example/rss"/>'
    await importFeeds(listOf(line), operator, { store, clock, ...effects })
    const [feed] = await store.feeds.all()
    await store.feeds.save(feed!.id, { etag: '"1"' })
    expect(await importFeeds(listOf(line), operator, { store, clock, ...effects })).toEqual({
      added: [],
      known: 1,
      refused: [],
    })
    expect((await store.feeds.all()).map(({ etag }) => etag)).toEqual(['"1"'])
  })

  it('of hundreds is not due in one instant', async () => {
    const lines = Array.from({ length: 300 }, (_, n) => `<outline text="${n}" xmlUrl="https://${n}.example/rss"/>`)
    await importFeeds(listOf(...lines), operator, { store, clock, ...effects })
    expect(await store.feeds.due(now, 1000)).toHaveLength(50)
    expect(await store.feeds.due(new Date(now.getTime() + 60 * 60_000), 1000)).toHaveLength(300)
  })

  it('that is none is refused in one sentence', async () => {
    expect(await importFeeds('<html>', operator, { store, clock, ...effects })).toEqual({
      added: [],
      known: 0,
      refused: [{ url: '', reason: 'The file is not an OPML list of feeds.' }],
    })
  })

  it('names one feed once, however often and in whatever spelling', async () => {
    const urls = [
      'https://dup.example/rss',
      'https://dup.example/rss/',
      'HTTPS://DUP.example/rss',
      'http://dup.example/rss',
      'https://dup.example:443/rss#x',
    ]
    const opml = listOf(...urls.map((url) => `<outline text="dup" type="rss" xmlUrl="${url}"/>`))
    expect(await importFeeds(opml, operator, { store, clock, ...effects })).toEqual({
      added: ['https://dup.example/rss', 'https://dup.example/rss/', 'http://dup.example/rss'],
      known: 0,
      refused: [],
    })
    expect(await importFeeds(opml, operator, { store, clock, ...effects })).toMatchObject({ added: [], known: 3 })
  })

  it('takes addresses as people write them, and names what it refuses', async () => {
    const urls = ['feed:https://scheme.example/rss', 'feed://scheme2.example/rss', 'noproto.example/rss']
    const refused = ['mailto:desk@outlet.example', 'https://user:secret@outlet.example/rss']
    const opml = listOf(...[...urls, ...refused].map((url) => `<outline text="A" xmlUrl="${url}"/>`))
    expect(await importFeeds(opml, operator, { store, clock, ...effects })).toEqual({
      added: ['https://scheme.example/rss', 'https://scheme2.example/rss', 'https://noproto.example/rss'],
      known: 0,
      refused: [
        { url: refused[0], reason: 'It is not a web address.' },
        { url: refused[1], reason: 'It carries a user name or password, which would be kept.' },
      ],
    })
  })

  it('brings no feed of a server that lives at a private address', async () => {
    const { refuses, close } = createSafeFetch({ userAgent: 'Attache/test', open: parsePlaces(['10.0.0.5:8080']) })
    const urls = ['http://169.254.169.254/', 'http://10.0.0.5:8080/rss', 'http://outlet.example/rss']
    const opml = listOf(...urls.map((url) => `<outline text="A" xmlUrl="${url}"/>`))
    expect(
      await importFeeds(opml, { ...operator, viewer: { guildId: '7' } }, { store, clock, ...effects, refuses }),
    ).toEqual({
      added: urls.slice(1),
      known: 0,
      refused: [{ url: urls[0], reason: '169.254.169.254 is not an address of the public internet.' }],
    })
    await close()
  })

  it('of thousands lets others have their turn', async () => {
    const lines = Array.from({ length: 1000 }, (_, n) => `<outline text="${n}" xmlUrl="https://${n}.example/rss"/>`)
    let turns = 0
    const turn = (): void => {
      turns++
      handle = setImmediate(turn)
    }
    let handle = setImmediate(turn)
    await importFeeds(listOf(...lines), operator, { store, clock, ...effects })
    clearImmediate(handle)
    expect(turns).toBeGreaterThanOrEqual(50)
  })
})
