import type { ReadingPool } from '#src/articles/reading-pool.ts'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import type { Clock } from '#src/base/clock.ts'
import { fetchFeed, sentenceOfFeedProblem } from '#src/feeds/fetching/fetch-feed.ts'
import { permanentTarget } from '#src/feeds/fetching/redirects.ts'
import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import type { ReadFeed } from '#src/feeds/reading/read-feed.ts'
import { type VisitEffects, visitHosts } from '#src/newsroom/polling/visit-hosts.ts'

/** Whether an address answers with a feed that can be read. */
export type FeedCheck = {
  readonly url: string
  /** How many entries it has; null where no feed was read. */
  readonly entries: number | null
  /** Date of its newest entry, as stated; null where none is dated. */
  readonly newest: Date | null
  /** Where it has moved for good; null where it has not. */
  readonly movedTo: string | null
  /** One clear sentence naming the thing at fault; null where all is well. */
  readonly error: string | null
  /** What was read, and what had to be mended for it; null where no feed was read. */
  readonly read: Pick<ReadFeed, 'title' | 'items' | 'repairs'> | null
}

export type CheckEffects = VisitEffects & {
  readonly safeFetch: SafeFetch
  readonly readFeed: ReadingPool['readFeed']
  readonly clock: Clock
}

/**
 * Asks each address once, as politely as the poller does, and keeps nothing: for a catalogue whose addresses were
 * taken down from public knowledge.
 *
 * @param onCheck - Called as each answer comes.
 */
export async function checkFeeds(
  addresses: readonly { readonly url: string }[],
  onCheck: (check: FeedCheck) => void,
  effects: CheckEffects,
): Promise<readonly FeedCheck[]> {
  const checks: FeedCheck[] = []
  await visitHosts(
    addresses,
    async (sameHost) => {
      for (const { url } of sameHost) {
        const check = await checkFeed(url, effects)
        checks.push(check)
        onCheck(check)
      }
    },
    effects,
  )
  return checks
}

async function checkFeed(url: string, { safeFetch, readFeed, clock, signal }: CheckEffects): Promise<FeedCheck> {
  const answer = await fetchFeed(
    { url, etag: null, lastModified: null },
    // The terminal's own: nobody else can ask for a check.
    { safeFetch, now: () => clock.now(), reach: 'operator-feed', signal },
  )
  if (!answer.ok) return { ...nothingAt(url), error: sentenceOfFeedProblem(answer.problem) }
  const fetched = answer.value
  const movedTo = permanentTarget(fetched.hops)
  if (fetched.kind === 'unchanged') return { ...nothingAt(url), movedTo }
  const check = await checkDocument(fetched.bytes, fetched.contentType, fetched.url, { readFeed, signal })
  return { ...check, url, movedTo }
}

/**
 * Whether a document can be read as a feed.
 *
 * @param url - Where it came from.
 */
export async function checkDocument(
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
  { readFeed, signal }: Pick<CheckEffects, 'readFeed' | 'signal'>,
): Promise<FeedCheck> {
  try {
    const { title, items, repairs } = await readFeed(bytes, contentType, url, signal)
    const dates = items.flatMap(({ date }) => (date ? [date.getTime()] : []))
    const newest = dates.length > 0 ? new Date(dates.reduce((a, b) => Math.max(a, b))) : null
    return { ...nothingAt(url), entries: items.length, newest, read: { title, items, repairs } }
  } catch (cause) {
    if (cause instanceof UnreadableError) return { ...nothingAt(url), error: `${cause.message}.` }
    throw cause
  }
}

function nothingAt(url: string): FeedCheck {
  return { url, entries: null, newest: null, movedTo: null, error: null, read: null }
}
