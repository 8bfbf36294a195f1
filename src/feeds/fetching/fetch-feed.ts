import { done, failed, type Result } from '#src/base/result.ts'
import type { Feed } from '#src/feeds/feed.ts'
import { type FetchProblem, sentenceOfFetchProblem } from './fetch-problem.ts'
import { retryAfterMs } from './http-hints.ts'
import type { Reach } from './reach.ts'
import type { Hop } from './redirects.ts'
import type { SafeFetch } from './safe-fetch.ts'

/** What a feed's server sends along: validators byte for byte, and headers that tell its pace. */
type Answer = {
  /** After all redirects. */
  readonly url: string
  readonly hops: readonly Hop[]
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string | null
  readonly lastModified: string | null
}

export type FetchedFeed =
  | (Answer & { readonly kind: 'unchanged' })
  | (Answer & {
      readonly kind: 'fetched'
      readonly bytes: Uint8Array
      readonly contentType: string | null
      /** Whether more was to come. What is missing there may still be in the feed. */
      readonly isPart: boolean
    })

export type FeedProblem =
  | FetchProblem
  | { readonly kind: 'gone'; readonly host: string }
  /** 429: the whole host asks for rest. */
  | { readonly kind: 'too-often'; readonly host: string; readonly retryAfterMs: number | null }
  /** 503: this feed asks for rest. */
  | { readonly kind: 'unavailable'; readonly host: string; readonly retryAfterMs: number | null }
  | { readonly kind: 'refused'; readonly host: string; readonly status: number }

const accept =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1'

export type FetchFeedEffects = {
  readonly safeFetch: SafeFetch
  readonly now: () => Date
  readonly reach: Reach
  readonly signal: AbortSignal
}

/** Asks one feed for what changed. Rejects only when `signal` aborts; a slow outlet is a problem, not a stop. */
export async function fetchFeed(
  feed: Pick<Feed, 'url' | 'etag' | 'lastModified'>,
  { safeFetch, now, reach, signal }: FetchFeedEffects,
): Promise<Result<FetchedFeed, FeedProblem>> {
  const response = await safeFetch(feed.url, {
    headers: { accept, ...validators(feed) },
    reach,
    takesPart: true,
    signal,
  })
  if (!response.ok) return response
  const { url, hops, status, headers, bytes, isPart = false } = response.value
  const answer = {
    url,
    hops,
    headers,
    // A validator of a part would hide the rest until the feed changes.
    etag: isPart ? null : validatorIn(headers.etag),
    lastModified: isPart ? null : validatorIn(headers['last-modified']),
  }
  const host = new URL(url).hostname
  const asked = feed.etag !== null || feed.lastModified !== null
  if (status === 304 && asked) return done({ kind: 'unchanged', ...answer })
  if (status >= 200 && status <= 299) {
    return done({ kind: 'fetched', ...answer, bytes, contentType: headers['content-type'] ?? null, isPart })
  }
  if (status === 410) return failed({ kind: 'gone', host })
  if (status === 429) return failed({ kind: 'too-often', host, retryAfterMs: retryAfterMs(headers, now()) })
  if (status === 503) return failed({ kind: 'unavailable', host, retryAfterMs: retryAfterMs(headers, now()) })
  return failed({ kind: 'refused', host, status })
}

/** RFC 9110 section 13.1.3: a server that knows both goes by the entity tag, so both are sent. */
function validators({ etag, lastModified }: Pick<Feed, 'etag' | 'lastModified'>): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}

/** Null where there is none, or one that no request could carry back. */
function validatorIn(header: string | undefined): string | null {
  return header && header.length <= 2000 && /^[\t\x20-\x7e\x80-\xff]+$/.test(header) ? header : null
}

const statusWords: Readonly<Record<number, string>> = {
  304: 'says that nothing has changed, though we never asked before',
  401: 'asks for a password',
  402: 'asks for money',
  403: 'refuses us',
  404: 'has no such page',
  451: 'may not show it, for legal reasons',
}

/** One clear sentence that names the thing at fault. */
export function sentenceOfFeedProblem(problem: FeedProblem): string {
  switch (problem.kind) {
    case 'gone':
      return `${problem.host} says that the feed is gone for good (410).`
    case 'too-often':
      return `${problem.host} asks not to be asked so often (429).`
    case 'unavailable':
      return `${problem.host} is unavailable for now (503).`
    case 'refused':
      return `${problem.host} ${statusWords[problem.status] ?? 'answered with an error'} (${problem.status}).`
    default:
      return sentenceOfFetchProblem(problem)
  }
}
