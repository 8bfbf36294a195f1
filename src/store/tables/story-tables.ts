export type StoryRow = {
  id: string
  /** The story that took its articles over. */
  absorbed_into: string | null
}

/** An article belonged to a story from `since` until `until`; one that is not common, for its circle. 0: for all. */
export type PlacementRow = { article_id: number; circle: number; since: number; until: number | null; story_id: string }

/** Independent sources among a story's articles, from that moment on. A story without a row has one. */
export type OriginCountRow = { story_id: string; since: number; origins: number }

/** A story was a step of an affair from `since` until `until`. Only stories that everybody may see are. */
export type AffairStoryRow = { story_id: string; since: number; until: number | null; affair_id: string }
