import {
  conjunctions,
  determiners,
  finiteAuxiliaries,
  modals,
  possessives,
  prepositions,
} from '#src/analysis/english/lexicon/function-words.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { asideWords, whereWords } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import { isKnownVerb } from '#src/analysis/english/tokens/words.ts'
import type { Span } from '#src/base/span.ts'
import { fromThere } from './no-role.ts'
import { armOfState } from './state-aside.ts'

/**
 * What stands before a name, without a determiner: “ships of the ⟦Norland⟧” is `of`, “in ⟦Norland⟧” `where`, “amid ⟦Norland⟧ sanctions”
 * `aside`.
 */
export type Before =
  | 'start'
  | 'by'
  | 'of'
  | 'to'
  | 'where'
  | 'aside'
  | 'preposition'
  | 'and'
  | 'verb'
  | 'office'
  | 'capital'
  | 'hyphen'
  | 'mark'
  | 'word'

/**
 * What stands behind it: “⟦Norland⟧ ships” is `noun`, “⟦Norland⟧’s ships” `owner`, “⟦Norland⟧ police” `arm` (a state does by it),
 * “⟦Norland⟧ fans” `people` (they are from there).
 */
export type Behind =
  | 'end'
  | 'arm'
  | 'people'
  | 'verb'
  | 'owner'
  | 'hyphen'
  | 'noun'
  | 'capital'
  | 'comma'
  | 'mark'
  | 'small word'

/** How a name stands in its sentence, told by the words beside it alone. */
export type NamePlace = { readonly before: Before; readonly behind: Behind }

/** Letters beside a name that are looked at. */
const reach = 40

const firstWord = /^\s([\p{L}\p{N}][\p{L}\p{N}'’-]*)/u
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
const isVerb = (word: string): boolean => finiteAuxiliaries.has(word) || modals.has(word) || isKnownVerb(word)

/**
 * How a mention of a name stands.
 *
 * @param text - Of the article.
 * @param office - The office that the article states for the name, whose words are no part of another name; else null.
 */
export function namePlace(text: string, { start, end }: Span, office: string | null): NamePlace {
  return {
    before: beforeOf(text.slice(Math.max(0, start - reach), start), office),
    behind: behindOf(text.slice(end, end + reach)),
  }
}

/** The word that ends a text which goes on with a space; undefined where a mark stands between. */
function lastWordOf(before: string): string | undefined {
  if (!before.endsWith(' ') && !before.endsWith('\n')) return undefined
  const word = before.slice(0, -1).split(/\s/).at(-1)!
  return /[\p{L}\p{N}.'’-]$/u.test(word) ? word.replace(/^[^\p{L}\p{N}]+/u, '') || undefined : undefined
}

function beforeOf(before: string, office: string | null): Before {
  if (/[-–]$/.test(before)) return 'hyphen'
  const word = lastWordOf(before)
  if (word === undefined) return /(?:^|[.!?:|“"‘\n] ?)$/.test(before.trimStart()) ? 'start' : 'mark'
  const lower = word.toLowerCase()
  if (determiners.has(lower) || possessives.has(lower)) {
    const rest = before.slice(0, before.length - word.length - 1)
    return rest.trim() === '' ? 'start' : beforeOf(rest, office)
  }
  if (lower === 'by' || lower === 'of' || lower === 'to') return lower
  if (whereWords.has(lower)) return 'where'
  if (asideWords.has(lower)) return 'aside'
  if (prepositions.has(lower)) return 'preposition'
  if (conjunctions.has(lower)) return 'and'
  if (officeHeads.has(lower.replace(/\.$/, '')) || office?.toLowerCase().includes(lower)) return 'office'
  if (isVerb(lower)) return 'verb'
  return isCapital(word) ? 'capital' : 'word'
}

function behindOf(after: string): Behind {
  if (/^['’]/.test(after)) return 'owner'
  if (/^[-–]\p{L}/u.test(after)) return 'hyphen'
  if (/^\s*(?:$|[.!?:;|\n”"])/.test(after)) return 'end'
  if (/^,/.test(after)) return 'comma'
  const word = firstWord.exec(after)?.[1]
  if (word === undefined) return 'mark'
  const lower = word.toLowerCase()
  if (armOfState.test(lower)) return 'arm'
  if (fromThere.test(after)) return 'people'
  if (isVerb(lower)) return 'verb'
  if (isCapital(word) && !prepositions.has(lower) && !conjunctions.has(lower)) return 'capital'
  return prepositions.has(lower) || conjunctions.has(lower) || determiners.has(lower) ? 'small word' : 'noun'
}
