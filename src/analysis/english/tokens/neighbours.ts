import type { Tag, Word } from './words.ts'

export const nominal = new Set<Tag>(['noun', 'name', 'pronoun', 'number', 'quotation'])
export const premodifier = new Set<Tag>(['determiner', 'possessive', 'adjective', 'number'])

/** Whether a finite verb can stand right after this word as its subject's end. */
export function canEndSubject(word: Word | undefined): boolean {
  return word !== undefined && (nominal.has(word.tag) || word.kind === 'close')
}

/** The last word before `at` that is no adverb or negation. */
export function before(words: readonly Word[], at: number): Word | undefined {
  let index = at - 1
  while (index >= 0 && (words[index]!.tag === 'adverb' || words[index]!.tag === 'not')) index--
  return words[index]
}
