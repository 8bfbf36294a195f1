import { stemOf } from '#src/analysis/language/stem.ts'
import { backgroundShare } from '#src/analysis/lexicon/background-words.ts'
import type { FeatureKind, StoryFeatures } from './features.ts'

/** Articles that the background table counts for: what a newsroom has seen outweighs it from there on. */
const backgroundArticles = 1000

const backgroundOfStem = new Map<string, number>()
for (const [word, share] of backgroundShare) {
  const stem = stemOf(word)
  backgroundOfStem.set(stem, Math.max(share, backgroundOfStem.get(stem) ?? 0))
}

/** Terms by number, and in how many of the seen articles each stands. */
export type Vocabulary = {
  /** Number of a term, given on first sight. */
  idOf(kind: FeatureKind, term: string): number
  /** Counts an article. */
  learn(features: StoryFeatures): void
  /** Rarity: natural logarithm of articles over articles with the term, smoothed by the background table. */
  idf(id: number): number
  /** Seen articles that have the term. */
  seenIn(id: number): number
  readonly articles: number
  snapshot(): VocabularySnapshot
}

export type VocabularySnapshot = {
  readonly articles: number
  readonly terms: readonly string[]
  readonly counts: readonly number[]
}

const prefixes: Record<FeatureKind, string> = { word: 'w', name: 'n', number: '#' }

function backgroundCount(key: string): number {
  const term = key.slice(1)
  if (key.startsWith('w')) return (backgroundOfStem.get(term) ?? 0) * backgroundArticles
  if (key.startsWith('n')) return (backgroundShare.get(term) ?? 0) * backgroundArticles
  // Small figures stand in every other text; a year or a day says more.
  return term.length <= 2 ? 0.1 * backgroundArticles : 0
}

export function createVocabulary(snapshot?: VocabularySnapshot): Vocabulary {
  const ids = new Map<string, number>()
  const counts: number[] = []
  const background: number[] = []
  let articles = snapshot?.articles ?? 0

  function idOfKey(key: string): number {
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = ids.size
    ids.set(key, id)
    counts.push(0)
    background.push(backgroundCount(key))
    return id
  }

  for (const [index, key] of (snapshot?.terms ?? []).entries()) counts[idOfKey(key)] = snapshot?.counts[index] ?? 0

  const idOf = (kind: FeatureKind, term: string) => idOfKey(prefixes[kind] + term)
  return {
    idOf,
    learn(features) {
      articles += 1
      for (const kind of ['word', 'name', 'number'] as const) {
        for (const term of features[kind].keys()) {
          const id = idOf(kind, term)
          counts[id] = counts[id]! + 1
        }
      }
    },
    idf: (id) => Math.log((backgroundArticles + articles + 1) / (background[id]! + counts[id]! + 0.5)),
    seenIn: (id) => counts[id]!,
    get articles() {
      return articles
    },
    snapshot: () => ({ articles, terms: [...ids.keys()], counts: [...counts] }),
  }
}
