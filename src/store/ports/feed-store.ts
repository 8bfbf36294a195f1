import type { Feed } from '#src/feeds/feed.ts'
import type { FeedAddress } from '#src/feeds/outlet.ts'

export type NewFeed = {
  readonly nextCheckAt: Date
  readonly intervalMs: number
  /** Whether the operator adds it in the terminal; not unless said so. */
  readonly byOperator?: boolean
}

/** Who adds a feed. Null: the operator; then it is common, and polled whoever follows it. */
export type Follower = { readonly guildId: string; readonly userId: string | null } | null

/** How many feeds there may be; absent: no end. */
export type FeedLimits = {
  /** Of one server, beside the common ones. */
  readonly ofServer?: number
  /** Followed by what one person added, in all servers. */
  readonly ofAccount?: number
  /** That are polled. */
  readonly inAll?: number
}

/** A limit was reached; nothing was added. */
export type FeedQuota = { readonly kind: 'server' | 'account' | 'all'; readonly most: number }

export type FeedStore = {
  /** Of everybody. For polling and the operator; what others may see comes from `Store.viewedBy`. */
  all(): Promise<readonly Feed[]>
  /** Feeds that are read: nobody stopped them, and their outlet is not hidden. */
  active(): Promise<readonly Feed[]>
  find(urlOrId: string | number): Promise<Feed | null>
  /** The operator adds a feed. It is common; one that is known keeps its health, and its facts are learnt anew. */
  add(address: FeedAddress, options: NewFeed): Promise<Feed>
  /**
   * Follows a feed, new or known. Limits are looked at in the same transaction, so that many at once do not slip
   * through.
   *
   * @param options.isCommon - Whether all may see it: the catalogue's, and the operator's own.
   */
  follow(
    address: FeedAddress,
    options: NewFeed & {
      readonly follower?: Follower
      readonly isCommon?: boolean
      readonly limits?: FeedLimits
    },
  ): Promise<{ readonly feed: Feed } | { readonly quota: FeedQuota }>
  /** For everybody. */
  remove(id: number): Promise<boolean>
  /**
   * A server follows a feed no more, and wants nothing of a common outlet. A feed that nobody follows rests.
   *
   * @returns What became of it; null where the server sees no such feed.
   */
  leave(guildId: string, id: number): Promise<'left' | 'removed-outlet' | null>
  /** A server wants a common outlet again. */
  restore(guildId: string, outletId: string): Promise<void>
  /**
   * Feeds that are read and whose check is due, longest overdue first: of those that answered last time, and behind them of the
   * others, which have a fifth of the places at least, so that neither kind keeps the other out. A check that lies beyond `farthest` was reckoned before the
   * clock was set back, and is due.
   */
  due(now: Date, limit: number, farthest?: Date): Promise<readonly Feed[]>
  /**
   * Reserves a feed for one poll: its next check is at `until`, unless the poll says otherwise. Whoever dies during the poll
   * leaves that.
   *
   * @param feed - As it was when it was found due.
   * @returns False where another process reserved or polled it since, or it is active no more.
   */
  claim(feed: Pick<Feed, 'id' | 'nextCheckAt'>, until: Date): Promise<boolean>
  save(id: number, change: Partial<Omit<Feed, 'id' | 'articles' | 'isCommon'>>): Promise<void>
}
