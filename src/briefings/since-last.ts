import type { SinceLast } from './briefing.ts'
import type { ReadArticle, Told } from './dossier.ts'

const dayMs = 86_400_000

/** How a story stands towards what a reader was told. Days are counted in whole days since the first telling, from 1. */
export function sinceLastOf(
  articles: readonly ReadArticle[],
  told: Told | 'never' | null,
  now: Date,
): SinceLast | null {
  if (told === null) return null
  if (told === 'never') return { state: 'new', day: 1 }
  const hasNews = articles.some(({ article }) => !told.articleIds.has(article.id))
  const day = Math.floor(Math.max(0, now.getTime() - told.firstToldAt.getTime()) / dayMs) + 1
  return { state: hasNews ? 'changed' : 'unchanged', day }
}
