import type { Logger } from 'pino'
import type { Asking } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import type { FullTextPolicy } from '#src/base/full-text-policy.ts'
import type { Keeping } from '#src/base/keeping.ts'
import { type Quotas, usualQuotas } from '#src/base/quotas.ts'
import type { OpenNewsroom } from '#src/cli/tools.ts'
import { catalogue } from '#src/feeds/catalogue/catalogue.ts'
import { defaultPollingLimits } from '#src/feeds/pace/next-check.ts'
import type { Archive } from '#src/newsroom/archive/archive.ts'
import { buildNewsroom, depsOf } from '#src/newsroom/build-newsroom.ts'
import { feedQuotas } from '#src/newsroom/feeds/adder.ts'
import { checkDocument, checkFeeds } from '#src/newsroom/feeds/check-feeds.ts'
import { manageFeeds } from '#src/newsroom/feeds/manage-feeds.ts'
import { feedMender } from '#src/newsroom/feeds/mend-feeds.ts'
import { analyseWaiting } from '#src/newsroom/filing/analyse-waiting.ts'
import { createStoryGatherer, type StoryGatherer } from '#src/newsroom/filing/gather-stories.ts'
import { gatheringTurn } from '#src/newsroom/filing/gathering-turn.ts'
import { onlyWhatWeRead } from '#src/newsroom/filing/only-known-languages.ts'
import { readArticleWith } from '#src/newsroom/filing/read-article.ts'
import { type ReanalyseOptions, reanalyse } from '#src/newsroom/filing/reanalyse.ts'
import {
  countPrunable,
  countRemovable,
  type Demand,
  type Forgotten,
  prune,
  removeArticles,
} from '#src/newsroom/forgetting/prune.ts'
import { onlyWithRoom, type RoomLeft, roomLeft } from '#src/newsroom/forgetting/room-left.ts'
import { ownerName, thisProcess } from '#src/newsroom/outbox/lease-owner.ts'
import { openStore, type StorePlace } from '#src/store/opening/open-store.ts'
import type { Store } from '#src/store/store.ts'
import { fromFirstArticle } from '#src/stories/gathering/from-first-article.ts'
import { createGatherer } from '#src/stories/gathering/gatherer.ts'
import { gatheringPool } from '#src/stories/gathering/gathering-pool.ts'
import { archivePool } from './archive-pool.ts'
import { analysisOf, pause, placeAll, poller } from './poller.ts'
import { openWorkers, type WorkersSettings } from './workers.ts'

/** The parts of an open newsroom, for callers that need more than its answers. */
export type NewsroomParts = OpenNewsroom & {
  readonly store: Store
  readonly archive: Archive
  readonly storyGatherer: StoryGatherer
  /** Brings stored analyses to this version of the engine. */
  reanalyse(options: ReanalyseOptions, asking: Asking): Promise<number>
  readonly forgetting: Forgetting
  /** Whether there is room for new articles. */
  room(): Promise<RoomLeft>
  /** Analyses what waits and files it. */
  analyseWaiting(asking: Asking): Promise<number>
  /** Names this process in leases. */
  readonly owner: string
}

export type Forgetting = {
  /** Lets go of what is older than `keeping`, or tells how much that would be. */
  prune(options: ForgettingOptions & { readonly keeping: Keeping }, asking: Asking): Promise<Forgotten>
  /** Removes what somebody wants to be gone, or tells how much that would be. */
  remove(options: ForgettingOptions & { readonly demand: Demand }, asking: Asking): Promise<Forgotten>
}

type ForgettingOptions = { readonly isDryRun?: boolean; readonly onProgress?: (soFar: Forgotten) => void }

export type NewsroomSettings = WorkersSettings & {
  readonly place: StorePlace
  readonly pollFloorMs: number
  readonly fullText: FullTextPolicy
  /** IANA name, for what neither a person nor a server gives a zone. */
  readonly defaultZone: string
  /** Bytes of the database from which on no feed is asked; null: no limit. */
  readonly maxDiskBytes?: number | null
  /** The usual ones where none are given. */
  readonly quotas?: Quotas
  /**
   * Whether questions are answered and stories gathered in threads of their own, as beside Discord, where nothing may
   * take long. A terminal waits for its answer anyway, and is spared the start of the threads. Not for `:memory:`.
   */
  readonly threaded?: boolean
  /**
   * Whether articles wait for the processes that analyse, where there are any; else they are analysed here as they are
   * read.
   */
  readonly leavesAnalysis?: boolean
  /** Names this process in leases; a name of its own unless given. */
  readonly owner?: string
}

export type NewsroomEffects = { readonly log: Logger; readonly clock: Clock; readonly version: string }

/** A newsroom over a store: what answers, and what fills it. */
export async function openNewsroom(settings: NewsroomSettings, effects: NewsroomEffects): Promise<NewsroomParts> {
  const { log, clock, version } = effects
  const { quotas = usualQuotas, maxDiskBytes = null, owner = ownerName(thisProcess()) } = settings
  const store = await openStore(placeToWrite(settings), {
    onBackfill: ({ name, rows }) => log.info({ name, rows }, 'stored rows are being changed for this version'),
  })
  const workers = openWorkers(settings, version)
  const { archive, gatherer, closeBackRoom } = backRoom(settings, { store, clock })
  const turn = gatheringTurn({ leases: store.leases, owner, clock })
  const storyGatherer = createStoryGatherer({ store, clock, gatherer, origins: archive.origins, turn })
  const room = () => roomLeft(store, maxDiskBytes)
  const round = poller(
    {
      store,
      workers,
      storyGatherer,
      limits: { ...defaultPollingLimits, floorMs: settings.pollFloorMs },
      fullText: settings.fullText,
      quotas,
      owner,
      leavesAnalysis: settings.leavesAnalysis ?? false,
    },
    effects,
  )
  const poll = onlyWithRoom(round, room, log)
  const read = readArticleWith(workers)
  const newsroom = buildNewsroom({
    store,
    clock,
    version,
    startedAt: clock.now(),
    quotas,
    defaultZone: settings.defaultZone,
    archive,
    room,
    feeds: manageFeeds({ store, workers, clock, quotas: feedQuotas(quotas), poll }),
    analyse: async (input, asking) => onlyWhatWeRead(await read(input, { summarySentences: 3 }, asking)),
  })
  return {
    newsroom,
    store,
    archive,
    storyGatherer,
    room,
    forgetting: forgettingOf({ store, clock }),
    reanalyse: (options, { signal }) =>
      reanalyse(options, { store, clock, signal, log, analyse: analysisOf(workers.analysis) }),
    analyseWaiting: ({ signal }) =>
      analyseWaiting({
        store,
        owner,
        analyse: analysisOf(workers.analysis),
        onFiled: (readings) => placeAll(storyGatherer, readings, signal),
        clock,
        log,
        signal,
      }),
    owner,
    checkDocument: (bytes, url, { signal }) =>
      checkDocument(bytes, null, url, { readFeed: workers.reading.readFeed, signal }),
    checkFeeds: (urls, onCheck, { signal }) =>
      checkFeeds(
        urls === 'catalogue' ? catalogue.flatMap(({ feeds }) => feeds) : urls.map((url) => ({ url })),
        onCheck,
        {
          safeFetch: workers.safeFetch,
          readFeed: workers.reading.readFeed,
          clock,
          random: Math.random,
          wait: pause,
          signal,
        },
      ),
    mender: feedMender({
      store,
      reading: workers.reading,
      safeFetch: workers.safeFetch,
      clock,
      random: Math.random,
      wait: pause,
    }),
    async close() {
      await storyGatherer.end().catch((err: unknown) => log.debug({ err }, 'the turn of gathering ends by itself'))
      await Promise.all([workers.close(), closeBackRoom()])
      await store.close()
      log.flush()
    },
  }
}

function forgettingOf(parts: { readonly store: Store; readonly clock: Clock }): Forgetting {
  return {
    prune: ({ keeping, isDryRun = false, ...options }, asking) =>
      isDryRun ? countPrunable(keeping, parts) : prune(keeping, asking, { ...parts, ...options }),
    remove: ({ demand, isDryRun = false, ...options }, asking) =>
      isDryRun ? countRemovable(demand, parts) : removeArticles(demand, asking, { ...parts, ...options }),
  }
}

/** Where another thread answers the questions, it has the map of the file. */
function placeToWrite({ place, threaded = false }: NewsroomSettings): StorePlace {
  return 'path' in place && threaded ? { ...place, isMapped: false } : place
}

/** The archive and the story gatherer: each in its own thread, or both in this one. */
function backRoom(
  { place, threaded = false }: NewsroomSettings,
  parts: { readonly store: Store; readonly clock: Clock },
) {
  if (!threaded) return { archive: depsOf(parts).archive, gatherer: createGatherer(), closeBackRoom: async () => {} }
  const { archive, close } = archivePool({ place, clock: parts.clock })
  const gatherer = gatheringPool()
  return {
    archive,
    gatherer: fromFirstArticle(gatherer),
    closeBackRoom: async () => void (await Promise.all([close(), gatherer.close()])),
  }
}

/**
 * A newsroom that ends every poll with the second pass over its stories, for callers that poll once and ask at once.
 */
export function mendingAfterPolls(parts: NewsroomParts): NewsroomParts {
  const { newsroom, storyGatherer } = parts
  const feeds: typeof newsroom.feeds = {
    ...newsroom.feeds,
    async poll(options, asking) {
      const reports = await newsroom.feeds.poll(options, asking)
      await storyGatherer.mend(asking.signal)
      return reports
    },
  }
  return { ...parts, newsroom: { ...newsroom, feeds } }
}
