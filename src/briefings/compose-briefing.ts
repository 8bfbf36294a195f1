import { momentOf } from '#src/articles/article.ts'
import { findOrigins, type Origin } from '#src/stories/facts/origins.ts'
import { rankStories, type StoryFacts } from '#src/stories/facts/rank.ts'
import { leastChanceOfTopic } from '#src/stories/facts/topic-measure.ts'
import type { BriefedStatement, Briefing } from './briefing.ts'
import { source } from './cite.ts'
import { composeStory, storyFacts } from './compose-story.ts'
import type { BriefingMaterial } from './dossier.ts'
import { keyActors } from './key-actors.ts'
import { newsIn } from './news-of-story.ts'
import { headlineOf } from './story-headline.ts'

/** Most lines of each kind at the head of a briefing. */
const most = { stories: 5, statements: 12, disputes: 5, figures: 8, comingUp: 8, actors: 8 } as const

const noOthers = { stories: 0, articles: 0, outletIds: [], sourceIds: [] }

/**
 * Counts articles of the window only; older articles of its stories do not count. An independent source is counted once
 * over all stories, by the outlet that published first or the agency that is credited, so that there are never more
 * sources than outlets.
 */
function countsOf(
  { stories, window, others = noOthers }: BriefingMaterial,
  origins: ReadonlyMap<string, readonly Origin[]>,
): Briefing['counts'] {
  const known = stories.filter(({ articles }) => newsIn(articles).length > 0)
  const read = known.flatMap(({ articles }) =>
    newsIn(articles).filter(({ article }) => momentOf(article) >= window.from),
  )
  const outlets = new Set([...read.map(({ outlet }) => outlet.id), ...others.outletIds])
  const current = new Set(read.map(({ article }) => article.id))
  const publishers = new Map(read.map(({ article, outlet }) => [article.id, outlet.id]))
  const sources = new Set<string>(others.sourceIds)
  for (const { articleIds, agencyId } of [...origins.values()].flat()) {
    const first = articleIds.find((id) => current.has(id))
    if (first !== undefined) sources.add(agencyId ?? publishers.get(first)!)
  }
  return {
    stories: known.length + others.stories,
    articles: read.length + others.articles,
    outlets: outlets.size,
    origins: Math.min(sources.size, outlets.size),
  }
}

/** The first of each list, then the second of each, and so on, so that every story comes up. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat()
}

/** Statements of the window first, then the others; each part keeps its order. */
function ofWindowFirst(statements: readonly BriefedStatement[], from: Date): readonly BriefedStatement[] {
  return [...statements.filter(({ at }) => at >= from), ...statements.filter(({ at }) => at < from)]
}

/** How many stories at the head of a briefing are surely about its topic, where there are so many. */
const sureStories = 3

/** The best ranked of those that are sure, then all others in the order of their rank. */
function sureFirst<Ranked>(ranked: readonly Ranked[], isSure: (story: Ranked) => boolean): readonly Ranked[] {
  const head = ranked.filter(isSure).slice(0, sureStories)
  return [...head, ...ranked.filter((story) => !head.includes(story))]
}

/** Composes the answer to a topic and a window. Pure: the same material gives the same briefing. */
export function composeBriefing(material: BriefingMaterial): Briefing {
  const { topic, window, corpus, shown: shownBefore } = material
  const dossiers = new Map(material.stories.map((one) => [one.id, one]))
  const news = new Map(
    material.stories
      .map((one) => ({ ...one, articles: newsIn(one.articles) }))
      .filter(({ articles }) => articles.length > 0)
      .map((one) => [one.id, one]),
  )
  const origins = new Map([...news].map(([id, { articles }]) => [id, findOrigins(articles, material.outlets)]))
  const facts = [...news.values()].map((dossier) => storyFacts(dossier, topic, origins.get(dossier.id)!))
  const factsOf = new Map(facts.map((one) => [one.storyId, one]))
  const isSure = ({ storyId }: StoryFacts) => (dossiers.get(storyId)!.chanceOfTopic ?? 1) >= leastChanceOfTopic.first
  const ranked = sureFirst(rankStories(facts, window.to), isSure).slice(0, material.limit ?? most.stories)
  const stories = ranked.map(({ storyId }) =>
    composeStory(dossiers.get(storyId)!, {
      topic,
      now: window.to,
      from: window.from,
      ...(material.readOutletIds ? { readOutletIds: material.readOutletIds } : {}),
      outlets: material.outlets,
      origins: origins.get(storyId)!,
      facts: factsOf.get(storyId)!,
      shown: shownBefore === null ? null : (shownBefore.get(storyId) ?? 'never'),
    }),
  )
  const shown = ranked.map(({ storyId }) => news.get(storyId)!)
  return {
    version: 2,
    topic,
    window,
    counts: countsOf(material, origins),
    corpus,
    stories,
    alsoNew: (material.alsoNew ?? [])
      .filter(
        ({ storyId, news }) => !news.every(({ article }) => shownBefore?.get(storyId)?.articleIds.has(article.id)),
      )
      .map(({ news }) => headlineOf(news)),
    actors: keyActors(shown, topic).slice(0, most.actors),
    statements: ofWindowFirst(inTurn(stories.map((story) => story.statements)), window.from).slice(0, most.statements),
    disputes: stories.flatMap((story) => story.disputes).slice(0, most.disputes),
    figures: stories.flatMap((story) => story.figures).slice(0, most.figures),
    comingUp: stories
      .flatMap((story) => story.comingUp)
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .slice(0, most.comingUp),
    quiet:
      stories.length > 0
        ? null
        : {
            lastMention: material.lastMention ? source(material.lastMention, material.lastMention.article.title) : null,
            tryInstead: material.tryInstead ?? [],
          },
  }
}
