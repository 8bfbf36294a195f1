import { type Span, sliceOf } from '#src/base/span.ts'
import type { ReadArticle } from './dossier.ts'

/** “Opinion: …”, “Editorial | …”: the outlet itself says that the article is somebody's view. */
const opinionTitle = /^(?:opinion|editorial|comment(?:ary)?|op-ed|viewpoint|column|letters?) ?[:|–—-]/i

const quoted = /“[^“”]*”|"[^"]*"|«[^«»]*»/g

/** The writer speaks: “we”, “our”; “US” is a country. */
const ownVoice = /\b(?:I|[Ww]e|[Oo]urs?|[Mm]y|us)\b/

/** What ought to be, or how one should feel about it. */
const judgement =
  /\b(?:should|must|ought to|needs? to|had better|it is time)\b|^(?:sadly|unfortunately|clearly|surely|frankly|perhaps|of course|thankfully|alas)\b/i

/**
 * Whether a sentence is its writer's view rather than news: said in the writer's own voice, or telling what ought to be
 * where nobody is named who says so. Knows English only.
 */
export function isOpinion({ article, analysis }: Pick<ReadArticle, 'article' | 'analysis'>, span: Span): boolean {
  if (opinionTitle.test(sliceOf(article.text, article.title))) return true
  const own = sliceOf(article.text, span).replace(quoted, ' ')
  if (ownVoice.test(own)) return true
  const isReported = analysis.statements.some(
    ({ speaker, content }) => speaker !== null && content.start < span.end && content.end > span.start,
  )
  return !isReported && judgement.test(own.trim())
}
