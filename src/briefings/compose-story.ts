import { momentOf } from '#src/articles/article.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { topicMatch } from '#src/stories/belongs-to-topic.ts'
import { findOrigins } from '#src/stories/origins.ts'
import { phaseOf } from '#src/stories/phase.ts'
import { rankTerms, type StoryFacts } from '#src/stories/rank.ts'
import { briefStatement } from './brief-statement.ts'
import type { BriefedStory, Topic } from './briefing.ts'
import { cite, labelOf, source } from './cite.ts'
import type { ReadArticle, StoryDossier, Told } from './dossier.ts'

export type StoryContext = {
  /** Null where the story itself was asked for. */
  readonly topic: Topic | null
  readonly now: Date
  readonly outlets: readonly Outlet[]
  /** `never`: this reader is told things, but not this story yet. */
  readonly told: Told | 'never' | null
}

/** The counts behind a story's rank. */
export function storyFacts(
  { id, articles }: StoryDossier,
  topic: Topic | null,
  outlets: readonly Outlet[],
): StoryFacts {
  const matches = articles.map((read) => (topic === null ? 1 : topicMatch(read, topic)))
  return {
    storyId: id,
    origins: findOrigins(articles, outlets).length,
    countries: new Set(articles.flatMap(({ outlet }) => outlet.country ?? [])).size,
    lastAt: new Date(Math.max(...articles.map(({ article }) => momentOf(article).getTime()))),
    officialStatements: articles.reduce(
      (sum, { analysis }) => sum + analysis.statements.filter(({ office }) => office !== null).length,
      0,
    ),
    topicMatch: matches.reduce((sum, match) => sum + match, 0) / Math.max(1, matches.length),
  }
}

function byMoment(a: ReadArticle, b: ReadArticle): number {
  return momentOf(a.article).getTime() - momentOf(b.article).getTime() || (a.article.id < b.article.id ? -1 : 1)
}

/** One story with everything that its articles support, and nothing else. Asks for at least one article. */
export function composeStory(dossier: StoryDossier, { topic, now, outlets }: StoryContext): BriefedStory {
  const articles = [...dossier.articles].sort(byMoment)
  const facts = storyFacts(dossier, topic, outlets)
  const [first] = articles
  if (!first) throw new RangeError(`Story "${dossier.id}" has no articles`)
  return {
    id: dossier.id,
    headline: source(first, first.article.title),
    summary: first.analysis.summary.map((sentence) => source(first, sentence)),
    phase: phaseOf(
      articles.map(({ article }) => momentOf(article)),
      now,
    ),
    articles: articles.length,
    outlets: [...new Map(articles.map(({ outlet }) => [outlet.id, labelOf(outlet)])).values()],
    origins: facts.origins,
    firstSeen: cite(first, first.article.title),
    lastAt: facts.lastAt,
    rank: rankTerms(facts, now),
    statements: articles.flatMap((read) =>
      read.analysis.statements.map((statement) => briefStatement(read, statement)),
    ),
    figures: [],
    disputes: [],
    comingUp: [],
    timeline: [],
    sources: [],
    coverage: { carriedBy: [], notIn: [] },
    unknowns: [],
    sinceLast: null,
  }
}
