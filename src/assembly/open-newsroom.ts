import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Clock } from '#src/base/clock.ts'
import type { FullTextPolicy } from '#src/base/full-text-policy.ts'
import type { OpenNewsroom } from '#src/cli/tools.ts'
import { catalogue, givesFullText } from '#src/feeds/catalogue/catalogue.ts'
import { defaultPollingLimits, type PollingLimits } from '#src/feeds/next-check.ts'
import type { Archive } from '#src/newsroom/archive.ts'
import { buildNewsroom, deskOf } from '#src/newsroom/build-newsroom.ts'
import { checkDocument, checkFeeds } from '#src/newsroom/check-feeds.ts'
import type { PollReport } from '#src/newsroom/feed-health.ts'
import { startPageFetching } from '#src/newsroom/fetch-page.ts'
import { entryFiler } from '#src/newsroom/file-entries.ts'
import { fullTextReader } from '#src/newsroom/full-text.ts'
import type { Asking } from '#src/newsroom/newsroom.ts'
import { pollFeeds } from '#src/newsroom/poll-feeds.ts'
import { fullTextPolicy } from '#src/newsroom/settings.ts'
import { createStoryDesk, type StoryDesk } from '#src/newsroom/story-desk.ts'
import { noticeKeeper } from '#src/newsroom/tell-notices.ts'
import { openStore, type StorePlace } from '#src/store/open-store.ts'
import type { Store } from '#src/store/store.ts'
import { createGatherer } from '#src/stories/gatherer.ts'
import { gatheringPool } from '#src/stories/gathering-pool.ts'
import { archivePool } from './archive-pool.ts'
import { articleReader } from './article-reader.ts'
import { feedDesk } from './feed-desk.ts'
import { type Hands, type HandsSettings, openHands } from './hands.ts'
import { onlyWhatWeRead } from './only-what-we-read.ts'

/** What an open newsroom is made of, for those who need more than its answers. */
export type NewsroomParts = OpenNewsroom & {
  readonly store: Store
  readonly archive: Archive
  readonly storyDesk: StoryDesk
}

export type NewsroomSettings = HandsSettings & {
  readonly place: StorePlace
  readonly pollFloorMs: number
  readonly fullText: FullTextPolicy
  /**
   * Whether questions are answered and stories gathered in threads of their own, as beside Discord, where nothing may
   * take long. A terminal waits for its answer anyway, and is spared the start of the threads. Not for `:memory:`.
   */
  readonly threaded?: boolean
}

export type NewsroomEffects = { readonly log: Logger; readonly clock: Clock; readonly version: string }

/** A newsroom over a store: what answers, and what fills it. */
export async function openNewsroom(settings: NewsroomSettings, effects: NewsroomEffects): Promise<NewsroomParts> {
  const { log, clock, version } = effects
  const store = await openStore(settings.place)
  const hands = openHands(settings, version)
  const { archive, gatherer, closeBackRoom } = backRoom(settings, { store, clock })
  const storyDesk = createStoryDesk({ store, clock, gatherer, origins: archive.origins })
  const poll = poller(
    {
      store,
      hands,
      storyDesk,
      limits: { ...defaultPollingLimits, floorMs: settings.pollFloorMs },
      fullText: settings.fullText,
    },
    effects,
  )
  const read = articleReader(hands)
  const newsroom = buildNewsroom({
    store,
    clock,
    version,
    startedAt: clock.now(),
    archive,
    feeds: feedDesk({ store, hands, clock, poll }),
    analyse: async (input, asking) => onlyWhatWeRead(await read(input, { summarySentences: 3 }, asking)),
  })
  return {
    newsroom,
    store,
    archive,
    storyDesk,
    checkDocument: (bytes, url, { signal }) =>
      checkDocument(bytes, null, url, { readFeed: hands.reading.readFeed, signal }),
    checkFeeds: (urls, onCheck, { signal }) =>
      checkFeeds(
        urls === 'catalogue' ? catalogue.flatMap(({ feeds }) => feeds) : urls.map((url) => ({ url })),
        onCheck,
        {
          safeFetch: hands.safeFetch,
          readFeed: hands.reading.readFeed,
          clock,
          random: Math.random,
          wait: pause,
          signal,
        },
      ),
    async close() {
      await Promise.all([hands.close(), closeBackRoom()])
      await store.close()
      log.flush()
    },
  }
}

/** Who answers questions and who gathers stories: each in a thread of its own, or both here. */
function backRoom(
  { place, threaded = false }: NewsroomSettings,
  parts: { readonly store: Store; readonly clock: Clock },
) {
  if (!threaded) return { archive: deskOf(parts).archive, gatherer: createGatherer(), closeBackRoom: async () => {} }
  const { archive, close } = archivePool({ place, clock: parts.clock })
  const gatherer = gatheringPool()
  return {
    archive,
    gatherer,
    closeBackRoom: async () => void (await Promise.all([close(), gatherer.close()])),
  }
}

const pause = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal })

/** A newsroom whose every poll ends with the second pass over its stories: for those who poll once and ask at once. */
export function mendingAfterPolls(parts: NewsroomParts): NewsroomParts {
  const { newsroom, storyDesk } = parts
  const feeds: typeof newsroom.feeds = {
    ...newsroom.feeds,
    async poll(options, asking) {
      const reports = await newsroom.feeds.poll(options, asking)
      await storyDesk.mend(asking.signal)
      return reports
    },
  }
  return { ...parts, newsroom: { ...newsroom, feeds } }
}

type PollerParts = {
  readonly store: Store
  readonly hands: Hands
  readonly storyDesk: StoryDesk
  readonly limits: PollingLimits
  /** The operator's. */
  readonly fullText: FullTextPolicy
}

function poller({ store, hands, storyDesk, limits, fullText }: PollerParts, { log, clock }: NewsroomEffects) {
  const { reading, analysis, safeFetch } = hands
  const { keepStoppedFeed } = noticeKeeper({ store, clock })
  const fetchPage = startPageFetching({ safeFetch, robot: 'Attache', clock, wait: pause })

  let mendedAt = Number.NEGATIVE_INFINITY

  return async (options: { readonly all?: boolean }, { signal }: Asking): Promise<readonly PollReport[]> => {
    const outlets = new Map((await store.outlets.all()).map((outlet) => [outlet.id, outlet]))
    const policy = await fullTextPolicy(fullText, { store })
    const mayReadPages = { catalogue: givesFullText, always: () => true, never: () => false }[policy]
    const fileEntries = entryFiler({
      store,
      toArticles: reading.toArticles,
      analyse: ({ text, title, url }, stop) =>
        analysis.analyse(`The article at ${url ?? 'an unknown address'}`, { text, options: { title } }, stop),
      fetchFullText: fullTextReader(mayReadPages, { fetchPage, extractArticle: reading.extractArticle }),
      languageOf: (outletId) => outlets.get(outletId)?.language ?? null,
      onFiled: (readings) =>
        storyDesk.place(
          readings.map(({ article }) => article),
          signal,
        ),
      clock,
      log,
    })
    const rounds = await pollFeeds(options, {
      store,
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
    // One round of `poll` has no schedule that mends for it; the bot's many rounds share one.
    const hasFiled = rounds.some(({ newArticles, revisedArticles }) => newArticles + revisedArticles > 0)
    if (hasFiled && clock.now().getTime() - mendedAt >= mendEveryMs) {
      mendedAt = clock.now().getTime()
      await storyDesk.mend(signal)
    }
    return rounds
  }
}

const mendEveryMs = 10 * 60_000
