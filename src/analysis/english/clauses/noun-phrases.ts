import { months, timeNouns, weekdays } from '#src/analysis/english/lexicon/function-words.ts'
import { bodyNouns, documentNouns, personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { contacts } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'

/** A noun phrase in a frame, by word indexes, both inclusive. `head` is its last word before any “of …” or “, who …”. */
export type NounPhrase = { readonly first: number; readonly head: number; readonly last: number }

const modifying = new Set(['determiner', 'possessive', 'adjective', 'number'])

export function isNominal(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.tag === 'noun' || word.tag === 'name' || word.tag === 'pronoun' || word.tag === 'number')
  )
}

const timeWords = new Set([...weekdays, ...months, ...timeNouns])

export function isTimeWord(word: Word | undefined): boolean {
  return word !== undefined && timeWords.has(word.lower)
}

/** Index after the noun phrase that begins at `from`; `from` itself where none does. */
export function nounPhraseEnd(words: readonly Word[], from: number): number {
  let at = from
  if (words[at]?.tag === 'pronoun') return at + 1
  while (
    at < words.length &&
    (modifying.has(words[at]!.tag) || (words[at]!.lower === 'that' && at === from && words[at + 1]?.tag === 'noun'))
  )
    at++
  // “said the 46-year-old”
  let end = at > from + 1 && /-year-olds?$/.test(words[at - 1]!.lower) ? at : from
  while (at < words.length) {
    const word = words[at]!
    if (word.tag === 'noun' || word.tag === 'name' || word.tag === 'number') {
      at++
      end = at
      // “said on Friday Sudmark would pay”
      if (weekdays.has(word.lower) && words[at]?.capital && !isTimeWord(words[at])) break
      continue
    }
    // “the mayor's aide”, but “told the mayor her aide …”
    if (word.tag === 'possessive' && end === at && (/^['’]/.test(word.lower) || at === from)) {
      at++
      continue
    }
    if (word.tag === 'adjective' && (isNominal(words[at + 1]) || words[at + 1]?.tag === 'adjective')) {
      at++
      continue
    }
    // “the fund's recently named chair”
    if (word.tag === 'adverb' && words[at - 1]?.tag === 'possessive' && words[at + 1]?.tag === 'adjective') {
      at++
      continue
    }
    // “told the channel's This Week that …”
    if (word.tag === 'determiner' && word.capital && words[at - 1]?.lower === "'s" && words[at + 1]?.capital) {
      at++
      continue
    }
    if (word.kind === 'quotation' && isNominal(words[at + 1]) && words[at + 1]!.capital) {
      at++
      end = at
      continue
    }
    if (word.lower === '&' && isNominal(words[at + 1])) {
      at++
      continue
    }
    // “Austin (Texas) mayor Jane Doe”, “Sen. Jane Doe (R-Ariz.)”
    if (word.kind === 'open') {
      let close = at + 1
      while (close < words.length && close - at < 8 && words[close]!.kind !== 'close') close++
      if (words[close]?.kind !== 'close') break
      at = close + 1
      end = at
      continue
    }
    break
  }
  // “in 2012”
  if (end === from && words[from]?.kind === 'number' && words[from - 1]?.lower === 'in') return from + 1
  if (end === from && words[from]?.tag === 'determiner') {
    // “some”, “many”, “both” alone
    return from + 1
  }
  return end
}

/** Index after a prepositional phrase at `from` (“in a statement to the council”), `from` where none begins. */
export function prepositionalEnd(words: readonly Word[], from: number): number {
  const word = words[from]
  if (!word || (word.tag !== 'preposition' && word.tag !== 'to')) return from
  let at = from + 1
  if (words[at]?.tag === 'preposition') at++
  if (words[at]?.tag === 'gerund') at++
  let end = nounPhraseEnd(words, at)
  if (end === at) return words[at]?.tag === 'adverb' || words[at]?.tag === 'adjective' ? at + 1 : from
  if (end < words.length && words[end]!.lower === 'and' && isNominal(words[end + 1]) && words[end + 1]!.tag === 'name')
    end = nounPhraseEnd(words, end + 1)
  // “to laughter and applause”
  else if (end === at + 1 && words[end]?.lower === 'and' && words[at]!.tag === 'noun' && words[end + 1]?.tag === 'noun')
    end += 2
  return end
}

/** “Corporal Jan Holt”, “said June Moss”, but “in May Norland left”: a month that is a first name. */
function isGivenName(words: readonly Word[], at: number): boolean {
  return /^(?:jan|april|may|june|august)$/.test(words[at]!.lower) && words[at - 1]?.tag !== 'preposition'
}

/** “May said”, “Before the vote, May had told”: a month that does something is a person, where no preposition opens it. */
export function isCalledMay(words: readonly Word[], at: number): boolean {
  const { lower, capital } = words[at]!
  if (lower !== 'may' || !capital || !isVerbal(words[at + 1])) return false
  const left = words[at - 1]
  return (
    left === undefined ||
    left.kind === 'comma' ||
    left.kind === 'quotation' ||
    left.tag === 'conjunction' ||
    left.lower === 'that'
  )
}

const joining = new Set(['determiner', 'possessive', 'adjective', 'number', 'noun', 'name'])

/** “…, a prospect (Doe denied)”: a thing behind a comma, in small letters and with “a”, which no name belongs to. */
function endsAside(words: readonly Word[], at: number): boolean {
  const { lower, capital } = words[at]!
  if (capital || [personNouns, officeHeads, bodyNouns, documentNouns].some((nouns) => nouns.has(lower))) return false
  let first = at
  while (first > 0 && (words[first]!.tag === 'noun' || words[first]!.tag === 'adjective')) first--
  return /^an?$/.test(words[first]!.lower) && words[first - 1]?.kind === 'comma'
}

/** First word of the noun phrase that ends at `last`. */
export function nounPhraseStart(words: readonly Word[], last: number, floor: number): number {
  let first = last
  if (words[last]!.tag === 'pronoun') return last
  while (first > floor) {
    const left = words[first - 1]!
    // “London's most senior officer”
    if (left.lower === 'most' && words[first - 2]?.tag === 'possessive' && first - 2 > floor) {
      first--
      continue
    }
    if (left.tag === 'determiner' || (left.tag === 'possessive' && !left.lower.startsWith("'"))) return first - 1
    // “(two main reasons) Doe refuses”, “…, a prospect Doe denied”
    if (
      left.tag === 'noun' &&
      words[first]!.tag === 'name' &&
      (contacts.has(left.lower) || endsAside(words, first - 1))
    )
      break
    if (joining.has(left.tag)) {
      if (
        isTimeWord(left) &&
        isTimeWord(words[first]) === false &&
        words[first - 2]?.tag !== 'determiner' &&
        left.tag === 'name' &&
        !isGivenName(words, first - 1) &&
        // “Adrian Day Asset Management”
        !timeNouns.has(left.lower)
      )
        break
      first--
      continue
    }
    // “the recently retired general”
    if (left.tag === 'adverb' && words[first]!.tag === 'adjective' && words[first - 2]?.tag === 'determiner') {
      first--
      continue
    }
    if (
      left.kind === 'quotation' &&
      !/[,.;!?]/.test(left.lower) &&
      first - 1 > floor &&
      joining.has(words[first - 2]!.tag) &&
      words[first]!.tag === 'name'
    ) {
      first--
      continue
    }
    if (
      left.lower === '&' ||
      (isNameInMarks(left) && first - 1 > floor && words[first]!.tag === 'noun' && opensPhrase(words[first - 2]!))
    ) {
      first--
      continue
    }
    break
  }
  return first
}

/** “(the) “Avatar” (star)”: a name or a slogan in marks without a stop of its own, which stands before its noun. */
const isNameInMarks = ({ quotation, lower, start, end }: Word): boolean =>
  quotation?.closed === true && !/[,.;:!?…]/.test(lower) && end - start < 40

const opensPhrase = ({ tag }: Word): boolean => tag === 'determiner' || tag === 'possessive' || tag === 'adjective'
