import type { SinceLast } from './briefing.ts'
import type { ReadArticle, Told } from './dossier.ts'

const dayMs = 86_400_000

/**
 * How a story stands towards what a reader was told. Days are counted from 1 since the first telling, to the nearest: an
 * edition that is written some seconds earlier in its minute than the day before tells of the second day.
 */
export function sinceLastOf(
  articles: readonly ReadArticle[],
  told: Told | 'never' | null,
  now: Date,
): SinceLast | null {
  if (told === null) return null
  if (told === 'never') return { state: 'new', day: 1 }
  const hasNews = articles.some(({ article }) => !told.articleIds.has(article.id))
  const day = Math.round(Math.max(0, now.getTime() - told.firstToldAt.getTime()) / dayMs) + 1
  return { state: hasNews ? 'changed' : 'unchanged', day }
}
