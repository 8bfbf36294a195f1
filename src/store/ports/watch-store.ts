import type { CitedArticle } from '#src/store/ports/delivery-store.ts'
import type { NewWatch, Watch } from '#src/subscriptions/watch.ts'

/** A watch, and when it last looked; null: never. */
export type StoredWatch = Watch & { readonly lookedAt: Date | null }

/** What a look of a watch has come to. */
export type WatchNews = {
  /** Keys of what it has found for the first time: never told again. */
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
  active(): Promise<readonly StoredWatch[]>
  /** Of these the ones that the watch has not told yet. */
  untold(id: number, what: readonly string[]): Promise<readonly string[]>
  /** How many alerts a local date has had. */
  alertsOn(id: number, localDate: string): Promise<number>
  /** Durable, in one transaction: the watch has looked, this is told, this is sent. */
  tell(watch: Watch, news: WatchNews): Promise<void>
}
