import { byText } from '#src/base/by-text.ts'

/** The counts behind the rank of a story. They come from a query or from the story's articles. */
export type StoryFacts = {
  readonly storyId: string
  /** Independent sources: reprints of one wire text are one. */
  readonly origins: number
  /** Different countries of the outlets that carry it. */
  readonly countries: number
  /** Moment of its newest article. */
  readonly lastAt: Date
  /** Statements whose speaker has an office in the article. */
  readonly officialStatements: number
  /** 0 to 1: how much of the story is about the topic asked for; 1 where no topic was asked. */
  readonly topicMatch: number
}

/** One addend of a rank: `weight × value`, value from 0 to 1. */
export type StoryRankTerm = { readonly name: string; readonly weight: number; readonly value: number }

/**
 * The public ranking formula: rank = Σ weight × value. It stands in docs/how-it-works.md and docs/ranking.md; change all three together.
 *
 * No country, ownership or sentiment is in it.
 */
export const rankWeights = {
  'independent origins': 0.3,
  'countries of outlets': 0.15,
  freshness: 0.2,
  'statements by office-holders': 0.15,
  'match with the topic': 0.2,
} as const

/** A value for a count: 0 at 0, 1 at `full` and above. It grows fast at first and then more slowly. */
function saturating(count: number, full: number): number {
  return Math.min(1, Math.log2(1 + Math.max(0, count)) / Math.log2(1 + full))
}

/** Halves with every 12 hours since the newest article; 1 for an article of this moment or a later one. */
function freshness(lastAt: Date, now: Date): number {
  const ageHours = Math.max(0, now.getTime() - lastAt.getTime()) / 3_600_000
  return 2 ** (-ageHours / 12)
}

const weights = Object.entries(rankWeights) as readonly (readonly [keyof typeof rankWeights, number])[]

/** A story's values in the order of `rankWeights`, rounded to three places as they are printed. */
function valuesOf(facts: StoryFacts, now: Date): readonly number[] {
  const values: Record<keyof typeof rankWeights, number> = {
    'independent origins': saturating(facts.origins, 12),
    'countries of outlets': saturating(facts.countries, 8),
    freshness: freshness(facts.lastAt, now),
    'statements by office-holders': saturating(facts.officialStatements, 10),
    'match with the topic': Math.min(1, Math.max(0, facts.topicMatch)),
  }
  return weights.map(([name]) => Math.round(values[name] * 1000) / 1000)
}

/** The named terms of one story's rank, in the order of `rankWeights`. */
export function rankTerms(facts: StoryFacts, now: Date): readonly StoryRankTerm[] {
  const values = valuesOf(facts, now)
  return weights.map(([name, weight], place) => ({ name, weight, value: values[place]! }))
}

export function rankOf(terms: readonly StoryRankTerm[]): number {
  return terms.reduce((sum, { weight, value }) => sum + weight * value, 0)
}

export type RankedStory = StoryFacts & { readonly rank: number }

/**
 * Highest rank first; of equal ones the newer, then the one with the smaller id, so that the order is always the same.
 */
export function rankStories(stories: readonly StoryFacts[], now: Date): readonly RankedStory[] {
  return stories
    .map((facts) => {
      const values = valuesOf(facts, now)
      return { ...facts, rank: weights.reduce((sum, [, weight], place) => sum + weight * values[place]!, 0) }
    })
    .sort((a, b) => b.rank - a.rank || b.lastAt.getTime() - a.lastAt.getTime() || byText(a.storyId, b.storyId))
}
