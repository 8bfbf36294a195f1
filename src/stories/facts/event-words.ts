import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { stemOf } from '#src/analysis/english/tokens/stem.ts'
import { type Article, momentOf } from '#src/articles/article.ts'
import { remembering } from '#src/base/remember.ts'
import { type EventTerms, toLengthOne } from '#src/stories/gathering/event-core.ts'
import { isPlainWord, isYear, tellsEvent } from '#src/stories/gathering/event-evidence.ts'
import { type FeatureKind, type StoryFeatures, storyFeatures } from '#src/stories/gathering/features.ts'
import { kindWeights } from '#src/stories/gathering/similarity.ts'
import { everywhereFrom, isCommonPlace, isOftenNamed } from '#src/stories/gathering/vocabulary.ts'
import { newsRarity } from './news-rarity.ts'

type Weighed = { readonly term: string; readonly weight: number }

type NameFacts = {
  /** A word with this stem is part of the name. */
  readonly stem: string
  /** Whether it is a name only where some text writes it as one for certain. */
  readonly isPlainWord: boolean
  /** Whether it may be the name of somebody or something of the event: no state, no given name. */
  readonly mayBeOwn: boolean
}

/**
 * What of an article may tell its event, by the article alone. Which of its names count, the other articles of its story
 * decide too (`eventTermsAmong`).
 */
export type EventWords = {
  /** Words that tell an event where they are no part of a name. */
  readonly words: readonly Weighed[]
  readonly names: readonly (Weighed & NameFacts)[]
  /** Figures; no years. */
  readonly figures: readonly Weighed[]
  /** Plain words that its text writes as names for certain. */
  readonly sureNames: readonly string[]
  readonly leaders: ReadonlySet<string>
}

/** Names count less here than words: two reports that share a town or a person alone are not printed as one event. */
const nameShare = 0.6

export const eventWordsOf = remembering((article: Article) => eventWordsFrom(eventCountsOf(article)))

/** A headline alone: what a live page or an explainer is about, whatever else it lists. */
export const headlineWordsOf = remembering((article: Article) => eventWordsFrom(countsIn(article, '')))

/** Terms of one kind with how often each stands in a text, title and lead counted more. */
type TermCounts = {
  readonly terms: readonly string[]
  /** In the order of `terms`. */
  readonly counts: readonly number[]
  /** Makes the vector of all terms of the kind as long as the share of the kind, also of terms that are left out here. */
  readonly scale: number
}

/** What `EventWords` are made of, as plain values that can be kept. */
export type EventCounts = Readonly<Record<FeatureKind, TermCounts>> & {
  readonly sureNames: readonly string[]
  readonly leaders: readonly string[]
}

export const eventCountsOf = (article: Article): EventCounts => countsIn(article, article.text.slice(article.title.end))

/** “Norland seizes a ship amid the truce”, “… despite the truce”: what goes on meanwhile is no part of the event. */
const meanwhile = /\s(?:amid|amidst|despite)\s.*/isu

function countsIn({ id, text, title: span, ...article }: Article, body: string): EventCounts {
  const title = text.slice(span.start, span.end).replace(meanwhile, '')
  const told = body === '' ? '' : `${title}\n${body}`
  const features = storyFeatures({ id, title, text: told, at: momentOf(article).getTime() })
  return {
    word: termCounts('word', features, (term) => tellsEvent(term, rarityOf.word(term))),
    name: termCounts('name', features, () => true),
    number: termCounts('number', features, (term) => !isYear(term)),
    sureNames: [...features.sureNames].filter((name) => nameFacts(name).isPlainWord),
    leaders: [...features.leaders],
  }
}

function termCounts(kind: FeatureKind, features: StoryFeatures, isKept: (term: string) => boolean): TermCounts {
  const all = [...features[kind]]
  const squares = all.reduce((sum, [term, count]) => {
    const weight = weightOf(kind, term, count)
    return sum + weight * weight
  }, 0)
  const kept = all.filter(([term]) => isKept(term))
  return {
    terms: kept.map(([term]) => term),
    counts: kept.map(([, count]) => count),
    scale: squares === 0 ? 0 : Math.sqrt(kindWeights[kind] / squares),
  }
}

const weightOf = (kind: FeatureKind, term: string, count: number): number =>
  (logs[count] ?? 1 + Math.log(count)) * rarityOf[kind](term)

/** Of the counts that most terms have. */
const logs: readonly number[] = Array.from({ length: 32 }, (_, count) => 1 + Math.log(count))

/**
 * The terms of an article with their weights, as gathering weighs them, but how rare a word is comes from a table
 * of the words of the news: a word of every article of a story is not common for that. No term is left out for its little
 * weight, so that the same words count wherever the article stands among the others.
 */
export function eventWordsFrom(counts: EventCounts): EventWords {
  const names = weighedTerms('name', counts.name)
  return {
    words: weighedTerms('word', counts.word),
    names: names.map(({ term, weight }) => {
      const { stem, isPlainWord, mayBeOwn } = nameFacts(term)
      return { term, weight: weight * nameShare, stem, isPlainWord, mayBeOwn }
    }),
    figures: weighedTerms('number', counts.number),
    sureNames: counts.sureNames,
    leaders: new Set(counts.leaders),
  }
}

/** Terms of one kind by tf-idf. */
const weighedTerms = (kind: FeatureKind, { terms, counts, scale }: TermCounts): readonly Weighed[] =>
  terms.map((term, at) => ({ term, weight: weightOf(kind, term, counts[at]!) * scale }))

/** A cache from term to a fact about it. */
function rememberingTerms<Fact>(factOf: (term: string) => Fact): (term: string) => Fact {
  const known = new Map<string, Fact>()
  return (term) => {
    const found = known.get(term)
    if (found !== undefined) return found
    const fact = factOf(term)
    if (known.size >= mostRemembered) known.clear()
    known.set(term, fact)
    return fact
  }
}

const mostRemembered = 20_000

const rarityOf: Readonly<Record<FeatureKind, (term: string) => number>> = {
  word: rememberingTerms((term) => newsRarity(`w${term}`)),
  name: rememberingTerms((term) => newsRarity(`n${term}`)),
  number: (term) => newsRarity(`#${term}`),
}

const nameFacts = rememberingTerms(
  (term): NameFacts => ({
    stem: stemOf(term),
    isPlainWord: isPlainWord(term),
    mayBeOwn: !isCommonPlace(term) && !isGivenName(term),
  }),
)

/** Names that are in many stories at the same time, as far as these articles show it: of leaders, and much used ones. */
function everydayNames(articles: readonly EventWords[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { leaders } of articles) for (const name of leaders) names.add(name)
  if (articles.length < everywhereFrom) return names
  const counts = new Map<string, number>()
  for (const one of articles) for (const { term } of one.names) counts.set(term, (counts.get(term) ?? 0) + 1)
  for (const [name, count] of counts) if (isOftenNamed(name, count)) names.add(name)
  return names
}

/** The terms of some texts of one story that tell its event; by number, the same in all of them. */
export function eventTermsAmong(articles: readonly EventWords[]): readonly EventTerms[] {
  const everyday = everydayNames(articles)
  const sure = new Set(articles.flatMap(({ sureNames }) => sureNames))
  if (lastNumber > mostNumbers) startNumbering()
  return articles.map((words) => termsKnown(words, { everyday, sure }))
}

/** Names that the other articles of a story decide about. */
type AmongOthers = { readonly everyday: ReadonlySet<string>; readonly sure: ReadonlySet<string> }

/** Terms by which numbers are known; those of one call belong to one numbering. */
const mostNumbers = 200_000
let numbers = newNumbers()
let lastNumber = 0

/**
 * The terms of an article for what others decide about its names, a letter a name. An article is compared with many others,
 * which mostly decide the same.
 */
let known = new WeakMap<EventWords, Map<string, EventTerms>>()
const mostKnown = 4

function startNumbering(): void {
  numbers = newNumbers()
  lastNumber = 0
  known = new WeakMap()
}

function termsKnown(words: EventWords, others: AmongOthers): EventTerms {
  const decided = words.names.map(({ term, isPlainWord }) => decisionOn(term, isPlainWord, others)).join('')
  const kept = known.get(words) ?? new Map<string, EventTerms>()
  const found = kept.get(decided)
  if (found) return found
  const terms = termsOf(words, decided)
  if (kept.size >= mostKnown) kept.clear()
  known.set(words, kept.set(decided, terms))
  return terms
}

/** `e`: a name of every day; `n`: another name; `w`: no name but a word. */
function decisionOn(term: string, isPlainWord: boolean, { everyday, sure }: AmongOthers): 'e' | 'n' | 'w' {
  if (everyday.has(term)) return 'e'
  return isPlainWord && !sure.has(term) ? 'w' : 'n'
}

function termsOf({ words, names, figures }: EventWords, decided: string): EventTerms {
  const told = new Map<number, number>()
  const counted = names.filter((_, at) => decided[at] !== 'w')
  const stems = new Set(counted.map(({ stem }) => stem))
  for (const { term, weight } of words) if (!stems.has(term)) told.set(numberOf('word', term), weight)
  for (const [at, { term, weight, mayBeOwn }] of names.entries()) {
    if (mayBeOwn && decided[at] === 'n') told.set(numberOf('name', term), weight)
  }
  for (const { term, weight } of figures) told.set(numberOf('number', term), weight)
  return toLengthOne(told)
}

function numberOf(kind: FeatureKind, term: string): number {
  const ofKind = numbers[kind]
  const found = ofKind.get(term)
  if (found !== undefined) return found
  lastNumber += 1
  ofKind.set(term, lastNumber)
  return lastNumber
}

function newNumbers(): Readonly<Record<FeatureKind, Map<string, number>>> {
  return { word: new Map(), name: new Map(), number: new Map() }
}
