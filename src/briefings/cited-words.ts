import type { Span } from '#src/base/span.ts'
import type { BriefedStatement, BriefedStory, Citation, Sourced } from './briefing.ts'

/** What is printed of one text of an article. */
export type CitedWords = { readonly articleId: string; readonly revision: number; readonly spans: readonly Span[] }

/** Values that hold sourced words: a briefing, or the content of an alert. */
type CitingWords = {
  readonly stories: readonly BriefedStory[]
  readonly statements: readonly BriefedStatement[]
  readonly alsoNew?: readonly Sourced[]
}

/**
 * All words and figures of articles that a reader may be shown of this, grouped by article. They have to be compared
 * again when one of these articles is edited. Words of other outlets that say the same are not shown, so they are not
 * listed.
 */
export function citedWords(shown: CitingWords): readonly CitedWords[] {
  const byText = new Map<string, { articleId: string; revision: number; spans: Map<string, Span> }>()
  for (const { articleId, revision, start, end } of citationsIn(shown)) {
    const key = `${articleId} ${revision}`
    const cited = byText.get(key) ?? { articleId, revision, spans: new Map<string, Span>() }
    cited.spans.set(`${start} ${end}`, { start, end })
    byText.set(key, cited)
  }
  return [...byText.values()].map((cited) => ({ ...cited, spans: [...cited.spans.values()] }))
}

function citationsIn({ stories, statements, alsoNew = [] }: CitingWords): readonly Citation[] {
  const shown = stories.flatMap((story) => [
    story.headline,
    ...story.summary,
    ...story.timeline.map(({ sentence }) => sentence),
    ...story.comingUp.map(({ sentence }) => sentence),
    ...story.figures.flatMap(({ sources }) => sources),
    ...story.statements.flatMap(wordsIn),
    ...story.disputes.flatMap(({ claim, denials }) => [claim, ...denials].flatMap(wordsIn)),
  ])
  return [...shown, ...alsoNew, ...statements.flatMap(wordsIn)].map(({ citation }) => citation)
}

function wordsIn({ pieces, versions = [] }: BriefedStatement) {
  return [...pieces, ...versions.flatMap((version) => version.pieces)]
}
