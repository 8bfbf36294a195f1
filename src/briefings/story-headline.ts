import { taggedWords } from '#src/analysis/english/clauses/clauses.ts'
import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { happenings } from '#src/analysis/english/lexicon/words-of-summary.ts'
import { wordsOf } from '#src/analysis/english/summary/sentence-terms.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import { dottedWords } from '#src/analysis/gazetteer/dotted-words.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import type { Sourced } from './briefing.ts'
import { cite, source } from './cite.ts'
import type { ReadArticle } from './dossier.ts'
import { hasClause } from './fit-sentence.ts'
import { likenessTo } from './likeness-to.ts'
import { bearsOut, type StorySentence, storySentence } from './story-sentences.ts'

/** One line for an article: its headline, else its first summary sentence, else its first line. */
export function lineOf({ article, analysis }: ReadArticle): { readonly start: number; readonly end: number } {
  if (article.title.end > article.title.start) return article.title
  return analysis.summary[0] ?? analysis.sentences[0] ?? { start: 0, end: Math.min(article.text.length, 200) }
}

/** Whether a line can be a story's headline: no question, no label, no cut line, no words to the reader. */
function isUsable({ read, span }: StorySentence): boolean {
  const line = sliceOf(read.article.text, span).trim()
  return line.length >= 20 && line.length <= 160 && !isUnfit(line)
}

/** Questions, cut lines, words to the reader, and lines that announce a kind of article or promise to explain. */
const unfit =
  /: (?:how|why|what|who|when|inside|meet)\b|^(?:flashback|seen|photos?|pictures|gallery)\b.{0,20}[:?]|\b(?:a|the) list of\b|\?["”’']?$|(?:\.\.\.|…)$|^(?:watch|listen|live|video|exclusive video|opinion|analysis|explainer|breaking) ?[:|–—-]|^(?:why|how|what|who|when|where|inside|meet|the (?:truth|story|case) (?:about|of|behind|for|against))\b/i

/** Words to the reader; not “‘We will not yield’: Norland rejects ultimatum”. */
const toReader = /\b(?:you|your|here['’]s|we|our)\b/i
const inMarks = /“[^“”]*”|"[^"]*"|(?<!\p{L})[‘'][^‘’']*[’'](?!\p{L})/gu

/** “Norland fines ships after failed”, “… fails without any”: a feed cut the line. */
const cutEnd =
  /\b(?:the|an?|of|with|without|and|or|from|any|its|their|between|against|amid|into|than)$|\b(?:after|amid|with|without|over|following) (?:failed|new|deadly|recent|major|alleged|another)$/i

/** A line that is somebody's words alone: who says them is not told. */
const wordsAlone = /^(?:“[^“”]*”|"[^"]*"|['‘](?:[^'’]|['’](?=\p{L}))*['’])$/u

/** “Behind the truce, Orlo's bid for time”, “From quay to cell: …”, “CARL MILNER: Norland wants a fight”: features and columns. */
const feature = /^(?:[Bb]ehind|[Bb]eyond|[Bb]eneath|[Ff]rom \p{L}+ to \p{L}+:)(?!-)/u
const columnist = /^(\p{Lu}{3,})(?: \p{Lu}{2,}){1,2}: \p{Lu}?\p{L}*\p{Ll}/u

/** Not “HEAVY RAIN: Three die in Sudmark”. */
const isColumn = (line: string): boolean => isGivenName(columnist.exec(line)?.[1]?.toLowerCase() ?? '')

/** “‘Act of war’: Expert rejects the raid”, “Professor warns of …”: a talk with somebody without a name. “Authors reject …” is none. */
const talk =
  /(?:^|: )(?:expert|analyst|professor|scholar|historian|academic|author|columnist|commentator)s? (?:says?|rejects|warns?|slams|explains?|argues?|weighs?|reacts|discuss(?:es)?|questions)\b/i

/** “Norland is losing its ports. Nobody cares”: two sentences are a feature's. */
function isTwoSentences(line: string): boolean {
  const words = line.split(' ')
  return words.some(
    (word, at) =>
      /\p{Ll}{3}\.$/u.test(word) &&
      /^\p{Lu}\p{Ll}/u.test(words[at + 1] ?? '') &&
      !isShort(word.slice(0, -1).toLowerCase()),
  )
}

/** “Capt. Doe freed”, “Sens. Orlo and Marsh vote”: the stop of an abbreviation ends no sentence. */
const isShort = (word: string): boolean => dottedWords.all.has(word) || dottedWords.all.has(word.replace(/s$/, ''))

/** What something may mean, shows or tests: an analysis. Not where somebody is named who says so. */
const analyses =
  /(?<!\b(?:in|by|since|until|next|last) )\b(?:may|might|could) (?:signal|mean|mark|prove|spell|help|hurt|be|not|have|shape)\b|\b(?:highlights?|underscores?|underlines?|lays? bare|raises? questions|leaves? (?:\p{L}+ )?questions|looms? (?:large|over)|shows? (?:new face|limits?|strain|cracks?)|brings? \p{L}+ and baggage|hopes? and fears?)\b|\bone man[’']s\b|\bin a hurry\b|\bhigh-stakes (?:test|gamble|bet|game|choice|moment)\b|\bbig test for\b|: experts?$/iu
const sourced =
  /\b(?:says?|said|tells?|told|warns?|finds?|reports?|signals|hints|suggests?|according|officials?|police|court|judge|minister|study|poll|sources?|claims?)\b/i

const isUnfit = (line: string): boolean =>
  unfit.test(line) ||
  toReader.test(line.replaceAll(inMarks, ' ')) ||
  cutEnd.test(line) ||
  wordsAlone.test(line) ||
  feature.test(line) ||
  isColumn(line) ||
  isTwoSentences(line) ||
  talk.test(line) ||
  (analyses.test(line) && !sourced.test(line))

/** Of these lines the ones that say what happened, where there are any. */
function usableOf(lines: readonly StorySentence[]): readonly StorySentence[] {
  const usable = lines.filter(isUsable)
  const telling = usable.filter(({ read, span }) => tells(read.article.text, span))
  return telling.length > 0 ? telling : usable
}

/** Fewest words of a line in which a word that may be a noun is taken for the verb: “Ferries in Norland wait for fuel”. */
const fewestWords = 6

/** “a big test”, “the plan”, “to detach”: what comes next is no verb of the line. */
const beforeNoun = /^(?:an?|the|to|its|his|her|their)$|['’]s$/

/** “‘Not in my name’: Orlo’s sailors against the pact”: without the words in marks. */
const quotationFirst = /^(?:“[^“”]{3,80}”|"[^"]{3,80}"|[‘'][^‘’']{3,80}[’']) ?: ?/u

/** “Norland to free three prisoners”: whom a name is of will do it; not “a bid to detach Orlo”. */
const isToAct = (tagged: readonly Word[]): boolean =>
  tagged.some(
    ({ lower }, at) =>
      lower === 'to' && tagged[at - 1]?.tag === 'name' && ((tagged[at + 1]?.forms ?? 0) & verbForm.base) !== 0,
  )

/**
 * Whether a line says what happened: by a verb, by the noun of what happened, or, in a long line, by a word that may be a
 * verb. “The strike on Sudmark” is a piece about one.
 */
function tells(text: string, whole: Span): boolean {
  const quotation = quotationFirst.exec(sliceOf(text, whole))?.[0] ?? ''
  const span = { start: whole.start + quotation.length, end: whole.end }
  if (hasClause(text, span)) return true
  const words = wordsOf(sliceOf(text, span))
  if (words[0] === 'the') return false
  const tagged = taggedWords(text, span)
  if (isToAct(tagged)) return true
  const mayBeVerb = ({ forms }: Word, at: number) =>
    (forms & (verbForm.base | verbForm.third | verbForm.past)) !== 0 &&
    !tagged.slice(Math.max(0, at - 2), at).some(({ lower }) => beforeNoun.test(lower))
  return (
    words.some((word) => happenings.has(word)) ||
    (words.length >= fewestWords && tagged.some((word, at) => at > 0 && mayBeVerb(word, at)))
  )
}

/** Whether some line of a story says what happened. A feature or a question alone tells no event. */
export function saysWhatHappened(articles: readonly ReadArticle[]): boolean {
  return articles.some(({ article }) => {
    const line = sliceOf(article.text, article.title).trim()
    return line === '' || (!isUnfit(line) && tells(article.text, article.title))
  })
}

/** The headline, and the sentence in which the article tells its news. */
function newsOf(read: ReadArticle): readonly StorySentence[] {
  const lead = read.analysis.sentences.find(({ start }) => start >= read.article.title.end)
  return [lineOf(read), ...(lead ? [lead] : [])].map((span) => storySentence(read, span))
}

/**
 * The headline that is most like the headlines and first sentences of all articles; of equal ones the earliest. Needs
 * at least one article.
 */
export function headlineOf(articles: readonly ReadArticle[]): Sourced {
  const news = articles.map(newsOf)
  const everything = news.flat()
  const lines = news.map(([line]) => line!)
  const usable = usableOf(lines)
  const likenesses = likenessTo(everything)
  let best = usable[0] ?? lines[0]!
  let bestSum = -1
  for (const line of usable) {
    const sum = likenesses(line.vector).reduce((total, likeness) => total + likeness, 0)
    if (sum > bestSum + 1e-9) {
      best = line
      bestSum = sum
    }
  }
  const alsoIn = lines
    .filter((other) => other.read.outlet.id !== best.read.outlet.id && bearsOut(other, best))
    .map(({ read, span }) => cite(read, span))
  return source(best.read, best.span, [...new Map(alsoIn.map((one) => [one.outlet.id, one])).values()])
}
