import { besideTopics, ofStates, opensSideClause } from '#src/analysis/english/lexicon/words-of-topics.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Actor } from '#src/analysis/findings.ts'
import { countryLedBy } from '#src/analysis/gazetteer/leaders.ts'
import { contains, type Span } from '#src/base/span.ts'
import type { Reading } from '#src/stories/reading.ts'
import { taggedLine } from './tagged-line.ts'

/** An article, and where it names what is asked for, and others. */
export type NamesOfArticle = Reading & {
  /** The actors that are asked for, in the article. */
  readonly own: readonly Actor[]
  /** Where these are named, in order. */
  readonly mentions: readonly Span[]
  /** Other states and places, none of the country that is asked for. */
  readonly rivals: readonly Span[]
  /** ISO 3166-1 alpha-2 of what is asked for; null where it has none. */
  readonly country: string | null
}

/** Notes a piece of evidence, unless its amount is 0. */
export type Take = (name: string, amount: number | boolean) => void

/** Longest of “The ”, in UTF-16 units, before a name that opens a headline. */
const longestOpener = 4

/** Most words between the verb of a headline and a name that belongs to it. */
const nearVerb = 6

/** Actors of the article that are not asked for and have a name in a line. */
const othersIn = ({ analysis, own }: NamesOfArticle, line: Span): readonly Actor[] =>
  analysis.actors.filter((actor) => !own.includes(actor) && actor.mentions.some((mention) => contains(line, mention)))

/** “Halvar police” for Norland: a person, body, place or group of its own in a line; “Orlo’s minister”: somebody of another country. */
export function takeKin(what: 'title' | 'lead', line: Span, named: NamesOfArticle, take: Take): void {
  const { country } = named
  if (country === null) return
  for (const { kind, name, country: stated } of othersIn(named, line)) {
    const led = kind === 'person' ? countryLedBy(name) : null
    if (led === country) take(`${what}: its leader`, 1)
    else if (stated === country) take(`${what}: its ${kind}`, 1)
    else if (kind === 'person' && (stated ?? led) !== null) take(`${what}: a foreigner`, 1)
  }
}

/** What stands before and behind the name in a headline. */
export function takeNeighbours(named: NamesOfArticle, take: Take): void {
  const { title } = named.article
  const inTitle = named.mentions.filter((mention) => contains(title, mention))
  const [first] = inTitle
  if (first === undefined) return
  const others = othersIn(named, title)
  const standsBefore = ({ start }: Span) => start >= title.start && start < first.start
  take('title: opens', first.start - title.start <= longestOpener)
  take('title: no other name', others.length === 0)
  take('title: behind another', named.rivals.some(standsBefore))
  take(
    'title: behind somebody',
    others.some(({ kind, mentions }) => (kind === 'person' || kind === 'organisation') && mentions.some(standsBefore)),
  )
  for (const mention of inTitle) {
    const behind = others.find((other) => isBehind(named.article.text, mention, other))
    if (behind) take(`title: before a ${sortOf(behind)}`, 1)
  }
  takeClause(taggedLine(named.article.text, title), first, inTitle.length === 1, take)
}

/** “Norland’s Linker”, “Norlandic maker Linker”: a name right behind the other. */
const isBehind = (text: string, { end }: Span, { mentions }: Actor): boolean =>
  mentions.some(({ start }) => start > end && /^(?:['’]s? | )(?:\p{Ll}+ ){0,2}$/u.test(text.slice(end, start)))

/** A company has no country in its name; a body of state has. */
function sortOf({ kind, name, country, office }: Actor): string {
  if (kind === 'person') return country === null && office === null ? 'somebody' : 'official'
  if (kind !== 'organisation') return kind
  return country !== null || name.split(/\s/).some((word) => ofStates.has(word.toLowerCase())) ? 'body' : 'company'
}

/** In which clause of a headline the name stands, and behind which word: “… as talks go on in Norland”, “… from Norland”. */
function takeClause(words: readonly Word[], first: Span, isOnly: boolean, take: Take): void {
  const before = words.filter(({ end }) => end <= first.start)
  const near = before.findLast(({ tag }) => tag !== 'determiner')?.lower ?? ''
  take(`title: ${near} it`, isOnly && besideTopics.has(near))
  const verb = before.findIndex(isVerbal)
  if (verb < 0) return
  const rest = before.slice(verb + 1)
  take(
    'title: in a side clause',
    rest.some(({ lower }) => opensSideClause.has(lower)),
  )
  take('title: far from the verb', rest.length > nearVerb)
}
