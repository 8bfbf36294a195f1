import { foldName } from '#src/base/fold-name.ts'
import type { StoredActor } from '#src/store/ports/actor-store.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { cleanTopic } from './topic.ts'
import { formsOf, type Meant, type NamedActor, surnameOf, whomMeans } from './whom.ts'

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
    if (!actor) return { kind: 'nobody' }
    return surnameOf(actor) === null
      ? { kind: 'known', actor }
      : await withForms({ kind: 'borne', bearers: [{ ...actor, isWhole: true }], forms: [] }, { store, lookUp })
  }
  const meant = whomMeans(name, { lookUp, stored: await store.actors.named(foldName(name), mostNamesakes) })
  return meant.kind === 'borne' && foldName(name).includes(' ') ? await withForms(meant, { store, lookUp }) : meant
}

type Borne = Meant<StoredActor & NamedActor> & { readonly kind: 'borne' }

/** Of somebody known by a full name, the forms that the surname leads to. */
async function withForms(meant: Borne, { store, lookUp }: Pick<ArchiveDeps, 'store' | 'lookUp'>): Promise<Borne> {
  const [first] = meant.bearers
  const surname = surnameOf(first)
  if (surname === null || lookUp(surname) !== null) return meant
  return { ...meant, forms: formsOf(first, await store.actors.named(surname, mostNamesakes)) }
}
