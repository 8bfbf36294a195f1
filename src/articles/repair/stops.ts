import { isSpeechVerb } from '#src/analysis/english/lexicon/speech-verbs.ts'
import { type Edit, editsOf } from './edits.ts'

/** “…,” said. Col. David Lang: a stop between the verb and its name. */
const stopBeforeName = /(?<=[,!?]["”] (\p{Ll}{3,12}))\.(?= (?:\p{Lu}\p{L}{0,8}\. )?\p{Lu}\p{Ll})/gu

export function mendStops(text: string): readonly Edit[] {
  return editsOf(text, stopBeforeName, 'stop', ([, verb]) => (isSpeechVerb(verb!) ? '' : null))
}

/** A comma before a verb of speech that ends its clause: “Rafe Dunmore, said.” */
const commaBeforeEnd = /,(?= (\p{Ll}{3,12})[.,:])/gu
/** A comma before a verb of speech that goes on: “Northlight, has said that …” */
const commaBeforeClause =
  /,(?= (?:has |have |had )?(said|says|warned|told|announced) (?:that|on|in|it|its|the)(?!\p{L}))/gu

/** Commas between a name and its verb, where nothing stands in apposition. */
export function mendCommas(text: string): readonly Edit[] {
  const afterNames = editsOf(text, commaBeforeEnd, 'comma', ({ 1: verb, index }) =>
    isSpeechVerb(verb!) && followsQuotedName(text, index) ? '' : null,
  )
  const afterSubjects = editsOf(text, commaBeforeClause, 'comma', ({ index }) =>
    followsSubject(text, index) ? '' : null,
  )
  return [...afterNames, ...afterSubjects].sort((one, other) => one.start - other.start)
}

/** Words of a name at most, titles too; words of a subject. */
const longestName = 6
const longestSubject = 9
/** Letters that are looked at before a comma. */
const reach = 220

/** Words right before a place, last one last; those of its line alone. */
function wordsBefore(text: string, at: number): string[] {
  const from = Math.max(0, at - reach)
  const line = text.slice(from, at)
  const words = line.slice(line.lastIndexOf('\n') + 1).split(' ')
  // the first of a cut line is no whole word
  return from > 0 && !line.includes('\n') ? words.slice(1) : words
}

const isNameWord = (word: string): boolean => /^\p{Lu}[\p{L}.’'-]*$/u.test(word)

/** “…,” Colonel Rafe Dunmore: a name of two words or more right after a quotation. */
function followsQuotedName(text: string, at: number): boolean {
  const words = wordsBefore(text, at)
  const before = words.findLastIndex((word) => !isNameWord(word))
  const count = words.length - 1 - before
  return before >= 0 && count >= 2 && count <= longestName && /[,!?]["”]$/.test(words[before]!)
}

/** “The research group Northlight”: a sentence that so far is its subject, with a name at its end. */
function followsSubject(text: string, at: number): boolean {
  const words = wordsBefore(text, at)
  const first = words.findLastIndex((word, index) => /^(?:The|A|An)$/.test(word) && beginsSentence(words[index - 1]))
  if (first < 0 || words.length - first < 3 || words.length - first > longestSubject) return false
  return words.slice(first).every((word) => /^[\p{L}’'-]+$/u.test(word)) && isNameWord(words.at(-1)!)
}

const beginsSentence = (before: string | undefined): boolean => before === undefined || /[.!?]["”]?$/.test(before)
