import type { SinceLast } from './briefing.ts'
import type { ReadArticle, ShownBefore } from './dossier.ts'

const dayMs = 86_400_000

/**
 * How a story relates to what a reader was shown. Days are counted from 1 since the story was first shown, rounded: an
 * edition that is written some seconds earlier than the one of the day before still counts day 2.
 */
export function sinceLastOf(
  articles: readonly ReadArticle[],
  shown: ShownBefore | 'never' | null,
  now: Date,
): SinceLast | null {
  if (shown === null) return null
  if (shown === 'never') return { state: 'new', day: 1 }
  const hasNews = articles.some(({ article }) => !shown.articleIds.has(article.id))
  const day = Math.round(Math.max(0, now.getTime() - shown.firstShownAt.getTime()) / dayMs) + 1
  return { state: hasNews ? 'changed' : 'unchanged', day }
}
