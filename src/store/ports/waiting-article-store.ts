import type { Article } from '#src/articles/article.ts'
import type { Filing } from '#src/store/ports/article-store.ts'
import type { Reading } from '#src/stories/reading.ts'

/** An article that was taken to be analysed. */
export type TakenArticle = {
  readonly id: number
  readonly article: Article
  /** Tries begun, this one included. */
  readonly attempts: number
}

/** How much waits to be analysed. */
export type Backlog = {
  readonly articles: number
  /** When the oldest of them was filed; null: none waits. */
  readonly since: Date | null
}

/**
 * Articles that were filed and not analysed yet. Nobody sees them: they become articles together with their analysis.
 * Filing knows them, so that no page is fetched twice.
 */
export type WaitingArticleStore = {
  /**
   * Lets articles wait. One that waits already has its newest text from then on, and its place.
   *
   * @returns `new` for each; `known` where it waits with this very text.
   */
  add(articles: readonly Article[], at: Date): Promise<readonly Filing[]>
  /** Takes the oldest that nobody else analyses, and reserves them for `owner` until `leaseUntil`. */
  take(options: {
    readonly owner: string
    readonly now: Date
    readonly leaseUntil: Date
    /** No lease ends later, unless the clock was set back. */
    readonly farthest: Date
    readonly limit: number
  }): Promise<readonly TakenArticle[]>
  /**
   * Files articles with their analyses, and ends their wait; one transaction. What another process took meanwhile is left
   * to it; a text that changed meanwhile waits on.
   *
   * @returns For each what filing did; `known` where it was left.
   */
  file(
    readings: readonly { readonly id: number; readonly reading: Reading }[],
    owner: string,
  ): Promise<readonly Filing[]>
  /** Lets taken articles wait for somebody else, without a try. */
  release(ids: readonly number[], owner: string): Promise<void>
  /** An outlet withdrew articles before anybody saw them. */
  drop(source: { readonly outletId: string; readonly feedId: number }, guids: readonly string[]): Promise<void>
  backlog(): Promise<Backlog>
  /** Owners of reservations. */
  owners(): Promise<readonly string[]>
  /** Ends the reservations of an owner that is no more. */
  endLeases(owner: string): Promise<void>
}
