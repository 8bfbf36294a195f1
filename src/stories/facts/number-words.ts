import { moreOrLess, roundAfter, roundBefore } from '#src/analysis/english/lexicon/figure-words.ts'
import type { Span } from '#src/base/span.ts'

const alternatives = (phrases: readonly string[]): string => phrases.join('|').replaceAll(' ', '\\s')

/** “more than”, “at least some”, “nearly $”: all that stands right before a number and says that it is not exact. */
const before = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${alternatives(moreOrLess)})\\s)?(?:${alternatives(roundBefore)})(?:\\s(?:${alternatives(roundBefore)}))?\\s[$€£]?$`,
  'iu',
)
const after = new RegExp(`^(?:\\+|[\\s-](?:${alternatives(roundAfter)})(?!\\p{L}))`, 'iu')

/** UTF-16 units before a number in which such words stand. */
const reach = 48

/**
 * The source's own words for a number that is not exact: “more than 20”, “nearly $3 million”, “two dozen”, “20 or so”;
 * null where the source gives the number alone.
 *
 * @param number - The number's span, without a currency sign.
 * @param from - Where its sentence begins.
 */
export function numberWords(text: string, number: Span, from: number): Span | null {
  const opening = before.exec(text.slice(Math.max(from, number.start - reach), number.start))?.[0].length ?? 0
  const closing = after.exec(text.slice(number.end, number.end + reach))?.[0].length ?? 0
  const isRound = /dozen$/i.test(text.slice(number.start, number.end))
  if (opening === 0 && closing === 0 && !isRound) return null
  return { start: number.start - opening, end: number.end + closing }
}
