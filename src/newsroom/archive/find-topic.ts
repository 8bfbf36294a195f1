import type { ArchiveDeps } from './archive-deps.ts'
import { findWhom } from './find-whom.ts'
import { type UnderstoodTopic, understandTopic, withPlaces } from './topic.ts'

/**
 * A country's places that make an article belong to it: “a bomb in Mosul” is news of Iraq. The first known ones, so
 * that a moment in the past has the same ones whenever it is asked about.
 */
const mostPlaces = 100

/** What a topic means in this newsroom, and what belongs to it. */
export async function findTopic(typed: string, deps: Pick<ArchiveDeps, 'store' | 'lookUp'>): Promise<UnderstoodTopic> {
  const understood = understandTopic(typed, await findWhom(typed, deps))
  const country = /^state:(\S+)$/.exec(understood.topic.actorIds[0] ?? '')?.[1]
  if (country === undefined) return understood
  const places = await deps.store.actors.placesIn(country, mostPlaces)
  return withPlaces(
    understood,
    places.map(({ id }) => id),
  )
}
