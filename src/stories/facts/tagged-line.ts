import { taggedWords } from '#src/analysis/english/clauses/clauses.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import type { Span } from '#src/base/span.ts'

/** As many texts as a story has articles that are read, so that all rules of one question ask once. */
const mostTexts = 64

/** Lines of the texts that were asked for last, by text and by where they begin and end; the oldest text first. */
const tagged = new Map<string, Map<string, readonly Word[]>>()

/** `taggedWords` for a headline or a sentence of an article: several rules look at the same line. */
export function taggedLine(text: string, line: Span): readonly Word[] {
  const lines = tagged.get(text) ?? newLines(text)
  const key = `${line.start} ${line.end}`
  const known = lines.get(key)
  if (known) return known
  const words = taggedWords(text, line)
  lines.set(key, words)
  return words
}

function newLines(text: string): Map<string, readonly Word[]> {
  const lines = new Map<string, readonly Word[]>()
  if (tagged.size >= mostTexts) tagged.delete(tagged.keys().next().value!)
  tagged.set(text, lines)
  return lines
}
