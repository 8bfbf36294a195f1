import { momentOf } from '#src/articles/article.ts'
import type { Asking } from '#src/base/asking.ts'
import type { Affair, AffairEvent } from '#src/briefings/briefing.ts'
import type { StoryDossier } from '#src/briefings/dossier.ts'
import { newsIn } from '#src/briefings/news-of-story.ts'
import { headlineOf } from '#src/briefings/story-headline.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { readStories } from './gather-material.ts'
import { rememberedEvent } from './remembered-events.ts'

/** Articles of each event that are read: its headline is chosen among them. */
const mostArticles = 12

/**
 * The affair that a story belongs to, as known at a moment; null where it belongs to none, or where nothing else of it
 * is left that the viewer may see.
 */
export async function affair(
  { storyId, at }: { readonly storyId: string; readonly at?: Date },
  { signal }: Asking,
  { store, articleCache, clock }: ArchiveDeps,
): Promise<Affair | null> {
  const now = at ?? clock.now()
  const isLive = (await store.stories.articleIds([storyId], now, 1)).size > 0
  const own = isLive ? storyId : await store.stories.resolve(storyId)
  const found = own === null ? null : await store.stories.affair(own, now)
  if (found === null) return null
  signal.throwIfAborted()
  const outlets = await store.outlets.all()
  const dossiers = await readStories(found.storyIds, now, { store, articleCache, outlets, mostArticles })
  const events = dossiers.flatMap(eventOf).sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime())
  const isShown = events.some((event) => event.storyId === own)
  return isShown && events.length > 1 ? { id: found.id, events } : null
}

/** A story that has no news is no event. */
function eventOf(dossier: StoryDossier): readonly AffairEvent[] {
  const { id, articles } = rememberedEvent(dossier)
  const news = newsIn(articles)
  if (news.length === 0) return []
  const lastAt = new Date(Math.max(...news.map(({ article }) => momentOf(article).getTime())))
  return [{ storyId: id, headline: headlineOf(news), articles: news.length, lastAt }]
}
