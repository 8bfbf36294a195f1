import type { Feed } from '#src/feeds/feed.ts'
import type { FeedAddress } from '#src/feeds/outlet.ts'

export type FeedStore = {
  all(): Promise<readonly Feed[]>
  find(urlOrId: string | number): Promise<Feed | null>
  /** A feed that is known keeps its health; its outlet, title and packs are learnt anew. */
  add(address: FeedAddress, options: { readonly nextCheckAt: Date; readonly intervalMs: number }): Promise<Feed>
  remove(id: number): Promise<boolean>
  /**
   * Active feeds whose check is due, longest overdue first. A check that lies beyond `farthest` was reckoned before the
   * clock was set back, and is due.
   */
  due(now: Date, limit: number, farthest?: Date): Promise<readonly Feed[]>
  save(id: number, change: Partial<Omit<Feed, 'id' | 'articles'>>): Promise<void>
}
