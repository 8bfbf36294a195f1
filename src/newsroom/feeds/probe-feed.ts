import type { ReadingPool } from '#src/articles/reading-pool.ts'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import type { Clock } from '#src/base/clock.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import { type FeedProblem, fetchFeed } from '#src/feeds/fetching/fetch-feed.ts'
import type { Reach } from '#src/feeds/fetching/reach.ts'
import { permanentTarget } from '#src/feeds/fetching/redirects.ts'
import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'

/** What a feed says of itself. */
export type FoundFeed = {
  /** The address that was asked. */
  readonly url: string
  readonly title: string | null
  readonly homePage: string | null
  readonly language: string | null
}

/** What an address answered with. */
export type Probed = {
  /** After all redirects. */
  readonly url: string
  /** Where it has moved for good; null where it has not. */
  readonly movedTo: string | null
  readonly bytes: Uint8Array
  readonly contentType: string | null
  /** Null where the answer is no feed. */
  readonly feed: FoundFeed | null
}

export type ProbeEffects = {
  readonly safeFetch: SafeFetch
  readonly readFeed: ReadingPool['readFeed']
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** Fetches an address and tries to read it as a feed. Nothing is kept. Rejects only when `signal` aborts. */
export async function probe(
  url: string,
  reach: Reach,
  { safeFetch, readFeed, clock, signal }: ProbeEffects,
): Promise<Result<Probed, FeedProblem>> {
  const answer = await fetchFeed(
    { url, etag: null, lastModified: null },
    { safeFetch, now: () => clock.now(), reach, signal },
  )
  if (!answer.ok) return answer
  if (answer.value.kind === 'unchanged') return failed({ kind: 'refused', host: new URL(url).hostname, status: 304 })
  const { bytes, contentType, url: final, hops } = answer.value
  const probed = { url: final, movedTo: permanentTarget(hops), bytes, contentType }
  try {
    const { title, language, homePage } = await readFeed(bytes, contentType, final, signal)
    return done({ ...probed, feed: { url, title, language, homePage } })
  } catch (cause) {
    if (cause instanceof UnreadableError) return done({ ...probed, feed: null })
    throw cause
  }
}
