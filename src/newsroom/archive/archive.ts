import type { Asking } from '#src/base/asking.ts'
import { actorView } from './actor-view.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { brief, stories, story, storyOf } from './brief.ts'
import { checkQuote } from './check-quote.ts'
import { countOrigins } from './count-origins.ts'
import { createEditionLibrary } from './edition-library.ts'
import { said } from './said.ts'
import { status } from './status.ts'

/** Every question that the archive answers, each declared here alone: how its answer is made of what is stored. */
const questions = {
  brief: answeredBy(brief),
  said: answeredBy(said),
  story: answeredBy(story),
  stories: answeredBy(stories),
  actor: answeredBy(actorView),
  status: answeredBy(status),
  checkQuote: answeredBy(checkQuote),
  storyOf: answeredBy(storyOf),
  /** What a digest would print, and what its channel has then been told. */
  edition: createEditionLibrary,
  /** Independent sources of stories; those with one article are left out. */
  origins: answeredBy(countOrigins),
}

export type Question = keyof typeof questions

/**
 * Everything that is answered by reading the store and composing what was read: one question in, one answer out, both
 * plain values, so that it can be asked in another thread as well as here. Nothing here writes.
 */
export type Archive = { readonly [Name in Question]: ReturnType<(typeof questions)[Name]> }

/** The archive in this thread. */
export function archiveOf(deps: ArchiveDeps): Archive {
  return archiveBy((name) => questions[name](deps))
}

/** An archive whose every question is answered by what `answererOf` gives for its name. */
export function archiveBy(answererOf: (name: Question) => unknown): Archive {
  const names = Object.keys(questions) as Question[]
  // Each answerer stands under its own question's name, which the compiler cannot follow through the list.
  return Object.fromEntries(names.map((name) => [name, answererOf(name)])) as Archive
}

function answeredBy<Query, Answer>(answer: (query: Query, asking: Asking, deps: ArchiveDeps) => Promise<Answer>) {
  return (deps: ArchiveDeps) => (query: Query, asking: Asking) => answer(query, asking, deps)
}
