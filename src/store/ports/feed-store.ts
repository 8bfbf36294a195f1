import type { Feed } from '#src/feeds/feed.ts'
import type { FeedAddress } from '#src/feeds/outlet.ts'

export type NewFeed = {
  readonly nextCheckAt: Date
  readonly intervalMs: number
  /** Whether the operator adds it in the terminal; not unless said so. */
  readonly byOperator?: boolean
}

export type FeedStore = {
  all(): Promise<readonly Feed[]>
  find(urlOrId: string | number): Promise<Feed | null>
  /** A feed that is known keeps its health; its outlet, title and packs are learnt anew. The operator's stays the operator's. */
  add(address: FeedAddress, options: NewFeed): Promise<Feed>
  remove(id: number): Promise<boolean>
  /**
   * Active feeds whose check is due, longest overdue first: of those that answered last time, and behind them of the
   * others, which have a fifth of the places at least, so that neither kind keeps the other out. A check that lies beyond `farthest` was reckoned before the
   * clock was set back, and is due.
   */
  due(now: Date, limit: number, farthest?: Date): Promise<readonly Feed[]>
  save(id: number, change: Partial<Omit<Feed, 'id' | 'articles'>>): Promise<void>
}
