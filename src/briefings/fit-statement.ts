import type { Statement } from '#src/analysis/findings.ts'
import { momentOf } from '#src/articles/article.ts'
import { contains, type Span, sliceOf } from '#src/base/span.ts'
import type { ReadArticle } from './dossier.ts'
import { hasClause, isCutOff, isGlued } from './fit-sentence.ts'

/** What somebody did not say to the outlet. Norland “will not respond to threats” and “would not return the ship” are news. */
const toTheOutlet = [
  /\b(?:declined|refused) to (?:be interviewed|comment)\b/i,
  /^(?:declined|refused) to (?:answer|respond|say|discuss|elaborate)\b/i,
  /\b(?:did|do|does|had|has|have) not (?:immediately )?(?:respond|return)(?:ed)? /i,
] as const

/** “discussed the war and the harvest”: what two talked about, not what either said. */
const talkedAbout = /^(?:also |briefly )?(?:discuss(?:ed|es|ing)?|exchanged (?:views|words)|talked about)\b/i

/** “By 2005 the envoy agreed …”: the frame of a statement is of an earlier year. “In the 2020 government” is no such frame. */
const ofYear = /\b(?:in|by|since|during|back in|as early as) (?!the )(?:\p{L}+ )?((?:19|20)\d\d)\b/iu

/** “Orlo, who took office in 2019, said …”: what is told of a speaker by the way. */
const byTheWay = /, (?:who|born|elected|appointed|jailed|exiled) [^,]*,/g

/** The words round a statement in its sentence, without what is told of somebody by the way. */
function frameOf(text: string, sentence: Span, { content, cue }: Statement): string {
  const without = (start: number, end: number) =>
    text.slice(start, end).replaceAll(byTheWay, (aside, at: number) => {
      const span = { start: start + at, end: start + at + aside.length }
      return cue !== null && contains(span, cue) ? aside : ' '
    })
  return `${without(sentence.start, content.start)} ${without(content.end, sentence.end)}`
}

/** UTF-16 units between words without a verb of saying and the place that names their speaker. */
const farthestSpeaker = 350

/** Whether words stand alone in a text, and their speaker is only guessed from far above: a transcript of many voices. */
function isFarFromSpeaker({ cue, speaker, content }: Statement): boolean {
  if (cue !== null || speaker === null) return false
  return Math.max(content.start - speaker.end, speaker.start - content.end) > farthestSpeaker
}

/** “found that Orlo asked” of “found that Orlo asked or told the court”: the rest of the words is lost. */
const goesOn = /^ or \p{Ll}/u

/** “Port report:Orlo closed the gate”, “aid for shipsThree hundred writers”: the words of a link, or two lines without a space. */
const gluedLabel = /\p{Ll}:\p{Lu}\p{Ll}/u

/** “decided not to do so”: what was decided stands before it. Longer words may have it themselves. */
const pointsBack = /^(?:\S+ ){0,7}(?:do|does|did|doing|done) so[.]?$/

/** “said, if you are ill”: a condition, and nothing that depends on it; not “would not say if it sails”. */
const conditionAlone = /^,? ?(?:if|because|although|though|unless)\b[^,]*$/
const asserting = /\b(?:said|says|saying|warn|add|told|tells|argu|insist|claim|stress|explain|admit|threat)/i
const negated = /(?:\bnot|n['’]t)\s+$/

function isConditionAlone(text: string, { kind, cue, content }: Statement): boolean {
  if (kind === 'direct' || cue === null || !conditionAlone.test(sliceOf(text, content))) return false
  return asserting.test(sliceOf(text, cue)) && !negated.test(text.slice(Math.max(0, cue.start - 8), cue.start))
}

/** Whether the words of a statement are cut, or run into others. */
function isBroken(text: string, statement: Statement): boolean {
  const { content, kind } = statement
  const words = sliceOf(text, content)
  if (kind !== 'direct' && (goesOn.test(text.slice(content.end)) || pointsBack.test(words))) return true
  return gluedLabel.test(words) || isGlued.test(words) || isConditionAlone(text, statement)
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
  if (isFarFromSpeaker(statement) || saysNothing(text, statement) || isBroken(text, statement)) return false
  const words = sliceOf(text, { start: Math.min(cue?.start ?? content.start, content.start), end: content.end })
  if (toTheOutlet.some((pattern) => pattern.test(words)) || talkedAbout.test(words)) return false
  const sentence = analysis.sentences.find((span) => contains(span, content)) ?? content
  const end = Math.max(content.end, statement.speaker?.end ?? 0)
  if (text.slice(end).trim() === '' && isCutOff(text, { start: Math.min(sentence.start, end), end })) return false
  const year = ofYear.exec(frameOf(text, sentence, statement))?.[1]
  return year === undefined || Number(year) >= momentOf(article).getUTCFullYear()
}
