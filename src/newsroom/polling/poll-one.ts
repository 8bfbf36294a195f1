import type { Feed } from '#src/feeds/feed.ts'
import { afterFailure, type PollProblem, remedyFor, sentenceOfPollProblem } from '#src/feeds/pace/feed-health.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import { askFeed } from './ask-feed.ts'
import type { FeedStopped, PollEffects } from './poll-effects.ts'

export type Failure = { readonly feed: Feed; readonly problem: PollProblem }

/** A report, or a problem that `keepFailure` must still handle; neither where another process polls the feed. */
export type Polled =
  | { readonly round: null; readonly problem: null }
  | { readonly round: PollReport; readonly problem: null }
  | { readonly round: null; readonly problem: PollProblem }

/**
 * Polls one feed and saves the result. It leaves a problem to `keepFailure`, because the whole round may explain it.
 */
export async function pollOne(feed: Feed, effects: PollEffects): Promise<Polled> {
  const { store, clock, limits } = effects
  try {
    // The next check is saved first: if we crash in between, a restart does not poll again at once.
    const isOurs = await store.feeds.claim(feed, new Date(clock.now().getTime() + limits.floorMs))
    if (!isOurs) return { round: null, problem: null }
    const answer = await askFeed(feed, effects)
    if (!answer.ok) return { round: null, problem: answer.problem }
    await store.feeds.save(feed.id, answer.value.change)
    return { round: answer.value.round, problem: null }
  } catch (cause) {
    return { round: notKept(feed, cause, effects), problem: null }
  }
}

/** Saves what a failure means for a feed, and reports a feed that stops. */
export async function keepFailure({ feed, problem }: Failure, effects: PollEffects): Promise<PollReport> {
  const { store, clock, limits, random, log } = effects
  const { state, ...change } = afterFailure(feed, problem, { now: clock.now(), limits, random })
  const reason = sentenceOfPollProblem(problem)
  try {
    await store.feeds.save(feed.id, change)
    if (state === 'stopped') {
      // The report goes out before the feed is saved as stopped. If we crash in between, the feed is polled and
      // reported again.
      await tellOf({ feed, reason, remedy: remedyFor(problem) }, effects)
      await store.feeds.save(feed.id, { state })
    }
  } catch (cause) {
    return notKept(feed, cause, effects)
  }
  // While we are offline it is the same of every feed: the round says so once.
  if (problem.kind !== 'offline') log.warn({ feedId: feed.id, url: feed.url, problem: problem.kind }, 'feed not read')
  return failedRound(feed, reason)
}

/**
 * The fault is ours, not the outlet's: a full disk, a locked database. The feed keeps its validators and is read again.
 */
function notKept(feed: Feed, cause: unknown, { signal, log }: PollEffects): PollReport {
  signal.throwIfAborted()
  log.warn({ feedId: feed.id, url: feed.url, err: cause }, 'feed could not be saved')
  const reason = cause instanceof Error ? cause.message : String(cause)
  return failedRound(feed, `What ${feed.url} sent could not be kept: ${reason}`)
}

/** If the report fails, the feed stops nevertheless. */
async function tellOf(stopped: FeedStopped, { onFeedStopped, log, signal }: PollEffects): Promise<void> {
  try {
    await onFeedStopped(stopped)
  } catch (cause) {
    signal.throwIfAborted()
    log.warn({ feedId: stopped.feed.id, err: cause }, 'report of a stopped feed failed')
  }
}

function failedRound(feed: Feed, error: string): PollReport {
  return {
    feedId: feed.id,
    url: feed.url,
    outcome: 'failed',
    newArticles: 0,
    revisedArticles: 0,
    error,
    announced: [],
    more: 0,
  }
}
