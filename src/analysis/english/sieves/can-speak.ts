import { isCalledMay, isTimeWord, type NounPhrase, nounPhraseEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { countingDeterminers, mutePronouns } from '#src/analysis/english/lexicon/reporting-words.ts'
import {
  bodyNouns,
  documentNouns,
  muteNouns,
  personNouns,
  textsOfNobody,
} from '#src/analysis/english/lexicon/speakers.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import {
  agentEnding,
  boundAdjectives,
  manyOf,
  possessiveWords,
  pronounWords,
  quantities,
} from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { ordinals } from '#src/analysis/english/lexicon/words-of-tags.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Findings } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'
import { firstEndingAfter } from './mentions-by-place.ts'

/** How surely the head of a phrase can speak. */
type Voice = 'speaks' | 'unknown' | 'mute'

/** Whether the subject of a cue can be who says it: a person, a body, a document; not “there”, “the first”, a disease, a day. */
export function voiceOf(words: readonly Word[], { first, head }: NounPhrase): Voice {
  const word = words[head]!
  const { lower, tag } = word
  if (tag === 'question') return relativeVoice(words, head)
  if (tag === 'pronoun') return mutePronouns.has(lower) ? 'mute' : 'speaks'
  if (tag === 'determiner') return countingDeterminers.has(lower) ? 'speaks' : 'mute'
  if (tag === 'possessive') return possessiveWords.has(lower) ? 'speaks' : 'mute'
  // “2010”, but “47 percent”, “three”
  if (tag === 'number') return /^(?:1[5-9]|20)\d\d$/.test(lower) ? 'mute' : 'speaks'
  if (tag === 'adverb' || tag === 'base' || isVerbal(word)) return 'mute'
  // “a number of aides said”: they said it
  if (manyOf.has(lower) && words[head + 1]?.lower === 'of') return voiceOfMany(words, head + 2)
  // “on Monday”, but “Adrian Day”, “May said”
  if (
    isTimeWord(word) &&
    !isCalledMay(words, head) &&
    !(word.capital && head > first && words[head - 1]!.tag === 'name')
  )
    return 'mute'
  if (/^(?:percent|%|cent)$/.test(lower)) return 'speaks'
  if (word.capital && (tag === 'name' || head > first)) return 'speaks'
  if (isVoice(lower)) return 'speaks'
  // “her opposite number said”
  if (/^numbers?$/.test(lower) && words[head - 1]?.lower === 'opposite') return 'speaks'
  // “a third, Jane Doe, said”
  if (ordinals.has(lower) && words[head + 1]?.kind === 'comma' && words[head + 2]?.tag === 'name') return 'speaks'
  return muteNouns.has(lower) ? 'mute' : 'unknown'
}

/** Whether those who are counted can speak: “(a number of) senior aides”. */
function voiceOfMany(words: readonly Word[], first: number): Voice {
  const end = nounPhraseEnd(words, first)
  return end > first ? voiceOf(words, { first, head: end - 1, last: end - 1 }) : 'unknown'
}

/** Whether a noun in small letters tells that it is a person, a body or a document. */
function isVoice(noun: string): boolean {
  if (muteNouns.has(noun)) return false
  const single = noun.replace(/s$/, '')
  const isListed = voices.some((nouns) => nouns.has(noun) || nouns.has(single))
  return isListed || agentEnding.test(noun)
}

const voices = [personNouns, officeHeads, bodyNouns, documentNouns]

/**
 * Whether nothing tells that a speaker's phrase means somebody who can speak: “a rift”, “Shariah law”, “the amount of
 * time”. A name tells it, and so does “some” or “37 percent”.
 *
 * @param phrase - The speaker's words, with what follows their head.
 * @param core - The same up to the head.
 */
export function mayBeMute(phrase: string, core: string): boolean {
  const words = core.split(' ')
  // “people familiar with the matter”
  const head = boundAdjectives.has(words.at(-1)!) && words.length > 1 ? words.at(-2)! : words.at(-1)!
  if (!isMuteNoun(head)) return false
  // “a succession of officials”
  return !phrase.startsWith(' of ', core.length) || isMuteNoun(phrase.slice(phrase.lastIndexOf(' ') + 1))
}

function isMuteNoun(word: string): boolean {
  if (!/^\p{Ll}[\p{Ll}’'-]*$/u.test(word) || countingDeterminers.has(word) || pronounWords.has(word)) return false
  return (
    !quantities.has(word) && (textsOfNobody.has(word) || !isVoice(word.replace(/^(?:ex|former|then|co|vice)-/, '')))
  )
}

/** “the man who said”: its antecedent speaks or not; “that” after a verb or a preposition is no subject at all. */
function relativeVoice(words: readonly Word[], at: number): Voice {
  const antecedent = antecedentOf(words, at)
  if (words[at]!.lower === 'who')
    return antecedent === null || voiceOf(words, antecedent) !== 'mute' ? 'speaks' : 'mute'
  if (words[at]!.lower !== 'that' && words[at]!.lower !== 'which') return 'mute'
  return antecedent === null ? 'mute' : voiceOf(words, antecedent)
}

/** The phrase that a relative pronoun points back to, over a comma and over an aside between commas. */
export function antecedentOf(words: readonly Word[], at: number): NounPhrase | null {
  let end = at - 1
  if (words[end]?.kind === 'comma') {
    const opening = asideStart(words, end)
    end = (opening ?? end) - 1
  }
  while (words[end]?.kind === 'close') {
    while (end > 0 && words[end]!.kind !== 'open') end--
    end--
  }
  const head = words[end]
  if (
    !head ||
    (head.tag !== 'noun' &&
      head.tag !== 'name' &&
      head.tag !== 'pronoun' &&
      head.tag !== 'determiner' &&
      head.tag !== 'number')
  )
    return null
  let first = end
  while (
    first > 0 &&
    /^(?:noun|name|adjective|number|determiner|possessive)$/.test(words[first - 1]!.tag) &&
    head.tag !== 'pronoun'
  ) {
    first--
    if (words[first]!.tag === 'determiner') break
  }
  return { first, head: end, last: end }
}

/** “a man, let's remember, who”: the comma that opens an aside with a verb; null where there is none. */
function asideStart(words: readonly Word[], close: number): number | null {
  let verb = false
  for (let at = close - 1; at > 0 && close - at < 8; at--) {
    const word = words[at]!
    if (word.kind === 'comma') return verb ? at : null
    if (word.kind !== 'word') return null
    if (isVerbal(word) || word.tag === 'base' || word.lower === 'let') verb = true
  }
  return null
}

/**
 * Whether a speaker's phrase is a name with a plain noun of the page behind it: “Ada Quill Retirees”. “Quill supporters” are
 * somebody.
 */
export function isNameWithGlue({ text, mentions }: Findings, core: Span): boolean {
  const last = text.slice(core.start, core.end).lastIndexOf(' ')
  if (last < 0 || !/^\p{Lu}\p{Ll}+s$/u.test(text.slice(core.start + last + 1, core.end))) return false
  const before = mentions[firstEndingAfter(mentions, core.start + last - 1)]
  if (before?.kind !== 'person' || before.end !== core.start + last) return false
  return text.slice(before.start, before.end).includes(' ')
}
