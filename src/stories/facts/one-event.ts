import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { type Article, momentOf } from '#src/articles/article.ts'
import { type ArticleKind, articleKind } from '#src/articles/article-kind.ts'
import { sliceOf } from '#src/base/span.ts'
import {
  byEvent,
  type EventTerms,
  eventCore,
  leastInGroup,
  likenessOfSums,
  likenessToAll,
  nearestOfEach,
} from '#src/stories/gathering/event-core.ts'
import type { Reading } from '#src/stories/reading.ts'
import { eventTermsAmong, eventWordsOf, headlineWordsOf } from './event-words.ts'
import { toldAlike } from './told-alike.ts'

/**
 * Least likeness of an article to the others of its story, so that they are printed as one event. It is more than the
 * gathering asks of small groups: what is printed together is claimed to be one, and what is gathered can be mended.
 */
const leastPrinted = {
  ofTwo: 0.22,
  ofMore: 0.26,
  ofOther: 0.4,
  ofTalk: 0.5,
  betweenParts: 0.4,
  betweenWhole: 0.22,
} as const

/** Characters from which a body is a report of its own words. Of two such reports fewer words are the same than of two teasers. */
const wholeFrom = 600

/** Kinds that talk about an event in words of their own; a live page or an explainer names it. */
const talk: ReadonlySet<ArticleKind> = new Set(['opinion', 'programme', 'gallery', 'utility', 'sport'])

const asked = (size: number): number =>
  Math.max(leastInGroup(size), size === 2 ? leastPrinted.ofTwo : leastPrinted.ofMore)

/**
 * The articles of a story that tell one event, in their order. Of several events it is the one of which most is new, so
 * that a large event of yesterday does not hide what has happened since.
 *
 * @param news - The reports.
 * @param others - Live pages, explainers and the like. One of them stands with the event that its headline names.
 * @param since - From when on a report is new; null: all are.
 */
export function tellingOneEvent<Read extends Reading>(
  news: readonly Read[],
  others: readonly Read[],
  since: Date | null = null,
): { readonly news: readonly Read[]; readonly others: readonly Read[] } {
  const terms = eventTermsAmong([
    ...news.map(({ article }) => eventWordsOf(article)),
    ...others.map(({ article }) => headlineWordsOf(article)),
  ])
  const part = newestPart(news, terms.slice(0, news.length), since)
  const { core: places } = eventCore(
    part.map((place) => terms[place]!),
    asked,
  )
  const alike = withCompany(
    places.map((place) => part[place]!),
    terms,
  )
  const core = ofOneScene(withoutStrays(alike, terms, news), news)
  const told = core.map((place) => terms[place]!)
  return {
    news: core.map((place) => news[place]!),
    others: others.filter(
      (other, place) =>
        likenessToAll(terms[news.length + place]!, told) *
          nearest(
            other,
            core.map((at) => news[at]!),
          ) >=
        (talk.has(articleKind(other.article)) ? leastPrinted.ofTalk : leastPrinted.ofOther),
    ),
  }
}

/** The factor of the one of these reports that is told most like an article. */
const nearest = (other: Reading, news: readonly Reading[]): number =>
  Math.max(...news.map((read) => toldAlike(other, read)))

/** Fewest terms that an article of a story shares with some other one: by one word alone many things are alike. */
const fewestShared = 2

/** Of these places those whose article shares several terms with another's; the newest alone where none does. */
function withCompany(core: readonly number[], terms: readonly EventTerms[]): readonly number[] {
  const kept = core.filter((place) =>
    core.some((other) => other !== place && shareSeveral(terms[place]!, terms[other]!)),
  )
  return kept.length > 0 ? kept : core.slice(-1)
}

function shareSeveral(one: EventTerms, other: EventTerms): boolean {
  let shared = 0
  for (const term of one.keys()) {
    if (other.has(term)) shared += 1
    if (shared >= fewestShared) return true
  }
  return false
}

const stray = {
  /** Of fewer articles nobody can say which is the stray. */
  from: 4,
  /** An article that is less like each other one is like none of them. */
  ofEach: 0.27,
  /** A headline that is less like each other headline tells of something else. */
  ofHeadlines: 0.1,
} as const

/**
 * Without the articles that are like none of the others, though like all of them together, and whose headline tells of
 * something else: a report on debates abroad has some words of each report on a dismissal.
 */
function withoutStrays<Read extends Reading>(
  core: readonly number[],
  terms: readonly EventTerms[],
  news: readonly Read[],
): readonly number[] {
  if (core.length < stray.from) return core
  const suspects = nearestOfEach(core.map((place) => terms[place]!)).map((likeness) => likeness < stray.ofEach)
  if (!suspects.includes(true)) return core
  const headlines = nearestOfEach(eventTermsAmong(core.map((place) => headlineWordsOf(news[place]!.article))))
  return core.filter((_, at) => !suspects[at] || headlines[at]! >= stray.ofHeadlines)
}

/** Ids of the towns, regions and capitals that a headline names. */
function scenesOf({ article, analysis }: Reading): ReadonlySet<string> {
  return new Set(
    analysis.actors
      .filter(({ kind }) => kind === 'place' || kind === 'state')
      .flatMap(({ id, kind, mentions }) =>
        mentions
          .filter(({ start }) => start < article.title.end)
          .map((mention) => sliceOf(article.text, mention))
          .filter((words) => kind === 'place' || knownName(words)?.form === 'capital')
          .map((words) => (kind === 'place' ? id : words.toLowerCase())),
      ),
  )
}

/** Headlines about something that falls on one place: the same may happen on the same day somewhere else. */
const befalls =
  /\b(?:strikes?|struck|drones?|missiles?|shell(?:s|ed|ing)|bomb\p{L}*|attack\p{L}*|raids?|rains?|floods?|alerts?|storms?|quakes?|fires?|blasts?|explosions?|shootings?|stabbings?|clash\p{L}*|crash\p{L}*|protests?)\b/iu

/**
 * Without the articles whose headline tells of a strike, a storm or a crash in another place than most of the others
 * do: a strike on one city and a strike on another are two events.
 */
function ofOneScene<Read extends Reading>(core: readonly number[], news: readonly Read[]): readonly number[] {
  const scenes = new Map(
    core
      .filter((place) => befalls.test(titleOf(news[place]!.article)))
      .map((place) => [place, scenesOf(news[place]!)] as const)
      .filter(([, named]) => named.size > 0),
  )
  const all = [...scenes.values()]
  const friends = all.map((named) => all.filter((other) => !other.isDisjointFrom(named)).length)
  const usual = all[friends.indexOf(Math.max(...friends))]
  if (usual === undefined) return core
  return core.filter((place) => !(scenes.get(place)?.isDisjointFrom(usual) ?? false))
}

const titleOf = ({ text, title }: Article): string => sliceOf(text, title)

/**
 * The part of a story that most new articles tell; of equal ones the part that most articles tell, then the one with the
 * newest article. Two whole reports are compared by their words alone: what their headlines say first does not part them.
 */
function newestPart(news: readonly Reading[], terms: readonly EventTerms[], since: Date | null): readonly number[] {
  const moments = news.map(({ article }) => momentOf(article).getTime())
  const sinceMs = since?.getTime() ?? Number.NEGATIVE_INFINITY
  const whole = news.map(({ article: { text, title } }) => text.length - title.end >= wholeFrom)
  const likenessOf = (inTerms: number, a: number, b: number) =>
    whole[a] && whole[b]
      ? (inTerms * leastPrinted.betweenParts) / leastPrinted.betweenWhole
      : inTerms * toldAlike(news[a]!, news[b]!)
  const parts = byEvent(terms, leastPrinted.betweenParts, likenessOf).map((part) => ({
    part,
    ofNew: part.filter((place) => moments[place]! >= sinceMs).length,
    newestAt: Math.max(...part.map((place) => moments[place]!)),
  }))
  const [best] = parts.toSorted(
    (one, other) => other.ofNew - one.ofNew || other.part.length - one.part.length || other.newestAt - one.newestAt,
  )
  return best?.part ?? []
}

/** From this cosine of the event terms of all their articles on, two stories tell one event. */
const sameEventFrom = 0.35

/**
 * Whether two stories tell one event, so that a briefing that has one of them need not tell the other: what outlets word
 * very differently is gathered as two.
 */
export function tellSameEvent(one: readonly Reading[], other: readonly Reading[]): boolean {
  const terms = eventTermsAmong([...one, ...other].map(({ article }) => eventWordsOf(article)))
  return likenessOfSums(terms.slice(0, one.length), terms.slice(one.length)) >= sameEventFrom
}
