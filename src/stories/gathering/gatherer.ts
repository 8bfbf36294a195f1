import type { StoryArticle } from '#src/stories/story-article.ts'
import { type CircleClusterer, createCircleClusterer } from './circle-clusterer.ts'
import { createClusterer } from './cluster.ts'
import type { Mending } from './rename-groups.ts'

/** An article, and the story that it was placed in before; null where it has none yet. */
export type Gathered = { readonly article: StoryArticle; readonly storyId: string | null }

/**
 * Gathers articles into stories, in this thread or in another one. It keeps the articles that it has seen in memory.
 */
export type Gatherer = {
  /**
   * Begins with an empty memory.
   *
   * @returns Resolves when it has begun. Before that, and after it has lost its memory, the other methods throw
   *   `NotBegunError`.
   */
  begin(signal: AbortSignal): Promise<void>
  /**
   * The story of each article, in order. An article without a story joins one or opens one.
   *
   * @param circleId - The circle that alone sees the articles; 0: everybody sees them. A circle's stories are separate.
   */
  gather(articles: readonly Gathered[], signal: AbortSignal, circleId?: number): Promise<readonly string[]>
  /** How many common articles the story has that each would join; 0 where it would open one. Nothing is remembered. */
  foresee(articles: readonly StoryArticle[], signal: AbortSignal): Promise<readonly number[]>
  /**
   * The second pass, over articles that are not older than `before`. Where stories are merged, the ids in `shown` are
   * kept.
   */
  mend(options: MendOptions, signal: AbortSignal): Promise<Mended>
}

/** What the second pass changed, and its stories by affair (`Clusterer.affairs`); those of a circle have none. */
export type Mended = Mending & { readonly affairs: readonly (readonly string[])[] }

export type MendOptions = {
  readonly before: number
  readonly shown: ReadonlySet<string>
  /** The circle whose stories are looked at; absent: the stories that everybody sees. */
  readonly circleId?: number
}

/** The gatherer has no memory: it was never begun, or its thread failed. */
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
    async foresee(articles) {
      const { wouldJoin, sizeOf } = begun()
      return articles.map((article) => {
        const storyId = wouldJoin(article)
        return storyId === null ? 0 : sizeOf(storyId)
      })
    },
    async mend({ before, shown, circleId = 0 }) {
      const isShown = (storyId: string) => shown.has(storyId)
      if (circleId !== 0) return { ...circleOf(circleId).mend({ before, isShown }), affairs: [] }
      const { forget, mend, affairs } = begun()
      forget(before)
      const mending = mend({ isShown })
      return { ...mending, affairs: affairs() }
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
