import type { Sent } from '#src/articles/reading-job.ts'
import type { ReadingPool } from '#src/articles/reading-pool.ts'
import type { Clock } from '#src/base/clock.ts'
import { done, type Result } from '#src/base/result.ts'
import { catalogue, feedsOfPack } from '#src/feeds/catalogue/catalogue.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { Refuses, SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { writeOpml } from '#src/feeds/opml/write-opml.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { unknownOutlet } from '#src/feeds/unknown-outlet.ts'
import { addFeed } from '#src/newsroom/feeds/add-feed.ts'
import type { FeedHealth, FeedPack } from '#src/newsroom/feeds/feed-health.ts'
import { healthOf } from '#src/newsroom/feeds/health-of.ts'
import { importFeeds } from '#src/newsroom/feeds/import-feeds.ts'
import { installPack } from '#src/newsroom/feeds/install-pack.ts'
import type { Adding, Newsroom } from '#src/newsroom/newsroom.ts'
import type { Store } from '#src/store/store.ts'

export type ManageFeedsParts = {
  readonly store: Store
  readonly workers: { readonly reading: ReadingPool; readonly safeFetch: SafeFetch; readonly refuses: Refuses }
  readonly clock: Clock
  readonly poll: Newsroom['feeds']['poll']
}

/** The feeds of a newsroom: what people may ask about them, and have done. */
export function manageFeeds({ store, workers, clock, poll }: ManageFeedsParts): Newsroom['feeds'] {
  const { reading } = workers
  async function followed(): Promise<readonly { readonly feed: Feed; readonly outlet: Outlet }[]> {
    const [feeds, outlets] = await Promise.all([store.feeds.all(), store.outlets.all()])
    const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]))
    return feeds.map((feed) => ({ feed, outlet: byId.get(feed.outletId) ?? lostOutlet(feed) }))
  }

  async function add(
    url: string,
    { byOperator = false, signal }: Adding,
  ): Promise<Result<FeedHealth, { kind: string; reason: string }>> {
    const effects = {
      store,
      safeFetch: workers.safeFetch,
      readFeed: (...[bytes, contentType, from, stop]: Parameters<ReadingPool['readFeed']>) =>
        reading.readFeed(bytes, contentType, from, stop, { first: true }),
      findFeeds: (page: Sent, from: string) => reading.findFeeds(page, from, signal, { first: true }),
      clock,
      byOperator,
      signal,
    }
    const added = await addFeed(url, effects)
    if (!added.ok) return added
    const { outlet } = (await followed()).find(({ feed }) => feed.id === added.value.id) ?? {
      outlet: lostOutlet(added.value),
    }
    return done(healthOf(added.value, outlet, clock.now()))
  }

  async function packOf(name: string): Promise<FeedPack> {
    const known = new Set((await store.feeds.all()).map(({ url }) => url))
    const addresses = feedsOfPack(name)
    return { name, feeds: addresses.length, added: addresses.filter(({ url }) => known.has(url)).length }
  }

  return {
    poll,
    add,
    async list() {
      return (await followed()).map(({ feed, outlet }) => healthOf(feed, outlet, clock.now()))
    },
    async remove(urlOrId) {
      const feed = await store.feeds.find(/^\d+$/.test(urlOrId) ? Number(urlOrId) : urlOrId)
      return feed !== null && (await store.feeds.remove(feed.id))
    },
    import: (opml, { byOperator = false, signal }) =>
      importFeeds(opml, {
        store,
        clock,
        byOperator,
        readOpml: (xml, stop) => reading.readOpml(xml, stop, { first: true }),
        refuses: workers.refuses,
        signal,
      }),
    async export() {
      const feeds = (await followed()).map(({ feed: { url, title, packs }, outlet }) => ({
        address: { url, title, packs },
        outlet,
      }))
      return writeOpml(feeds, { title: 'Feeds of Attaché', now: clock.now() })
    },
    packs: () => Promise.all(packNames.map(packOf)),
    async addPack(name) {
      const size = await installPack(name, { store, clock })
      return size === 0 ? null : { name, feeds: size, added: size }
    },
  }
}

const packNames = [...new Set(catalogue.flatMap(({ feeds }) => feeds.flatMap(({ packs }) => packs)))].toSorted()

/** The feed's outlet was lost: by hand, since nothing of ours deletes one. */
function lostOutlet({ outletId, url }: Feed): Outlet {
  return unknownOutlet({ id: outletId, homePage: new URL(url).origin })
}
