import type { Feed } from '#src/feeds/feed.ts'
import { afterFailure, type PollProblem, remedyFor, sentenceOfPollProblem } from '#src/feeds/pace/feed-health.ts'
import type { PollReport } from '#src/newsroom/feeds/feed-health.ts'
import { askFeed } from './ask-feed.ts'
import type { FeedStopped, PollEffects } from './poll-effects.ts'

export type Failure = { readonly feed: Feed; readonly problem: PollProblem }

/** A report, or a problem that is still to be settled. */
export type Polled =
  | { readonly round: PollReport; readonly problem: null }
  | { readonly round: null; readonly problem: PollProblem }

/** Asks one feed and keeps what came of it; a problem is left to `settle`, for the whole round may explain it. */
export async function pollOne(feed: Feed, effects: PollEffects): Promise<Polled> {
  const { store, clock, limits } = effects
  try {
    // Claimed first: should we crash in the midst, a restart does not ask again.
    await store.feeds.save(feed.id, { nextCheckAt: new Date(clock.now().getTime() + limits.floorMs) })
    const answer = await askFeed(feed, effects)
    if (!answer.ok) return { round: null, problem: answer.problem }
    await store.feeds.save(feed.id, answer.value.change)
    return { round: answer.value.round, problem: null }
  } catch (cause) {
    return { round: notKept(feed, cause, effects), problem: null }
  }
}

/** Keeps what a failure means for a feed, and tells of it where that is the end. */
export async function settle({ feed, problem }: Failure, effects: PollEffects): Promise<PollReport> {
  const { store, clock, limits, random, log } = effects
  const { state, ...change } = afterFailure(feed, problem, { now: clock.now(), limits, random })
  const reason = sentenceOfPollProblem(problem)
  try {
    await store.feeds.save(feed.id, change)
    if (state === 'stopped') {
      // Told before it is stopped: should we crash in the midst, it is asked and told of again rather than never.
      await tellOf({ feed, reason, remedy: remedyFor(problem) }, effects)
      await store.feeds.save(feed.id, { state })
    }
  } catch (cause) {
    return notKept(feed, cause, effects)
  }
  log.warn({ feedId: feed.id, url: feed.url, problem: problem.kind }, 'feed not read')
  return failedRound(feed, reason)
}

/** Ours, not the outlet's: a full disk, a locked database. The feed keeps its validators and is read again. */
function notKept(feed: Feed, cause: unknown, { signal, log }: PollEffects): PollReport {
  signal.throwIfAborted()
  log.warn({ feedId: feed.id, url: feed.url, err: cause }, 'feed not kept')
  const reason = cause instanceof Error ? cause.message : String(cause)
  return failedRound(feed, `What ${feed.url} sent could not be kept: ${reason}`)
}

/** Whoever is told may fail; the feed has stopped all the same. */
async function tellOf(stopped: FeedStopped, { onFeedStopped, log, signal }: PollEffects): Promise<void> {
  try {
    await onFeedStopped(stopped)
  } catch (cause) {
    signal.throwIfAborted()
    log.warn({ feedId: stopped.feed.id, err: cause }, 'nobody told that a feed stopped')
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
