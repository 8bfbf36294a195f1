/** An article that a poll brought. */
export type FreshArticle = { readonly id: string; readonly headline: string }

/** What one poll of a feed brought. */
export type PollReport = {
  readonly feedId: number
  readonly url: string
  readonly outcome: 'new' | 'unchanged' | 'failed' | 'first'
  readonly newArticles: number
  /** Known articles whose text the outlet has changed. */
  readonly revisedArticles: number
  /** The newest articles of this poll, newest first; at most ten, none on a first poll, which is silent. */
  readonly announced: readonly FreshArticle[]
  /** How many further new articles there were. */
  readonly more: number
  readonly error: string | null
}
