import type { ActorKind } from '#src/analysis/findings.ts'
import { foldName } from '#src/base/fold-name.ts'
import type { Topic } from '#src/briefings/briefing.ts'
import type { StoredActor } from '#src/store/ports/actor-store.ts'
import type { Scope } from '#src/store/ports/scope-store.ts'

/** A name that the lexicon has: of a country in any of its forms, an organisation, a seat of power. */
export type LexiconName = { readonly id: string; readonly name: string; readonly kind: ActorKind }

/** Whom a name means wherever it stands: “Iraqi” and “Baghdad” mean Iraq. Null where the lexicon has no such name. */
export type LookUpName = (written: string) => LexiconName | null

/** What a topic means, and what belongs to it. */
export type UnderstoodTopic = { readonly topic: Topic; readonly scope: Scope }

/** Longest topic that is looked at, in UTF-16 units. */
export const longestTopic = 100

const actorIdPattern = /^(?:person|organisation|state|group|place):\S+$/

/** Words that join others: no article is sought by them. */
const joiningWords = new Set('a an the and or of in on at to for with by from about vs versus'.split(' '))

/** A topic as typed, without control characters and doubled spaces, cut to `longestTopic`. */
export function cleanTopic(typed: string): string {
  return typed
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .split(/\s+/)
    .join(' ')
    .slice(0, longestTopic)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim()
}

/** Whether a topic has anything to look for: a letter or a digit. */
export function canBeTopic(topic: string): boolean {
  return /[\p{L}\p{N}]/u.test(topic)
}

/**
 * What a topic means. The one rule for `/brief`, digests, watches and completion: a name of the lexicon, else a name
 * that articles have, else words that must all occur. Names are compared whole, so that Niger is not Nigeria.
 *
 * @param typed - As typed, of any length.
 * @param stored - Actors whose name, or a later word of it, is this (`ActorStore.named`), most mentioned first.
 */
export function understandTopic(
  typed: string,
  { lookUp, stored }: { readonly lookUp: LookUpName; readonly stored: readonly NamedActor[] },
): UnderstoodTopic {
  const query = cleanTopic(typed)
  const known = lookUp(query.replace(/^the\s+/i, ''))
  const meant = mostLikely(stored)
  if (known && !yieldsTo(known, stored)) return ofActors(query, known, [known.id])
  const [first] = meant
  if (first)
    return ofActors(
      query,
      first,
      meant.map(({ id }) => id),
    )
  return {
    topic: { query, label: query, kind: 'words', actorIds: [] },
    scope: { actorIds: [], phrases: phrasesOf(query) },
  }
}

/** The same topic, and what happens in these places. The topic itself keeps its name: places match it less. */
export function withPlaces({ topic, scope }: UnderstoodTopic, placeIds: readonly string[]): UnderstoodTopic {
  return { topic, scope: { ...scope, actorIds: [...new Set([...scope.actorIds, ...placeIds])] } }
}

/** Whether a place of the lexicon is better known here as somebody's name: Kerry, Lincoln, Sydney. */
export function yieldsTo(known: LexiconName, stored: readonly NamedActor[]): boolean {
  if (known.kind !== 'place') return false
  const place = stored.find(({ id }) => id === known.id)
  return stored.some(({ kind, mentions }) => kind === 'person' && mentions > (place?.mentions ?? 0))
}

/** An actor found by name; `isWhole` where the name is not just a later word of a longer one. */
export type NamedActor = Pick<StoredActor, 'id' | 'name' | 'kind' | 'mentions'> & { readonly isWhole: boolean }

/** Whether something typed is the id of an actor, as a menu of candidates gives it back. */
export function isActorId(typed: string): boolean {
  return actorIdPattern.test(typed)
}

/**
 * Of the actors that bear a name the one that is meant: who bears it whole before who bears it last, then the most
 * mentioned. An article that never gives the full name knows its actor by the bare surname: that one goes along.
 */
function mostLikely(named: readonly NamedActor[]): readonly NamedActor[] {
  const people = named.filter(({ kind }) => kind !== 'place')
  const full = (people.length > 0 ? people : named).filter((actor) => !isBareSurname(actor, named))
  const best = full.find(({ isWhole }) => isWhole) ?? full[0]
  if (!best) return []
  return best.kind === 'person' ? [best, ...named.filter((actor) => isBareSurname(actor, named))] : [best]
}

/** A person known by one word, where others bear that word as the last of a longer name. */
export function isBareSurname(actor: NamedActor, among: readonly NamedActor[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.isWhole &&
    !foldName(actor.name).includes(' ') &&
    among.some((other) => other.kind === 'person' && !other.isWhole)
  )
}

function ofActors(
  query: string,
  { name, kind }: Pick<NamedActor, 'name' | 'kind'>,
  ids: readonly string[],
): UnderstoodTopic {
  return { topic: { query, label: name, kind, actorIds: ids }, scope: { actorIds: ids, phrases: [] } }
}

/** The phrases of a search: what stands in quotation marks, and every other word by itself. */
export function phrasesOf(query: string): readonly string[] {
  const parts = query.split(/["“”„«»]/)
  const phrases = parts.flatMap((part, index) => {
    const words = foldName(part)
      .split(/[ .'-]+/)
      .filter((word) => word !== '')
    if (index % 2 === 1) return words.length > 0 ? [words.join(' ')] : []
    return words.filter((word) => !joiningWords.has(word))
  })
  return [...new Set(phrases)]
}
