import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** Terms that the vocabulary does not have are numbered from here on. */
const firstOwnNumber = 2 ** 30

export type PassingVocabulary = Pick<
  Vocabulary,
  'number' | 'termOf' | 'idf' | 'isEverywhere' | 'isSureName' | 'isCommonPlace'
>

/**
 * Reads an article with the numbers of another vocabulary without changing it. Terms that it does not have get numbers
 * of their own.
 */
export function passingVocabulary(vocabulary: Vocabulary): PassingVocabulary {
  const own = createVocabulary(undefined, vocabulary)
  const numbered = (ids: Int32Array) => ids.map((id) => vocabulary.idOf(own.keyOf(id)) ?? firstOwnNumber + id)
  const asked = <Answer>(id: number, ask: (words: Vocabulary, its: number) => Answer) =>
    id >= firstOwnNumber ? ask(own, id - firstOwnNumber) : ask(vocabulary, id)
  return {
    number(features) {
      const { word, name, number } = own.number(features)
      return {
        word: { ...word, ids: numbered(word.ids) },
        name: { ...name, ids: numbered(name.ids) },
        number: { ...number, ids: numbered(number.ids) },
      }
    },
    termOf: (id) => asked(id, (words, its) => words.termOf(its)),
    idf: (id) => asked(id, (words, its) => words.idf(its)),
    isEverywhere: (id) => asked(id, (words, its) => words.isEverywhere(its)),
    isSureName: (id) => asked(id, (words, its) => words.isSureName(its)),
    isCommonPlace: (id) => asked(id, (words, its) => words.isCommonPlace(its)),
  }
}
