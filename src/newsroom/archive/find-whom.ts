import { foldName } from '#src/base/fold-name.ts'
import type { StoredActor } from '#src/store/ports/actor-store.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { cleanTopic } from './topic.ts'
import { type Meant, type NamedActor, whomMeans } from './whom.ts'

/** Namesakes looked at; the most mentioned come first. */
const mostNamesakes = 50

const actorIdPattern = /^(?:person|organisation|state|group|place):\S+$/

/** Whom a name means in this newsroom: by the lexicon, and by the names that stored articles have. */
export async function findWhom(
  typed: string,
  { store, lookUp }: Pick<ArchiveDeps, 'store' | 'lookUp'>,
): Promise<Meant<StoredActor & NamedActor>> {
  const name = cleanTopic(typed)
  // A menu of candidates gives an actor's id back.
  if (actorIdPattern.test(name)) {
    const [actor] = await store.actors.find([name])
    return actor ? { kind: 'known', actor } : { kind: 'nobody' }
  }
  return whomMeans(name, { lookUp, stored: await store.actors.named(foldName(name), mostNamesakes) })
}
