import { taggedWords } from '#src/analysis/english/clauses/clauses.ts'
import { isNominal } from '#src/analysis/english/clauses/noun-phrases.ts'
import { isVerbal } from '#src/analysis/english/tokens/words.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { type Span, sliceOf } from '#src/base/span.ts'

/** Words by which a headline names a place: “flights to Norland and Sudmark”. */
const wherePrepositions: ReadonlySet<string> = new Set([
  'in',
  'to',
  'from',
  'across',
  'off',
  'near',
  'via',
  'amid',
  'despite',
])

/** Most words of a list of names before a name. */
const longestList = 5

function isOnlyWhere(before: string): boolean {
  for (const word of before.trim().split(/\s+/).slice(-longestList).reverse()) {
    if (wherePrepositions.has(word.toLowerCase())) return true
    // “Norland, Sudmark and”
    if (word !== 'and' && word !== '&' && word !== 'or' && word !== 'maybe' && !/^\p{Lu}/u.test(word)) return false
  }
  return false
}

/** What a state does by: “Norlandic army”, “Norlandic strikes”. */
export const armOfState =
  /^(?:army|armies|forces?|military|troops|soldiers|government|govt|officials?|ministr(?:y|ies)|ministers?|presidents?|premier|prime|foreign|defen[cs]e|police|navy|air|strikes?|drones?|missiles?|attacks?|airstrikes?|raids?|courts?|parliament|authorities|leaders?|envoys?|ambassadors?|pm|regime|side|delegation|bombardments?|shelling|fire|sanctions|intelligence|security|spy|judges?|state|embassy)$/

/**
 * Whether a headline names a state aside: as a place, as a part of another thing's name (“Norland war”, “Norland-Sudmark
 * talks”, “Norland cops”), by its people or an adjective (“Norlandic border”). The state then does nothing in it.
 */
export function isAside(text: string, title: Span, mention: Span): boolean {
  if (isOnlyWhere(text.slice(title.start, mention.start))) return true
  if (/[-–]/.test(text.charAt(mention.start - 1)) || /[-–]/.test(text.charAt(mention.end))) return true
  // “son of late Norlandic leader”
  if (/\b(?:late|deposed|ousted|slain|exiled) $/i.test(text.slice(title.start, mention.start))) return true
  const words = taggedWords(text, title)
  const next = words.find(({ start }) => start >= mention.end)
  const form = knownName(sliceOf(text, mention))?.form
  if (form === 'people') return true
  if (next !== undefined && armOfState.test(next.lower)) return false
  if (form === 'adjective') return true
  const isBeside = next !== undefined && next.start - mention.end === 1
  return (
    isBeside && next.kind === 'word' && next.tag === 'noun' && isNominal(next) && !isVerbal(next) && next.forms === 0
  )
}
