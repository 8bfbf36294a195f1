import type { Analysis } from '#src/analysis/findings.ts'
import type { Article } from '#src/articles/article.ts'
import type { Span } from '#src/base/span.ts'
import type { Reading } from '#src/stories/reading.ts'

/** A stored text that is whole. An edited article has several texts. */
export type WholeText = Reading & { readonly textId: number }

/** What is kept in the place of a text. */
export type ReducedText = Pick<Article, 'text'> & {
  readonly textId: number
  readonly title: Span
  readonly analysis: Analysis
}

/** Which articles: those first seen before a moment, those of an outlet, or both; `after` is where the next page begins. */
export type ForgettingFilter = { readonly seenBefore: Date | null; readonly outletId: string | null }

/** Each method that changes something is one transaction; keep the lists short, for nobody else writes meanwhile. */
export type ForgettingStore = {
  countWhole(seenBefore: Date): Promise<number>
  /** Texts seen before that moment, the oldest first. Reduced ones do not come again. */
  wholeTexts(seenBefore: Date, limit: number): Promise<readonly WholeText[]>
  /** Keeps these in the place of the texts, which can be found by their words no more. */
  reduce(texts: readonly ReducedText[], at: Date): Promise<void>
  /** Articles every text of which was seen before that moment, and those of an outlet. */
  countArticles(filter: ForgettingFilter): Promise<number>
  /** Their ids, the oldest first; without those that are being removed already. */
  articleIds(filter: ForgettingFilter, limit: number): Promise<readonly string[]>
  /** Deletes articles with all that was found in them. They are not filed again. */
  forget(articleIds: readonly string[], at: Date): Promise<void>
  /**
   * The same on somebody's demand. An article that a message prints is withdrawn first: nothing of it is found from then
   * on, and its texts stay until the message is edited.
   *
   * @returns How many wait for that.
   */
  remove(articleIds: readonly string[], at: Date): Promise<number>
  /** Ids of removed articles that no message prints any more; `forget` deletes them. */
  removedAndEdited(limit: number): Promise<readonly string[]>
  /** How many removed articles messages still print. */
  countRemoved(): Promise<number>
  /** Id of the article with that id or at that canonical address, whoever may see it; several may stand there. */
  idsOf(idOrUrl: string): Promise<readonly string[]>
  /** Deletes messages that are sent or given up, and what channels were told, from before that moment; `limit` at most. */
  forgetPosts(before: Date, limit: number): Promise<number>
  /**
   * One step of dropping what an earlier version left of texts that are gone: the words that questions ask of them.
   *
   * @param after - What the step before returned; 0 at first.
   * @returns Null where that was the last step.
   */
  sweepFacts(after: number): Promise<number | null>
  /** One small step of giving free space back to the disk. @returns Whether there is more to give. */
  giveBack(): Promise<boolean>
}
