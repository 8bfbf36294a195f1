import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import { documentNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { beforeRanking, verbsOfDocuments } from '#src/analysis/english/lexicon/words-of-tags.ts'
import type { Tag, Word } from '#src/analysis/english/tokens/words.ts'

const pairOpeners: ReadonlySet<string> = new Set(['neither', 'either', 'both'])
const auxiliaryTags: ReadonlySet<Tag> = new Set(['have', 'be', 'modal', 'do'])

/** The tag of a word that the one before or behind settles, whatever it is elsewhere; null where they do not. */
export function tagByNeighbours(word: Word, previous: Word | undefined, next: Word | undefined): Tag | null {
  const { lower } = word
  // “has neither confirmed nor denied”
  if (pairOpeners.has(lower) && previous && auxiliaryTags.has(previous.tag)) return 'adverb'
  // “released last year”
  if ((lower === 'last' || lower === 'next') && next && isTimeNoun(next)) return 'adjective'
  if (/-year-olds?$/.test(lower)) return tagOfAge(next)
  // a headline's “…, report says”
  if (previous?.kind === 'comma' && documentNouns.has(lower) && next && verbsOfDocuments.test(next.lower)) return 'noun'
  // “the second highest ranking official”
  if (lower === 'ranking' && previous && beforeRanking.test(previous.lower)) return 'adjective'
  if (lower === 'first' && isRankingFirst(previous, next)) return 'adjective'
  if (lower === 'yet') return joinsYet(previous, next) ? 'conjunction' : 'adverb'
  return null
}

const isTimeNoun = ({ lower }: Word): boolean => closed.timeNouns.has(lower) || closed.weekdays.has(lower)

/** “said the 46-year-old” against “a 46-year-old nurse” */
function tagOfAge(next: Word | undefined): Tag {
  const isBeforeNoun =
    next?.kind === 'word' &&
    next.forms === 0 &&
    !closed.prepositions.has(next.lower) &&
    !closed.questionWords.has(next.lower)
  return isBeforeNoun ? 'adjective' : 'noun'
}

/** “The first lady said”, “says Norland's first ambassador to Oslo” */
const isRankingFirst = (previous: Word | undefined, next: Word | undefined): boolean =>
  next !== undefined &&
  (/^(?:lady|gentleman)$/.test(next.lower) || (previous?.tag === 'possessive' && next.kind === 'word'))

/** “strange, yet true”, “, yet he left” against “has not yet explained”, “has yet to explain”. */
function joinsYet(previous: Word | undefined, next: Word | undefined): boolean {
  if (previous === undefined || previous.kind !== 'word') return true
  if (previous.tag === 'not' || previous.tag === 'have' || previous.tag === 'be' || previous.tag === 'modal')
    return false
  return next?.kind === 'word' && next.lower !== 'to' && next.lower !== 'another'
}
