import { momentOf } from '#src/articles/article.ts'
import { canonicalUrl } from '#src/articles/canonical-url.ts'
import type { Asking } from '#src/base/asking.ts'
import type { BriefedStory, Briefing, Topic } from '#src/briefings/briefing.ts'
import { composeBriefing } from '#src/briefings/compose-briefing.ts'
import { composeStory } from '#src/briefings/compose-story.ts'
import type { StoryDossier } from '#src/briefings/dossier.ts'
import type { Window } from '#src/store/ports/scope-store.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { findTopic } from './find-topic.ts'
import { gatherMaterial, readOutletIds, readStories, toldUnder, withAside } from './gather-material.ts'
import { namesInstead } from './names-instead.ts'
import type { BriefQuery, StoryQuery } from './questions.ts'
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
  return composeBriefing({ ...material, tryInstead: await namesInstead(topic.query, window.to, deps.store) })
}

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
 *
 * @param query.from - The briefing that leads here: what it tells of the story comes first, so that the story has the
 * headline under which it was chosen. Absent: all its articles count alike.
 */
export async function story(
  { storyId, at, from }: StoryQuery,
  { signal }: Asking,
  deps: ArchiveDeps,
): Promise<BriefedStory | null> {
  const { store, articleCache, clock } = deps
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
  const window = from && { from: new Date(now.getTime() - from.sinceMs), to: now }
  const told = window ? await toldIn(from.topic, found, window, deps) : null
  const event = withAside(rememberedEvent(found), found)
  const dossier = told === null || hasAll(event, told) ? event : told
  const began = Math.min(...dossier.articles.map(({ article }) => momentOf(article).getTime()))
  const read = await readOutletIds({ from: new Date(began), to: now }, store, { isPast: at !== undefined })
  return composeStory(dossier, {
    topic: null,
    now,
    from: window?.from ?? null,
    ...(told && { leadIds: idsOf(told) }),
    outlets,
    readOutletIds: read,
    shown: null,
  })
}

/** What a briefing on a topic (null: on all) tells of a story; null where it tells nothing any more. */
async function toldIn(
  topic: string | null,
  dossier: StoryDossier,
  window: Window,
  deps: ArchiveDeps,
): Promise<StoryDossier | null> {
  const understood = topic === null ? null : await findTopic(topic, deps)
  return toldUnder(understood && { ...understood.topic, actorIds: understood.scope.actorIds }, dossier, window)
}

const idsOf = ({ articles }: StoryDossier) => new Set(articles.map(({ article }) => article.id))

/** Whether what is told is of a story's event. A briefing can tell another event of the same articles. */
const hasAll = (event: StoryDossier, told: StoryDossier) => idsOf(told).isSubsetOf(idsOf(event))

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
