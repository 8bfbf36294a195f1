import type { Statement } from '#src/analysis/findings.ts'
import { momentOf } from '#src/articles/article.ts'
import { contains, sliceOf } from '#src/base/span.ts'
import type { ReadArticle } from './dossier.ts'
import { hasClause, isCutOff } from './fit-sentence.ts'

/** What somebody did not say to the outlet. */
const toTheOutlet =
  /\b(?:declined|refused) to (?:be interviewed|comment|answer|respond|say|discuss|elaborate)\b|\bnot (?:immediately )?(?:respond|return) /i

/** “discussed the war and the harvest”: what two talked about, not what either said. */
const talkedAbout = /^(?:also |briefly )?(?:discuss(?:ed|es|ing)?|exchanged (?:views|words)|talked about)\b/i

/** “By 2005 the envoy agreed …”: the frame of a statement is of an earlier year. */
const ofYear = /\b(?:in|by|since|during|back in|as early as) (?:\p{L}+ )?((?:19|20)\d\d)\b/iu

/** UTF-16 units between words without a verb of saying and the place that names their speaker. */
const farthestSpeaker = 350

/** Whether words stand alone in a text, and their speaker is only guessed from far above: a transcript of many voices. */
function isFarFromSpeaker({ cue, speaker, content }: Statement): boolean {
  if (cue !== null || speaker === null) return false
  return Math.max(content.start - speaker.end, speaker.start - content.end) > farthestSpeaker
}

/** “announced that Norland” without what Norland will do, “Most alarmingly,” without what alarms: nothing is said yet. */
function saysNothing(text: string, { content }: Statement): boolean {
  const words = sliceOf(text, content).replace(/^that /, '')
  if (/^(?:most|more|even|very|and|but) \p{L}+ly[,.]?$/iu.test(words)) return true
  const announced =
    words.length < content.end - content.start || /\bthat $/.test(text.slice(0, content.start).slice(-5))
  return announced && !hasClause(text, { start: content.end - words.length, end: content.end })
}

/**
 * Whether a statement is printed in a briefing: its words are whole, somebody says them on the matter, and the article
 * does not recall them from another year.
 */
export function isFitStatement({ article, analysis }: ReadArticle, statement: Statement): boolean {
  const { text } = article
  const { content, cue } = statement
  if (isFarFromSpeaker(statement) || saysNothing(text, statement)) return false
  const words = sliceOf(text, { start: Math.min(cue?.start ?? content.start, content.start), end: content.end })
  if (toTheOutlet.test(words) || talkedAbout.test(words)) return false
  const sentence = analysis.sentences.find((span) => contains(span, content)) ?? content
  const end = Math.max(content.end, statement.speaker?.end ?? 0)
  if (text.slice(end).trim() === '' && isCutOff(text, { start: Math.min(sentence.start, end), end })) return false
  const frame = `${text.slice(sentence.start, content.start)} ${text.slice(content.end, sentence.end)}`
  const year = ofYear.exec(frame)?.[1]
  return year === undefined || Number(year) >= momentOf(article).getUTCFullYear()
}
