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
   * word it is; the most mentioned first. `forms`: the first of them in articles that give only the surname, or an
   * initial more.
   */
  | { readonly kind: 'borne'; readonly bearers: readonly [Actor, ...Actor[]]; readonly forms: readonly Actor[] }
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
  const leading = stored.find(isFullName)
  const forms = leading ? formsOf(leading, stored) : []
  const others = stored.filter((actor) => !forms.includes(actor))
  const actors = others.filter(({ kind }) => kind !== 'place')
  const full = actors.length > 0 ? actors : others
  const whole = full.filter(({ isWhole }) => isWhole)
  const [first, ...rest] = whole.length > 0 ? whole : full
  if (!first) return { kind: 'nobody' }
  return { kind: 'borne', bearers: [first, ...rest], forms: first.kind === 'person' ? forms : [] }
}

/**
 * Whether stored articles use the name of a place of the gazetteer more often for a person: Kerry, Lincoln, Sydney.
 */
function yieldsTo(known: LexiconName, stored: readonly NamedActor[]): boolean {
  if (known.kind !== 'place') return false
  const place = stored.find(({ id }) => id === known.id)
  return stored.some(({ kind, mentions }) => kind === 'person' && mentions > (place?.mentions ?? 0))
}

/** The last word of a person's name, folded; null where the name is one word, or not a person's. */
export function surnameOf({ name, kind }: Pick<NamedActor, 'name' | 'kind'>): string | null {
  const words = foldName(name).split(' ')
  return kind === 'person' && words.length > 1 ? words.at(-1)! : null
}

function isFullName(actor: NamedActor): boolean {
  return surnameOf(actor) !== null
}

/**
 * The same person in other forms: the name with an initial (“Lena M. Hadi”), and the surname alone where nobody else of
 * that surname is mentioned more. A headline gives too little to tell a person from a body, so a body or a place by the
 * surname alone is the person too where it is mentioned less.
 *
 * @param ofSurname - Actors whose name, or a later word of it, is the person's surname.
 */
export function formsOf<Actor extends NamedActor>(person: Actor, ofSurname: readonly Actor[]): readonly Actor[] {
  const surname = surnameOf(person)
  if (surname === null) return []
  const withInitial = ofSurname.filter((other) => other.id !== person.id && differByInitial(person, other))
  const most = Math.max(0, ...ofSurname.filter(isFullName).map(({ mentions }) => mentions))
  const leads = [person, ...withInitial].some(({ mentions }) => mentions >= most)
  if (!leads) return withInitial
  const alone = ofSurname.filter(
    ({ name, kind, mentions }) => foldName(name) === surname && (kind === 'person' || mentions < person.mentions),
  )
  return [...alone, ...withInitial]
}

/** “Lena Hadi” and “Lena M. Hadi”. */
function differByInitial(a: NamedActor, b: NamedActor): boolean {
  if (!isFullName(a) || !isFullName(b)) return false
  const withoutInitials = ({ name }: NamedActor) =>
    foldName(name)
      .split(/[ .]+/)
      .filter((word) => word.length > 1)
      .join(' ')
  return withoutInitials(a) === withoutInitials(b)
}
