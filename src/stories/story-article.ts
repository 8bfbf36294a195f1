/** The parts of an article that the gathering of stories needs. */
export type StoryArticle = {
  readonly id: string
  readonly title: string
  /** Body, with or without the headline; may be empty. */
  readonly text: string
  /** `momentOf` the article in ms since 1970. Null where it is unknown; then neither window nor age counts. */
  readonly at: number | null
}
