import { forbidsArchive } from '#src/articles/page-facts.ts'
import type { Sent } from '#src/articles/reading-job.ts'
import type { ReadingPool } from '#src/articles/reading-pool.ts'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import { type FetchProblem, sentenceOfFetchProblem } from '#src/feeds/fetching/fetch-problem.ts'
import { type Reach, reachFrom } from '#src/feeds/fetching/reach.ts'
import { closedByRobots, isAllowedByRobots, noRobotsRules, type RobotsRules } from '#src/feeds/fetching/robots.ts'
import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { type PacingEffects, startPacing } from '#src/feeds/pace/pacing.ts'

export type ArticlePage = Sent & {
  /** After all redirects. */
  readonly url: string
}

export type PageProblem =
  | FetchProblem
  | { readonly kind: 'busy'; readonly host: string }
  | { readonly kind: 'refused'; readonly host: string; readonly status: number }
  | { readonly kind: 'reserved'; readonly host: string }
  | { readonly kind: 'not-html'; readonly host: string; readonly contentType: string }

/** Fetches the page of an article. Rejects only when `signal` aborts. */
export type FetchPage = (
  url: string,
  options: { readonly reach: Reach; readonly signal: AbortSignal },
) => Promise<Result<ArticlePage, PageProblem>>

export type PageEffects = PacingEffects & {
  readonly safeFetch: SafeFetch
  readonly readRobots: ReadingPool['readRobots']
  /** Product token of our User-Agent: our name in robots.txt. */
  readonly robot: string
}

const gapMs = 5_000
/** If an outlet wants a longer pause than this between two requests, we fetch none of its pages. */
const longestGapMs = 60_000
/** Most pages of one host that may wait at the same time. */
const mostQueued = 12
const pageBytes = 2_000_000
const pageLimits = { wireBytes: pageBytes, decodedBytes: pageBytes }

const robotsKeptMs = 24 * 60 * 60_000
const robotsKeptAfterFailureMs = 60 * 60_000
const mostRobots = 500
const mostPages = 50

/**
 * Fetches article pages politely: robots.txt first, one page a host at a time, five seconds between two, each page
 * once. It also remembers failures, so it does not fetch the same page again and again.
 */
export function startPageFetching({ safeFetch, readRobots, robot, clock, wait }: PageEffects): FetchPage {
  const pacing = startPacing({ clock, wait })
  const pages = new Map<string, Promise<Result<ArticlePage, PageProblem>>>()
  const robots = new Map<string, { readonly until: number; readonly rules: Promise<RobotsRules> }>()

  // A page that was fetched with a wide reach must not be given to a request with a narrow one.
  const rulesFor = (origin: string, { reach, signal }: Visit): Promise<RobotsRules> => {
    const key = `${reach} ${origin}`
    const known = robots.get(key)
    if (known && known.until > clock.now().getTime()) return known.rules
    const until = clock.now().getTime() + robotsKeptMs
    const rules = fetchRobots(origin, { safeFetch, readRobots, robot, reach, signal }).then((fetched) => {
      // No answer: the site counts as closed, and we ask again within the hour (RFC 9309 section 2.3.1.4).
      if (fetched === closedByRobots)
        keep(robots, key, { until: until - robotsKeptMs + robotsKeptAfterFailureMs, rules }, mostRobots)
      return fetched
    })
    rules.catch(() => robots.delete(key))
    keep(robots, key, { until, rules }, mostRobots)
    return rules
  }

  const read = async (url: URL, visit: Visit): Promise<Result<ArticlePage, PageProblem>> => {
    const host = url.hostname
    // A redirect may lead to a page that robots.txt forbids.
    const welcome = async (hop: URL) => {
      const reach = reachFrom(url.href, visit.reach, hop.href)
      return isAllowedByRobots(await rulesFor(hop.origin, { ...visit, reach }), hop.pathname + hop.search)
    }
    const rules = await rulesFor(url.origin, visit)
    const pauseMs = Math.max(gapMs, rules.crawlDelayMs ?? 0)
    if (!isAllowedByRobots(rules, url.pathname + url.search) || pauseMs > longestGapMs)
      return failed({ kind: 'unwelcome', host })
    if (pacing.queued(host) >= mostQueued) return failed({ kind: 'busy', host })
    const answer = await pacing.visit(
      host,
      pauseMs,
      () => safeFetch(url.href, { headers, limits: pageLimits, welcome, ...visit }),
      visit.signal,
    )
    if (!answer.ok) return answer
    const page = new URL(answer.value.url)
    if (answer.value.status !== 200)
      return failed({ kind: 'refused', host: page.hostname, status: answer.value.status })
    if (isReserved(answer.value.headers)) return failed({ kind: 'reserved', host: page.hostname })
    const contentType = answer.value.headers['content-type'] ?? ''
    if (!/^(?:text\/html|application\/xhtml\+xml|$)/i.test(contentType)) {
      return failed({ kind: 'not-html', host: page.hostname, contentType })
    }
    return done({ bytes: answer.value.bytes, contentType: contentType || null, url: page.href })
  }

  return (address, visit) => {
    if (!URL.canParse(address))
      return Promise.resolve(failed({ kind: 'bad-url', url: address, reason: 'it is not a web address' }))
    const url = new URL(address)
    url.hash = ''
    const key = `${visit.reach} ${url.href}`
    const known = pages.get(key)
    if (known) return known
    const page = read(url, visit)
    keep(pages, key, page, mostPages)
    page.then(
      (result) => {
        // These problems say nothing about the page itself.
        if (!result.ok && (result.problem.kind === 'busy' || result.problem.kind === 'unwelcome')) pages.delete(key)
      },
      () => pages.delete(key),
    )
    return page
  }
}

/** Whether the answer reserves its text against archives or against text and data mining. */
function isReserved(headers: Readonly<Record<string, string | undefined>>): boolean {
  return headers['tdm-reservation']?.trim() === '1' || forbidsArchive(headers['x-robots-tag'])
}

type Visit = { readonly reach: Reach; readonly signal: AbortSignal }

const headers = { accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1' }

/** 4xx means that there are no rules. After any other failure, or of a part, the rules are unknown: nothing is allowed. */
async function fetchRobots(
  origin: string,
  { safeFetch, readRobots, robot, reach, signal }: Visit & Pick<PageEffects, 'safeFetch' | 'readRobots' | 'robot'>,
): Promise<RobotsRules> {
  const answer = await safeFetch(`${origin}/robots.txt`, {
    limits: { wireBytes: 600_000, decodedBytes: 600_000 },
    reach,
    signal,
  })
  if (!answer.ok) return closedByRobots
  const { status, bytes, isPart = false } = answer.value
  if (status >= 400 && status <= 499 && status !== 429) return noRobotsRules
  if (status < 200 || status > 299 || isPart) return closedByRobots
  return readRobots(bytes, robot, signal).catch((cause: unknown) => {
    if (cause instanceof UnreadableError) return closedByRobots
    throw cause
  })
}

/** Stores a value, and deletes the oldest ones beyond `most`. */
function keep<Value>(kept: Map<string, Value>, key: string, value: Value, most: number): void {
  kept.delete(key)
  kept.set(key, value)
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return
    kept.delete(oldest)
  }
}

/** One clear sentence that names the thing at fault. */
export function sentenceOfPageProblem(problem: PageProblem): string {
  switch (problem.kind) {
    case 'busy':
      return `Too many pages of ${problem.host} are waiting already.`
    case 'refused':
      return `${problem.host} did not give the page (${problem.status}).`
    case 'reserved':
      return `${problem.host} reserves its text against archives or against text and data mining.`
    case 'not-html':
      return `${problem.host} answered with no web page but with “${problem.contentType.slice(0, 60)}”.`
    default:
      return sentenceOfFetchProblem(problem)
  }
}
