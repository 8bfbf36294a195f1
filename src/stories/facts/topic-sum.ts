import type { Actor } from '#src/analysis/findings.ts'
import { weighed } from '#src/base/measure.ts'
import { rememberingBy } from '#src/base/remember.ts'
import type { Reading } from '#src/stories/reading.ts'
import type { TopicScope } from './belongs-to-topic.ts'
import { isAskedFor } from './names-asked-for.ts'
import { topicEvidence } from './topic-evidence.ts'
import { topicWeights } from './topic-weights.ts'

/**
 * Sums that were worked out when the article was filed, by the actors that are asked for, as `keyOf` writes them. An answer
 * about a country weighs hundreds of articles, and to read their lines for it takes longer than all that follows.
 */
export type TopicSums = ReadonlyMap<string, number>

/** What is kept of an article; null where nothing is. */
export const keptSums = rememberingBy(
  ({ analysis }: Reading) => analysis,
  (): TopicSums | null => null,
)

/** The weighted sum of an article's evidence for being about actors that are asked for: log odds. */
export function topicSum(reading: Reading, topic: TopicScope): number {
  return keptSums(reading)?.get(keyOf(reading, topic)) ?? weighed(topicEvidence(reading, topic), topicWeights)
}

/** Places of the actors that are asked for in the list of the article's actors; the one that has the topic's own id comes first again. */
function keyOf({ analysis: { actors } }: Reading, topic: TopicScope): string {
  const own = actors.flatMap((actor, place) => (isAskedFor(actor, topic) ? [place] : []))
  const main = own.find((place) => actors[place]!.id === topic.actorIds[0]) ?? own[0]
  return [main, ...own].join(' ')
}

/** The sums for whatever may be asked of an article: each country of it, each other actor alone, and none of them. */
export function topicSumsOf(reading: Reading): TopicSums {
  const { actors } = reading.analysis
  const sums = new Map<string, number>()
  for (const actorIds of [['none'], ...countriesOf(actors), ...othersOf(actors)]) {
    const topic = { query: '', kind: '', actorIds }
    const key = keyOf(reading, topic)
    if (!sums.has(key)) sums.set(key, weighed(topicEvidence(reading, topic), topicWeights))
  }
  return sums
}

/** Each country, asked for as a briefing does: with its places. */
function countriesOf(actors: readonly Actor[]): readonly (readonly string[])[] {
  const codes = new Set(
    actors.flatMap(({ kind, country }) =>
      country !== null && (kind === 'state' || kind === 'place') ? [country] : [],
    ),
  )
  return [...codes].map((code) => [
    `state:${code}`,
    ...actors.filter(({ kind, country }) => kind === 'place' && country === code).map(({ id }) => id),
  ])
}

const othersOf = (actors: readonly Actor[]): readonly (readonly string[])[] =>
  actors.filter(({ kind }) => kind !== 'state' && kind !== 'place').map(({ id }) => [id])
