import type { StoryArticle } from '#src/stories/story-article.ts'
import { createClusterer } from './cluster.ts'
import type { Mending } from './rename-groups.ts'

/** An article, and the story that it was placed in before; null where it has none yet. */
export type Gathered = { readonly article: StoryArticle; readonly storyId: string | null }

/** Gathers articles into stories, here or in another thread. It remembers what it has seen. */
export type Gatherer = {
  /**
   * Begins with nothing.
   *
   * @returns Only then may it be asked more: what has not begun, or lost its memory since, throws `NotBegunError`.
   */
  begin(signal: AbortSignal): Promise<void>
  /** The story of each, in order: its own, or for one without the story that it joins or opens. */
  gather(articles: readonly Gathered[], signal: AbortSignal): Promise<readonly string[]>
  /** The second pass, over what is not older than `before`. Ids of stories in `told` outlive others. */
  mend(options: MendOptions, signal: AbortSignal): Promise<Mending>
}

export type MendOptions = { readonly before: number; readonly told: ReadonlySet<string> }

/** Its memory is gone, or was never there. */
export class NotBegunError extends Error {
  override readonly name = 'NotBegunError'

  constructor() {
    super('The articles of the last days are to be handed over first')
  }
}

/** The gatherer in this thread. */
export function createGatherer(): Gatherer {
  let clusterer: ReturnType<typeof createClusterer> | null = null

  function begun() {
    if (clusterer === null) throw new NotBegunError()
    return clusterer
  }

  return {
    async begin() {
      clusterer = createClusterer()
    },
    async gather(articles) {
      const { adopt, place } = begun()
      return articles.map(({ article, storyId }) => {
        if (storyId === null) return place(article).storyId
        adopt(article, storyId)
        return storyId
      })
    },
    async mend({ before, told }) {
      const { forget, mend } = begun()
      forget(before)
      return mend({ isTold: (storyId) => told.has(storyId) })
    },
  }
}
