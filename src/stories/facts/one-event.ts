import { type Article, momentOf } from '#src/articles/article.ts'
import { remembering } from '#src/base/remember.ts'
import {
  byEvent,
  type EventTerms,
  eventCore,
  eventTermsOf,
  leastInGroup,
  likenessOfSums,
  likenessToAll,
} from '#src/stories/gathering/event-core.ts'
import { evidenceOf } from '#src/stories/gathering/event-evidence.ts'
import { type StoryFeatures, storyFeatures } from '#src/stories/gathering/features.ts'
import { vectorOf } from '#src/stories/gathering/similarity.ts'
import { createVocabulary } from '#src/stories/gathering/vocabulary.ts'
import type { Reading } from '#src/stories/reading.ts'

/**
 * Least likeness of an article to the others of its story, so that they are printed as one event. It is more than the
 * gathering asks of small groups: what is printed together is claimed to be one, and what is gathered can be mended.
 */
const leastPrinted = { ofTwo: 0.22, ofMore: 0.26, betweenParts: 0.2 } as const

/** Names count less here than words: two reports that share a town or a person alone are not printed as one event. */
const nameShare = 0.6

const asked = (size: number): number =>
  Math.max(leastInGroup(size), size === 2 ? leastPrinted.ofTwo : leastPrinted.ofMore)

const featuresOf = remembering((article: Article) =>
  storyFeatures({
    id: article.id,
    title: article.text.slice(article.title.start, article.title.end),
    text: article.text,
    at: momentOf(article).getTime(),
  }),
)

/** A headline alone: what a live page or an explainer is about, whatever else it lists. */
const headlineFeaturesOf = remembering((article: Article) =>
  storyFeatures({
    id: article.id,
    title: article.text.slice(article.title.start, article.title.end),
    text: '',
    at: null,
  }),
)

/**
 * The terms of some texts of one story that tell its event. How rare a word is comes from the table of everyday English
 * alone: a word of every article of a story is not common for that.
 */
function termsOf(features: readonly StoryFeatures[]): readonly EventTerms[] {
  const english = createVocabulary()
  for (const one of features) english.number(one)
  const own = createVocabulary()
  const bags = features.map((one) => own.learn(one))
  const words = { ...own, idf: (id: number) => english.idf(english.idOf(own.keyOf(id))!) }
  return bags.map((bag) => eventTermsOf(vectorOf(bag, words), evidenceOf(bag, words), nameShare))
}

/**
 * The articles of a story that tell one event, in their order.
 *
 * @param news - The reports.
 * @param others - Live pages, explainers and the like. One of them stands with the event that its headline names.
 */
export function tellingOneEvent<Read extends Reading>(
  news: readonly Read[],
  others: readonly Read[],
): { readonly news: readonly Read[]; readonly others: readonly Read[] } {
  const terms = termsOf([
    ...news.map(({ article }) => featuresOf(article)),
    ...others.map(({ article }) => headlineFeaturesOf(article)),
  ])
  const part = largestPart(news, terms.slice(0, news.length))
  const { core: places } = eventCore(
    part.map((place) => terms[place]!),
    asked,
  )
  const core = places.map((place) => part[place]!)
  const told = core.map((place) => terms[place]!)
  return {
    news: core.map((place) => news[place]!),
    others: others.filter((_, place) => likenessToAll(terms[news.length + place]!, told) >= leastPrinted.ofMore),
  }
}

/** The part of a story that most articles tell; of equal ones the one with the newest article. */
function largestPart(news: readonly Reading[], terms: readonly EventTerms[]): readonly number[] {
  const newestOf = (part: readonly number[]) =>
    Math.max(...part.map((place) => momentOf(news[place]!.article).getTime()))
  return byEvent(terms, leastPrinted.betweenParts).reduce<readonly number[]>((best, part) => {
    if (best.length === 0 || part.length > best.length) return part
    return part.length === best.length && newestOf(part) > newestOf(best) ? part : best
  }, [])
}

/** From this cosine of the event terms of all their articles on, two stories tell one event. */
const sameEventFrom = 0.35

/**
 * Whether two stories tell one event, so that a briefing that has one of them need not tell the other: what outlets word
 * very differently is gathered as two.
 */
export function tellSameEvent(one: readonly Reading[], other: readonly Reading[]): boolean {
  const terms = termsOf([...one, ...other].map(({ article }) => featuresOf(article)))
  return likenessOfSums(terms.slice(0, one.length), terms.slice(one.length)) >= sameEventFrom
}
