import { type Article, momentOf } from '#src/articles/article.ts'
import type { Clock } from '#src/base/clock.ts'
import { inSlices } from '#src/base/in-slices.ts'
import { oneAtATime } from '#src/base/one-at-a-time.ts'
import type { Archive } from '#src/newsroom/archive/archive.ts'
import { countOrigins } from '#src/newsroom/archive/count-origins.ts'
import type { Placing } from '#src/store/ports/story-store.ts'
import type { Store } from '#src/store/store.ts'
import { clusterSettings } from '#src/stories/gathering/cluster-settings.ts'
import { createGatherer, type Gathered, type Gatherer, NotBegunError } from '#src/stories/gathering/gatherer.ts'
import { nameAffairs } from '#src/stories/gathering/name-affairs.ts'
import type { StoryArticle } from '#src/stories/story-article.ts'
import { type GatheringTurn, onlyGatherer } from './gathering-turn.ts'

/** How many articles are loaded at a time after a restart. Interactions are answered in between. */
const pageSize = 200

/** How many placements are written at a time, for the same reason. */
const writtenAtOnce = 25

/**
 * Among how many of the newest articles those are looked for that other processes filed. A transaction that ends late
 * brings an article whose number is not the highest.
 */
const mostLookedAt = { usually: 500, inSecondPass: 5_000 } as const

/**
 * Gathers articles into stories and saves the stories. A store needs exactly one, because it remembers the articles
 * that it has seen.
 */
export type StoryGatherer = {
  /** Continues the work of the last process. A second call does nothing. */
  open(signal: AbortSignal): Promise<void>
  /** Places articles that were just filed. Where another process gathers, it is left to that one. */
  place(articles: readonly Article[], signal: AbortSignal): Promise<void>
  /** Places what other processes have filed. Does nothing where another process gathers. */
  catchUp(signal: AbortSignal): Promise<void>
  /**
   * How many articles the story has that each would join; 0 where it would open one, or where another process gathers.
   * Nothing is remembered.
   */
  foresee(articles: readonly Article[], signal: AbortSignal): Promise<readonly number[]>
  /**
   * The second pass: repairs early splits and wrong merges, forgets stories that are too old to grow, and says which
   * stories are steps of one affair.
   */
  mend(signal: AbortSignal): Promise<void>
  /** Leaves the gathering to another process. */
  end(): Promise<void>
}

export type StoryGathererParts = {
  readonly store: Store
  readonly clock: Clock
  /** Runs in this thread unless another is given. */
  readonly gatherer?: Gatherer
  /** Likewise. */
  readonly origins?: Archive['origins']
  /** Whose turn it is among the processes of the store; always ours unless given. */
  readonly turn?: GatheringTurn
}

export function createStoryGatherer({
  store,
  clock,
  gatherer = createGatherer(),
  origins = (query, asking) => countOrigins(query, asking, { store }),
  turn = onlyGatherer(),
}: StoryGathererParts): StoryGatherer {
  const deps = { store, clock, gatherer, keepOrigins: originKeeper({ store, clock, origins }) }
  const inTurn = oneAtATime()
  let opening: Promise<void> | null = null

  /** How far each circle's articles were taken up: the row after which the next ones stand. */
  const opened = new Map<number, number>()

  const open = (signal: AbortSignal): Promise<void> => {
    if (opening === null) opened.clear()
    opening ??= takeUp(deps, signal).catch((cause) => {
      opening = null
      throw cause
    })
    return opening
  }

  /**
   * Gathers and stores in one step, so that both happen in the same order. After a failure the gatherer may know more
   * than the store, so the next step loads everything from the store again. Null: another process gathers.
   */
  const step = <Value>(work: () => Promise<Value>, signal: AbortSignal): Promise<Value | null> =>
    inTurn(() =>
      turn.during(async (since) => {
        // Another process may have gathered meanwhile.
        if (since === 'anew') opening = null
        try {
          await open(signal)
          return await work()
        } catch (cause) {
          opening = null
          if (!(cause instanceof NotBegunError)) throw cause
          await open(signal)
          return await work()
        }
      }),
    )

  /** Places those of the newest articles that have no story yet. */
  async function placeOthers(newest: number, signal: AbortSignal): Promise<readonly string[]> {
    const since = new Date(clock.now().getTime() - clusterSettings.windowMs)
    const last = await store.stories.last()
    const page = await store.stories.recent(since, { after: last - newest, limit: newest, isUnplaced: true })
    const grown = await placeAll(page.articles, deps, signal)
    if ((await store.stories.circles()).length > 0) await takeUpCircles(deps, opened, signal)
    return grown
  }

  return {
    open,
    async place(articles, signal) {
      const touched = await step(async () => {
        const privateFeeds = new Set((await store.stories.circles()).flatMap(({ feedIds }) => feedIds))
        const unplaced = await store.stories.unplaced(articles.map(({ id }) => id))
        const isForAll = ({ id, feedId }: Article) => unplaced.has(id) && (feedId === null || !privateFeeds.has(feedId))
        const gathered = articles
          .filter(isForAll)
          .map((article) => ({ article: storyArticleOf(article), storyId: null }))
        const grown = await placeAll(gathered, deps, signal)
        if (privateFeeds.size > 0) await takeUpCircles(deps, opened, signal)
        return grown
      }, signal)
      await deps.keepOrigins(touched ?? [], signal)
    },
    async catchUp(signal) {
      const touched = await step(() => placeOthers(mostLookedAt.usually, signal), signal)
      await deps.keepOrigins(touched ?? [], signal)
    },
    async foresee(articles, signal) {
      const sizes = await step(() => gatherer.foresee(articles.map(storyArticleOf), signal), signal)
      return sizes ?? articles.map(() => 0)
    },
    async mend(signal) {
      const before = clock.now().getTime() - clusterSettings.windowMs
      const touched = await step(async () => {
        const grown = await placeOthers(mostLookedAt.inSecondPass, signal)
        const shown = await store.digests.everShown()
        const { moves, absorbed, affairs } = await gatherer.mend({ before, shown }, signal)
        const at = clock.now()
        const placings = moves.map(({ articleId, to }) => ({ articleId, storyId: to, at }))
        await inSlices(placings, writtenAtOnce, store.stories.place, { signal })
        await inSlices(absorbed, writtenAtOnce, store.stories.absorb, { signal })
        const changes = nameAffairs(affairs, await store.stories.affairs(affairs.flat()))
        await inSlices(changes, writtenAtOnce, (some) => store.stories.placeInAffairs(some, at), { signal })
        await mendCircles(deps, opened, { before, shown }, signal)
        return [...grown, ...moves.flatMap(({ from, to }) => [from, to])]
      }, signal)
      await deps.keepOrigins(touched ?? [], signal)
    },
    end: () => turn.end(),
  }
}

type GatheringDeps = Required<Pick<StoryGathererParts, 'store' | 'clock' | 'gatherer'>> & {
  readonly keepOrigins: (storyIds: readonly string[], signal: AbortSignal) => Promise<void>
}

/** @returns Ids of the stories that grew. */
async function placeAll(
  gathered: readonly Gathered[],
  { store, clock, gatherer }: GatheringDeps,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const storyIds = await gatherer.gather(gathered, signal)
  const at = clock.now()
  const placings = gathered.flatMap(({ article, storyId }, index): Placing[] =>
    storyId === null ? [{ articleId: article.id, storyId: storyIds[index]!, at }] : [],
  )
  await inSlices(placings, writtenAtOnce, store.stories.place, { signal })
  return placings.map(({ storyId }) => storyId)
}

function storyArticleOf(article: Article): StoryArticle {
  return {
    id: article.id,
    title: article.text.slice(article.title.start, article.title.end),
    text: article.text,
    at: Math.min(momentOf(article).getTime(), article.firstSeenAt.getTime()),
  }
}

/** Loads the articles of the window into the gatherer. An article that a crash left without a story gets one. */
async function takeUp(deps: GatheringDeps, signal: AbortSignal): Promise<void> {
  const { store, clock, gatherer, keepOrigins } = deps
  await gatherer.begin(signal)
  const since = new Date(clock.now().getTime() - clusterSettings.windowMs)
  for (let after: number | null = 0; after !== null; ) {
    signal.throwIfAborted()
    const page = await store.stories.recent(since, { after, limit: pageSize })
    await keepOrigins(await placeAll(page.articles, deps, signal), signal)
    after = page.next
  }
}

/**
 * Gives each circle its articles: those that it has not seen since this process began, and those filed since the last
 * time. They come after what is common, whose stories they join.
 */
async function takeUpCircles(deps: GatheringDeps, opened: Map<number, number>, signal: AbortSignal): Promise<void> {
  const { store, clock, gatherer } = deps
  const since = new Date(clock.now().getTime() - clusterSettings.windowMs)
  for (const circle of await store.stories.circles()) {
    for (let after: number | null = opened.get(circle.id) ?? 0; after !== null; ) {
      signal.throwIfAborted()
      const page = await store.stories.recent(since, { after, limit: pageSize, circle })
      const storyIds = await gatherer.gather(page.articles, signal, circle.id)
      const at = clock.now()
      const placings = page.articles.flatMap(({ article, storyId }, index): Placing[] =>
        storyId === null ? [{ articleId: article.id, storyId: storyIds[index]!, at, circleId: circle.id }] : [],
      )
      await inSlices(placings, writtenAtOnce, store.stories.place, { signal })
      opened.set(circle.id, page.last ?? after)
      after = page.next
    }
  }
}

/** The second pass over what each circle alone sees. */
async function mendCircles(
  deps: GatheringDeps,
  opened: Map<number, number>,
  options: { readonly before: number; readonly shown: ReadonlySet<string> },
  signal: AbortSignal,
): Promise<void> {
  const { store, clock, gatherer } = deps
  await takeUpCircles(deps, opened, signal)
  for (const { id: circleId } of await store.stories.circles()) {
    const { moves, absorbed } = await gatherer.mend({ ...options, circleId }, signal)
    const at = clock.now()
    const placings = moves.map(({ articleId, to }) => ({ articleId, storyId: to, at, circleId }))
    await inSlices(placings, writtenAtOnce, store.stories.place, { signal })
    await inSlices(absorbed, writtenAtOnce, store.stories.absorb, { signal })
  }
}

/**
 * Counts independent sources of stories that changed, and keeps the counts. What is asked for while a count is under way
 * is counted once afterwards, however many ask: a story that grows by one article from each of twenty feeds is not
 * counted twenty times.
 */
function originKeeper({ store, clock, origins }: Required<Pick<StoryGathererParts, 'store' | 'clock' | 'origins'>>) {
  const waiting = new Set<string>()
  let underWay: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | null = null

  async function keep(signal: AbortSignal): Promise<void> {
    next = null
    const storyIds = [...waiting]
    waiting.clear()
    const at = clock.now()
    const counts = await origins({ storyIds, at }, { signal })
    if (counts.size > 0) await store.stories.saveOrigins(counts, at)
  }

  return (storyIds: readonly string[], signal: AbortSignal): Promise<void> => {
    if (storyIds.length === 0) return Promise.resolve()
    for (const storyId of storyIds) waiting.add(storyId)
    if (next === null) {
      next = underWay.then(() => keep(signal))
      underWay = next.catch(() => undefined)
    }
    return next
  }
}
