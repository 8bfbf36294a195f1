import type { StoryArticle } from '#src/stories/story-article.ts'
import { type CircleClusterer, createCircleClusterer } from './circle-clusterer.ts'
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
  /**
   * The story of each, in order: its own, or for one without the story that it joins or opens.
   *
   * @param circleId - The circle that alone sees the articles; 0: all see them. Its stories are apart.
   */
  gather(articles: readonly Gathered[], signal: AbortSignal, circleId?: number): Promise<readonly string[]>
  /** The second pass, over what is not older than `before`. Ids of stories in `told` outlive others. */
  mend(options: MendOptions, signal: AbortSignal): Promise<Mending>
}

export type MendOptions = {
  readonly before: number
  readonly shown: ReadonlySet<string>
  /** Over the stories of one circle; absent: over what all see. */
  readonly circleId?: number
}

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
  const circles = new Map<number, CircleClusterer>()

  function begun() {
    if (clusterer === null) throw new NotBegunError()
    return clusterer
  }

  function circleOf(id: number): CircleClusterer {
    const circle = circles.get(id) ?? createCircleClusterer(begun())
    circles.set(id, circle)
    return circle
  }

  return {
    async begin() {
      clusterer = createClusterer()
      circles.clear()
    },
    async gather(articles, _signal, circleId = 0) {
      if (circleId !== 0) return gatherIn(circleOf(circleId), articles, begun().storyIds())
      const { adopt, place } = begun()
      return articles.map(({ article, storyId }) => {
        if (storyId === null) return place(article).storyId
        adopt(article, storyId)
        return storyId
      })
    },
    async mend({ before, shown, circleId = 0 }) {
      const isShown = (storyId: string) => shown.has(storyId)
      if (circleId !== 0) return circleOf(circleId).mend({ before, isShown })
      const { forget, mend } = begun()
      forget(before)
      return mend({ isShown })
    },
  }
}

function gatherIn(
  circle: CircleClusterer,
  articles: readonly Gathered[],
  commonIds: ReadonlySet<string>,
): readonly string[] {
  return articles.map(({ article, storyId }) => {
    if (storyId === null) return circle.place(article)
    circle.adopt(article, storyId, commonIds.has(storyId))
    return storyId
  })
}
