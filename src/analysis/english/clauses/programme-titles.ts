import { media, smallInTitles, titlePrepositions } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import type { Quotation } from '#src/analysis/findings.ts'

/**
 * Whether marks stand round the name of a programme or a book rather than round somebody's words: told “Morning Voice” that, host of
 * the channel's “Morning Voice,” said. Its words are then read as a name.
 *
 * @param left - The word before the opening mark.
 */
export function namesProgramme(text: string, quotation: Quotation, left: Word | undefined): boolean {
  if (left?.kind !== 'word' || quotation.end - quotation.start > 60) return false
  const words = text.slice(quotation.start, quotation.end)
  // “told the channel's “Morning Voice” that”
  const isHost = left.lower === "'s" && /^["”'’]{1,2} that\b/.test(text.slice(quotation.end, quotation.end + 8))
  const isTold = left.lemma === 'tell' && (left.lower === 'told' || left.lower === 'telling')
  const inComma = words.endsWith(',')
  const isOf = left.lower === "'s" || media.has(left.lower) || (inComma && titlePrepositions.has(left.lower))
  if (!isTold && !isHost && !(inComma && isOf)) return false
  return isTitle(inComma ? words.slice(0, -1) : words)
}

/** “Fox and Friends”: two to six words, of which all long ones have a capital, and no mark inside. */
function isTitle(words: string): boolean {
  const parts = words.trim().split(/\s+/)
  if (parts.length < 2 || parts.length > 6 || /[.!?,;:]/.test(words)) return false
  return /^\p{Lu}/u.test(words) && parts.every((part) => /^\p{Lu}/u.test(part) || smallInTitles.has(part))
}
