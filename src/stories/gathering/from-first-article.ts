import type { Gatherer } from './gatherer.ts'

/**
 * A gatherer that is asked for nothing until the first article comes, so that its thread starts only then. Before that
 * there are no stories to join, and none to mend.
 */
export function fromFirstArticle(gatherer: Gatherer): Gatherer {
  /** Whether it was begun here and not yet there. */
  let isBlank = false

  async function beginThere(signal: AbortSignal): Promise<void> {
    if (!isBlank) return
    await gatherer.begin(signal)
    isBlank = false
  }

  return {
    async begin() {
      isBlank = true
    },
    async gather(articles, signal, circleId) {
      if (isBlank && articles.length === 0) return []
      await beginThere(signal)
      return gatherer.gather(articles, signal, circleId)
    },
    async foresee(articles, signal) {
      return isBlank ? articles.map(() => 0) : gatherer.foresee(articles, signal)
    },
    async mend(options, signal) {
      return isBlank ? { moves: [], absorbed: [], affairs: [] } : gatherer.mend(options, signal)
    },
  }
}
