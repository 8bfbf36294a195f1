import { sliceOf } from '#src/base/span.ts'
import type { Pass } from '../findings.ts'
import { chooseSentences } from './choose-sentences.ts'
import { termsOf } from './sentence-terms.ts'
import { sentenceTraits } from './sentence-traits.ts'
import { importanceOf } from './word-importance.ts'
import { wordTableOf } from './word-table.ts'

/** More sentences than this are the tail of a text that is no news article. */
const mostSentences = 400

/** Chooses the summary: whole sentences as they stand, in reading order, none of them the headline. */
export const condense: Pass = (found) => {
  const { text, title } = found
  const sentences = found.sentences.slice(0, mostSentences)
  const bodyFrom = title === null ? 0 : sentences.filter(({ start }) => start < title.end).length
  const terms = termsOf(text, sentences)
  const body = sentences.map((sentence, index) => (index < bodyFrom ? '' : sliceOf(text, sentence)))
  const table = wordTableOf(body)
  const chosen = chooseSentences(
    { table, importance: importanceOf(table), traits: sentenceTraits({ ...found, sentences }, terms, bodyFrom), terms },
    found.summarySentences,
  )
  return { ...found, summary: chosen.map((index) => sentences[index]!) }
}
