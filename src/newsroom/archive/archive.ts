import type { Asking, Question } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Store } from '#src/store/store.ts'
import { actorView } from './actor-view.ts'
import { affair } from './affair.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import type { SharedArticleCache } from './article-cache.ts'
import { brief, stories, story, storyOf } from './brief.ts'
import { checkQuote } from './check-quote.ts'
import { countOrigins } from './count-origins.ts'
import type { Edition, EditionAsked } from './edition.ts'
import { createEditionLibrary } from './edition-library.ts'
import { outletsRead, outletView } from './outlet-view.ts'
import { said } from './said.ts'
import { type ShownIds, seenByAll } from './seen-by-all.ts'
import { statement } from './statement.ts'
import { status } from './status.ts'
import type { LookUpName } from './whom.ts'

export type ArchiveParts = {
  readonly store: Store
  readonly clock: Clock
  readonly lookUp: LookUpName
  readonly articleCache: SharedArticleCache
}

/** All questions that the archive answers. A question is declared only here, with the function that answers it. */
const questions = {
  brief: answeredBy(brief),
  said: answeredBy(said),
  statement: answeredBy(statement),
  story: answeredBy(story),
  stories: answeredBy(stories),
  affair: answeredBy(affair),
  actor: answeredBy(actorView),
  status: (parts: ArchiveParts) => async (query: Parameters<typeof status>[0], asking: Question) =>
    await status(query, asking, { ...(await depsFor(parts, asking)), keeper: parts.store }),
  checkQuote: answeredBy(checkQuote),
  storyOf: answeredBy(storyOf),
  outlet: (parts: ArchiveParts) => async (query: Parameters<typeof outletView>[0], asking: Question) =>
    await outletView(query, asking, { ...(await depsFor(parts, asking)), keeper: parts.store }),
  outlets: answeredBy(outletsRead),
  /** What a digest would print, and what its channel has then been shown. */
  edition: (parts: ArchiveParts) => {
    const editionOf = createEditionLibrary()
    return async (asked: EditionAsked, asking: Question): Promise<Edition> =>
      await editionOf(asked, asking, await depsFor(parts, asking))
  },
  /** Independent sources of stories among what all may see; those with one article are left out. */
  origins: (parts: ArchiveParts) => (query: Parameters<typeof countOrigins>[0], asking: Asking) =>
    countOrigins(query, asking, parts),
  /** What of that all may see, whoever asks. */
  seenByAll: (parts: ArchiveParts) => (query: ShownIds, asking: Asking) => seenByAll(query, asking, parts),
}

export type QuestionName = keyof typeof questions
/**
 * Answers questions from the store. Questions and answers are plain values, so that another thread can answer too.
 * Nothing here writes.
 */
export type Archive = { readonly [Name in QuestionName]: ReturnType<(typeof questions)[Name]> }

/** The archive in this thread. It answers each question only from what the viewer may see. */
export function archiveOf(parts: ArchiveParts): Archive {
  return archiveBy((name) => questions[name](parts))
}

/** An archive that answers each question by the function that `answererOf` gives for its name. */
export function archiveBy(answererOf: (name: QuestionName) => unknown): Archive {
  const names = Object.keys(questions) as QuestionName[]
  // Each name gets the function of its own question. The compiler cannot follow that through the list.
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
