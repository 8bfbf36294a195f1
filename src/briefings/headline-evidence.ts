import { type Clausal, clausal, taggedWords } from '#src/analysis/english/clauses/clauses.ts'
import { cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import {
  appearing,
  doing,
  judging,
  listing,
  persons,
  recording,
} from '#src/analysis/english/lexicon/words-of-headlines.ts'
import { happenings } from '#src/analysis/english/lexicon/words-of-summary.ts'
import type { VerbGroup } from '#src/analysis/english/tags/verb-groups.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { always, type Evidenced } from '#src/base/measure.ts'
import { contains, sliceOf } from '#src/base/span.ts'
import { fieldsOfLife } from '#src/stories/facts/fields-of-life.ts'
import type { Reading } from '#src/stories/reading.ts'
import { isUnfit } from './unfit-headline.ts'

/** A headline, read. */
type Headline = Clausal & {
  readonly reading: Reading
  readonly line: string
  /** The first words of the article below it. */
  readonly lead: string
  /** In small letters, without those in marks. */
  readonly own: readonly string[]
  readonly main: VerbGroup | null
  readonly subject: readonly Word[] | null
}

/** Longest body, in UTF-16 units, that is a teaser. */
const longestTeaser = 600

/** Characters of the body that tell what sort of article it is. */
const leadLength = 350

const inMarks = /“[^“”]*”|"[^"]*"|(?<!\p{L})[‘'][^‘’']*[’'](?!\p{L})/gu

function readHeadline(reading: Reading): Headline {
  const { text, title } = reading.article
  const words = taggedWords(text, title)
  const line = sliceOf(text, title).trim()
  const marked = [...sliceOf(text, title).matchAll(inMarks)].map(({ index, 0: { length } }) => ({
    start: title.start + index,
    end: title.start + index + length,
  }))
  const read = clausal(words)
  const at = read.groups.findIndex(({ mood }) => mood === 'finite')
  const subject = read.subjects[at] ?? null
  return {
    ...read,
    reading,
    line,
    lead: text.slice(title.end, title.end + leadLength).trim(),
    own: words.filter((word) => !marked.some((span) => contains(span, word))).map(({ lower }) => lower),
    main: read.groups[at] ?? null,
    subject: subject && words.slice(subject.first, subject.last + 1),
  }
}

/** The form of the verb that makes the headline a sentence. */
function verbOf({ main, words }: Headline): string {
  if (main === null) return 'none'
  const { tag, forms } = words[main.head]!
  if (main.passive) return 'passive'
  if (main.lemma === 'be' || tag === 'be') return 'be'
  if (main.lemma === 'have' || tag === 'have') return 'have'
  if (words.slice(main.first, main.head).some((word) => word.tag === 'modal')) return 'modal'
  if (forms & verbForm.third) return 'third person'
  return forms & verbForm.past ? 'past' : 'base'
}

const label = /^([^:]{1,40}): /

/** What stands before a colon: a quotation, what happened, who speaks or a country, or anything else. */
function labelOf({ line, words, reading: { article } }: Headline): string | null {
  const before = label.exec(line)?.[1]
  if (before === undefined) return null
  if (/^["“'‘]/.test(before)) return 'label: quotation'
  const inLabel = words.filter(({ end }) => end <= article.title.start + before.length)
  if (inLabel.some(({ lower }) => happenings.has(lower))) return 'label: event'
  return inLabel.some(({ tag }) => tag === 'name') ? 'label: name' : 'label: other'
}

const isOneOf = (set: ReadonlySet<string>) => (headline: Headline) => headline.own.some((word) => set.has(word))
const inLine = (pattern: RegExp) => (headline: Headline) => pattern.test(headline.line)
const inLead = (pattern: RegExp) => (headline: Headline) => pattern.test(headline.lead)

/** Share of a headline's longer words that the first words of the article have too. */
function sharedWithLead({ words, lead }: Headline): number {
  const small = lead.toLowerCase()
  const long = words.filter(({ kind, lower }) => kind === 'word' && lower.length > 3)
  return long.filter(({ lower }) => small.includes(lower.slice(0, 5))).length / Math.max(1, long.length)
}

const pathOf = (url: string | null) => url?.replace(/^https?:\/\/[^/]*/, '') ?? ''
const features =
  /feature|longform|podcast|video|program|gallery|lifestyle|culture|review|analysis|in-depth|magazine|style|entertainment|arts|books|life\b|opinion|blog/i

/** Each piece of evidence by its name. Test and page name them too. */
const pieces: Readonly<Record<string, (headline: Headline) => number | boolean>> = {
  'no headline by a rule': ({ line }) => isUnfit(line),
  'verb of doing': ({ own }) => own.some((word) => doing.has(word)),
  'verb of saying': ({ groups }) => groups.some(({ lemma }) => cueVerbs.has(lemma)),
  'verb of appearing': ({ groups, words }) =>
    groups.some(({ mood, head }) => mood === 'finite' && appearing.has(words[head]!.lower)),
  'will do': ({ words }) => words.some(({ tag }, at) => tag === 'to' && words[at - 1]?.tag === 'name'),
  'subject is a country': ({ subject, reading: { article } }) =>
    subject?.some((word) => knownName(sliceOf(article.text, word)) !== null) ?? false,
  'judging words': ({ own }) => Math.min(1, own.filter((word) => judging.has(word)).length / 2),
  'something to see': isOneOf(recording),
  'something to read through': isOneOf(listing),
  'writer or reader': isOneOf(persons),
  'may or should': ({ words, own }) =>
    words.some(({ tag, lower }) => tag === 'modal' && lower !== 'will' && own.includes(lower)),
  question: inLine(/\?/),
  'name behind a dash': inLine(/ [–—|-] [^–—|-]{3,25}$/),
  'words in marks first': inLine(/^["“'‘]/),
  'opens with a clause': inLine(
    /^(?:in|as|with|for|from|after|amid|despite|while|when|if|on|at|since|by|between|behind|beyond|without|to|even)\b/i,
  ),
  'opens with an act': ({ words }) => words[0]?.tag === 'gerund',
  'opens with an article': ({ words }) => words[0]?.tag === 'determiner',
  'opens with a pronoun': inLine(/^(?:he|she|they|it|this|these|that|there|here)\b/i),
  number: inLine(/\d/),
  'but or or': ({ own }) => own.some((word) => /^(?:but|yet|or|not|than)$/.test(word)),
  short: ({ words }) => words.length < 7,
  long: ({ words }) => words.length > 14,
  'capitals throughout': ({ words }) =>
    words.every(({ kind, lower, capital }) => kind !== 'word' || lower.length < 4 || capital),
  teaser: ({ reading: { article } }) => article.text.length - article.title.end <= longestTeaser,
  'no body': ({ lead }) => lead.length < 30,
  'lead has a day': inLead(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday)\b/),
  'lead tells who said it': inLead(/\b(?:said|says|announced|according|reported|told)\b/),
  'lead speaks to the reader': inLead(/\b(?:I|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|[Mm]y)\b/),
  'lead asks': inLead(/\?/),
  'lead is in the present': inLead(/\b(?:is|are|has become|remains?)\b/),
  'lead is in the past': inLead(/\p{L}{3}ed\b|\b(?:was|were|had)\b/u),
  'words shared with the lead': sharedWithLead,
  'section of features': ({ reading: { article } }) => features.test(pathOf(article.url)),
  'has statements': ({ reading: { analysis } }) => analysis.statements.some(({ printed }) => printed),
}

/** What speaks for and against an article's headline saying what happened. */
export function headlineEvidence(reading: Reading): Evidenced {
  const headline = readHeadline(reading)
  const evidence = new Map<string, number>([[always, 1]])
  evidence.set(`verb: ${verbOf(headline)}`, 1)
  const before = labelOf(headline)
  if (before !== null) evidence.set(before, 1)
  for (const [name, amountOf] of Object.entries(pieces)) {
    const amount = Number(amountOf(headline))
    if (amount > 0) evidence.set(name, amount)
  }
  for (const [field, amount] of fieldsOfLife(reading.article)) evidence.set(`field: ${field}`, amount)
  return evidence
}
