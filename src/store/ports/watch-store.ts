import type { Shards } from '#src/base/shards.ts'
import type { CitedArticle } from '#src/store/ports/delivery-store.ts'
import type { NewWatch, Watch } from '#src/subscriptions/watch.ts'

/** A watch and the moment of its last check; null: never. */
export type StoredWatch = Watch & { readonly lookedAt: Date | null }

/** The result of one check of a watch. */
export type WatchNews = {
  /** Keys of what it found for the first time. These are never shown again. */
  readonly what: readonly string[]
  readonly at: Date
  /** Null: nothing is sent. `number` counts the alerts of that local date from 0. */
  readonly delivery: {
    readonly localDate: string
    readonly number: number
    readonly nonce: string
    readonly payload: string
    readonly cites?: readonly CitedArticle[]
  } | null
}

export type WatchStore = {
  list(guildId: string): Promise<readonly Watch[]>
  find(id: number): Promise<Watch | null>
  /** Null where the channel waits for the same already, `full` where the server has as many as there may be. */
  add(watch: NewWatch, most?: number): Promise<Watch | 'full' | null>
  remove(id: number): Promise<boolean>
  save(id: number, change: Pick<Watch, 'state' | 'pausedBecause'>): Promise<void>
  /** Those of these servers. */
  active(shards?: Shards): Promise<readonly StoredWatch[]>
  /** Which of these keys the watch has not shown yet. */
  untold(id: number, what: readonly string[]): Promise<readonly string[]>
  /** How many alerts a local date has had. */
  alertsOn(id: number, localDate: string): Promise<number>
  /**
   * Saves the result of a check: its moment, what it showed, and the message. One durable transaction.
   *
   * @returns False where another process has checked the watch since it was read: then nothing is saved.
   */
  tell(watch: StoredWatch, news: WatchNews): Promise<boolean>
}
