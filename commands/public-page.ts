import { pagePaths, pageSince } from '#src/base/page-paths.ts'
import type { CommandContext } from '#src/discord/command.ts'
import type { ActorView, SaidAnswer } from '#src/newsroom/archive/questions.ts'

type PageContext = Pick<CommandContext, 'newsroom' | 'pages' | 'signal'>

type Briefing = Awaited<ReturnType<CommandContext['newsroom']['brief']>>
type BriefedStory = Briefing['stories'][number]
type Statements = SaidAnswer['statements']

/** What makes a page: an article or a story of these outlets. */
type Shown = { readonly id: string; readonly outletIds: readonly string[] }

/** Address of the reading room's page of a briefing; null where it would have none of these stories. */
export function briefingPage(
  { stories }: Pick<Briefing, 'stories'>,
  { topic, sinceMs }: { readonly topic: string; readonly sinceMs: number },
  context: PageContext,
): Promise<string | null> {
  return pageWith('storyIds', stories.map(storyShown), pageSince(pagePaths.topic(topic), sinceMs), context)
}

export function storyPage(story: BriefedStory, context: PageContext): Promise<string | null> {
  return pageWith('storyIds', [storyShown(story)], pagePaths.story(story.id), context)
}

export function actorPage({ actor, by, about }: ActorView, sinceMs: number, context: PageContext) {
  const path = pageSince(pagePaths.actor(actor.id), sinceMs)
  return pageWith('articleIds', [...by, ...about].flatMap(articlesShown), path, context)
}

/** The ledger with the same search. */
export function ledgerPage(
  statements: Statements,
  asked: { readonly who: string; readonly about: string; readonly grade: string; readonly sinceMs: number },
  context: PageContext,
): Promise<string | null> {
  const { sinceMs, ...search } = asked
  const path = pageSince(pagePaths.ledgerOf(search), sinceMs)
  return pageWith('articleIds', statements.flatMap(articlesShown), path, context)
}

/** The page's address where all may see something of what is shown. What only some see has no page. */
async function pageWith(
  kind: 'storyIds' | 'articleIds',
  shown: readonly Shown[],
  path: string,
  { newsroom, pages, signal }: PageContext,
): Promise<string | null> {
  if (!pages) return null
  const quoted = shown.filter(({ outletIds }) => outletIds.some((id) => !pages.leftOut.has(id)))
  if (quoted.length === 0) return null
  const open = await newsroom.seenByAll({ [kind]: quoted.map(({ id }) => id) }, { signal })
  return open.size > 0 ? pages.address(path) : null
}

function storyShown({ id, outlets }: BriefedStory): Shown {
  return { id, outletIds: outlets.map((outlet) => outlet.id) }
}

function articlesShown({ pieces }: Statements[number]): readonly Shown[] {
  return pieces.map(({ citation }) => ({ id: citation.articleId, outletIds: [citation.outlet.id] }))
}
