import type { Sent } from '#src/articles/reading-job.ts'
import type { ReadingPool } from '#src/articles/reading-pool.ts'
import type { Asking } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import type { OnProgress } from '#src/base/progress.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import type { Viewer } from '#src/base/viewer.ts'
import { catalogue, feedsOfPack } from '#src/feeds/catalogue/catalogue.ts'
import { isCatalogueFeed } from '#src/feeds/catalogue/outlet-of-feed.ts'
import type { Refuses, SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { writeOpml } from '#src/feeds/opml/write-opml.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { unknownOutlet } from '#src/feeds/unknown-outlet.ts'
import { addFeed } from '#src/newsroom/feeds/add-feed.ts'
import type { FeedHealth, FeedImport, FeedPack } from '#src/newsroom/feeds/feed-health.ts'
import { feedCode, healthOf } from '#src/newsroom/feeds/health-of.ts'
import { importFeeds } from '#src/newsroom/feeds/import-feeds.ts'
import { installPack } from '#src/newsroom/feeds/install-pack.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import type { SeenFeed } from '#src/store/ports/store-view.ts'
import type { Store } from '#src/store/store.ts'
import { type Adder, type FeedQuotas, followerOf } from './adder.ts'
import { hiddenOutlets } from './hidden-outlets.ts'

/** What people may ask about the feeds, and have done. A server reaches only what it sees. */
export type FeedManager = {
  /** An OPML file's feeds, added one by one. */
  import(opml: string, adder: Adder & { readonly onProgress?: OnProgress }): Promise<FeedImport>
  /** The viewer's feeds as OPML 2.0, without those whose addresses it may not know. */
  export(viewer: Viewer): Promise<string>
  packs(viewer: Viewer): Promise<readonly FeedPack[]>
  /** Follows a pack's feeds; null where there is no such pack. `added`: those that the viewer did not see before. */
  addPack(name: string, adder: Adder): Promise<FeedPack | null>
  list(viewer: Viewer): Promise<readonly FeedHealth[]>
  /** A feed's address as a viewer may know it; null where it sees no such feed. */
  shownTo(viewer: Viewer, url: string): Promise<string | null>
  /** By feed or page URL. `words`: what the operator says of its outlet. */
  add(
    url: string,
    adder: Adder,
    words?: { readonly name?: string; readonly country?: string },
  ): Promise<Result<FeedHealth, { readonly kind: string; readonly reason: string }>>
  /**
   * For the operator: for everybody. For a server: it follows the feed no more, or wants nothing of a common outlet.
   * Null where it sees no such feed.
   */
  remove(addressOrCode: string, adder: Adder): Promise<'removed' | 'left' | 'removed-outlet' | null>
  /** For the operator: the name and the country of a feed's outlet; null where there is no such feed. */
  name(addressOrCode: string, words: { readonly name?: string; readonly country?: string }): Promise<Outlet | null>
  /** Polls the feeds that are due (all active ones when `all`), and files what is new. */
  poll(
    options: { readonly all?: boolean; readonly onProgress?: OnProgress },
    asking: Asking,
  ): Promise<readonly PollReport[]>
}

export type ManageFeedsParts = {
  readonly store: Store
  readonly workers: { readonly reading: ReadingPool; readonly safeFetch: SafeFetch; readonly refuses: Refuses }
  readonly clock: Clock
  readonly quotas: FeedQuotas
  readonly poll: FeedManager['poll']
}

/** The manager of the feeds in a store. */
export function manageFeeds({ store, workers, clock, quotas, poll }: ManageFeedsParts): FeedManager {
  const { reading } = workers
  async function seen(viewer: Viewer): Promise<readonly (SeenFeed & { readonly outlet: Outlet })[]> {
    const view = await store.viewedBy(viewer)
    const [feeds, outlets] = await Promise.all([view.feeds.all(), view.outlets.all()])
    const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]))
    return feeds.map((one) => ({
      ...one,
      // The catalogue's addresses are everybody's.
      isMasked: one.isMasked && !isCatalogueFeed(one.feed.url),
      outlet:
        byId.get(one.feed.outletId) ?? unknownOutlet({ id: one.feed.outletId, homePage: new URL(one.feed.url).origin }),
    }))
  }

  /** With the feeds of hidden outlets, which the operator can still list, name and remove. */
  async function listed(viewer: Viewer): Promise<readonly FeedHealth[]> {
    const now = clock.now()
    const shown = (await seen(viewer)).map((one) => healthOf(one, one.outlet, now))
    const hidden = await (await store.viewedBy(viewer)).feeds.hidden()
    if (hidden.length === 0) return shown
    const outlets = new Map((await store.outlets.all()).map((outlet) => [outlet.id, outlet]))
    return [
      ...shown,
      ...hidden.map((one): FeedHealth => {
        const { outletId: id, url } = one.feed
        const outlet = outlets.get(id) ?? unknownOutlet({ id, homePage: new URL(url).origin })
        return { ...healthOf(one, outlet, now), state: 'hidden', nextCheckAt: null }
      }),
    ]
  }

  async function find(addressOrCode: string, viewer: Viewer): Promise<SeenFeed | null> {
    const view = await store.viewedBy(viewer)
    const feeds = [...(await view.feeds.all()), ...(await view.feeds.hidden())]
    const wanted = addressOrCode.trim()
    const byAddress = feeds.find(({ feed }) => feed.url === wanted)
    if (byAddress) return byAddress
    const named = feeds.filter(({ feed }) => feedCode(feed.url) === wanted.toLowerCase())
    return named.length === 1 ? named[0]! : null
  }

  async function packOf(name: string, viewer: Viewer): Promise<FeedPack> {
    const known = new Set((await seen(viewer)).map(({ feed }) => feed.url))
    const hidden = await hiddenOutlets(store)
    const addresses = feedsOfPack(name).filter(({ outletId }) => !hidden.has(outletId))
    return { name, feeds: addresses.length, added: addresses.filter(({ url }) => known.has(url)).length }
  }

  return {
    poll,
    async add(url, adder, words = {}) {
      const added = await addFeed(url, adder, words, {
        store,
        safeFetch: workers.safeFetch,
        readFeed: (...[bytes, contentType, from, stop]: Parameters<ReadingPool['readFeed']>) =>
          reading.readFeed(bytes, contentType, from, stop, { first: true }),
        findFeeds: (page: Sent, from: string) => reading.findFeeds(page, from, adder.signal, { first: true }),
        clock,
        quotas,
        byOperator: adder.viewer === 'operator',
        signal: adder.signal,
      })
      if (!added.ok) return added
      const one = (await seen(adder.viewer)).find(({ feed }) => feed.id === added.value.id)
      if (!one) return failed({ kind: 'no-feed', reason: `${url} was removed while it was added.` })
      return done(healthOf(one, one.outlet, clock.now()))
    },
    list: listed,
    async shownTo(viewer, url) {
      const one = (await seen(viewer)).find(({ feed }) => feed.url === url)
      return one ? healthOf(one, one.outlet, clock.now()).url : null
    },
    async remove(addressOrCode, { viewer }) {
      const found = await find(addressOrCode, viewer)
      if (!found || viewer === 'common') return null
      if (viewer === 'operator') return (await store.feeds.remove(found.feed.id)) ? 'removed' : null
      return await store.feeds.leave(viewer.guildId, found.feed.id)
    },
    async name(addressOrCode, { name, country }) {
      const found = await find(addressOrCode, 'operator')
      const outlet = found && (await store.outlets.all()).find(({ id }) => id === found.feed.outletId)
      if (!outlet) return null
      const named = { ...outlet, name: name ?? outlet.name, country: country ?? outlet.country }
      await store.outlets.rename(named)
      return named
    },
    import: (opml, adder) =>
      importFeeds(opml, adder, {
        store,
        clock,
        quotas,
        readOpml: (xml, stop) => reading.readOpml(xml, stop, { first: true }),
        refuses: workers.refuses,
      }),
    async export(viewer) {
      const feeds = (await seen(viewer))
        .filter(({ isMasked }) => !isMasked)
        .map(({ feed: { url, title, packs }, outlet }) => ({ address: { url, title, packs }, outlet }))
      return writeOpml(feeds, { title: 'Feeds of Attaché', now: clock.now() })
    },
    packs: (viewer) => Promise.all(packNames.map((name) => packOf(name, viewer))),
    async addPack(name, adder) {
      if (feedsOfPack(name).length === 0) return null
      const before = await packOf(name, adder.viewer)
      await installPack(name, followerOf(adder), { store, clock, quotas })
      const after = await packOf(name, adder.viewer)
      return { name, feeds: after.feeds, added: after.added - before.added }
    },
  }
}

const packNames = [...new Set(catalogue.flatMap(({ feeds }) => feeds.flatMap(({ packs }) => packs)))].toSorted()
