import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { analysedAs } from '#src/analysis/analysed-languages.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import type { Asking } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import type { FullTextPolicy } from '#src/base/full-text-policy.ts'
import type { Quotas } from '#src/base/quotas.ts'
import { givesFullText } from '#src/feeds/catalogue/catalogue.ts'
import type { PollingLimits } from '#src/feeds/pace/next-check.ts'
import { isAnalysed } from '#src/newsroom/filing/analysts.ts'
import { pageChooser } from '#src/newsroom/filing/choose-pages.ts'
import { startPageFetching } from '#src/newsroom/filing/fetch-page.ts'
import { entryFiler } from '#src/newsroom/filing/file-entries.ts'
import type { AnalysingEffects } from '#src/newsroom/filing/findings-of.ts'
import { followedTopics } from '#src/newsroom/filing/followed-topics.ts'
import { type FetchFullText, fullTextReader } from '#src/newsroom/filing/full-text.ts'
import type { StoryGatherer } from '#src/newsroom/filing/gather-stories.ts'
import { pageAllowance } from '#src/newsroom/filing/page-allowance.ts'
import { secondPassAfterRounds } from '#src/newsroom/filing/second-pass.ts'
import { isRunning, takeOverLeases } from '#src/newsroom/outbox/lease-owner.ts'
import { noticeKeeper } from '#src/newsroom/outbox/send-notices.ts'
import { pollFeeds } from '#src/newsroom/polling/poll-feeds.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import { fullTextPolicy } from '#src/newsroom/servers/settings.ts'
import type { Store } from '#src/store/store.ts'
import type { Workers } from './workers.ts'

/** The analysis of an article that is filed. */
export function analysisOf(pool: Workers['analysis']): AnalysingEffects['analyse'] {
  return ({ text, title, url, language }, signal, turn) => {
    const job = { text, language: analysedAs(language) ?? 'en', options: { title } }
    return pool.analyse(`The article at ${url ?? 'an unknown address'}`, job, signal, turn)
  }
}

export const pause = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal })

type PollerParts = {
  readonly store: Store
  readonly workers: Workers
  readonly storyGatherer: StoryGatherer
  readonly limits: PollingLimits
  /** The operator's. */
  readonly fullText: FullTextPolicy
  readonly quotas: Quotas
  readonly owner: string
  readonly leavesAnalysis: boolean
}

type Placed = Parameters<StoryGatherer['place']>[0][number]

export function placeAll(
  storyGatherer: StoryGatherer,
  readings: readonly { readonly article: Placed }[],
  signal: AbortSignal,
): Promise<void> {
  return storyGatherer.place(
    readings.map(({ article }) => article),
    signal,
  )
}

/** Polls feeds, files what they bring, and gathers it into stories. */
export function poller(
  { store, workers, storyGatherer, limits, fullText, quotas, owner, leavesAnalysis }: PollerParts,
  { log, clock }: { readonly log: Logger; readonly clock: Clock },
) {
  const { reading, analysis, safeFetch } = workers
  const { keepStoppedFeed } = noticeKeeper({ store, clock })
  const fetchPage = startPageFetching({
    safeFetch,
    readRobots: reading.readRobots,
    robot: 'Attache',
    clock,
    wait: pause,
  })

  const secondPass = secondPassAfterRounds({ storyGatherer, clock })
  const topics = followedTopics({ store, clock, lookUp: knownName })
  const allowance = pageAllowance({ clock })
  const readPage = fullTextReader({ fetchPage, extractArticle: reading.extractArticle })
  const fetchFullText: FetchFullText = async (article, asking) => {
    const body = await readPage(article, asking)
    allowance.note(article.outletId, body !== null)
    return body
  }
  /** What a poll that was killed on this machine had claimed is free at once. */
  let isFreed = false

  return async (options: Parameters<typeof pollFeeds>[0], { signal }: Asking): Promise<readonly PollReport[]> => {
    if (!isFreed) await takeOverLeases(store, owner, { isAlive: isRunning, now: clock.now() })
    isFreed = true
    const outlets = new Map((await store.outlets.all()).map((outlet) => [outlet.id, outlet]))
    const policy = await fullTextPolicy(fullText, { store })
    const othersAnalyse = leavesAnalysis && (await isAnalysed(store.leases, clock.now()))
    const fileEntries = entryFiler({
      store,
      toArticles: reading.toArticles,
      analyse: analysisOf(analysis),
      choosePages: pageChooser(policy, {
        isMarked: givesFullText,
        topics,
        // Those who analyse gather the stories too: to ask here would take the gathering from them.
        foresee: othersAnalyse ? async (articles) => articles.map(() => 0) : storyGatherer.foresee,
        analyse: analysisOf(analysis),
        allowance,
        log,
      }),
      fetchFullText,
      languageOf: (outletId) => outlets.get(outletId)?.language ?? null,
      othersAnalyse,
      onFiled: (readings) => placeAll(storyGatherer, readings, signal),
      quotas,
      clock,
      log,
    })
    const rounds = await pollFeeds(options, {
      store,
      owner,
      safeFetch,
      readFeed: reading.readFeed,
      fileEntries,
      clock,
      random: Math.random,
      wait: pause,
      limits,
      onFeedStopped: async ({ feed: { id, url }, reason, remedy }) => {
        log.warn({ feedId: id, url, reason, remedy }, 'feed stopped')
        await keepStoppedFeed({ url, reason, remedy })
      },
      log,
      signal,
    })
    // Those who analyse gather the stories too.
    if (!othersAnalyse) await secondPass(rounds, signal)
    return rounds
  }
}
