import { done, failed, type Result } from '#src/base/result.ts'
import { isCatalogueOutlet } from '#src/feeds/catalogue/outlet-of-feed.ts'
import type { Feed } from '#src/feeds/feed.ts'
import { type FeedProblem, sentenceOfFeedProblem } from '#src/feeds/fetching/fetch-feed.ts'
import { reachFrom } from '#src/feeds/fetching/reach.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { hostOf } from '#src/feeds/outlet-name.ts'
import { reachOf } from '#src/newsroom/polling/reach-of.ts'
import type { Store } from '#src/store/store.ts'
import { type FoundFeed, type Probed, type ProbeEffects, probe } from './probe-feed.ts'

/** What can be done about a feed that fails. Only the first two are certain enough to be done without a person. */
export type FeedRemedy =
  /** It can be read again at its old address. */
  | { readonly kind: 'answers' }
  /** It stands at another address, and says so itself or has the name that it had. */
  | { readonly kind: 'moved'; readonly to: string; readonly title: string | null }
  /** The outlet has other feeds; which of them goes on with this one, a person has to say. */
  | { readonly kind: 'choose'; readonly among: readonly { readonly url: string; readonly title: string | null }[] }
  /** A fault that passes: nothing is to be done. */
  | { readonly kind: 'wait'; readonly reason: string }
  /** Nothing was found in its place. */
  | { readonly kind: 'lost'; readonly reason: string }

export type MendEffects = ProbeEffects & {
  readonly store: Pick<Store, 'feeds'>
  /** Addresses of feeds that a page names, then those where feeds often are; best first. */
  readonly findFeeds: (page: Pick<Probed, 'bytes' | 'contentType'>, url: string) => Promise<readonly string[]>
}

/** From so many failures on a feed is worth a look. Fewer may be a bad hour of its server. */
const failuresOfIll = 3

/** Most addresses that are tried for one feed, pages not counted. */
const mostProbes = 6

export function isIll({ state, failures }: Pick<Feed, 'state' | 'failures'>): boolean {
  return state === 'stopped' || (state === 'active' && failures >= failuresOfIll)
}

/**
 * Asks a feed once more. Where it cannot be read, looks for it on the page that answers in its place, on its outlet's
 * home page and at its host. Nothing is kept.
 */
export async function findRemedy(feed: Feed, outlet: Outlet, effects: MendEffects): Promise<FeedRemedy> {
  const reach = reachOf(feed)
  const answer = await probe(feed.url, reach, effects)
  if (answer.ok && answer.value.feed) {
    const { movedTo, feed: read } = answer.value
    const isFree = movedTo !== null && (await isUnknown(movedTo, effects))
    return isFree ? { kind: 'moved', to: movedTo, title: read.title } : { kind: 'answers' }
  }
  if (!answer.ok && passes(answer.problem)) return { kind: 'wait', reason: sentenceOfFeedProblem(answer.problem) }
  const found = await lookAround(feed, outlet, answer.ok ? answer.value : null, effects)
  const [sameName] = found.filter(({ title }) => title !== null && plain(title) === plain(feed.title))
  if (sameName) return { kind: 'moved', to: sameName.url, title: sameName.title }
  const [only, ...others] = found
  if (only && others.length === 0 && bearsName(only, outlet)) return { kind: 'moved', to: only.url, title: only.title }
  if (found.length > 0) return { kind: 'choose', among: found.map(({ url, title }) => ({ url, title })) }
  return {
    kind: 'lost',
    reason: answer.ok ? `${feed.url} answers with a page, not a feed.` : sentenceOfFeedProblem(answer.problem),
  }
}

/** Faults of a bad hour, or of this machine. They tell nothing of whether the feed has moved. */
function passes(problem: FeedProblem): boolean {
  return (
    ['offline', 'timeout', 'too-often', 'unavailable'].includes(problem.kind) ||
    (problem.kind === 'refused' && problem.status >= 500)
  )
}

/** Feeds at which this one may go on: they can be read, and nobody follows them here. */
async function lookAround(
  feed: Feed,
  outlet: Outlet,
  inItsPlace: Probed | null,
  effects: MendEffects,
): Promise<readonly FoundFeed[]> {
  const reachOfOther = (url: string) => reachFrom(feed.url, reachOf(feed), url)
  const pages: Probed[] = inItsPlace ? [inItsPlace] : []
  const candidates: string[] = []
  const homes = new Set([new URL(outlet.homePage).href, new URL('/', feed.url).href])
  for (const home of homes) {
    if (home === feed.url) continue
    const answer = await probe(home, reachOfOther(home), effects)
    if (answer.ok) pages.push(answer.value)
  }
  for (const page of pages) {
    if (page.feed) candidates.push(page.url)
    else candidates.push(...(await effects.findFeeds(page, page.url)))
  }
  const found = new Map<string, FoundFeed>()
  for (const url of [...new Set(candidates)].filter((it) => it !== feed.url).slice(0, mostProbes)) {
    const answer = await probe(url, reachOfOther(url), effects)
    if (!answer.ok || !answer.value.feed) continue
    const at = answer.value.movedTo ?? url
    if (at !== feed.url && (await isUnknown(at, effects))) found.set(at, { ...answer.value.feed, url: at })
  }
  return [...found.values()]
}

/** A name that was given up may belong to somebody else by now: the feed has to say that it is this outlet's. */
function bearsName({ title }: FoundFeed, { id, name, homePage }: Outlet): boolean {
  const own = isCatalogueOutlet(id) || name !== hostOf(homePage) ? plain(name.replace(/ \([^()]*\)$/, '')) : ''
  return own !== '' && ` ${plain(title ?? '')} `.includes(` ${own} `)
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

async function isUnknown(url: string, { store }: Pick<MendEffects, 'store'>): Promise<boolean> {
  return (await store.feeds.find(url)) === null
}

/**
 * Has a feed read again, at its old address or at another one. Its articles, its outlet and those who follow it stay.
 *
 * @param to - Null: the old address.
 * @returns The problem is a sentence.
 */
export async function mendFeed(
  feed: Feed,
  to: string | null,
  { store, clock }: Pick<MendEffects, 'store' | 'clock'>,
): Promise<Result<Feed, string>> {
  if (to !== null && to !== feed.url && !(await isUnknown(to, { store })))
    return failed(`${to} is followed already; feeds remove ends the other one.`)
  const moved = to === null || to === feed.url ? null : to
  const change = {
    ...(moved === null
      ? {}
      : {
          url: moved,
          byOperator: feed.byOperator && reachFrom(feed.url, 'feed', moved) === 'feed',
          // A validator is valid only for the address that sent it.
          etag: null,
          lastModified: null,
          movedTo: null,
        }),
    state: 'active',
    lastError: null,
    failures: 0,
    firstFailureAt: null,
    nextCheckAt: clock.now(),
  } as const
  await store.feeds.save(feed.id, change)
  return done({ ...feed, ...change })
}
