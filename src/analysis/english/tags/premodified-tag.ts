import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { closedPlural, spokenForms } from '#src/analysis/english/lexicon/words-of-tags.ts'
import type { Tag, Word } from '#src/analysis/english/tokens/words.ts'
import { pluralNounVerb } from './base-tag.ts'
import { opensNoun } from './opens-noun.ts'

/**
 * What a verb form is after a determiner, an adjective or the like: “the accused”, “a said amount”, “the claims”.
 *
 * @param previous - The word before it.
 */
export function premodifiedTag(words: readonly Word[], at: number, previous: Word): Tag | null {
  const word = words[at]!
  const next = words[at + 1]
  const { base, third, past, participle } = verbForm
  if (previous.tag === 'number' && isShareSpeaking(words, at)) return 'finite'
  // “a friend of Doe's told the paper”
  if (isOfOwner(words, at) && word.forms & past && !(word.forms & base) && opensObject(next)) return 'finite'
  if (
    previous.tag === 'determiner' &&
    closedPlural.has(previous.lower) &&
    word.forms & (past | base) &&
    next?.tag !== 'noun' &&
    !(
      word.forms & participle &&
      word.forms & past &&
      next?.kind === 'word' &&
      next.forms === 0 &&
      !next.capital &&
      !closed.determiners.has(next.lower) &&
      // “each touted their own record”
      !closed.possessives.has(next.lower) &&
      !closed.prepositions.has(next.lower) &&
      next.lower !== 'that' &&
      !closed.standalonePronouns.has(next.lower)
    )
  )
    // “many tax experts”
    return word.forms & past
      ? 'finite'
      : next?.kind === 'word' && next.forms === 0 && /[^s]s$/.test(next.lower)
        ? 'noun'
        : pluralNounVerb(words, at)
  // “the general said”, “the military told reporters” against “the newly elected president”
  if (
    previous.tag === 'adjective' &&
    word.forms & past &&
    !(word.forms & base) &&
    (opensPhrase(words, at - 2) || isGeneral(words, at - 1)) &&
    !opensNoun(next)
  )
    return 'finite'
  // “the general told reporters that …”: these verbs stand before no noun of theirs
  if (previous.tag === 'adjective' && spokenForms.has(word.lower) && opensPhrase(words, at - 2)) return 'finite'
  return word.forms & (past | participle) && !(word.forms & (base | third)) ? 'adjective' : 'noun'
}

/** “the inspector general”, “the attorney general”: an office, of which “general” is the last word. */
const isGeneral = (words: readonly Word[], at: number): boolean =>
  words[at]!.lower === 'general' && (words[at - 1]?.tag === 'noun' || words[at - 1]?.tag === 'name')

/** “the (general)”, “the recently retired (general)”: a determiner, with adjectives and adverbs behind it. */
function opensPhrase(words: readonly Word[], from: number): boolean {
  let at = from
  while (at > 0 && from - at < 3 && (words[at]!.tag === 'adjective' || words[at]!.tag === 'adverb')) at--
  return words[at]?.tag === 'determiner'
}

/** “six in 10 (say)”, “one out of five (agree)”: a share of a crowd. */
function isShareSpeaking(words: readonly Word[], at: number): boolean {
  const { lemma } = words[at]!
  if (!((cueVerbs.get(lemma ?? '') ?? 0) & cueFrame.quote) || closed.nounsLikeVerbs.has(lemma ?? '')) return false
  const [share, link, whole] = [words[at - 3], words[at - 2], words[at - 1]]
  const first = link?.lower === 'of' ? words[at - 4] : share
  if (whole?.tag !== 'number' || first?.tag !== 'number') return false
  return link?.lower === 'in' || (link?.lower === 'of' && share?.lower === 'out')
}

/** “(a friend) of Doe's”: the possessive ends the phrase. */
const isOfOwner = (words: readonly Word[], at: number): boolean =>
  words[at - 1]!.lower === "'s" && words[at - 2]?.tag === 'name' && words[at - 3]?.lower === 'of'

/** “the paper”, “him”, “that it was late”. */
const opensObject = (next: Word | undefined): boolean =>
  next !== undefined &&
  (closed.determiners.has(next.lower) ||
    closed.standalonePronouns.has(next.lower) ||
    next.lower === 'that' ||
    next.capital)
