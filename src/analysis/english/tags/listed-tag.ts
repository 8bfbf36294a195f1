import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { prepositionsFirst } from '#src/analysis/english/lexicon/words-of-tags.ts'
import { canEndSubject } from '#src/analysis/english/tokens/neighbours.ts'
import type { Tag, Word } from '#src/analysis/english/tokens/words.ts'
import { classOf, inClass } from './word-classes.ts'

/** The tag of a listed function word: the first of its classes that its neighbours allow; null where it has none. */
export function listedTag(words: readonly Word[], at: number, isName: boolean, startsFrame: boolean): Tag | null {
  const word = words[at]!
  const classes = classOf(word.lower)
  if (classes === 0) return null
  const isOpen = !isName || (classes & (inClass.determiner | inClass.preposition)) !== 0
  return (isOpen ? functionTag(words, at, startsFrame) : null) ?? (classes & inClass.weekday ? 'name' : null)
}

function functionTag(words: readonly Word[], at: number, startsFrame: boolean): Tag | null {
  const word = words[at]!
  const { lower } = word
  const previous = words[at - 1]
  const next = words[at + 1]
  const classes = classOf(lower)
  if (classes & inClass.question) return 'question'
  if (classes & inClass.determiner) return 'determiner'
  if (lower === 'once' && isAdverbOnce(previous, next)) return 'adverb'
  // “her opposite number”
  if (lower === 'opposite' && /^numbers?$/.test(next?.lower ?? '')) return 'adjective'
  // “has since said”
  if (lower === 'since' && previous?.tag === 'have') return 'adverb'
  if (classes & inClass.preposition && !(lower === 'like' && word.capital && !startsFrame))
    return classes & inClass.subordinator && !prepositionsFirst.has(lower) ? 'subordinator' : 'preposition'
  if (classes & inClass.subordinator) return 'subordinator'
  if (lower === 'back' && isVerbBack(previous, next)) return 'base'
  return classes & inClass.adverb ? 'adverb' : null
}

/** “a doctor once said”, “was once respected”, “Doe once again called”, “…,” Jane Doe, a doctor, once said. */
function isAdverbOnce(previous: Word | undefined, next: Word | undefined): boolean {
  if (next?.lower === 'again' || previous?.tag === 'be') return true
  if (previous && canEndSubject(previous) && next?.kind === 'word' && next.forms & verbForm.past) return true
  return previous?.kind === 'comma' && ((cueVerbs.get(next?.lemma ?? '') ?? 0) & cueFrame.quote) !== 0
}

/** “will back the plan” */
function isVerbBack(previous: Word | undefined, next: Word | undefined): boolean {
  const isAsked = previous?.tag === 'modal' || previous?.tag === 'to'
  return isAsked && next?.kind === 'word' && !closed.prepositions.has(next.lower)
}
