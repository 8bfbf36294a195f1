import type { OnProgress } from '#src/base/progress.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { PollProblem } from '#src/feeds/pace/feed-health.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import { holdingHost } from './hold-host.ts'
import type { PollEffects } from './poll-effects.ts'
import { type Failure, keepFailure, pollOne } from './poll-one.ts'
import { restHost } from './rest-host.ts'
import { hostOf, visitHosts } from './visit-hosts.ts'

/** Most feeds of one round. The others are due again at the next tick. */
const feedsPerRound = 500

/**
 * The latest moment that a next check can have. The extra hour allows for the random spread and for clocks that differ.
 */
function farthestCheck({ clock, limits }: Pick<PollEffects, 'clock' | 'limits'>): Date {
  return new Date(clock.now().getTime() + Math.max(limits.ceilingMs, limits.floorMs) + limits.floorMs + 3_600_000)
}

/**
 * Polls the feeds that are due and files what is new. One bad feed never stops the others.
 *
 * @returns A report for each feed that was asked, in the order of their ends.
 * @throws Only what `signal` aborts with.
 */
export async function pollFeeds(
  { all = false, onProgress = () => undefined }: { readonly all?: boolean; readonly onProgress?: OnProgress },
  effects: PollEffects,
): Promise<readonly PollReport[]> {
  const { store, clock } = effects
  const feeds = all
    ? await store.feeds.active()
    : await store.feeds.due(clock.now(), feedsPerRound, farthestCheck(effects))
  const rounds: PollReport[] = []
  const unanswered: Failure[] = []
  let answered = false
  const until = new Date(clock.now().getTime() + doubtfulForMs)
  await visitHosts(
    feeds,
    holdingHost(effects, async (sameHost, holdOn) => {
      for (const [index, feed] of sameHost.entries()) {
        effects.signal.throwIfAborted()
        if (!(await holdOn())) break
        const { round, problem } = await pollOne(feed, effects)
        if (problem !== null && isSilence(problem)) unanswered.push({ feed, problem })
        else answered ||= round !== null || (problem !== null && !isOurRefusal(problem))
        if (round !== null) rounds.push(round)
        else if (problem !== null && !isSilence(problem)) rounds.push(await keepFailure({ feed, problem }, effects))
        onProgress({ done: rounds.length + unanswered.length, total: feeds.length })
        if (problem !== null && (problem.kind === 'too-often' || isSilence(problem))) {
          await restHost({ feed, problem }, sameHost.slice(index + 1), effects)
          break
        }
      }
    }),
    effects,
    { isDoubtful: (sameHost) => !sameHost.some(hasAnswered), hasTime: all ? () => true : () => clock.now() < until },
  )
  // If no host answers, our own connection is down, whatever the resolver says about each name.
  const offline = !answered && new Set(unanswered.map(({ feed }) => hostOf(feed))).size >= hostsToBeOffline
  const failures = unanswered.map(({ feed, problem }) => ({
    feed,
    problem: offline ? ({ kind: 'offline', host: hostOf(feed) } as const) : problem,
  }))
  for (const failure of failures) rounds.push(await keepFailure(failure, effects))
  const unasked = failures.filter(({ problem }) => problem.kind === 'offline').length
  if (unasked > 0) effects.log.warn({ hosts: unasked }, 'feeds not read: this machine seems to be offline')
  return rounds
}

/** After this time the round visits no further host that may be silent. The next round goes on. */
const doubtfulForMs = 40_000

/** Whether a feed's host answered the last poll. */
function hasAnswered({ failures, lastSuccessAt }: Feed): boolean {
  return failures === 0 && lastSuccessAt !== null
}

/** If this many hosts are silent and none answers, our own connection is down. */
const hostsToBeOffline = 3

/** Whether a host did not answer at all. Then its other feeds would not answer either. */
function isSilence({ kind }: PollProblem): boolean {
  return kind === 'unreachable' || kind === 'unknown-host' || kind === 'timeout' || kind === 'offline'
}

/** Whether we sent no request, because we do not visit that address. */
function isOurRefusal({ kind }: PollProblem): boolean {
  return kind === 'bad-url' || kind === 'forbidden-address' || kind === 'forbidden-port'
}
