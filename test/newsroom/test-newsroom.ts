import { analyze } from '#src/analysis/running/analyze.ts'
import { type Quotas, usualQuotas } from '#src/base/quotas.ts'
import { done, failed } from '#src/base/result.ts'
import { buildNewsroom } from '#src/newsroom/build-newsroom.ts'
import { createStoryGatherer } from '#src/newsroom/filing/gather-stories.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { Store } from '#src/store/store.ts'
import type { Reading } from '#src/stories/reading.ts'
import { harbourTimes, noon, tigrisPost } from '#test/store/samples.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'

export const asking = { signal: new AbortController().signal, viewer: 'common' as const }

/** A clock that stands still until a test moves it. */
export type TestClock = { time: Date; now(): Date }

export function clockAt(time: Date): TestClock {
  return {
    time,
    now() {
      return this.time
    },
  }
}

export type TestNewsroom = Newsroom & {
  readonly store: Store
  readonly clock: TestClock
  /** Files articles and puts each in its story, as the poller does. */
  publish(...readings: readonly Reading[]): Promise<void>
  close(): Promise<void>
}

/** A newsroom over a store in memory, two outlets and no network. It is noon. */
export async function openTestNewsroom({
  path = ':memory:',
  quotas = usualQuotas,
}: {
  readonly path?: string
  readonly quotas?: Quotas
} = {}): Promise<TestNewsroom> {
  const store = await openFreshStore({ path })
  await store.outlets.save([harbourTimes, tigrisPost])
  const clock = clockAt(noon)
  const storyGatherer = createStoryGatherer({ store, clock })
  const newsroom = buildNewsroom({
    store,
    clock,
    version: '1.2.3',
    quotas,
    startedAt: noon,
    defaultZone: 'Asia/Tokyo',
    feeds: {
      list: async () => [],
      add: async (url) => failed({ kind: 'unreadable', reason: `No network here for ${url}` }),
      remove: async () => null,
      name: async () => null,
      shownTo: async (_viewer, url) => url,
      poll: async () => [],
      import: async () => ({ added: [], known: 0, refused: [] }),
      export: async () => '<opml version="2.0"><body/></opml>',
      packs: async () => [],
      addPack: async () => null,
    },
    analyse: async (input) =>
      'text' in input
        ? done({ text: input.text, title: null, url: null, analysis: analyze(input.text) })
        : failed({ kind: 'unreadable', reason: `No network here for ${input.url}` }),
  })
  return {
    ...newsroom,
    store,
    clock,
    async publish(...readings) {
      await store.articles.fileAll(readings)
      await storyGatherer.place(
        readings.map(({ article }) => article),
        asking.signal,
      )
    },
    close: () => store.close(),
  }
}
