import type { Unknown } from './briefing.ts'
import type { ReadArticle } from './dossier.ts'

/**
 * What a story's sources leave open, in the order of `Unknown`.
 *
 * @param origins - How many independent sources it has; null where nobody knows.
 */
export function unknownsOf(articles: readonly ReadArticle[], origins: number | null): readonly Unknown[] {
  const open: Record<Unknown, boolean> = {
    'single-origin': origins === 1,
    'no-date': articles.some(({ article }) => article.dateQuality !== 'stated'),
    'speaker-unclear': articles.some(({ analysis }) => analysis.statements.some(({ speaker }) => speaker === null)),
  }
  return (Object.keys(open) as Unknown[]).filter((unknown) => open[unknown])
}
