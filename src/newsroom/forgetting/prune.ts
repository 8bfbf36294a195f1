import { setImmediate as nextTurn } from 'node:timers/promises'
import { canonicalUrl } from '#src/articles/canonical-url.ts'
import type { Asking } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Keeping } from '#src/base/keeping.ts'
import { excerptOf } from '#src/briefings/excerpt.ts'
import type { Store } from '#src/store/store.ts'

/** What one run did, or would do. `waiting`: removed articles whose messages the bot still has to edit. */
export type Forgotten = { readonly texts: number; readonly articles: number; readonly waiting: number }

export type PruneEffects = {
  readonly store: Pick<Store, 'forgetting'>
  readonly clock: Clock
  readonly onProgress?: (soFar: Forgotten) => void
}

/**
 * How much one transaction changes. SQLite's transactions hold this thread: each of these takes some 10 ms, after which
 * questions have their turn.
 */
const textsAtOnce = 10
const articlesAtOnce = 8
const postsAtOnce = 100

/**
 * Reduces texts whose time is over to their headline and statements, deletes articles whose statements' time is over,
 * and gives the space back. It may be stopped at any moment, and goes on where it was.
 */
export async function prune(
  { textsMs, statementsMs }: Keeping,
  { signal }: Asking,
  { store: { forgetting }, clock, onProgress = () => {} }: PruneEffects,
): Promise<Forgotten> {
  const now = clock.now()
  const before = (ms: number) => new Date(now.getTime() - ms)
  let done: Forgotten = { texts: 0, articles: 0, waiting: 0 }
  const count = (more: Partial<Forgotten>) => {
    done = { ...done, texts: done.texts + (more.texts ?? 0), articles: done.articles + (more.articles ?? 0) }
    onProgress(done)
  }
  const edited = () => forgetting.removedAndEdited(articlesAtOnce)
  await inBatches(edited, (ids) => forgetting.forget(ids, now), signal)
  if (statementsMs !== null) {
    const filter = { seenBefore: before(statementsMs), outletId: null }
    const next = () => forgetting.articleIds(filter, articlesAtOnce)
    await inBatches(
      next,
      (ids) => forgetting.forget(ids, now),
      signal,
      (articles) => count({ articles }),
    )
  }
  if (textsMs !== null) {
    const next = () => forgetting.wholeTexts(before(textsMs), textsAtOnce)
    await inBatches(
      next,
      async (texts) => {
        const reduced = texts.map(({ textId, article, analysis }) => ({ textId, ...excerptOf(article, analysis) }))
        await forgetting.reduce(reduced, now)
      },
      signal,
      (texts) => count({ texts }),
    )
    while ((await forgetting.forgetPosts(before(textsMs), postsAtOnce)) > 0) await turn(signal)
  }
  await sweepFacts(forgetting, signal)
  await giveBack(forgetting, signal)
  return { ...done, waiting: await forgetting.countRemoved() }
}

/** How many texts and articles `prune` would take. */
export async function countPrunable(
  { textsMs, statementsMs }: Keeping,
  { store: { forgetting }, clock }: Pick<PruneEffects, 'store' | 'clock'>,
): Promise<Forgotten> {
  const before = (ms: number) => new Date(clock.now().getTime() - ms)
  const [texts, articles, waiting] = await Promise.all([
    textsMs === null ? 0 : forgetting.countWhole(before(textsMs)),
    statementsMs === null ? 0 : forgetting.countArticles({ seenBefore: before(statementsMs), outletId: null }),
    forgetting.countRemoved(),
  ])
  return { texts, articles, waiting }
}

/** Articles that somebody wants to be gone: one, by its id or address, or those of an outlet. */
export type Demand =
  | { readonly article: string }
  | { readonly outletId: string /** Null: all of them. */; readonly olderMs: number | null }

/**
 * Removes articles with all that was found in them. What a message prints is withdrawn at once, and deleted when the bot
 * has edited the message.
 */
export async function removeArticles(
  demand: Demand,
  { signal }: Asking,
  { store: { forgetting }, clock, onProgress = () => {} }: PruneEffects,
): Promise<Forgotten> {
  const now = clock.now()
  let articles = 0
  const remove = async (ids: readonly string[]) => void (await forgetting.remove(ids, now))
  const count = (more: number) => {
    articles += more
    onProgress({ texts: 0, articles, waiting: 0 })
  }
  if ('article' in demand) {
    const ids = await forgetting.idsOf(addressOf(demand.article))
    await remove(ids)
    count(ids.length)
  } else {
    const next = () => forgetting.articleIds(filterOf(demand, now), articlesAtOnce)
    await inBatches(next, remove, signal, count)
  }
  await giveBack(forgetting, signal)
  return { texts: 0, articles, waiting: await forgetting.countRemoved() }
}

/** How many articles `removeArticles` would take. */
export async function countRemovable(
  demand: Demand,
  { store: { forgetting }, clock }: Pick<PruneEffects, 'store' | 'clock'>,
): Promise<Forgotten> {
  const articles =
    'article' in demand
      ? (await forgetting.idsOf(addressOf(demand.article))).length
      : await forgetting.countArticles(filterOf(demand, clock.now()))
  return { texts: 0, articles, waiting: await forgetting.countRemoved() }
}

/** Addresses are kept without what outlets add to count visits. */
function addressOf(typed: string): string {
  return canonicalUrl(typed) ?? typed
}

function filterOf({ outletId, olderMs }: Extract<Demand, { outletId: string }>, now: Date) {
  return { outletId, seenBefore: olderMs === null ? null : new Date(now.getTime() - olderMs) }
}

async function inBatches<Item>(
  next: () => Promise<readonly Item[]>,
  work: (some: readonly Item[]) => Promise<void>,
  signal: AbortSignal,
  onDone: (count: number) => void = () => {},
): Promise<void> {
  for (let some = await next(); some.length > 0; some = await next()) {
    await work(some)
    onDone(some.length)
    await turn(signal)
  }
}

async function sweepFacts(forgetting: PruneEffects['store']['forgetting'], signal: AbortSignal): Promise<void> {
  for (let last: number | null = 0; last !== null; last = await forgetting.sweepFacts(last)) await turn(signal)
}

async function giveBack(forgetting: PruneEffects['store']['forgetting'], signal: AbortSignal): Promise<void> {
  while (await forgetting.giveBack()) await turn(signal)
}

/** Others have their turn. */
async function turn(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  await nextTurn()
}
