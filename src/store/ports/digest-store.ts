import type { Shards } from '#src/base/shards.ts'
import type { NewDelivery } from '#src/store/ports/delivery-store.ts'
import type { Digest, NewDigest } from '#src/subscriptions/digest.ts'

/** What the channel of a digest has already read about a story. */
export type ShownStory = {
  readonly storyId: string
  readonly firstShownAt: Date
  readonly lastShownAt: Date
  /** Articles that the story had when it was shown last. */
  readonly articleIds: readonly string[]
}

/** An edition: the messages of one run of a digest, the stories that it shows, and the next run. */
export type NewEdition = {
  readonly digest: Digest
  /** `YYYY-MM-DD` in the digest's zone. */
  readonly localDate: string
  readonly deliveries: readonly NewDelivery[]
  readonly shown: readonly ShownStory[]
  readonly now: Date
  readonly nextRunAt: Date
}

export type DigestStore = {
  list(guildId: string): Promise<readonly Digest[]>
  find(id: number): Promise<Digest | null>
  /** Null where the channel has a digest of this topic already. */
  add(digest: Required<NewDigest> & { readonly nextRunAt: Date }): Promise<Digest | null>
  /** The same; `full` where the server has that many already, which is looked at in the same transaction. */
  addWithin(most: number, digest: Required<NewDigest> & { readonly nextRunAt: Date }): Promise<Digest | 'full' | null>
  save(id: number, change: Partial<Omit<Digest, 'id' | 'guildId'>>): Promise<void>
  /** Deletes also what it has shown and what it has not sent yet. */
  remove(id: number): Promise<boolean>
  /** Active digests of these servers whose run is due, longest overdue first. */
  due(now: Date, limit: number, shards?: Shards): Promise<readonly Digest[]>
  countPaused(): Promise<number>
  /** Topics of active digests, one for each digest. */
  topics(): Promise<readonly string[]>
  shown(id: number): Promise<readonly ShownStory[]>
  /** Ids of the stories that any channel has read. */
  everShown(): Promise<ReadonlySet<string>>
  /**
   * One durable transaction for them all: the outbox's rows, what they tell, and the next runs. An edition that exists
   * stays; a digest that was paused or removed meanwhile, or whose run another process wrote, has none.
   */
  publish(...editions: readonly NewEdition[]): Promise<void>
}
