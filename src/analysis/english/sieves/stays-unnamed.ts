import {
  bareShare,
  beginsWithVerb,
  denying,
  endsOpen,
  habitBefore,
  hasIssuer,
  inferred,
  objectBefore,
  ownVerbs,
  pageText,
  paperOfNobody,
  refusesToSpeak,
  saysOnlyAbout,
  saysOnlyWhen,
  severalSentences,
  sharesOf,
  someOf,
  takesBack,
  wantsNoName,
  whateverBefore,
} from '#src/analysis/english/lexicon/words-of-doubt.ts'
import type { Evidence } from '#src/analysis/evidence.ts'
import type { NamedSpan, Statement } from '#src/analysis/findings.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { inMarks } from './content-shape.ts'

type Judged = Pick<Statement, 'content' | 'kind' | 'cue' | 'speaker'>

/**
 * Whether a statement is never printed under its speaker's name, however certain it looks: nothing was said yet, the
 * text is cut, or what was read as content is no message. Each of these was printed wrongly under a name before.
 */
export function staysUnnamed(
  text: string,
  judged: Judged,
  { reality, sieve, announced }: Pick<Evidence, 'reality' | 'sieve' | 'announced'>,
): boolean {
  const { content, kind, cue, speaker } = judged
  // “will announce that …”: nothing is said yet
  if (reality === 'future') return true
  const words = sliceOf(text, content)
  // “Read More: Chalk one up …”, a link's headline in capitals: text of the page ran into the words
  if (pageText.test(words)) return true
  // “ANN COLE: But today—”, “ANN COLE: Bo Lund in Halvar?”: a turn that only gives or takes the word
  if (sieve === 'transcript') return givesTheWord(text, content)
  if (speaker !== null && bareShare.test(sliceOf(text, speaker))) return true
  // “The statement says …”: nobody reads whose it is
  if (speaker !== null && isPaperOfNobody(text, speaker)) return true
  if (kind === 'direct') return false
  // “blames Norland. Carrier leaves port. Traffic halts”: a list of headlines; but “said Norland “has gone too far. It must stop””
  if (severalSentences.test(words.replace(inMarks, '…'))) return true
  // “near what Moscow calls the islands”: a name for a thing
  if (
    kind === 'indirect' &&
    speaker !== null &&
    whateverBefore.test(text.slice(Math.max(0, speaker.start - 16), speaker.start))
  )
    return true
  // “said the U.S. has no...”: a teaser ends within the sentence
  if (isCut(text, content)) return true
  // “said on the channel's “Morning Show””
  if (/^[’']s\b/.test(words)) return true
  // “reported on Friday”, “additional deaths reported in Halvar, the agency said”
  if (saysOnlyWhen.test(words) || isAttribution(words)) return true
  if (cue === null) return false
  // “The plan was criticized by Doe”: a line reads “Doe: the plan”, which is no sentence of his
  if (isPassive(text, sieve, { content, cue, speaker })) return true
  // “his denials that he took it”: the content is what he does not say
  if (sieve === 'noun cue' && denying.test(sliceOf(text, cue))) return true
  if (isWritersView(text, { content, cue, words }) || isAboutANoun(text, { content, cue, words, speaker })) return true
  const isWhole = announced || sieve === 'according to'
  if (isNoMessage(text, { content, cue, words, isWhole }) || isOneOfMany(text, speaker)) return true
  // “the news reports that have shed light”: a clause on a noun; but “Doe said that was a mistake”
  if (cue.end <= content.start && beginsWithVerb.test(words) && !isSaidOfThat(words, sliceOf(text, cue))) return true
  // “Strikes kill 11, Hezbollah threatens to retaliate”: the verb has words of its own
  if (content.end <= cue.start && ownVerbs.test(text.slice(cue.start, cue.end + 16))) return true
  return isLoneNoun(text, speaker)
}

/** Whether “that” is what somebody speaks of: “said | that was a mistake”. */
const isSaidOfThat = (words: string, verb: string): boolean =>
  words.startsWith('that ') && /\bsa(?:id|ys?|ying)$/i.test(verb)

/** Whether a paper speaks and nothing tells whose it is; “An email from Doe said …” tells it. */
function isPaperOfNobody(text: string, speaker: NamedSpan): boolean {
  if (speaker.actorId !== null || !paperOfNobody.test(sliceOf(text, speaker))) return false
  return !hasIssuer.test(text.slice(speaker.end, speaker.end + 12))
}

/** Whether what is said stands before its verb and who says it behind. */
function isPassive(
  text: string,
  sieve: Evidence['sieve'],
  { content, cue, speaker }: { content: Span; cue: Span; speaker: Span | null },
): boolean {
  if ((sieve !== 'stance' && sieve !== 'naming') || speaker === null) return false
  return content.start < cue.start && speaker.start > cue.end && / by $/.test(text.slice(0, speaker.start).slice(-4))
}

/** A word or two, or a short question, in somebody's turn. */
function givesTheWord(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).split(/\s+/).length
  const isQuestion = text[end - 1] === '?' || text[end] === '?'
  const isBroken = /^\s?(?:—|–|--)/.test(text.slice(end, end + 3)) || /[—–-]$/.test(text.slice(start, end))
  return words <= 2 || (words <= fewWords && (isQuestion || isBroken))
}

/** A turn of no more words than this that ends in a question or breaks off. */
const fewWords = 7

/** Whether the writer tells what somebody does or thinks, and nobody's words. */
function isWritersView(text: string, { content, cue, words }: { content: Span; cue: Span; words: string }): boolean {
  const verb = sliceOf(text, cue)
  // “has apparently concluded that …”
  if (inferred.test(text.slice(Math.max(0, cue.start - 14), cue.end))) return true
  // “ran on a platform of questioning the pact”
  if (/ing$/i.test(verb) && habitBefore.test(text.slice(Math.max(0, cue.start - 24), cue.start))) return true
  // “declined to comment on the report”
  if (/\b(?:declin|refus)\p{L}{0,6}$/iu.test(verb) && refusesToSpeak.test(words)) return true
  // “the raid, which Norland says was aimed at rebels”: a clause that has lost its noun
  return content.start < cue.start && cue.end < content.end && /^(?:which|that|whom?)\b/i.test(words)
}

/**
 * Whether the words begin in a clause on a noun: “Asking pundits who did not foresee it”, “according to the workers, who,
 * like others, spoke under other names, the pause was short”. “Doe asked who would come” is a question.
 */
function isAboutANoun(
  text: string,
  { content, cue, words, speaker }: { content: Span; cue: Span; words: string; speaker: Span | null },
): boolean {
  // “a task and one Mr. Doe had promised all the way back in May”: what he promised stands before him
  if (speaker !== null && content.start >= cue.end && objectBefore.test(sliceOf(text, speaker))) return true
  return /^(?:who|whose|whom|which)\b/.test(words) && content.start - cue.end !== 1
}

/** Whether what follows a cue is no message, or is taken back behind it. */
function isNoMessage(
  text: string,
  { content, cue, words, isWhole }: { content: Span; cue: Span; words: string; isWhole: boolean },
): boolean {
  const verb = sliceOf(text, cue)
  // “Doe thought he would not get out”
  if (/^thought$/i.test(verb)) return true
  // “praised “General Doe”, referring to the adviser”: the writer explains whom somebody means
  if (/^(?:refer|allud)(?:ring|ing)\b/i.test(verb)) return true
  // “makes dubious claims about the strait”, “reports on the strike”: what it is about, and nothing that is said
  if (/^(?:has |have |had )?(?:mak(?:e|es|ing)|made|report(?:s|ed|ing)? on)\b/i.test(verb)) return true
  // “asked to be identified by his first name only”
  if (wantsNoName.test(words)) return true
  if (cue.end <= content.start) {
    // “announced when it launched its assault”; but “said that when it launched its assault, roads were shut”
    if (saysOnlyAbout.test(words) && !(isWhole && words.includes(', '))) return true
    // “went on to unexpectedly criticise the army”: half a verb
    if (/^to /i.test(verb)) return true
  }
  // “The city can join for free, Doe says — if it votes for him”
  return content.end <= cue.start && takesBack.test(text.slice(cue.end, cue.end + 24))
}

/** “the percentage of Americans who agree”: some of a people, and not the state. */
function isOneOfMany(text: string, speaker: Span | null): boolean {
  if (speaker === null) return false
  // “56 percent of voters who plan to support her said”: not of all voters
  if (sharesOf.test(sliceOf(text, speaker)) && /^ who\b/.test(text.slice(speaker.end, speaker.end + 5))) return true
  const who = /\bwho $/.test(text.slice(Math.max(0, speaker.start - 4), speaker.start + 4))
    ? speaker.start
    : speaker.end
  return (
    /^\s*who\b/.test(text.slice(who, who + 6)) &&
    someOf.test(text.slice(Math.max(0, speaker.start - 60), speaker.start))
  )
}

function isCut(text: string, { end }: Span): boolean {
  return (
    /(?:\.\.\.|…)$/.test(text.slice(Math.max(0, end - 3), end)) ||
    /^\s?(?:\.\.\.|…)/.test(text.slice(end, end + 4)) ||
    (/^\s*(?:\n|$)/.test(text.slice(end, end + 3)) && endsOpen.test(text.slice(Math.max(0, end - 16), end)))
  )
}

/** “the agency said”: no message, but who told another one. */
function isAttribution(words: string): boolean {
  return words.length < 60 && /^(?:the |an? )?(?:[\p{L}-]+ ){1,4}(?:said|says|told|reported|added)$/u.test(words)
}

/** “The “Tonight Show” host said”: a noun without what tells which; but ““… too late,” she said”, where she is known. */
function isLoneNoun(text: string, speaker: NamedSpan | null): boolean {
  if (speaker === null || speaker.actorId !== null || !/^\p{Ll}[\p{L}-]*$/u.test(sliceOf(text, speaker))) return false
  return /["”]\s$/.test(text.slice(Math.max(0, speaker.start - 2), speaker.start))
}
