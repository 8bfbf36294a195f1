import type { ActorKind } from '#src/analysis/findings.ts'
import { foldName } from '#src/base/fold-name.ts'
import type { StoredActor } from '#src/store/ports/actor-store.ts'

/** A name of the gazetteer: a country in any of its forms, an organisation, a seat of power. */
export type LexiconName = { readonly id: string; readonly name: string; readonly kind: ActorKind }

/** Looks a name up in the gazetteer: “Iraqi” and “Baghdad” mean Iraq. Null where the gazetteer has no such name. */
export type LookUpName = (written: string) => LexiconName | null

/** An actor found by name. `isWhole`: it was found by its whole name, not by a later word of it. */
export type NamedActor = Pick<StoredActor, 'id' | 'name' | 'kind' | 'mentions'> & { readonly isWhole: boolean }

/** Whom a name means. */
export type Meant<Actor extends NamedActor = NamedActor> =
  /** An actor of the gazetteer, or the actor whose id was given. */
  | { readonly kind: 'known'; readonly actor: LexiconName }
  /**
   * Actors with this name, the likeliest first: those whose whole name it is, or where there are none, those whose last
   * word it is; the most mentioned first. `bare`: the same people in articles that give only the surname.
   */
  | { readonly kind: 'borne'; readonly bearers: readonly [Actor, ...Actor[]]; readonly bare: readonly Actor[] }
  | { readonly kind: 'nobody' }

/**
 * Finds out whom a name means. Speakers, topics, digests and watches all use this rule. It takes a name of the
 * gazetteer first, else a name from stored articles. Names are compared whole, so that Niger is not Nigeria. People and
 * bodies come before places.
 *
 * @param name - A clean topic.
 * @param stored - Actors whose name, or a later word of it, is this (`ActorStore.named`), most mentioned first.
 */
export function whomMeans<Actor extends NamedActor>(
  name: string,
  { lookUp, stored }: { readonly lookUp: LookUpName; readonly stored: readonly Actor[] },
): Meant<Actor> {
  const known = lookUp(name.replace(/^the\s+/i, ''))
  if (known && !yieldsTo(known, stored)) return { kind: 'known', actor: known }
  const actors = stored.filter(({ kind }) => kind !== 'place')
  const bare = stored.filter((actor) => isBareSurname(actor, stored))
  const full = (actors.length > 0 ? actors : stored).filter((actor) => !bare.includes(actor))
  const whole = full.filter(({ isWhole }) => isWhole)
  const [first, ...others] = whole.length > 0 ? whole : full
  if (!first) return { kind: 'nobody' }
  return { kind: 'borne', bearers: [first, ...others], bare: first.kind === 'person' ? bare : [] }
}

/**
 * Whether stored articles use the name of a place of the gazetteer more often for a person: Kerry, Lincoln, Sydney.
 */
function yieldsTo(known: LexiconName, stored: readonly NamedActor[]): boolean {
  if (known.kind !== 'place') return false
  const place = stored.find(({ id }) => id === known.id)
  return stored.some(({ kind, mentions }) => kind === 'person' && mentions > (place?.mentions ?? 0))
}

/** Whether a person is known by one word only, and other people have that word as their last name. */
function isBareSurname(actor: NamedActor, among: readonly NamedActor[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.isWhole &&
    !foldName(actor.name).includes(' ') &&
    among.some((other) => other.kind === 'person' && !other.isWhole)
  )
}
