import { conflictFactor, type Principals } from '#src/stories/gathering/conflict.ts'
import { type ClusterSettings, timeFactor } from './cluster-settings.ts'
import { type EventEvidence, evidenceFactor } from './event-evidence.ts'
import { type ArticleVector, heaviestPlaces } from './similarity.ts'
import type { TermBag } from './vocabulary.ts'

/** An article as the gathering of stories remembers it. */
export type Member = {
  readonly id: string
  readonly at: number | null
  bag: TermBag
  vector: ArticleVector
  principals: Principals
  evidence: EventEvidence
  storyId: string
}

/** The memory of a story that may still grow. */
type OpenStory = {
  readonly id: string
  /** Sum of its articles' vectors; younger articles count more than older ones. */
  readonly sum: Map<number, number>
  /** Sum of the weights: `sum / mass` is the mean vector. */
  mass: number
  firstAt: number | null
  lastAt: number | null
  /** The terms by which the index finds it. */
  readonly keys: Set<number>
  readonly names: Set<number>
  readonly years: Set<number>
  readonly days: Set<number>
  /** The evidence of all its articles together; `length` is that of the longest one. */
  readonly evidence: Record<'words' | 'figures' | 'everyday' | 'own', Set<number>> & { length: number }
}

/** The stories that an article may join. */
export type OpenStories = {
  add(storyId: string, member: Member): void
  /** Id of the story that an article belongs to; null where it opens one of its own. */
  bestFor(member: Member): string | null
}

/** How many of an article's weightiest terms are in the index. */
const keyTerms = 30
/** A term that more stories have is not used to look up. */
const mostPostings = 800
/** Most index entries that are looked at for one article, those of its weightiest terms first. */
const mostVisits = 8000
/** Least share of the article's weight that the shared terms must have. */
const leastPromise = 0.03
/** Most stories that are compared in full, the most promising first. */
const mostCandidates = 24
/** Most terms that are stored of a large story. */
const mostTerms = 600

/**
 * An inverted index over stories without frequent terms and with a limit of stories to compare, so that the work for
 * one article is bounded.
 */
export function createOpenStories(settings: ClusterSettings): OpenStories {
  const stories: OpenStory[] = []
  const indexOf = new Map<string, number>()
  const postings = new Map<number, number[]>()
  let promise = new Float32Array(1024)

  function opened(id: string): number {
    const known = indexOf.get(id)
    if (known !== undefined) return known
    const index = stories.push({
      id,
      sum: new Map(),
      mass: 0,
      firstAt: null,
      lastAt: null,
      keys: new Set(),
      names: new Set(),
      years: new Set(),
      days: new Set(),
      evidence: {
        words: new Set(),
        figures: new Set(),
        everyday: new Set(),
        own: new Set(),
        length: 0,
      },
    })
    indexOf.set(id, index - 1)
    return index - 1
  }

  function isOver({ lastAt }: OpenStory, at: number | null): boolean {
    return at !== null && lastAt !== null && at - lastAt > settings.windowMs
  }

  function candidatesFor({ vector, at }: Member): OpenStory[] {
    if (promise.length < stories.length) promise = new Float32Array(2 * stories.length)
    const touched: number[] = []
    let visits = 0
    for (const place of heaviestPlaces(vector, keyTerms)) {
      const list = postings.get(vector.terms[place]!)
      if (list === undefined || list.length > mostPostings) continue
      visits += list.length
      if (visits > mostVisits) break
      const weight = vector.weights[place]! ** 2
      for (const index of list) {
        if (promise[index] === 0) touched.push(index)
        promise[index]! += weight
      }
    }
    const best = mostPromising(
      touched.filter((index) => promise[index]! >= leastPromise && !isOver(stories[index]!, at)),
    )
    for (const index of touched) promise[index] = 0
    return best.map((index) => stories[index]!)
  }

  /** The best few of many, without sorting all. */
  function mostPromising(indices: readonly number[]): readonly number[] {
    const best: number[] = []
    for (const index of indices) {
      const mine = promise[index]!
      let place = best.length
      while (place > 0 && promise[best[place - 1]!]! < mine) place -= 1
      best.splice(place, 0, index)
      if (best.length > mostCandidates) best.pop()
    }
    return best
  }

  /** Removes stories that can no longer grow from a list that has become long. */
  function tidy(term: number, list: number[], at: number | null): void {
    const open = list.filter((index) => !isOver(stories[index]!, at))
    if (open.length < list.length) postings.set(term, open)
  }

  return {
    add(storyId, member) {
      const index = opened(storyId)
      const story = stories[index]!
      const { vector, at, principals, evidence } = member
      story.firstAt ??= at
      const weight = at === null || story.firstAt === null ? 1 : 2 ** ((at - story.firstAt) / settings.halfLifeMs)
      story.mass += weight
      if (at !== null) story.lastAt = Math.max(story.lastAt ?? at, at)
      for (let place = 0; place < vector.terms.length; place += 1) {
        const term = vector.terms[place]!
        story.sum.set(term, (story.sum.get(term) ?? 0) + weight * vector.weights[place]!)
      }
      if (story.sum.size > 2 * mostTerms) keepHeaviest(story.sum)
      for (const name of principals.names) story.names.add(name)
      for (const year of principals.years) story.years.add(year)
      for (const day of principals.days) story.days.add(day)
      for (const word of evidence.words) story.evidence.words.add(word)
      for (const figure of evidence.figures) story.evidence.figures.add(figure)
      for (const name of evidence.everyday) story.evidence.everyday.add(name)
      for (const name of evidence.own) story.evidence.own.add(name)
      story.evidence.length = Math.max(story.evidence.length, evidence.length)
      for (const place of heaviestPlaces(vector, keyTerms)) {
        const term = vector.terms[place]!
        if (story.keys.has(term)) continue
        story.keys.add(term)
        const list = postings.get(term)
        if (list === undefined) postings.set(term, [index])
        else {
          list.push(index)
          if (list.length % 256 === 0) tidy(term, list, at)
        }
      }
    },
    bestFor(member) {
      let best: OpenStory | null = null
      let bestScore = settings.joinAt
      for (const story of candidatesFor(member)) {
        const likeness = meanLikeness(member.vector, story) * timeFactor(member.at, story.lastAt, settings)
        const score =
          likeness > bestScore
            ? likeness * conflictFactor(member.principals, story) * evidenceFactor(member.evidence, story.evidence)
            : 0
        if (score > bestScore) {
          best = story
          bestScore = score
        }
      }
      return best?.id ?? null
    },
  }
}

function meanLikeness({ terms, weights }: ArticleVector, { sum, mass }: OpenStory): number {
  let total = 0
  for (let place = 0; place < terms.length; place += 1) total += weights[place]! * (sum.get(terms[place]!) ?? 0)
  return total / mass
}

function keepHeaviest(sum: Map<number, number>): void {
  const light = [...sum].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(mostTerms)
  for (const [term] of light) sum.delete(term)
}
