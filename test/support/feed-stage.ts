import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import type { Store } from '#src/store/store.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { type FeedServer, startFeedServer } from './feed-server.ts'
import { localFetch } from './safe-fetch.ts'

export type FeedStage = {
  readonly store: Store
  readonly server: FeedServer
  readonly safeFetch: SafeFetch
  close(): Promise<void>
}

/** A store in memory, a scripted server of feeds, and the real fetch, which may visit that server. */
export async function openFeedStage(): Promise<FeedStage> {
  const store = await openFreshStore()
  const server = await startFeedServer()
  const { safeFetch, close } = localFetch()
  return {
    store,
    server,
    safeFetch,
    async close() {
      await close()
      await server.close()
      await store.close()
    },
  }
}
