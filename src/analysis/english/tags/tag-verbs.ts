import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { before, premodifier } from '#src/analysis/english/tokens/neighbours.ts'
import type { Tag, Word } from '#src/analysis/english/tokens/words.ts'
import { baseTag } from './base-tag.ts'
import { gerundTag } from './gerund-tag.ts'
import { opensNoun } from './opens-noun.ts'
import { premodifiedTag } from './premodified-tag.ts'
import { thirdPersonTag } from './third-person-tag.ts'

/** The verb reading of a word, if its place asks for one. */
export function verbTag(words: readonly Word[], at: number, headlineCase: boolean): Tag | null {
  const word = words[at]!
  const { lower } = word
  if (word.forms === 0) return null
  const left = before(words, at)
  const previous = words[at - 1]
  const next = words[at + 1]
  const { base, third, past, participle, gerund } = verbForm
  if (
    word.capital &&
    // “he Tweeted”
    word.lemma !== 'tweet' &&
    previous !== undefined &&
    !headlineCase &&
    previous.kind !== 'colon' &&
    previous.kind !== 'dash' &&
    previous.kind !== 'mark'
  )
    return null
  if (
    left?.tag === 'to' &&
    word.forms & base &&
    !/^(?:according|due|contrary|prior|thanks)$/.test(words[words.indexOf(left) - 1]?.lower ?? '')
  )
    return 'base'
  // “…,” retired Air Force general Jane Doe said
  if (lower === 'retired' && next?.capital) return 'adjective'
  // “an aide to failed contender Doe”
  if (previous?.tag === 'to' && word.forms & participle && next?.kind === 'word' && opensNoun(next)) return 'adjective'
  if ((left?.tag === 'modal' || left?.tag === 'do') && word.forms & base) return 'base'
  if (left?.tag === 'modal' && left.lower === "'d" && word.forms & participle) return 'participle'
  if (left?.tag === 'have' && word.forms & participle) return 'participle'
  if (left?.tag === 'be' && word.forms & participle) return 'participle'
  if (word.forms & gerund) return gerundTag(words, at)
  if (
    previous?.tag === 'number' &&
    word.forms & participle &&
    next?.kind === 'word' &&
    (next.forms === 0 || /[^s]s$/.test(next.lower)) &&
    !next.capital &&
    !closed.prepositions.has(next.lower) &&
    !closed.determiners.has(next.lower) &&
    // “the two raised $9 million”
    !/^[$€£\d]/.test(next.lower) &&
    // “six in ten said they would”
    !closed.standalonePronouns.has(next.lower) &&
    !closed.possessives.has(next.lower) &&
    next.lower !== 'that'
  )
    return 'adjective'
  // “the man who said Doe was late left the room”
  if (
    word.forms & past &&
    !(word.forms & base) &&
    previous?.tag === 'adjective' &&
    words[at - 2]?.tag === 'be' &&
    next !== undefined &&
    (closed.possessives.has(next.lower) || closed.determiners.has(next.lower))
  )
    return 'finite'
  // “the recently returned host”, “Newly confirmed Secretary Doe”
  if (word.forms & participle && (isPremodifiedName(words, at) || opensInverted(words, at))) return 'adjective'
  if (
    previous &&
    premodifier.has(previous.tag) &&
    previous.lower !== 'that' &&
    !(previous.tag === 'number' && word.forms & past)
  )
    return premodifiedTag(words, at, previous)
  if (previous?.tag === 'preposition' && !(word.forms & (past | participle) && !(word.forms & base))) return 'noun'
  if (word.forms & past) return word.forms & participle && previous?.tag === 'preposition' ? 'adjective' : 'finite'
  if (word.forms & participle && !(word.forms & (base | third))) return 'participle'
  if (word.forms & third) return thirdPersonTag(words, at)
  if (word.forms & base) return baseTag(words, at)
  return null
}

/** “…, says certified financial planner Jane Doe”, “said retired workers would be paid”: behind “said” begins who speaks, or of whom. */
function opensInverted(words: readonly Word[], at: number): boolean {
  const [opener, cue, next] = [words[at - 2], words[at - 1], words[at + 1]]
  if (cue?.lemma !== 'say' || cue.tag !== 'finite' || !opensNoun(next)) return false
  if (opener?.kind === 'comma' || opener?.kind === 'quotation') return true
  return !(words[at]!.forms & verbForm.base) && next!.forms === 0 && /[^s]s$/.test(next!.lower)
}

/** A participle behind “the recently”, “Doe's recently” or, at the front of a sentence, “Newly”, where a noun or a name follows. */
function isPremodifiedName(words: readonly Word[], at: number): boolean {
  const [opener, adverb, next] = [words[at - 2], words[at - 1], words[at + 1]]
  if (adverb?.tag !== 'adverb' || next?.kind !== 'word') return false
  if (opener?.tag === 'determiner' || opener?.tag === 'possessive') return opensNoun(next)
  return opener === undefined && next.capital && adverb.lower.endsWith('ly')
}
