import { type Article, momentOf } from '#src/articles/article.ts'

/**
 * Length of a spell. Articles are counted beforehand for each spell of six hours, so that a count over a month adds up
 * few numbers and counts few rows at its ends.
 */
export const spellMs = 6 * 3_600_000

/**
 * The moment under which queries find an article: its own, but never later than it was first seen. Outlets' clocks may
 * be some minutes fast, and an article with a later moment would be missing from answers until then.
 */
export function indexMoment(article: Article): number {
  return Math.min(momentOf(article).getTime(), article.firstSeenAt.getTime())
}
