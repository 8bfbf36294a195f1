import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import type { Tag, Word } from '#src/analysis/english/tokens/words.ts'

/** The tag of a word that needs no context; null where its neighbours settle it. */
export function closedTag(word: Word): Tag | null {
  if (word.kind === 'quotation') return 'quotation'
  if (word.kind === 'number') return 'number'
  if (word.kind !== 'word') return 'point'
  const { lower } = word
  const tag = closedTags.get(lower) ?? null
  // settled by its neighbours: “has not yet explained”, “yet he left”
  if (lower === 'yet') return null
  return tag === 'modal' && lower === 'may' && word.capital ? null : tag
}

/** Words of closed classes with their tag: one look-up a word. Where a word is in two classes the one named first wins. */
export const closedTags: ReadonlyMap<string, Tag> = (() => {
  const classes: readonly (readonly [Tag, Iterable<string>])[] = [
    ['not', closed.negations],
    ['be', closed.formsOfBe],
    ['have', closed.formsOfHave],
    ['do', closed.formsOfDo],
    ['modal', closed.modals],
    ['to', ['to']],
    ['possessive', closed.possessives],
    ['conjunction', closed.conjunctions],
    ['number', closed.numberWords],
  ]
  const tags = new Map<string, Tag>()
  for (const [tag, words] of classes)
    for (const word of words) if (!tags.has(word) && !(tag === 'possessive' && word === 'whose')) tags.set(word, tag)
  tags.delete("'s")
  return tags
})()

/** Classes in which function words are listed, as bits of a union. */
export const inClass = {
  pronoun: 1,
  determiner: 2,
  preposition: 4,
  subordinator: 8,
  question: 16,
  adverb: 32,
  weekday: 64,
  adjective: 128,
} as const

/** Word → union of the classes that it is listed in: one look-up a word. */
const classesOf: ReadonlyMap<string, number> = (() => {
  const classes = new Map<string, number>()
  const add = (words: Iterable<string>, one: number): void => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | one)
  }
  add(closed.standalonePronouns, inClass.pronoun)
  add(closed.determiners, inClass.determiner)
  add(closed.prepositions, inClass.preposition)
  add(closed.subordinators, inClass.subordinator)
  add(closed.questionWords, inClass.question)
  add(closed.adverbs, inClass.adverb)
  add(closed.weekdays, inClass.weekday)
  add(closed.adjectives, inClass.adjective)
  return classes
})()

/** Union of the classes in which a word is listed; 0 where it is in none. */
export const classOf = (lower: string): number => classesOf.get(lower) ?? 0
