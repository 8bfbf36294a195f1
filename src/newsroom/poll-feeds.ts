import type { Clock } from '#src/base/clock.ts'
import type { Feed } from '#src/feeds/feed.ts'
import {
  afterFailure,
  type FeedChange,
  type PollProblem,
  remedyFor,
  sentenceOfPollProblem,
} from '#src/feeds/feed-health.ts'
import type { PollingLimits } from '#src/feeds/next-check.ts'
import type { SafeFetch } from '#src/feeds/safe-fetch.ts'
import type { FeedStore } from '#src/store/store.ts'
import { askFeed, type FileEntries, type ReadFeed } from './ask-feed.ts'
import type { PollReport } from './newsroom.ts'
import { hostOf, visitHosts } from './visit-hosts.ts'

/** A feed that will not be asked again by itself, why, and what a person can do. */
export type FeedStopped = { readonly feed: Feed; readonly reason: string; readonly remedy: string }

export type FeedRound = PollReport & {
  /** Ids of the newest articles of this poll, newest first; at most ten, none on a first poll, which is silent. */
  readonly announced: readonly string[]
  /** How many further new articles there were. */
  readonly more: number
}

export type PollEffects = {
  readonly store: { readonly feeds: FeedStore }
  readonly safeFetch: SafeFetch
  readonly readFeed: ReadFeed
  readonly fileEntries: FileEntries
  readonly clock: Clock
  /** 0 to 1. */
  readonly random: () => number
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  readonly limits: PollingLimits
  /** Called once, when a feed stops. */
  readonly onFeedStopped: (stopped: FeedStopped) => void | Promise<void>
  readonly log: { warn(facts: object, sentence: string): void }
  readonly signal: AbortSignal
}

/** Most feeds of one round; the rest is due again at the next tick. */
const feedsPerRound = 500

/**
 * Polls the feeds that are due and files what is new. One bad feed never stops the others.
 *
 * @returns A report for each feed that was asked, in the order of their ends.
 * @throws Only what `signal` aborts with.
 */
export async function pollFeeds(
  { all = false }: { readonly all?: boolean },
  effects: PollEffects,
): Promise<readonly FeedRound[]> {
  const { store, clock } = effects
  const feeds = all
    ? (await store.feeds.all()).filter(({ state }) => state === 'active')
    : await store.feeds.due(clock.now(), feedsPerRound)
  const rounds: FeedRound[] = []
  await visitHosts(feeds, async (sameHost) => void rounds.push(...(await pollHost(sameHost, effects))), effects)
  return rounds
}

async function pollHost(feeds: readonly Feed[], effects: PollEffects): Promise<FeedRound[]> {
  const rounds: FeedRound[] = []
  for (const [index, feed] of feeds.entries()) {
    effects.signal.throwIfAborted()
    const { round, problem } = await pollOne(feed, effects)
    rounds.push(round)
    if (problem !== null && tiresHost(problem)) {
      await rest(problem, feed, feeds.slice(index + 1), effects)
      break
    }
  }
  return rounds
}

async function pollOne(
  feed: Feed,
  effects: PollEffects,
): Promise<{ readonly round: FeedRound; readonly problem: PollProblem | null }> {
  const { store, clock, limits, random, signal, log } = effects
  try {
    // Claimed first: should we crash in the midst, a restart does not ask again.
    await store.feeds.save(feed.id, { nextCheckAt: new Date(clock.now().getTime() + limits.floorMs) })
    const answer = await askFeed(feed, effects)
    if (answer.ok) {
      await store.feeds.save(feed.id, answer.value.change)
      return { round: answer.value.round, problem: null }
    }
    const change = afterFailure(feed, answer.problem, { now: clock.now(), limits, random })
    await store.feeds.save(feed.id, change)
    const reason = sentenceOfPollProblem(answer.problem)
    if (change.state === 'stopped') await tellOf({ feed, reason, remedy: remedyFor(answer.problem) }, effects)
    log.warn({ feedId: feed.id, url: feed.url, problem: answer.problem.kind }, 'feed not read')
    return { round: failedRound(feed, reason), problem: answer.problem }
  } catch (cause) {
    signal.throwIfAborted()
    // Ours, not the outlet's: a full disk, a locked database. The feed keeps its validators and is read again.
    log.warn({ feedId: feed.id, url: feed.url, err: cause }, 'feed not kept')
    const reason = cause instanceof Error ? cause.message : String(cause)
    return { round: failedRound(feed, `What ${feed.url} sent could not be kept: ${reason}`), problem: null }
  }
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

function failedRound(feed: Feed, error: string): FeedRound {
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

/** Whether a host that failed so would fail its other feeds as well. */
function tiresHost({ kind }: PollProblem): boolean {
  return kind === 'too-often' || kind === 'unreachable' || kind === 'unknown-host' || kind === 'timeout'
}

/**
 * Lets a host rest. 429 concerns every feed of the host, kept in the store so that a restart keeps the peace;
 * a host that is down puts off only what was due in this round, by the floor.
 */
async function rest(problem: PollProblem, asked: Feed, waiting: readonly Feed[], effects: PollEffects): Promise<void> {
  const { store, clock, limits, random } = effects
  const restMs =
    problem.kind === 'too-often'
      ? Math.max(limits.floorMs, problem.retryAfterMs ?? limits.unconditionalMs)
      : limits.floorMs
  const until = new Date(clock.now().getTime() + Math.min(restMs, Math.max(limits.ceilingMs, limits.floorMs)))
  const feeds =
    problem.kind === 'too-often'
      ? (await store.feeds.all()).filter((feed) => feed.state === 'active' && hostOf(feed) === hostOf(asked))
      : waiting
  for (const feed of feeds) {
    const change: FeedChange = { nextCheckAt: new Date(until.getTime() + random() * limits.floorMs) }
    if (feed.nextCheckAt < until) await store.feeds.save(feed.id, change)
  }
}
