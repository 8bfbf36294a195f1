import { taggedWords } from '#src/analysis/english/clauses/clauses.ts'
import { isNominal } from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { undergone } from '#src/analysis/english/lexicon/words-of-summary.ts'
import { isFurniture } from '#src/analysis/english/summary/furniture.ts'
import { leansBack } from '#src/analysis/english/summary/openers.ts'
import { isBareQuotation, opensWithQuotation } from '#src/analysis/english/summary/quotation-marks.ts'
import { standsAlone } from '#src/analysis/english/summary/stands-alone.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { withoutExcerptTail } from './cite.ts'
import { isOwnView } from './own-view.ts'

/**
 * Bounds of a sentence in UTF-16 units. Shorter ones are labels; longer ones are several sentences without full stops.
 */
const lengths = { least: 40, most: 420 } as const

/** Words of web pages and programmes inside a sentence or at its end. Our own list. */
const pageWords = [
  /\b(?:continue reading|read (?:more|the full|full article)|sign up|subscribe|newsletter|click here|local listings|listen to the|watch (?:the )?(?:full|video)|full episodes?|podcast)\b/i,
  /\b(?:image credit|photo(?:graph)? by|getty images|file photo|via (?:ap|getty|reuters)|photographer|afp photo|\((?:ap|reuters|afp) photo)\b/i,
  /\b(?:appeared first|first appeared) on\b/i,
  // “CBS News’ Jake Rosen has more.”, “Jesse Coburn joins "The Takeout" to discuss.”
  /\b(?:has|have) (?:more|the (?:latest|details|story))(?: (?:details|from|on)\b.{0,60})?[.!]?$/i,
  // not “The ministry denied earlier reports.”
  /^[^,]{3,80}(?:\p{Lu}[\p{L}.’'-]+|[Cc]orrespondent|[Rr]eporter|[Ee]ditor) (?:reports?|explains?|discusses)(?: from \p{Lu}[\p{L} .,]{2,40})?[.!]?$/u,
  // “Halvar TV’s Ida Brandt returns to Norland”
  /^(?:CNN|BBC|NBC|CBS|ABC|NPR|MSNBC|DW|AP|Reuters|Fox News|Sky News|Al Jazeera|FRANCE 24)['’]s? (?:\p{Lu}[\p{L}.’'-]* ){1,3}(?:brings?|returns?|explains?|reports?|speaks?|spoke|travels?|visits?|looks|breaks|takes|joins|criticizes)\b/u,
  /\bto discuss[.!]?$|\bjoin(?:s|ed)? ["“]/i,
  /\b(?:is|are) (?:pleased|delighted|happy|glad|honou?red) to (?:welcome|be joined by)\b/i,
  // “Lena Orlo speaks to reporters”: under a picture
  /\b(?:speaks?|talks|gestures|waves|looks on|poses) (?:to|with|at|during|as|for) (?:the )?(?:reporters|media|journalists|press|supporters|photographers|cameras)\.?$/i,
  /\bpanelists? (?:joined|discuss)/i,
  // “David Doe on how it came about”
  /^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}on (?:just )?(?:how|why|what)\b/u,
  // “Premier Doe inspects a unit in an undated photo”
  /\bin (?:this|an?) (?:undated |recent |file |handout )?(?:photo(?:graph)?|picture|image|screengrab)\b/i,
  // “An undated handout photo shows …”, not “The army published a video of …”
  /^(?:in this|an?|the) (?:(?!(?:an?|the|its|this|that|in|on)\b)[\p{L}\p{N}.,’'-]+ ){0,6}(?:handout|photo|image|picture|video|screengrab|file photo)\b/iu,
  /\b(?:[Hh]ere['’]s|[Hh]ere is|[Hh]ere are) (?:what|how|why|a|the|an|our)\b/,
  // “Sailors named as Ada Marsh and Jon Sand, …”
  /^(?:(?!was\b|were\b|is\b|are\b|been\b)\p{L}+ ){1,3}(?:named|identified) as \p{Lu}\p{L}*\.? \p{Lu}/u,
  // “Footage shows the moment a drone hit the harbour”: under a recording
  /^(?:\p{L}+ )?(?:footage|videos?|clips?|images?|recordings?) (?:shows?|captures?|catches) the moments?\b/iu,
]

/** “… chased around houses in the village, on Aug. 13, 2026.”, “on June 16, 2026, in Oslo, Norland.”: under a picture. */
const captionEnd =
  /\b(?:on|,) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\p{L}{3,9}\.? \d{1,2}, (?:19|20)\d\d(?:,? in [\p{L} .'’-]{3,30}(?:, [\p{L} .'’-]{3,30})?)?\.?$/iu

/** What follows a caption: “(Photo: Ann Lowry)”, “Photograph: Bo Feld/AFP”; “(Image credit: …)” ends whole teasers. */
const creditBehind =
  /^\s*(?:[([](?:photo|picture)(?::| by\b)|photograph:|[([](?:file|representational|representative)(?: (?:photo|image|picture))?[)\]]|[([](?:ap|reuters|afp|epa) photo\b)/i

/** “GRAPHIC: …”, “IDA BRANDT: …”, “May 15, 2020 5:00 AM …”: a link, a host, or the page's own line run into the sentence. */
const labelled =
  /^(?:(?:CLOSE|PLAY|WATCH|SHARE|VIDEO) \p{Lu}|\p{Lu}{4,}(?: \p{Lu}{3,}){0,2} ?: |\p{Lu}{2,}(?: \p{Lu}[\p{Lu}.'’-]*){1,3} ?: |\p{Lu}\p{Ll}{2,8} \d{1,2}, (?:19|20)\d\d,? \d{1,2}:\d\d\b)/u

/** The button before what stands under a recording, and the credit behind it: “CLOSE Video emerged of …. It shows …. (Dec. 30) AP”. */
const videoButton = /\b(?:CLOSE|PLAY VIDEO|WATCH VIDEO)\s/g
const videoCredit = /\(\p{Lu}\p{Ll}{2,4}\.? \d{1,2}\)/u
/** How far away button and credit may stand, in UTF-16 units, and how many sentences may stand between. */
const videoReach = { units: 400, sentences: 2 } as const

const isNear = (between: string): boolean => (between.match(/[.!?]\s/g)?.length ?? 0) <= videoReach.sentences

function isUnderVideo(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - videoReach.units), start)
  const button = [...before.matchAll(videoButton)].at(-1)
  if (button && isNear(before.slice(button.index))) return true
  const after = text.slice(end, end + videoReach.units)
  const credit = videoCredit.exec(after)
  return credit !== null && isNear(after.slice(0, credit.index))
}

/** Marks that a text was cut. */
const isCut = /(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*["”]?$/

/**
 * Whether a sentence can be used alone in a summary: it is a whole sentence with the verb of a clause, it needs no
 * sentence before it, and it has no words of the web page.
 */
export function isFitSentence(text: string, span: Span): boolean {
  const words = sliceOf(text, withoutExcerptTail(text, span)).trim()
  if (words.length < lengths.least || words.length > lengths.most) return false
  if (!/^["“‘'([]?[\p{Lu}\d$€£]/u.test(words) || /\?["”’']?$/.test(words) || isCut.test(words)) return false
  if (isFurniture(words) || pageWords.some((pattern) => pattern.test(words))) return false
  if (isGlued.test(words) || isCutOff(text, span)) return false
  if (labelled.test(words) || creditBehind.test(text.slice(span.end, span.end + 20)) || isOwnView(words)) return false
  if (isUnderVideo(text, span)) return false
  if (isUnpaired(words) || isBareQuotation(words) || !namesQuoted(words)) return false
  if (leansBack(words) || tellsMore.test(words) || meansUnprinted(words)) return false
  const tagged = taggedWords(text, span)
  if (!standsAlone(words, tagged, span.start) || runsOn(words, tagged, span.start)) return false
  const verb = mainVerb(tagged)
  return verb !== undefined && !(captionEnd.test(words) && isPresent(verb)) && !recallsWords(tagged, verb)
}

/** “The Halvar Courier had quoted two sailors as saying …”: what was said before the news, to which the article answers. */
function recallsWords(words: readonly Word[], verb: Word): boolean {
  if (verb.lower !== 'had') return false
  const next = words.slice(words.indexOf(verb) + 1).find(({ tag }) => tag !== 'adverb')
  return next?.tag === 'participle' && isSaying(next.lemma ?? next.lower)
}

function isSaying(lemma: string): boolean {
  const frames = cueVerbs.get(lemma) ?? 0
  return lemma === 'quote' || ((frames & cueFrame.clause) !== 0 && (frames & cueFrame.thought) === 0)
}

/** “Orlo's forces also hit a depot”, “Marsh added that …”, “Doe said he also spoke with Orlo”: something else was told before. */
const tellsMore =
  /^(?:[^\s,]+ ){1,5}(?:also \p{Ll}|add(?:ed|s) that\b)|^[^,“"]{5,80}\b(?:said|says) (?:he|she|it|they) also\b/u

/** A caption tells what is seen; “The two states signed the pact on June 16, 2026.” tells what happened. */
const isPresent = ({ tag, forms }: Word): boolean => tag !== 'modal' && (forms & verbForm.past) === 0

/** “The Norlandic shipping giant plans …”, “…, despite this week’s snub”: the sentence before names it. */
const namedBefore =
  /^The \p{Lu}\p{Ll}+ (?:\p{Ll}+[- ]){0,2}(?:group|company|firm|giant|bank|maker|carmaker|manufacturer|retailer|start-?up|brand|airline|operator) (?!(?:of|that|which|who|behind|in|from|with|for|owned|based)\b)\p{Ll}|\bthis (?:week|month)['’]s (?:snub|setback|blow|announcement|decision|news|move|ban|ruling)\b/u

/** “… as part of that push”: what is meant stands in an earlier sentence, unless this one has the noun before. */
const pointing =
  /\b(?:of|in|for|from|under|with|to|behind|against|during|after|before) (?:that|those) (push|effort|plan|deal|drive|campaign|offensive|operation|bid|policy|strategy|proposal|promise|vote|bill|claim|process|figure|total)s?\b/i

function meansUnprinted(words: string): boolean {
  if (namedBefore.test(words)) return true
  const found = pointing.exec(words)
  return found !== null && !words.slice(0, found.index).toLowerCase().includes(found[1]!.toLowerCase())
}

/** “… liable for costsA court has …”: a standfirst and the first sentence without a space between them. */
export const isGlued = /(?<!\p{L})\p{Ll}{3,}\p{Lu}(?:\p{Ll}+)? \p{L}/u

const stop = /[.!?…]["”’')\]]*$/

/** Lengths at which feeds cut a text, in UTF-16 units. A cut at a space is a few letters shorter. */
const cutLengths: readonly number[] = [140, 150, 160, 200, 250, 255, 280, 300, 350, 400, 500, 600, 800, 1000]
const cutSlack = 4

/** Longer than any teaser that an outlet ends without a stop. */
const longestWithoutStop = 350

/** “the world leader in b”, “called on states t”, “…, which killed 150 people,”: the line ends within its sentence. */
const endsWithin =
  /(?:[,:;–—-]| \p{Ll}| (?:the|an?|of|with|without|and|or|from|to|its|their|between|against|amid|into|than|that|who|which))$/u

/**
 * Whether a line is no whole sentence: a feed cut it, or it is a link or heading of the page. It has no stop, and others
 * stand before or behind it, or its text is as long as a feed lets it be, or it ends within a clause.
 */
export function isCutOff(text: string, span: Span): boolean {
  const words = sliceOf(text, span).trim()
  if (stop.test(words)) return false
  if (words.length > longestWithoutStop || endsWithin.test(words)) return true
  if (text.slice(span.end).trim() !== '') return true
  if (stop.test(text.slice(Math.max(0, span.start - 12), span.start).trim())) return true
  const length = text.trimEnd().length - (text.lastIndexOf('\n', span.start) + 1)
  return cutLengths.some((most) => length <= most && length >= most - cutSlack)
}

/** Shorter lines are labels. */
const shortestProse = 30

/** Whether a line is a sentence of a text, not a link, label or credit beside it. */
export function isProse(text: string, span: Span): boolean {
  const words = sliceOf(text, span).trim()
  return (
    words.length >= shortestProse && !isFurniture(words) && (stop.test(words) || text.slice(span.end).trim() === '')
  )
}

/** Marks of two styles may pair: “economic D-Day" is whole. */
const isUnpaired = (words: string): boolean => (words.match(/["“”]/g)?.length ?? 0) % 2 === 1

const spoken =
  /\b(?:said|says|told|wrote|tweeted|added|asked|announced|warned|declared|insisted|claimed|argued|vowed)\b|\baccording to /

const quoted = /“[^“”]*”|"[^"]*"/g

/** Whether somebody is named for words in marks at the beginning: “… ,” Jane Doe said; also where more words in marks follow. */
function namesQuoted(words: string): boolean {
  if (!opensWithQuotation(words)) return true
  if (/^["“]/.test(words)) return spoken.test(words.replaceAll(quoted, ' '))
  const close = Math.max(...['»', "' ", '’ '].map((mark) => words.lastIndexOf(mark)))
  return close > 0 && spoken.test(words.slice(close))
}

/** Shorter sentences are one. */
const longestSingle = 170

/**
 * “… of a state Violent attacks have doubled”, “live updates A heavy bombardment has …”: a standfirst and the first sentence without
 * a stop between them.
 */
function runsOn(words: string, tagged: readonly Word[], start: number): boolean {
  if (words.length < longestSingle) return false
  // “The ministry says Norland will …”
  const isNoun = (end: number) =>
    !tagged.some((word) => word.end === start + end && (word.forms & verbForm.third) !== 0)
  return (
    /[\p{Ll}\d] (?:A|An|The|In|At|On|After|More|Two|Three|Four|Five|It|Its|He|She|They|When|While) \p{Ll}/u.test(
      words,
    ) ||
    [
      ...words.matchAll(
        /\p{Ll}{3}s(?= \p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+)*(?: and \p{Lu}\p{Ll}+)? (?:has|have|is|are|was|were|will) \p{Ll})/gu,
      ),
    ].some(({ 0: end, index }) => isNoun(index + end.length)) ||
    // not “in early 2026 Norland moved …”, “the 2025 Norland election”
    /(?<!\b(?:the|an?|its|his|her|their|early|late|mid) )\b(?:19|20)\d\d \p{Lu}\p{Ll}+(?:[’']s)? \p{Ll}/u.test(words)
  )
}

/**
 * “The grandmother of a girl killed in her car by soldiers.”, “Five minors accused of forming a group that hit a home.”: participles
 * and the verbs of relative clauses are no verb of a clause.
 */
function mainVerb(words: readonly Word[]): Word | undefined {
  return words.find((word, at) => isVerbal(word) && !isReduced(words, at) && !isRelative(words, at))
}

/** A participle right behind a noun and before a preposition. */
function isReduced(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (word.tag !== 'finite' || (word.forms & verbForm.participle) === 0) return false
  const left = words[at - 1]
  const behind = words[at + 1]
  if (!isNominal(left) && left?.kind !== 'comma') return false
  // “Casualties named as Ada Marsh and Jon Sand”
  if (behind?.lower === 'as' && /^(?:name|identify)$/.test(word.lemma ?? '')) return true
  if (!undergone.has(word.lemma ?? '')) return false
  // “a group called the last wave”
  const isName = /^(?:call|name)$/.test(word.lemma ?? '') && at > 4
  return (
    behind?.tag === 'preposition' ||
    (isName && (behind?.tag === 'determiner' || behind?.tag === 'name' || behind?.kind === 'mark'))
  )
}

/** “a group that targeted the home”. */
const isRelative = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.tag === 'question' && /^(?:that|who|which)$/.test(words[at - 1]!.lower)

/** Whether the words have the verb of a clause: “India and Pakistan on the brink” has none. */
export function hasClause(text: string, span: Span): boolean {
  return taggedWords(text, span).some(isVerbal)
}
