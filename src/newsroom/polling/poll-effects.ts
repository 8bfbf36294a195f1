import type { Feed } from '#src/feeds/feed.ts'
import type { LeaseStore } from '#src/store/ports/lease-store.ts'
import type { AskEffects } from './ask-feed.ts'

/** A feed that we no longer poll, why, and what a person can do. */
export type FeedStopped = { readonly feed: Feed; readonly reason: string; readonly remedy: string }

export type PollEffects = AskEffects & {
  readonly store: AskEffects['store'] & { readonly leases: Pick<LeaseStore, 'take' | 'release'> }
  /** Names this process in leases. */
  readonly owner: string
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Called once, when a feed stops. */
  readonly onFeedStopped: (stopped: FeedStopped) => void | Promise<void>
  readonly log: { warn(facts: object, sentence: string): void }
}
