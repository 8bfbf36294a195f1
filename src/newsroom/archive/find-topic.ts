import { foldName } from '#src/base/fold-name.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { cleanTopic, isActorId, type UnderstoodTopic, understandTopic, withPlaces } from './topic.ts'

/** Namesakes looked at; the most mentioned come first. */
const mostNamesakes = 50

/**
 * A country's places that make an article belong to it: “a bomb in Mosul” is news of Iraq. The first known ones, so
 * that a moment in the past has the same ones whenever it is asked about.
 */
const mostPlaces = 100

/** What a topic means in this newsroom: by the lexicon, and by the names that stored articles have. */
export async function findTopic(
  typed: string,
  { store, lookUp }: Pick<ArchiveDeps, 'store' | 'lookUp'>,
): Promise<UnderstoodTopic> {
  const query = cleanTopic(typed)
  if (isActorId(query)) {
    const [actor] = await store.actors.find([query])
    if (actor) return understandTopic(query, { lookUp: () => actor, stored: [] })
  }
  const stored = await store.actors.named(foldName(query), mostNamesakes)
  const understood = understandTopic(query, { lookUp, stored })
  const country = /^state:(\S+)$/.exec(understood.topic.actorIds[0] ?? '')?.[1]
  if (country === undefined) return understood
  const places = await store.actors.placesIn(country, mostPlaces)
  return withPlaces(
    understood,
    places.map(({ id }) => id),
  )
}
