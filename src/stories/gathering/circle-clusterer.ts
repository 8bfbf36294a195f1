import type { StoryArticle } from '#src/stories/story-article.ts'
import { type Clusterer, createClusterer } from './cluster.ts'
import type { Mending } from './rename-groups.ts'

/**
 * Gathers articles that only some may see. Such an article joins a common story or, where none fits, a story of such
 * articles. It never opens, changes or merges common stories, and nothing in them depends on it.
 */
export type CircleClusterer = {
  place(article: StoryArticle): string
  /** @param isCommon - Whether its story is one that all may see. */
  adopt(article: StoryArticle, storyId: string, isCommon: boolean): void
  /** Articles join a common story that has appeared since; the others are gathered again. */
  mend(options: { readonly before: number; readonly isShown: (storyId: string) => boolean }): Mending
}

type Kept = { readonly article: StoryArticle; storyId: string; isCommon: boolean }

export function createCircleClusterer(common: Clusterer): CircleClusterer {
  const kept = new Map<string, Kept>()
  let own = createClusterer({ among: common.vocabulary })

  /** The articles that are in no common story. */
  function regather(isShown: (storyId: string) => boolean): void {
    own = createClusterer({ among: common.vocabulary })
    for (const { article, storyId, isCommon } of kept.values()) if (!isCommon) own.adopt(article, storyId)
    for (const { articleId, to } of own.mend({ isShown }).moves) kept.get(articleId)!.storyId = to
  }

  return {
    place(article) {
      const known = kept.get(article.id)
      if (known) return known.storyId
      const joined = common.wouldJoin(article)
      const storyId = joined ?? own.place(article).storyId
      kept.set(article.id, { article, storyId, isCommon: joined !== null })
      return storyId
    },
    adopt(article, storyId, isCommon) {
      if (kept.has(article.id)) return
      kept.set(article.id, { article, storyId, isCommon })
      if (!isCommon) own.adopt(article, storyId)
    },
    mend({ before, isShown }) {
      for (const [id, { article }] of kept) if ((article.at ?? before) < before) kept.delete(id)
      const was = new Map([...kept].map(([id, one]) => [id, { ...one }]))
      const commonIds = common.storyIds()
      for (const one of kept.values()) {
        if (one.isCommon && commonIds.has(one.storyId)) continue
        const joined = common.wouldJoin(one.article)
        one.isCommon = joined !== null
        one.storyId = joined ?? one.storyId
      }
      regather(isShown)
      const moves = [...kept].flatMap(([articleId, { storyId }]) => {
        const { storyId: from, isCommon } = was.get(articleId)!
        return from === storyId ? [] : [{ articleId, from, to: storyId, isCommon }]
      })
      const living = new Set([...kept.values()].map(({ storyId }) => storyId))
      // These articles cannot change the id of a common story.
      const gone = moves.filter(({ from, isCommon }) => !isCommon && !living.has(from))
      return {
        moves: moves.map(({ articleId, from, to }) => ({ articleId, from, to })),
        absorbed: [...new Map(gone.map(({ from, to }) => [from, to]))].map(([from, into]) => ({ from, into })),
      }
    },
  }
}
