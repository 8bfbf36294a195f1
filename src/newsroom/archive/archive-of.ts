import { actorView } from './actor-view.ts'
import type { Archive } from './archive.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { brief, stories, story, storyOf } from './brief.ts'
import { checkQuote } from './check-quote.ts'
import { countOrigins } from './count-origins.ts'
import { createEditionLibrary } from './edition-library.ts'
import { said } from './said.ts'
import { status } from './status.ts'

/** The archive in this thread. */
export function archiveOf(deps: ArchiveDeps): Archive {
  const editionOf = createEditionLibrary(deps)
  return {
    brief: (query, asking) => brief(query, asking, deps),
    said: (query, asking) => said(query, asking, deps),
    story: ({ storyId, ...options }, asking) => story(storyId, options, asking, deps),
    stories: (query, asking) => stories(query, asking, deps),
    actor: (query, asking) => actorView(query, asking, deps),
    status: (query) => status({ ...deps, ...query }),
    checkQuote: ({ text }, asking) => checkQuote(text, asking, deps),
    storyOf: ({ url }, asking) => storyOf(url, asking, deps),
    edition: (query, asking) => editionOf(query, asking),
    origins: (query, asking) => countOrigins(query, asking, deps),
  }
}
