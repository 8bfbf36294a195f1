import { momentOf } from '#src/articles/article.ts'
import { canonicalUrl } from '#src/articles/canonical-url.ts'
import type { Asking } from '#src/base/asking.ts'
import type { BriefedStory, Briefing, Topic } from '#src/briefings/briefing.ts'
import { composeBriefing } from '#src/briefings/compose-briefing.ts'
import { composeStory } from '#src/briefings/compose-story.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { findTopic } from './find-topic.ts'
import { gatherMaterial, readOutletIds, readStories, topicsInTheNews } from './gather-material.ts'
import { nearestNames } from './nearest-names.ts'
import type { BriefQuery } from './questions.ts'
import { rememberedEvent } from './remembered-events.ts'
import { windowOf } from './window-of.ts'

const usualStories = 5

/** No topic: all stories count. */
const everything: Topic = { query: '', label: '', kind: 'words', actorIds: [] }

/** Answers `/brief`: a topic in a window, from the articles that were stored at the moment `at`. */
export async function brief(query: BriefQuery, { signal }: Asking, deps: ArchiveDeps): Promise<Briefing> {
  const { topic, scope } = await findTopic(query.topic, deps)
  signal.throwIfAborted()
  const limit = query.limit ?? usualStories
  const isPast = query.at !== undefined
  const window = windowOf(query, deps)
  const material = await gatherMaterial({ topic, scope, window, limit, isPast }, deps)
  signal.throwIfAborted()
  if (material.stories.length > 0 || topic.kind !== 'words') return composeBriefing(material)
  const meant = await namesLike(topic.query, window.to, deps)
  return composeBriefing({ ...material, tryInstead: [...meant, ...(material.tryInstead ?? [])] })
}

/** Names in the news that are spelled much like words that nothing was found for. */
async function namesLike(typed: string, at: Date, { store }: Pick<ArchiveDeps, 'store'>): Promise<readonly string[]> {
  return nearestNames(typed, await topicsInTheNews(at, store, mostCompared), mostMeant)
}

const mostCompared = 100
const mostMeant = 2

/** The stories of a window, whatever their topic. */
export async function stories(
  query: { readonly sinceMs: number; readonly at?: Date; readonly limit?: number },
  { signal }: Asking,
  deps: ArchiveDeps,
): Promise<Briefing> {
  const limit = query.limit ?? usualStories
  const isPast = query.at !== undefined
  const asked = { topic: everything, scope: null, window: windowOf(query, deps), limit, isPast }
  const material = await gatherMaterial(asked, deps)
  signal.throwIfAborted()
  return composeBriefing(material)
}

/**
 * One story as it was known at a moment; null where no story has that id. The id of a story that was merged leads to
 * the merged one.
 */
export async function story(
  { storyId, at }: { readonly storyId: string; readonly at?: Date },
  { signal }: Asking,
  { store, articleCache, clock }: ArchiveDeps,
): Promise<BriefedStory | null> {
  const now = at ?? clock.now()
  const outlets = await store.outlets.all()
  const [asked] = await readStories([storyId], now, { store, articleCache, outlets })
  const current = asked ? storyId : await store.stories.resolve(storyId)
  signal.throwIfAborted()
  const [found] = asked
    ? [asked]
    : current === null
      ? []
      : await readStories([current], now, { store, articleCache, outlets })
  if (!found) return null
  const dossier = rememberedEvent(found)
  const began = Math.min(...dossier.articles.map(({ article }) => momentOf(article).getTime()))
  const window = { from: new Date(began), to: now }
  const read = await readOutletIds(window, store, { isPast: at !== undefined })
  return composeStory(dossier, { topic: null, now, outlets, readOutletIds: read, shown: null })
}

/** The story that the article at this address belongs to now. */
export async function storyOf(
  { url }: { readonly url: string },
  asking: Asking,
  deps: ArchiveDeps,
): Promise<BriefedStory | null> {
  const articleId = await deps.store.articles.idAt(canonicalUrl(url) ?? url)
  if (articleId === null) return null
  const storyId = await deps.store.stories.ofArticle(articleId, deps.clock.now())
  return storyId === null ? null : await story({ storyId }, asking, deps)
}
