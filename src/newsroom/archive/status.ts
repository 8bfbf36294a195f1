import type { Question } from '#src/base/asking.ts'
import type { Store } from '#src/store/store.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { corpusOf } from './corpus-of.ts'
import type { StatusReport } from './questions.ts'

const dayMs = 24 * 3_600_000

/** Long before the first article: the status counts all that is stored. */
const everMs = 3_650 * dayMs

/**
 * After an upgrade the bot analyses stored articles of this many days again; older ones only where the operator asks
 * for it.
 */
export const rereadMs = 30 * dayMs

/** The state of the newsroom: what is stored, which feeds fail, what waits to be sent. */
export async function status(
  { version, startedAt, isFull }: Pick<StatusReport, 'version' | 'startedAt' | 'isFull'>,
  { viewer }: Question,
  {
    store,
    clock,
    keeper,
  }: Pick<ArchiveDeps, 'store' | 'clock'> & {
    readonly keeper: Pick<Store, 'deliveries' | 'digests' | 'reanalysis' | 'waiting' | 'size'>
  },
): Promise<StatusReport> {
  const now = clock.now()
  const [corpus, seenFeeds, stories, statements, deliveries, storeBytes, toReread, backlog] = await Promise.all([
    corpusOf({ from: new Date(now.getTime() - everMs), to: now }, store),
    store.feeds.all(),
    store.stories.count(new Date(now.getTime() - dayMs)),
    store.statements.count(),
    keeper.deliveries.counts(new Date(now.getTime() - dayMs)),
    // Only the operator may see how much is stored in all.
    viewer === 'operator' ? keeper.size() : null,
    keeper.reanalysis.count(new Date(now.getTime() - rereadMs)),
    keeper.waiting.backlog(),
  ])
  const feeds = seenFeeds.map(({ feed }) => feed).filter(({ state: is }) => is !== 'unfollowed')
  const masked = new Set(seenFeeds.filter(({ isMasked }) => isMasked).map(({ feed }) => feed.id))
  // Where this machine is offline, no failure is counted against a feed, but it could not be read.
  const failing = feeds.filter(
    ({ state, failures, lastError }) => state === 'active' && (failures > 0 || lastError !== null),
  )
  const stopped = feeds.filter(({ state }) => state === 'stopped')
  return {
    version,
    startedAt,
    now,
    corpus,
    feeds: { active: feeds.length - stopped.length, failing: failing.length, stopped: stopped.length },
    stories,
    statements,
    deliveries: { pending: deliveries.pending, sentToday: deliveries.sent, paused: await keeper.digests.countPaused() },
    storeBytes,
    isFull,
    toReread,
    backlog,
    problems: [...failing, ...stopped]
      .filter(({ id }) => !masked.has(id))
      .flatMap(({ lastError }) => lastError ?? [])
      .slice(0, 10),
  }
}
