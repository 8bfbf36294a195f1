import { withoutDateline } from '#src/analysis/english/clauses/dateline.ts'
import { backgroundShare, stopWords } from '#src/analysis/english/lexicon/background-words.ts'
import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { stemOf } from '#src/analysis/english/tokens/stem.ts'
import { countries } from '#src/analysis/gazetteer/countries.ts'
import { countryOfPlace } from '#src/stories/gathering/country-of-place.ts'
import type { StoryArticle } from '#src/stories/story-article.ts'

/** `word` a stem, `name` a capitalised word, `number` a figure, a year, or a day of the year (`5-24`). */
export type FeatureKind = 'word' | 'name' | 'number'

/** How often each term stands in an article, title and lead counted more. */
export type StoryFeatures = Readonly<Record<FeatureKind, ReadonlyMap<string, number>>> & {
  /** Names that are known by their capitals: inside a sentence, in a text that does not capitalise every word. */
  readonly sureNames: ReadonlySet<string>
  /** Names of people who lead a state. They are in many stories at the same time. */
  readonly leaders: ReadonlySet<string>
}

export const featureWeights = { title: 3, lead: 2, body: 1, leadWords: 60, mostWords: 400 } as const

/** The share of a place's weight that its country gets. */
const countryShare = 0.4

const months = new Map(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'
    .split(' ')
    .map((month) => [
      month,
      ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(month.slice(0, 3)) +
        1,
    ]),
)

const numberWords = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)]),
)

/** “Iranian”, “Iranians” → “iran”: a country's people and its name are one place. One word only. */
const countryOf = new Map(
  countries.flatMap(({ name, adjectives, people }) =>
    /[ -]/.test(name)
      ? []
      : [...adjectives, ...people].map((word) => [word.toLowerCase(), name.toLowerCase()] as const),
  ),
)

type Token = {
  readonly low: string
  readonly isCapitalised: boolean
  readonly startsWithDigit: boolean
  readonly opensSentence: boolean
}

const wordPattern = /[\p{L}\p{N}]+(?:[.,'’&][\p{L}\p{N}]+)*/gu
const sentenceEnd = /[.!?:;"“”`\n]/
const capital = /^\p{Lu}/u
const [digitZero, digitNine, capitalA, capitalZ, lastAscii, space] = [48, 57, 65, 90, 127, 32]

/** Whether a sentence may begin at `end`, where the word before ended at `start`. */
function isSentenceBreak(text: string, start: number, end: number): boolean {
  if (end - start === 1 && text.charCodeAt(start) === space) return false
  return sentenceEnd.test(text.slice(start, end))
}

function tokensOf(text: string, most: number): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(wordPattern)) {
    if (tokens.length >= most) break
    const [written] = match
    const raw = /['’]/.test(written) ? written.replace('’', "'").replace(/'s$/i, '') : written
    const low = /[^ -~]/.test(raw) ? raw.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() : raw.toLowerCase()
    const first = raw.charCodeAt(0)
    tokens.push({
      low,
      isCapitalised: first > lastAscii ? capital.test(raw) : first >= capitalA && first <= capitalZ,
      startsWithDigit: first >= digitZero && first <= digitNine,
      opensSentence: match.index === 0 || isSentenceBreak(text, end, match.index),
    })
    end = match.index + written.length
  }
  return tokens
}

const isCapitalised = (token: Token): boolean => token.isCapitalised

/** A cache from word to country or stem; null for words that tell nothing. */
const terms = new Map<string, { readonly name: string; readonly stem: string } | null>()
const mostTerms = 50_000

function termOf(low: string): { readonly name: string; readonly stem: string } | null {
  const known = terms.get(low)
  if (known !== undefined) return known
  const name = countryOf.get(low) ?? low
  const term = low.length > 1 && !stopWords.has(low) ? { name, stem: stemOf(name) } : null
  if (terms.size >= mostTerms) terms.clear()
  terms.set(low, term)
  return term
}

/** Whether capitals do not mark names in these words: a headline In Title Case or ALL CAPITALS. */
function capitalsAreStyle(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ low }) => low.length > 3 && /^\p{L}/u.test(low))
  return long.length > 0 && long.filter(isCapitalised).length / long.length > 0.6
}

type Bags = Record<FeatureKind | 'country', Map<string, number>> & {
  readonly sureNames: Set<string>
  readonly leaders: Set<string>
}

function add(bag: Map<string, number>, term: string, weight: number): void {
  bag.set(term, (bag.get(term) ?? 0) + weight)
}

function addDigits(bags: Bags, tokens: readonly Token[], index: number, digits: string, weight: number): void {
  const day = Number(digits)
  const month = months.get(tokens[index - 1]?.low ?? '') ?? months.get(tokens[index + 1]?.low ?? '')
  if (month !== undefined && day >= 1 && day <= 31) add(bags.number, `${month}-${day}`, weight)
  else add(bags.number, digits, weight)
}

/** Titles of those who lead a state. */
const leaderTitles = new Set('president president-elect premier chancellor minister pm king pope ayatollah'.split(' '))

/** Whether the name at a position is of somebody who leads a state: “President Doe”, “President Jane Doe”. */
function isLeaderAt(tokens: readonly Token[], index: number): boolean {
  const [before, further] = [tokens[index - 1], tokens[index - 2]]
  if (before === undefined || tokens[index]!.opensSentence) return false
  if (leaderTitles.has(before.low)) return true
  return further !== undefined && !before.opensSentence && isGivenName(before.low) && leaderTitles.has(further.low)
}

function addTokens(
  bags: Bags,
  tokens: readonly Token[],
  weightAt: (index: number) => number,
  isName: (token: Token) => boolean,
  isSure: (token: Token) => boolean,
): void {
  for (const [index, token] of tokens.entries()) {
    const weight = weightAt(index)
    const digits = token.startsWithDigit ? token.low.replaceAll(',', '') : numberWords.get(token.low)
    const term = digits === undefined ? termOf(token.low) : null
    if (digits !== undefined) addDigits(bags, tokens, index, digits, weight)
    else if (term !== null) {
      add(bags.word, term.stem, weight)
      if (isName(token)) {
        add(bags.name, term.name, weight)
        if (isSure(token)) bags.sureNames.add(term.name)
        if (isLeaderAt(tokens, index)) bags.leaders.add(term.name)
      }
      const country = token.isCapitalised ? countryOfPlace(tokens, index) : null
      if (country !== null) add(bags.country, country, weight)
    }
  }
}

/** The countries of the named places, where the text does not name them. */
function addCountries({ country, word, name }: Bags): void {
  for (const [term, weight] of country) {
    const stem = stemOf(term)
    if (word.has(stem)) continue
    add(word, stem, countryShare * weight)
    add(name, term, countryShare * weight)
  }
}

/** A text without its headline and its dateline: the reporter's place need not be the place of the event. */
function bodyOf(title: string, text: string): string {
  const whole = text.startsWith(title) ? text.slice(title.length).trimStart() : text
  return whole.slice(withoutDateline(whole, { start: 0, end: whole.length }).start)
}

/**
 * The terms of one article. Reads only the raw text, so that a new version of the analysis does not change the features
 * of a stored text. A text without capitals has words and no names.
 */
export function storyFeatures({ title, text }: StoryArticle): StoryFeatures {
  const body = bodyOf(title, text)
  const titleTokens = tokensOf(title, 60)
  const bodyTokens = tokensOf(body, featureWeights.mostWords)
  const named = new Set<string>()
  const plain = new Set<string>()
  for (const token of bodyTokens) {
    if (!isCapitalised(token)) plain.add(token.low)
    else if (!token.opensSentence) named.add(token.low)
  }
  const isEverydayWord = (low: string) => backgroundShare.has(low) || plain.has(low)
  const isSureName = (token: Token) => isCapitalised(token) && !token.opensSentence && !months.has(token.low)
  const isLikelyName = (token: Token) => isCapitalised(token) && (named.has(token.low) || !isEverydayWord(token.low))
  const titleIsStyled = capitalsAreStyle(titleTokens)
  const bags: Bags = {
    word: new Map(),
    name: new Map(),
    number: new Map(),
    country: new Map(),
    sureNames: new Set(),
    leaders: new Set(),
  }
  addTokens(
    bags,
    titleTokens,
    () => featureWeights.title,
    (token) => (!titleIsStyled && isSureName(token)) || isLikelyName(token),
    (token) => !titleIsStyled && isSureName(token),
  )
  addTokens(
    bags,
    bodyTokens,
    (index) => (index < featureWeights.leadWords ? featureWeights.lead : featureWeights.body),
    (token) => isSureName(token) || isLikelyName(token),
    isSureName,
  )
  addCountries(bags)
  return bags
}
