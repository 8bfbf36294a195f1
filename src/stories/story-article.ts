/** What the gathering of stories asks of an article. */
export type StoryArticle = {
  readonly id: string
  readonly title: string
  /** Body, with or without the headline; may be empty. */
  readonly text: string
  /** `momentOf` the article in ms since the epoch; null where unknown, and then no window and no decay apply. */
  readonly at: number | null
}
