import { headsNoReport } from '#src/analysis/english/layout/roles.ts'
import { rememberingBy } from '#src/base/remember.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import type { ReadArticle } from './dossier.ts'

/** “Opinion: …”, “Editorial | …”: the outlet itself says that the article is somebody's view. */
const opinionTitle = /^(?:opinion|editorial|comment(?:ary)?|op-ed|viewpoint|column|letters?) ?[:|–—-]/i

/** Whether an article reports something: a gallery, a quiz and a newsletter of many items do not. Knows English only. */
export const isReport = rememberingBy(
  ({ article }: Pick<ReadArticle, 'article'>) => article,
  ({ article }) => !headsNoReport(sliceOf(article.text, article.title)),
)

const quoted = /“[^“”]*”|"[^"]*"|«[^«»]*»/g

/** Words by which the writer speaks: “we”, “our”. “US” is a country. */
const ownVoice = /\b(?:I|[Ww]e|[Oo]urs?|[Mm]y|us)\b/

/** Words for what ought to be, or for how one should feel about it. */
const judgement =
  /\b(?:should|must|ought to|needs? to|had better|it is time)\b|^(?:sadly|unfortunately|clearly|surely|frankly|perhaps|of course|thankfully|alas)\b/i

/** What did not happen, is set against another, or is only guessed at: “Had Doe acted, Norland would not have …”. */
const supposition =
  /^had (?:the |an? )?\p{L}+|^were \p{L}+ to\b|\b(?:would|might|could) (?:not |never )?have \p{L}{2,}|^(?:un)?like \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?, |\bit is (?:\p{L}+ )?(?:likely|unlikely|possible|conceivable|doubtful) that\b|\b(?:apparently|presumably|arguably|evidently|undoubtedly|doubtless|no doubt)\b|\bnot only\b|\brepresent(?:s|ed)? (?:some of )?the most\b|\b(?:useful|powerful|convenient) political (?:tool|weapon|gift)\b/iu

/** “… is a small step with a large shadow”: a judgement of the writer. */
const appraisal = /\b(?:is|are|isn['’]t|aren['’]t|remains?|looks?|seems?|means|matters)\b/
/** Something that happened, was counted, or has a day: such a sentence is no mere judgement. */
const event =
  /\b(?:was|were|had|has|have|did|will|(?:mon|tues|wednes|thurs|fri|satur|sun)day|to(?:day|morrow|night)|yesterday|(?:this|last|next) (?:week|month|year)|sa(?:id|ys)|told|tells?|according)\b|\p{L}{3}ed\b|\p{Nd}/iu

/**
 * Words that judge, whoever else is told of: “was the biggest loser of”, “a far cry from”, “Now as the state falls apart”,
 * “There is nothing that sailors want more than”, “it is usually a matter of”.
 */
const verdicts: readonly RegExp[] = [
  /\ba far cry from\b|\bflip-?flop|\bbusiness[- ]as[- ]usual\b|\bsame old\b|^now,? (?:as|that) |\bfalls? apart\b|\bfalling apart\b|\bas everyone knows\b/i,
  /\bit(?:['’]s| is) (?:usually|always|never|rarely|often|hardly)\b/i,
]
const winners = /\b(?:biggest|real|true|clear|great) (?:loser|winner)s? (?:of|in|from)\b/i
const counted = /\b(?:election|vote|poll|race|match|cup)\b/i
const nothing = /^there(?:['’]s| is| are) (?:nothing|nobody|no one)\b/i
const compared = /\b(?:more|better|worse) than\b/i

const isVerdict = (words: string): boolean =>
  verdicts.some((pattern) => pattern.test(words)) ||
  (winners.test(words) && !counted.test(words)) ||
  (nothing.test(words) && compared.test(words))

/** “The yard is one of the four partners of Norland”, “Halvar is home to 40 yards”: it says what something is, not what happened. */
const definition =
  /^(?:\p{Lu}[^\s,]* ){1,5}(?:is|are) (?:one of|among|part of|home to|based in|located in|known (?:for|as))\b/u

/**
 * Whether a sentence is its writer's view and no news: the writer says “we”, or says what ought to be without naming
 * who says so, or judges where nothing happened. Knows English only.
 */
export function isOpinion({ article, analysis }: Pick<ReadArticle, 'article' | 'analysis'>, span: Span): boolean {
  if (opinionTitle.test(sliceOf(article.text, article.title))) return true
  const own = sliceOf(article.text, span).replace(quoted, ' ')
  if (ownVoice.test(own) || isVerdict(own.trim())) return true
  const isReported = analysis.statements.some(
    ({ speaker, content }) => speaker !== null && content.start < span.end && content.end > span.start,
  )
  if (isReported) return false
  return (
    judgement.test(own.trim()) ||
    supposition.test(own.trim()) ||
    (appraisal.test(own) && !event.test(own)) ||
    (definition.test(own.trim()) && !event.test(own.replaceAll(/\p{Nd}/gu, '')))
  )
}
