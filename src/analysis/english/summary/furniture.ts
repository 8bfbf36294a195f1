import { stopWords } from '#src/analysis/english/lexicon/background-words.ts'
import { furnitureEnds, furnitureStarts, tellsSomething } from '#src/analysis/english/lexicon/words-of-summary.ts'
import type { Findings } from '#src/analysis/findings.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { wordsOf } from './sentence-terms.ts'

/** When a page was made or changed: “08:15 est , 12 december 2013 .”, “5:30 pm on 2nd may 2012 .” */
const timestamp =
  /^\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?,? ?(?:on )?)?(?:[a-z]{2,4}t\b|utc\b|bst\b|\d{1,2}(?:st|nd|rd|th)\b)/i
/** A longer line that begins with a time is news: “3:05 pm bst the lead car is in the pit .” */
const longestStamp = 60

const bareDate = /^(?:\d{1,2}(?:st|nd|rd|th)? )?[a-z]{3,9}\.?,? (?:\d{1,2} ?, ?)?\d{4} ?\.?$/i

/** Longest byline: “By Jane Roe and John Doe, for the Harbour Post”. */
const longestByline = 9

/** What opens an article of a page about news for schools, or a programme's page: “(harbour student news) -- may 3 , 2012”. */
const programmeDate = /^\(?.{0,40}\)? ?(?:--|–|—) ?[a-z]{3,9} \d{1,2} ?, ?\d{4} ?\.?$/i

/** Bylines, captions, calls to click: text of the page that is no sentence of the article. */
export function isFurniture(sentence: string): boolean {
  const line = withRoundBrackets(sentence.trim())
  if (furnitureStarts.some((start) => start.test(line)) || furnitureEnds.test(line.slice(-60))) return true
  return isTimestamp(line) || isByline(line)
}

/** A line that says only when the page was made. */
export function isTimestamp(line: string): boolean {
  return line.length <= longestStamp && [timestamp, bareDate, programmeDate].some((one) => one.test(line))
}

const bylineOpener = /^(?:by|from) (\S+)/i

/** “By Jane Roe, Harbour Post”: who wrote it. */
export function isByline(line: string): boolean {
  const name = bylineOpener.exec(line)?.[1]
  if (name === undefined || stopWords.has(name.toLowerCase()) || tellsSomething.test(line)) return false
  // “By halftime …”: where capitals are used, names have them
  if (/^[BF]/.test(line) && !/^\p{Lu}/u.test(name)) return false
  if (/^from/i.test(line) && !/^\S+ [^,]{1,60},[^,]{1,40}$/.test(line)) return false
  return line.split(/\s+/, longestByline + 1).length <= longestByline
}

const withRoundBrackets = (text: string): string =>
  text.includes('-') ? text.replace(/-lrb-/gi, '(').replace(/-rrb-/gi, ')') : text

/** Fewer words than this before the first sentence of an article are a byline, a place, a label. */
const fewestWords = 5

/** A line that says only “by .”: who wrote it stands on the next. */
const saysBy = /^by ?[.:]?$/i
const mostNames = 14

/**
 * Headline and body without the text of the page round it, so that the first sentence of the news counts as the first:
 * what stands early matters most.
 */
export function withoutFurniture({ text, title }: Findings, sentences: readonly Span[]): readonly Span[] {
  let begun = false
  let namesFollow = false
  return sentences.filter((sentence) => {
    if (title !== null && sentence.start < title.end) return true
    const words = sliceOf(text, sentence)
    if (begun) return !isFurniture(words)
    const count = wordsOf(words).length
    const isNames = namesFollow && count <= mostNames
    namesFollow = saysBy.test(words.trim())
    if (isNames || isFurniture(words)) return false
    begun = count >= fewestWords
    return begun
  })
}
