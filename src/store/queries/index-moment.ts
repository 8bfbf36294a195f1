import { type Article, momentOf } from '#src/articles/article.ts'

/** Articles are counted beforehand by spells of six hours: few to add up for a month, few to count at its ends. */
export const spellMs = 6 * 3_600_000

/**
 * The moment under which an article is found. Outlets' clocks run ahead by minutes; no article is later than it was
 * first seen, else it would be missing from every answer until then.
 */
export function indexMoment(article: Article): number {
  return Math.min(momentOf(article).getTime(), article.firstSeenAt.getTime())
}
