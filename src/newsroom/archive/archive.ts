import type { Asking, Question } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Store } from '#src/store/store.ts'
import { actorView } from './actor-view.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import type { SharedArticleCache } from './article-cache.ts'
import { brief, stories, story, storyOf } from './brief.ts'
import { checkQuote } from './check-quote.ts'
import { countOrigins } from './count-origins.ts'
import type { Edition, EditionAsked } from './edition.ts'
import { createEditionLibrary } from './edition-library.ts'
import { said } from './said.ts'
import { status } from './status.ts'
import type { LookUpName } from './whom.ts'

export type ArchiveParts = {
  readonly store: Store
  readonly clock: Clock
  readonly lookUp: LookUpName
  readonly articleCache: SharedArticleCache
}

/** Every question that the archive answers, each declared here alone: how its answer is made of what is stored. */
const questions = {
  brief: answeredBy(brief),
  said: answeredBy(said),
  story: answeredBy(story),
  stories: answeredBy(stories),
  actor: answeredBy(actorView),
  status: (parts: ArchiveParts) => async (query: Parameters<typeof status>[0], asking: Question) =>
    await status(query, asking, { ...(await depsFor(parts, asking)), keeper: parts.store }),
  checkQuote: answeredBy(checkQuote),
  storyOf: answeredBy(storyOf),
  /** What a digest would print, and what its channel has then been told. */
  edition: (parts: ArchiveParts) => {
    const editionOf = createEditionLibrary()
    return async (asked: EditionAsked, asking: Question): Promise<Edition> =>
      await editionOf(asked, asking, await depsFor(parts, asking))
  },
  /** Independent sources of stories among what all may see; those with one article are left out. */
  origins: (parts: ArchiveParts) => (query: Parameters<typeof countOrigins>[0], asking: Asking) =>
    countOrigins(query, asking, parts),
}

export type QuestionName = keyof typeof questions
/**
 * Everything that is answered by reading the store and composing what was read: one question in, one answer out, both
 * plain values, so that it can be asked in another thread as well as here. Nothing here writes.
 */
export type Archive = { readonly [Name in QuestionName]: ReturnType<(typeof questions)[Name]> }

/** The archive in this thread. Each question is answered from what its viewer may see, and from nothing else. */
export function archiveOf(parts: ArchiveParts): Archive {
  return archiveBy((name) => questions[name](parts))
}

/** An archive whose every question is answered by what `answererOf` gives for its name. */
export function archiveBy(answererOf: (name: QuestionName) => unknown): Archive {
  const names = Object.keys(questions) as QuestionName[]
  // Each answerer stands under its own question's name, which the compiler cannot follow through the list.
  return Object.fromEntries(names.map((name) => [name, answererOf(name)])) as Archive
}

async function depsFor(
  { store, clock, lookUp, articleCache }: ArchiveParts,
  { viewer }: Question,
): Promise<ArchiveDeps> {
  const view = await store.viewedBy(viewer)
  return { store: view, clock, lookUp, articleCache: articleCache.of(view) }
}

function answeredBy<Query, Answer>(answer: (query: Query, asking: Question, deps: ArchiveDeps) => Promise<Answer>) {
  return (parts: ArchiveParts) => async (query: Query, asking: Question) =>
    await answer(query, asking, await depsFor(parts, asking))
}
