import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { companyEndings } from '#src/analysis/english/lexicon/name-parts.ts'
import { bodyNouns, personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { courtesyTitles, officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import {
  answersBehind,
  beginsClause,
  countingPaper,
  cutList,
  dayWithoutObject,
  deeds,
  firmsOfFounders,
  halfSentence,
  joinedRefusal,
  leansOnAnother,
  markedAsAnothers,
  nameGoesOn,
  needsThat,
  ofAnybody,
  onlyWhere,
  openingAdverb,
  talks,
  toldByAnother,
  toldOfPaper,
  untilWhen,
} from '#src/analysis/english/lexicon/words-of-nothing-said.ts'
import { agentEnding } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Evidence } from '#src/analysis/evidence.ts'
import type { Statement } from '#src/analysis/findings.ts'
import { areFormsOfOne, personKey } from '#src/analysis/shared/same-actor.ts'
import { sliceOf } from '#src/base/span.ts'

/** One statement as the rules see it; `verb` is its cue, empty where there is none. */
type Told = Pick<Statement, 'content' | 'kind' | 'cue' | 'speaker'> &
  Pick<Evidence, 'sieve' | 'announced' | 'floor' | 'namedSince'> & {
    readonly text: string
    readonly words: string
    readonly verb: string
  }

/** Whether a rule keeps a statement from being printed under a name. */
type Rule = (told: Told) => boolean

/** “North Norland has maintained a torrid pace of tests”; but “Doe maintains that …”, “Doe maintains he is innocent”. */
const isKeptUp: Rule = ({ kind, verb, words, announced }) =>
  kind === 'indirect' && !announced && needsThat.test(verb) && !beginsClause.test(words)

/** “The president held what was billed as a briefing”, “Júnior claimed the award”, “Doe is challenging Roe in a race”. */
const isDeed: Rule = ({ kind, verb, words }) =>
  kind === 'indirect' && deeds.some(({ cue, content }) => cue.test(verb) && content.test(words))

/** “The two men discussed trade”: nothing of what they said. */
const isTalk: Rule = ({ kind, verb }) => kind === 'indirect' && talks.test(verb)

/** “Then he contradicted himself, saying he was.” */
const isHalf: Rule = ({ words }) => halfSentence.test(words)

/** “Now that a vote is at hand, the couple have agreed to disagree”: what was said stands behind the cue. */
const leans: Rule = ({ kind, content, cue, words }) =>
  kind !== 'direct' && cue !== null && content.end <= cue.start && leansOnAnother.test(words)

/** “responded to a poll that found that …”: the poll found it. */
const isOfPaper: Rule = ({ text, content, cue, words }) =>
  cue !== null &&
  cue.end < content.start &&
  / (?:that|which) $/.test(text.slice(content.start - 7, content.start)) &&
  toldOfPaper.test(words)

/** “The senator, asked by a reporter whether he had offered it, …”: the reporter asked; but “The ministry said by Monday roads would open”. */
const isPassive: Rule = ({ text, content, cue }) =>
  cue !== null &&
  cue.end <= content.start &&
  /^ by (?:an? |the |\p{Lu})/u.test(text.slice(cue.end, cue.end + 8)) &&
  !untilWhen.test(text.slice(cue.end, cue.end + 20))

/** “Doe, asked whether he would run again, said he had not decided”: another asked him. */
const isAsked: Rule = ({ text, cue, verb, words }) =>
  cue !== null && verb === 'asked' && text.slice(cue.start - 2, cue.start) === ', ' && answersBehind.test(words)

/** “dissolving the rule of law and declaring yourself the sole authority” */
const isOfAnybody: Rule = ({ words }) => ofAnybody.test(words)

/** “Trashing Norland on the way out is the end of a career”, “Calling it a sham is not harmful to Kessia”: who stands behind is no subject. */
const isSubjectless: Rule = ({ kind, verb, cue, content, speaker }) =>
  kind !== 'direct' &&
  cue !== null &&
  speaker !== null &&
  /ing$/i.test(verb) &&
  speaker.start >= cue.end &&
  speaker.start < content.end

/** ““Most alarmingly,” said the paper, “he told them”” */
const isOpening: Rule = ({ kind, words }) => kind === 'direct' && openingAdverb.test(words)

/** “announced that Norland and Kessia would make peace”, cut to “Norland”; “announced that “Amadeus” opens in May”. */
const isOneName: Rule = ({ kind, sieve, announced, words }) =>
  !words.includes(' ') && announced && /^\p{Lu}/u.test(words) && (sieve === 'reported clause' || kind !== 'direct')

/** “Others say there is a sense that” */
const endsBeforeClause: Rule = ({ text, kind, content, words }) =>
  kind !== 'direct' && /\bthat$/i.test(words) && /^,? \p{L}/u.test(text.slice(content.end, content.end + 3))

/** “two examples that Doe cited Wednesday as models”: the object stands before the speaker. */
const lacksObject: Rule = ({ kind, words }) => kind !== 'direct' && dayWithoutObject.test(words)

/** “A Herald poll found that few think the police “treat all alike””: the marks are the question's. */
const isMarkedPaper: Rule = ({ text, kind, speaker }) =>
  kind !== 'indirect' && speaker !== null && speaker.actorId === null && countingPaper.test(sliceOf(text, speaker))

/** “He was unaware of any calls, and Doe declined to say who called”: the second half is the outlet's. */
const isJoinedRefusal: Rule = ({ kind, words }) => kind === 'indirect' && joinedRefusal.test(words)

/** “Ramadan Abed said”, taken for the Salman Abed of the same article: one family name, two people. */
const isNamesake: Rule = ({ text, speaker }) => {
  if (!speaker?.actorId?.startsWith('person:')) return false
  const [, given = '', family = ''] =
    /(?:^| )(\p{Lu}\p{Ll}{2,}) (\p{Lu}[\p{L}’'-]+)$/u.exec(sliceOf(text, speaker)) ?? []
  const known = speaker.name.split(' ')
  const word = given.toLowerCase()
  const isTitle =
    [personNouns, officeHeads, courtesyTitles, bodyNouns].some((nouns) => nouns.has(word)) || agentEnding.test(word)
  return (
    known.length > 1 &&
    known.at(-1) === family &&
    !isTitle &&
    !known.some((part) => isOneGivenName(part, given)) &&
    isGivenName(known[0]!.toLowerCase())
  )
}

/** “Mike” and “Michael”, “Mohammed” and “Mohamed”. */
function isOneGivenName(a: string, b: string): boolean {
  const [one, other] = [personKey(a), personKey(b)]
  return one === other || areFormsOfOne(one, other)
}

/** “the former minister, senator, and first lady”, “New York Times/CBS News poll”, “the Immigration and Checkpoints Authority”. */
const isCutSpeaker: Rule = ({ text, speaker }) => {
  if (speaker === null) return false
  const name = sliceOf(text, speaker)
  if (/[\p{L}]\/$/u.test(text.slice(Math.max(0, speaker.start - 2), speaker.start))) return true
  if (speaker.actorId === null && cutList.test(name)) return true
  const isCapital = /(?:^| )\p{Lu}[\p{L}’'-]*$/u.test(name)
  return (
    isCapital &&
    (speaker.actorId === null || text[speaker.end] === '/') &&
    nameGoesOn.test(text.slice(speaker.end, speaker.end + 10))
  )
}

/** “the National Oceanic and Atmospheric Administration”, told as “Atmospheric Administration”: of two names joined, one is lost. */
const isHalfOfBody: Rule = ({ text, speaker }) => {
  if (!speaker?.actorId?.startsWith('organisation:')) return false
  const written = sliceOf(text, speaker)
  return written.endsWith(speaker.name) && / (?:and|&) $/.test(written.slice(0, -speaker.name.length))
}

/** “According to Lind and Baker Partners”, told as “Lind”: a firm bears the person's name. */
const isFounder: Rule = ({ text, speaker }) => {
  if (!speaker?.actorId?.startsWith('person:')) return false
  const [, joint, ...behind] = text.slice(speaker.end, speaker.end + 40).split(/[ ,.]/)
  const end = behind
    .map((word) => word.toLowerCase())
    .findIndex((word) => firmsOfFounders.has(word) || companyEndings.has(word))
  return (joint === 'and' || joint === '&') && end > 0 && behind.slice(0, end).every((word) => /^\p{Lu}/u.test(word))
}

/** “vowed action in response to Doe’s threat to “destroy” the north”: the marks are Doe's. */
const isMarkedAsAnothers: Rule = ({ text, kind, content }) => {
  if (kind !== 'mixed') return false
  const mark = text.slice(content.start, content.end).search(/["“]/)
  return (
    mark > 0 &&
    markedAsAnothers.test(text.slice(Math.max(content.start, content.start + mark - farthest), content.start + mark))
  )
}

/** How far before words in marks their owner is looked for, in UTF-16 units. */
const farthest = 110

/** “According to the Post, manager Bo Lund wrote in an email to supporters.”: who told it, and not what. */
const isOnlyWhere: Rule = ({ sieve, words }) => sieve === 'according to' && onlyWhere.test(words)

/** ““It is good,” said Doe, according to the Post”: the marks are Doe's, and the paper only tells of them. */
const isAnothersTold: Rule = ({ sieve, kind, words }) =>
  sieve === 'according to' && kind === 'mixed' && toldByAnother.test(words)

/** “Hill left. Roe and Voss met. “We agreed,” Roe said. “It is late,” he said.”, given to Hill: another has spoken, and two were named since. */
const isOfLostFloor: Rule = ({ floor, namedSince }) => floor === 'another' && namedSince > 1

const rules: readonly Rule[] = [
  isAnothersTold,
  isOfLostFloor,
  isOnlyWhere,
  isKeptUp,
  isTalk,
  isDeed,
  isJoinedRefusal,
  isNamesake,
  isHalf,
  leans,
  isOfPaper,
  isPassive,
  isAsked,
  isOfAnybody,
  isSubjectless,
  isOpening,
  isOneName,
  endsBeforeClause,
  lacksObject,
  isMarkedPaper,
  isCutSpeaker,
  isHalfOfBody,
  isFounder,
  isMarkedAsAnothers,
]

/** Whether what was read as somebody's words tells nothing, or not whose words they are. Each rule was printed wrongly before. */
export function tellsNothing(
  text: string,
  judged: Pick<Statement, 'content' | 'kind' | 'cue' | 'speaker'>,
  { sieve, announced, floor, namedSince }: Pick<Evidence, 'sieve' | 'announced' | 'floor' | 'namedSince'>,
): boolean {
  const told: Told = {
    ...judged,
    sieve,
    announced,
    floor,
    namedSince,
    text,
    words: sliceOf(text, judged.content),
    verb: judged.cue === null ? '' : sliceOf(text, judged.cue),
  }
  return rules.some((rule) => rule(told))
}
