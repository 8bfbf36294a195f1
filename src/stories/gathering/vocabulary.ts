import { backgroundShare } from '#src/analysis/english/lexicon/background-words.ts'
import { surnames } from '#src/analysis/english/lexicon/surnames.ts'
import { stemOf } from '#src/analysis/english/tokens/stem.ts'
import { countries } from '#src/analysis/gazetteer/countries.ts'
import type { FeatureKind, StoryFeatures } from './features.ts'

/**
 * The background table counts like this many articles. With more articles of its own the newsroom's counts weigh more.
 */
const backgroundArticles = 300

const backgroundOfStem = new Map<string, number>()
for (const [word, share] of backgroundShare) {
  const stem = stemOf(word)
  backgroundOfStem.set(stem, Math.max(share, backgroundOfStem.get(stem) ?? 0))
}

/** Terms by number, and in how many of the seen articles each stands. */
export type Vocabulary = {
  /** Counts an article, and puts its terms into numbers. */
  learn(features: StoryFeatures): TermBag
  /** The same for an article that was counted before. */
  number(features: StoryFeatures): TermBag
  /**
   * Whether a name is in many stories at the same time: of somebody who leads a state, or is in the news every day.
   */
  isEverywhere(id: number): boolean
  /** Whether some text writes the word with a capital inside a sentence. */
  isSureName(id: number): boolean
  /** Whether a name is of a state, its capital, or a body that is in the news every day. */
  isCommonPlace(id: number): boolean
  /** A term as written. */
  termOf(id: number): string
  /** Number of a term by kind and spelling, where it has one: `wtruce`. */
  idOf(key: string): number | null
  /** A term by kind and spelling. */
  keyOf(id: number): string
  /** In how many articles a term stands, by kind and spelling: `wtruce`. */
  countOf(key: string): number
  /** How many articles were counted. */
  size(): number
  /**
   * Frees the terms that no article needs any more, the rarest first, once there are more than `most`: the news brings new
   * names and figures every day. A freed number goes to the next new term.
   *
   * @param needed - Numbers that stay, whatever their count.
   */
  forget(needed: () => ReadonlySet<number>, most?: number): void
  /** How many terms have a number. */
  termCount(): number
  /** Rarity: natural logarithm of articles over articles with the term, smoothed by the background table. */
  idf(id: number): number
  snapshot(): VocabularySnapshot
}

/** Terms of one kind with their counts in an article, as arrays: far smaller than a map. */
export type CountedTerms = { readonly ids: Int32Array; readonly counts: Float32Array }

/** An article as numbers, by kind of term. */
export type TermBag = Readonly<Record<FeatureKind, CountedTerms>>

/** Most terms of one kind that are stored of an article: its weightiest. */
const mostTerms: Record<FeatureKind, number> = { word: 100, name: 50, number: 20 }

export type VocabularySnapshot = {
  readonly articles: number
  /** By number; empty where a number is free. */
  readonly terms: readonly string[]
  readonly counts: readonly number[]
  /** Numbers of the certain names, and of the names of people who lead a state. */
  readonly sureNames?: readonly number[]
  readonly leaders?: readonly number[]
}

/** Bodies that stand in the news every day, whatever the event. */
const commonBodies = 'un eu us usa uk nato united nations states kingdom european union african security council'.split(
  ' ',
)

/** A name that is in this many articles does not help to tell events apart. */
export const everywhereFrom = 10

/** Some four weeks of a hundred busy outlets. Above this only terms of the last days stay, and the usual ones. */
const mostVocabulary = 100_000

/** The share of articles that is assumed for such places and bodies. */
const placeShare = 0.02
const commonPlaces = new Set([
  ...commonBodies,
  ...countries.flatMap(({ name, capitals }) =>
    [name, ...capitals].flatMap((place) => [place.toLowerCase(), ...place.toLowerCase().split(/[ -]/)]),
  ),
])
const placeStems = new Set([...commonPlaces].map(stemOf))

const prefixes: Record<FeatureKind, string> = { word: 'w', name: 'n', number: '#' }
const kindOf: Readonly<Record<string, FeatureKind>> = { w: 'word', n: 'name' }

/** @param key - A term by kind and spelling: `wtruce`. */
const backgroundOf = (key: string): number => backgroundCount(kindOf[key.charAt(0)] ?? 'number', key.slice(1))

function backgroundCount(kind: FeatureKind, term: string): number {
  switch (kind) {
    case 'word':
      return Math.max(backgroundOfStem.get(term) ?? 0, placeStems.has(term) ? placeShare : 0) * backgroundArticles
    case 'name':
      return Math.max(backgroundShare.get(term) ?? 0, commonPlaces.has(term) ? placeShare : 0) * backgroundArticles
    case 'number':
      // Small figures are in every second text; a year or a day says more.
      return term.length <= 2 ? 0.1 * backgroundArticles : 0
  }
}

/** @param found - How many of the articles have the term. */
const rarity = (articles: number, found: number): number =>
  Math.log((backgroundArticles + articles + 1) / (found + 0.5))

/** Whether a name is of a state, its capital, or a body that is in the news every day. */
export const isCommonPlace = (name: string): boolean => commonPlaces.has(name)

/**
 * Whether a name is in many stories at the same time: a surname in so many articles.
 *
 * @param articles - How many articles have the name.
 */
export const isOftenNamed = (name: string, articles: number): boolean =>
  articles >= everywhereFrom && surnames.has(name)

/**
 * @param among - A larger vocabulary whose articles count beside its own. It learns nothing of this one.
 */
export function createVocabulary(
  snapshot?: VocabularySnapshot,
  among: Pick<Vocabulary, 'countOf' | 'size'> | null = null,
): Vocabulary {
  const ids = new Map<string, number>()
  const keys: string[] = []
  /** Numbers of terms that were forgotten. */
  const free: number[] = []
  const counts: number[] = []
  const background: number[] = []
  const sureNames = new Set(snapshot?.sureNames ?? [])
  const leaders = new Set(snapshot?.leaders ?? [])
  let articles = snapshot?.articles ?? 0

  function idOfKey(key: string): number {
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = free.pop() ?? keys.length
    ids.set(key, id)
    keys[id] = key
    counts[id] = 0
    background[id] = backgroundOf(key)
    return id
  }

  for (const [id, key] of (snapshot?.terms ?? []).entries()) {
    keys[id] = key
    counts[id] = snapshot?.counts[id] ?? 0
    background[id] = backgroundOf(key)
    if (key === '') free.push(id)
    else ids.set(key, id)
  }

  function forget(needed: () => ReadonlySet<number>, most = mostVocabulary): void {
    if (ids.size <= most) return
    const kept = needed()
    const rarestFirst = [...ids.values()].filter((id) => !kept.has(id)).sort((x, y) => counts[x]! - counts[y]! || x - y)
    for (const id of rarestFirst.slice(0, ids.size - Math.floor(most / 2))) {
      ids.delete(keys[id]!)
      keys[id] = ''
      counts[id] = 0
      sureNames.delete(id)
      leaders.delete(id)
      free.push(id)
    }
  }

  const idOf = (kind: FeatureKind, term: string) => idOfKey(prefixes[kind] + term)
  const size = () => articles + (among?.size() ?? 0)
  const countOf = (id: number) => counts[id]! + (among?.countOf(keys[id]!) ?? 0)
  const idf = (id: number) => rarity(size(), background[id]! + countOf(id))

  /** The weightiest of the terms, in the order in which they came. */
  function kept(kind: FeatureKind, ids: readonly number[], counts: readonly number[]): CountedTerms {
    if (ids.length <= mostTerms[kind]) return { ids: Int32Array.from(ids), counts: Float32Array.from(counts) }
    const weights = ids.map((id, place) => (1 + Math.log(counts[place]!)) * idf(id))
    const places = Array.from(ids.keys())
      .sort((x, y) => weights[y]! - weights[x]! || ids[x]! - ids[y]!)
      .slice(0, mostTerms[kind])
    return {
      ids: Int32Array.from(places, (place) => ids[place]!),
      counts: Float32Array.from(places, (place) => counts[place]!),
    }
  }

  function idsOf(kind: FeatureKind, features: StoryFeatures): number[] {
    return Array.from(features[kind].keys(), (term) => idOf(kind, term))
  }

  function bagOf(features: StoryFeatures, ids: Readonly<Record<FeatureKind, readonly number[]>>): TermBag {
    const bag = (kind: FeatureKind) => kept(kind, ids[kind], [...features[kind].values()])
    return { word: bag('word'), name: bag('name'), number: bag('number') }
  }

  function noteNames(features: StoryFeatures): void {
    for (const name of features.sureNames) sureNames.add(idOf('name', name))
    for (const name of features.leaders) leaders.add(idOf('name', name))
  }

  const idsByKind = (features: StoryFeatures) => ({
    word: idsOf('word', features),
    name: idsOf('name', features),
    number: idsOf('number', features),
  })

  return {
    learn(features) {
      articles += 1
      noteNames(features)
      const ids = idsByKind(features)
      for (const list of [ids.word, ids.name, ids.number]) for (const id of list) counts[id]! += 1
      return bagOf(features, ids)
    },
    number: (features) => bagOf(features, idsByKind(features)),
    termOf: (id) => keys[id]!.slice(1),
    isSureName: (id) => sureNames.has(id),
    isEverywhere: (id) => leaders.has(id) || isOftenNamed(keys[id]!.slice(1), countOf(id)),
    isCommonPlace: (id) => isCommonPlace(keys[id]!.slice(1)),
    idOf: (key) => ids.get(key) ?? null,
    keyOf: (id) => keys[id]!,
    countOf: (key) => counts[ids.get(key) ?? -1] ?? 0,
    size,
    forget,
    termCount: () => ids.size,
    idf,
    snapshot: () => ({
      articles,
      terms: [...keys],
      counts: [...counts],
      sureNames: [...sureNames],
      leaders: [...leaders],
    }),
  }
}
