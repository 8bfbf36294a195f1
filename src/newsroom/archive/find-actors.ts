import { foldName } from '#src/base/fold-name.ts'
import type { BriefedActor } from '#src/briefings/briefing.ts'
import type { StoredActor } from '#src/store/ports/actor-store.ts'
import type { Window } from '#src/store/ports/scope-store.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { cleanTopic, isActorId, isBareSurname, yieldsTo } from './topic.ts'

/** Whom a name means. `one` may be known by several ids: a full name, and the bare surname of articles that give no more. */
export type FoundActors =
  | { readonly kind: 'one'; readonly actor: StoredActor; readonly ids: readonly string[] }
  | { readonly kind: 'several'; readonly actors: readonly StoredActor[] }
  | { readonly kind: 'none' }

/** As many as a menu of Discord holds. */
const mostCandidates = 25

/** Whom a name means among all that articles mention. Namesakes are never merged: people are asked. */
export async function findActors(
  typed: string,
  { store, lookUp }: Pick<ArchiveDeps, 'store' | 'lookUp'>,
): Promise<FoundActors> {
  const name = cleanTopic(typed)
  if (isActorId(name)) {
    const [actor] = await store.actors.find([name])
    return actor ? { kind: 'one', actor, ids: [actor.id] } : { kind: 'none' }
  }
  const stored = await store.actors.named(foldName(name), mostCandidates)
  const known = lookUp(name.replace(/^the\s+/i, ''))
  if (known && !yieldsTo(known, stored)) {
    const [actor] = await store.actors.find([known.id])
    return actor ? { kind: 'one', actor, ids: [actor.id] } : { kind: 'none' }
  }
  const named = stored.filter(({ kind }) => kind !== 'place')
  const bare = named.filter((actor) => isBareSurname(actor, named))
  const full = named.filter((actor) => !bare.includes(actor))
  const whole = full.filter(({ isWhole }) => isWhole)
  const meant = whole.length > 0 ? whole : full
  const [first, ...others] = meant
  if (!first) return { kind: 'none' }
  if (others.length > 0) return { kind: 'several', actors: meant }
  return { kind: 'one', actor: first, ids: [first.id, ...bare.map(({ id }) => id)] }
}

/** An actor as readers see it, with its newest stated office and what the window has of it. */
export async function briefActor(
  actor: StoredActor,
  ids: readonly string[],
  window: Window,
  { store }: Pick<ArchiveDeps, 'store'>,
): Promise<BriefedActor> {
  const [offices, stories, said] = await Promise.all([
    store.actors.offices(ids, window.to),
    store.scope.countStories({ actorIds: ids, phrases: [] }, window),
    store.statements.find({ speakerIds: ids, about: null, grade: null, act: null, window }, { offset: 0, limit: 0 }),
  ])
  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    office: offices[0]?.office ?? null,
    country: actor.country,
    stories,
    statements: said.total,
  }
}
