import { momentOf } from '#src/articles/article.ts'
import { articleKind, opinionAuthor } from '#src/articles/article-kind.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { topicMatch } from '#src/stories/facts/belongs-to-topic.ts'
import { findOrigins, type Origin } from '#src/stories/facts/origins.ts'
import { phaseOf } from '#src/stories/facts/phase.ts'
import { rankTerms, type StoryFacts } from '#src/stories/facts/rank.ts'
import type { BriefedStory, Topic } from './briefing.ts'
import { byMoment } from './by-moment.ts'
import { cite, labelOf } from './cite.ts'
import { coverageOf } from './coverage.ts'
import type { ReadArticle, ShownBefore, StoryDossier } from './dossier.ts'
import { figureRanges } from './figure-ranges.ts'
import { newsOrAll, quotingIn } from './news-of-story.ts'
import { sinceLastOf } from './since-last.ts'
import { headlineOf, lineOf } from './story-headline.ts'
import { placesIn } from './story-places.ts'
import { storyStatements } from './story-statements.ts'
import { summaryOf } from './story-summary.ts'
import { timelineOf } from './story-timeline.ts'
import { unknownsOf } from './unknowns.ts'
import { upcomingEvents } from './upcoming-events.ts'

export type StoryContext = {
  /** Null where the story itself was asked for. */
  readonly topic: Topic | null
  /** The present of the answer: the end of its window. */
  readonly now: Date
  /**
   * Start of the answer's window; what happened in it comes first. Null or absent where a story is asked for without one.
   */
  readonly from?: Date | null
  /** Ids of the articles that a briefing tells of the story; absent: all. */
  readonly leadIds?: ReadonlySet<string>
  /** Ids of the outlets that were read, for coverage; absent: all of `outlets`. */
  readonly readOutletIds?: ReadonlySet<string>
  readonly outlets: readonly Outlet[]
  /**
   * What this reader was shown of the story. `never`: the reader has not been shown this story yet; null: nothing is
   * stored for this reader.
   */
  readonly shown: ShownBefore | 'never' | null
  /** As `findOrigins` gives them, where the caller has them already. */
  readonly origins?: readonly Origin[]
  /** As `storyFacts` gives them, likewise. */
  readonly facts?: StoryFacts
}

/** The counts behind a story's rank. */
export function storyFacts(
  { id, articles }: StoryDossier,
  topic: Topic | null,
  origins: readonly Origin[],
): StoryFacts {
  const matches = articles.map((read) => (topic === null ? 1 : topicMatch(read, topic)))
  return {
    storyId: id,
    origins: origins.length,
    countries: new Set(articles.flatMap(({ outlet }) => outlet.country ?? [])).size,
    lastAt: new Date(Math.max(...articles.map(({ article }) => momentOf(article).getTime()))),
    officialStatements: articles.reduce(
      (sum, { analysis }) =>
        sum + analysis.statements.filter(({ office, printed }) => printed && office !== null).length,
      0,
    ),
    topicMatch: matches.reduce((sum, match) => sum + match, 0) / Math.max(1, matches.length),
  }
}

function sourcesOf(articles: readonly ReadArticle[], origins: readonly Origin[]): BriefedStory['sources'] {
  const repeats = new Map(origins.map(({ articleIds }) => [articleIds[0]!, articleIds.length - 1]))
  return articles.map((read) => {
    const line = lineOf(read)
    return {
      ...cite(read, line),
      headline: read.article.text.slice(line.start, line.end),
      originOf: repeats.get(read.article.id) ?? 0,
      kind: articleKind(read.article),
      author: opinionAuthor(read.article),
    }
  })
}

/** Most articles that a summary is chosen from: enough for the best sentences, and few enough for a quick answer. */
const mostRead = 16

/** Chooses one article for each origin, and the newest articles: a reprint says only what its origin says. */
function sample(articles: readonly ReadArticle[], origins: readonly Origin[]): readonly ReadArticle[] {
  if (articles.length <= mostRead) return articles
  const leads = new Set(origins.map(({ articleIds }) => articleIds[0]))
  const own = articles.filter(({ article }) => leads.has(article.id)).slice(0, mostRead - 4)
  return articles.filter((read, index) => own.includes(read) || index >= articles.length - (mostRead - own.length))
}

/** Composes a story from its articles and nothing else. Throws a RangeError for a story without articles. */
export function composeStory(dossier: StoryDossier, context: StoryContext): BriefedStory {
  const { topic, now, outlets, shown } = context
  const all = [...dossier.articles].sort(byMoment)
  const { excerpts = [], aside = [] } = dossier
  const articles = newsOrAll(all)
  const [first] = articles
  if (!first) throw new RangeError(`Story "${dossier.id}" has no articles`)
  const origins = context.origins ?? findOrigins(articles, outlets)
  const facts = context.facts ?? storyFacts({ ...dossier, articles }, topic, origins)
  const news =
    typeof shown === 'object' && shown !== null
      ? articles.filter(({ article }) => !shown.articleIds.has(article.id))
      : []
  const current = articles.filter(
    ({ article }) => (!context.from || momentOf(article) >= context.from) && (context.leadIds?.has(article.id) ?? true),
  )
  const fresh = news.length > 0 ? news : current.length > 0 ? current : articles
  const headline = headlineOf(fresh)
  const summary = summaryOf(sample(articles, origins), sample(fresh, origins), headline.text)
  const timeline = timelineOf(articles)
  const published = new Set(articles.map(({ outlet }) => outlet.id))
  // An article that is no longer kept, or one of another outlet that is not told here, may be another source.
  const mayHaveOthers = excerpts.length > 0 || aside.some(({ outlet }) => !published.has(outlet.id))
  return {
    id: dossier.id,
    headline,
    summary,
    phase: phaseOf(
      articles.map(({ article }) => momentOf(article)),
      now,
    ),
    articles: articles.length,
    outlets: [...new Map(articles.map(({ outlet }) => [outlet.id, labelOf(outlet)])).values()],
    origins: origins.length,
    firstSeen: cite(first, lineOf(first)),
    lastAt: facts.lastAt,
    rank: rankTerms(facts, now),
    ...storyStatements(quotingIn(all), new Set(fresh.map(({ article }) => article.id)), [...excerpts, ...aside]),
    figures: figureRanges(articles, headline.text),
    comingUp: upcomingEvents(articles, now),
    timeline,
    places: placesIn(articles, [headline, ...summary, ...timeline.map(({ sentence }) => sentence)]),
    sources: sourcesOf([...excerpts, ...all].sort(byMoment), origins),
    coverage: coverageOf(
      dossier.carriers ?? articles.map(({ outlet }) => outlet),
      outlets.filter(({ id }) => context.readOutletIds?.has(id) ?? true),
      aside.map(({ outlet }) => outlet),
    ),
    unknowns: unknownsOf(articles, mayHaveOthers ? null : origins.length),
    sinceLast: sinceLastOf(articles, shown, now),
  }
}
