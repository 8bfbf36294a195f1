import type { ActorKind } from '#src/analysis/findings.ts'
import { foldName } from '#src/base/fold-name.ts'
import type { StoredActor } from '#src/store/ports/actor-store.ts'

/** A name that the lexicon has: of a country in any of its forms, an organisation, a seat of power. */
export type LexiconName = { readonly id: string; readonly name: string; readonly kind: ActorKind }

/** Whom a name means wherever it stands: “Iraqi” and “Baghdad” mean Iraq. Null where the lexicon has no such name. */
export type LookUpName = (written: string) => LexiconName | null

/** An actor found by name; `isWhole` where the name is not just a later word of a longer one. */
export type NamedActor = Pick<StoredActor, 'id' | 'name' | 'kind' | 'mentions'> & { readonly isWhole: boolean }

/** Whom a name means. */
export type Meant<Actor extends NamedActor = NamedActor> =
  /** Somebody of the lexicon, or of an id that was given. */
  | { readonly kind: 'known'; readonly actor: LexiconName }
  /**
   * Those who bear the name, the likeliest first: who bears it whole before who bears it last, then the most
   * mentioned; none beside those who bear it whole. `bare`: the same people in articles that give the surname alone.
   */
  | { readonly kind: 'borne'; readonly bearers: readonly [Actor, ...Actor[]]; readonly bare: readonly Actor[] }
  | { readonly kind: 'nobody' }

/**
 * Whom a name means: the one rule for speakers, topics, digests and watches. A name of the lexicon, else one that
 * articles have. Names are compared whole, so that Niger is not Nigeria. People and bodies come before places.
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

/** Whether a place of the lexicon is better known here as somebody's name: Kerry, Lincoln, Sydney. */
function yieldsTo(known: LexiconName, stored: readonly NamedActor[]): boolean {
  if (known.kind !== 'place') return false
  const place = stored.find(({ id }) => id === known.id)
  return stored.some(({ kind, mentions }) => kind === 'person' && mentions > (place?.mentions ?? 0))
}

/** A person known by one word, where others bear that word as the last of a longer name. */
function isBareSurname(actor: NamedActor, among: readonly NamedActor[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.isWhole &&
    !foldName(actor.name).includes(' ') &&
    among.some((other) => other.kind === 'person' && !other.isWhole)
  )
}
