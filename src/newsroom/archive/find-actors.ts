import type { BriefedActor } from '#src/briefings/briefing.ts'
import type { StoredActor } from '#src/store/ports/actor-store.ts'
import type { Window } from '#src/store/ports/scope-store.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { findWhom } from './find-whom.ts'

/**
 * Whom a name means. The actor of `one` may have several ids: one for the full name, one for articles that give only
 * the surname.
 */
export type FoundActors =
  | { readonly kind: 'one'; readonly actor: StoredActor; readonly ids: readonly string[] }
  | { readonly kind: 'several'; readonly actors: readonly StoredActor[] }
  | { readonly kind: 'none' }

/** Discord's limit for the entries of a menu. */
const mostCandidates = 25

/**
 * Finds out whom a name means among the actors of stored articles. Two people with the same name are never merged: the
 * person who asks chooses.
 */
export async function findActors(typed: string, deps: Pick<ArchiveDeps, 'store' | 'lookUp'>): Promise<FoundActors> {
  const meant = await findWhom(typed, deps)
  switch (meant.kind) {
    case 'nobody':
      return { kind: 'none' }
    case 'known': {
      const [actor] = await deps.store.actors.find([meant.actor.id])
      return actor ? { kind: 'one', actor, ids: [actor.id] } : { kind: 'none' }
    }
    case 'borne': {
      const [first, ...others] = meant.bearers
      if (first.kind === 'place') return { kind: 'none' }
      if (others.length > 0) return { kind: 'several', actors: meant.bearers.slice(0, mostCandidates) }
      return { kind: 'one', actor: first, ids: [first.id, ...meant.forms.map(({ id }) => id)] }
    }
  }
}

/** An actor as readers see it, with its newest office and its counts in the window. */
export async function briefActor(
  actor: StoredActor,
  ids: readonly string[],
  window: Window,
  { store }: Pick<ArchiveDeps, 'store'>,
): Promise<BriefedActor> {
  const [offices, stories, said] = await Promise.all([
    store.actors.offices(ids, window.to),
    store.scope.countStories({ actorIds: ids, phrases: [] }, window),
    store.statements.find(
      { speakerIds: ids, about: null, grade: null, act: null, printed: true, window },
      { offset: 0, limit: 0 },
    ),
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
