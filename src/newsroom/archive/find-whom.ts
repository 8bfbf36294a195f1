import { foldName } from '#src/base/fold-name.ts'
import type { StoredActor } from '#src/store/ports/actor-store.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { cleanTopic } from './topic.ts'
import { type Meant, type NamedActor, whomMeans } from './whom.ts'

/** Most actors of one name that are looked at; the most mentioned come first. */
const mostNamesakes = 50

const actorIdPattern = /^(?:person|organisation|state|group|place):\S+$/

/** Finds out whom a name means, by the gazetteer and by the names in stored articles. */
export async function findWhom(
  typed: string,
  { store, lookUp }: Pick<ArchiveDeps, 'store' | 'lookUp'>,
): Promise<Meant<StoredActor & NamedActor>> {
  const name = cleanTopic(typed)
  // An entry of the menu of actors has the actor's id as its value.
  if (actorIdPattern.test(name)) {
    const [actor] = await store.actors.find([name])
    return actor ? { kind: 'known', actor } : { kind: 'nobody' }
  }
  return whomMeans(name, { lookUp, stored: await store.actors.named(foldName(name), mostNamesakes) })
}
