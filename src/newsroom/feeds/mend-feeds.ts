import type { ReadingPool } from '#src/articles/reading-pool.ts'
import type { Asking } from '#src/base/asking.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import type { Feed } from '#src/feeds/feed.ts'
import { sentenceOfFeedProblem } from '#src/feeds/fetching/fetch-feed.ts'
import { reachFrom } from '#src/feeds/fetching/reach.ts'
import { unknownOutlet } from '#src/feeds/unknown-outlet.ts'
import { reachOf } from '#src/newsroom/polling/reach-of.ts'
import { type VisitEffects, visitHosts } from '#src/newsroom/polling/visit-hosts.ts'
import type { Store } from '#src/store/store.ts'
import type { FeedHealth } from './feed-health.ts'
import { feedCode, healthOf } from './health-of.ts'
import { type FeedRemedy, findRemedy, isIll, type MendEffects, mendFeed } from './mend-feed.ts'
import { probe } from './probe-feed.ts'

/** A feed that fails, and what can be done about it. */
export type IllFeed = { readonly feed: FeedHealth; readonly remedy: FeedRemedy }

/** For the operator: finds out what can be done about feeds that fail, and does it. */
export type FeedMender = {
  /**
   * Asks each feed that stopped or has failed several times in a row, as politely as the poller does. Keeps nothing.
   *
   * @param addressOrCode - Only this feed, also where it is well; null: all that fail.
   * @param onFound - Called as each is known.
   * @returns Null where there is no such feed.
   */
  find(
    addressOrCode: string | null,
    onFound: (ill: IllFeed) => void,
    asking: Asking,
  ): Promise<readonly IllFeed[] | null>
  /**
   * Has a feed read again. What was filed of it stays.
   *
   * @param to - Where it stands now; null: where it stood.
   * @returns The address at which it is read; the problem is a sentence.
   */
  mend(addressOrCode: string, to: string | null, asking: Asking): Promise<Result<string, string>>
}

export type MenderParts = Omit<VisitEffects, 'signal'> &
  Pick<MendEffects, 'safeFetch' | 'clock'> & {
    readonly store: Pick<Store, 'feeds' | 'viewedBy' | 'outlets'>
    readonly reading: Pick<ReadingPool, 'readFeed' | 'findFeeds'>
  }

export function feedMender({ store, reading, ...others }: MenderParts): FeedMender {
  const { clock } = others
  const effectsFor = (signal: AbortSignal): MendEffects & VisitEffects => ({
    ...others,
    store,
    readFeed: reading.readFeed,
    findFeeds: (page, url) => reading.findFeeds(page, url, signal),
    signal,
  })

  async function kept() {
    const [seen, outlets] = await Promise.all([(await store.viewedBy('operator')).feeds.all(), store.outlets.all()])
    const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]))
    return seen.map((one) => {
      const { outletId, url } = one.feed
      const outlet = byId.get(outletId) ?? unknownOutlet({ id: outletId, homePage: new URL(url).origin })
      return { url, seen: one, outlet }
    })
  }

  return {
    async find(addressOrCode, onFound, { signal }) {
      const all = await kept()
      const wanted = all.filter(({ seen: { feed } }) =>
        addressOrCode === null ? isIll(feed) : isNamed(feed, addressOrCode),
      )
      if (addressOrCode !== null && wanted.length === 0) return null
      const found: IllFeed[] = []
      await visitHosts(
        wanted,
        async (sameHost) => {
          for (const { seen, outlet } of sameHost) {
            const remedy = await findRemedy(seen.feed, outlet, effectsFor(signal))
            const ill = { feed: healthOf(seen, outlet, clock.now()), remedy }
            found.push(ill)
            onFound(ill)
          }
        },
        effectsFor(signal),
      )
      return found
    },

    async mend(addressOrCode, to, { signal }) {
      const one = (await kept()).find(({ seen: { feed } }) => isNamed(feed, addressOrCode))
      if (!one) return failed(`No feed ${addressOrCode} is kept; feeds list shows them.`)
      const { feed } = one.seen
      if (to !== null && to !== feed.url) {
        const answer = await probe(to, reachFrom(feed.url, reachOf(feed), to), effectsFor(signal))
        if (!answer.ok) return failed(sentenceOfFeedProblem(answer.problem))
        if (answer.value.feed === null) return failed(`${to} answers, but not with a feed.`)
      }
      const mended = await mendFeed(feed, to, { store, clock })
      return mended.ok ? done(mended.value.url) : mended
    },
  }
}

function isNamed({ url }: Pick<Feed, 'url'>, addressOrCode: string): boolean {
  const wanted = addressOrCode.trim()
  return url === wanted || feedCode(url) === wanted.toLowerCase()
}
