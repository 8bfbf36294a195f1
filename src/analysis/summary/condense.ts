import { type Span, sliceOf } from '#src/base/span.ts'
import type { Findings, Pass } from '../findings.ts'
import { chooseSentences } from './choose-sentences.ts'
import { termsOf, wordsOf } from './sentence-terms.ts'
import { isFurniture, sentenceTraits } from './sentence-traits.ts'
import { importanceOf } from './word-importance.ts'
import { wordTableOf } from './word-table.ts'

/** More sentences than this are the tail of a text that is no news article. */
const mostSentences = 400

/** Chooses the summary: whole sentences as they stand, in reading order, none of them the headline. */
export const condense: Pass = (found) => {
  const { text, title } = found
  const sentences = withoutFurniture(found)
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

/** Fewer words than this before the first sentence of an article are a byline, a place, a label. */
const fewestWords = 5

/**
 * Headline and body without the text of the page round it, so that the first sentence of the news counts as the first:
 * what stands early matters most. All of it where nothing else is there.
 */
function withoutFurniture({ text, title, sentences }: Findings): readonly Span[] {
  let begun = false
  const first = sentences.slice(0, mostSentences)
  const kept = first.filter((sentence) => {
    if (title !== null && sentence.start < title.end) return true
    const words = sliceOf(text, sentence)
    if (isFurniture(words)) return false
    begun ||= wordsOf(words).length >= fewestWords
    return begun
  })
  return begun ? kept : first
}
