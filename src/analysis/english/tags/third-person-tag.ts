import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import { bodyNouns, documentNouns, personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { nominatives, prepositionsBehindNouns, wordsBehindNouns } from '#src/analysis/english/lexicon/words-of-tags.ts'
import { before, canEndSubject } from '#src/analysis/english/tokens/neighbours.ts'
import type { Tag, Word } from '#src/analysis/english/tokens/words.ts'

/** What a form in -s is: a verb (“Doe claims that”) or the plural of a noun (“tough questions”). */
export function thirdPersonTag(words: readonly Word[], at: number): Tag | null {
  const word = words[at]!
  const left = before(words, at)
  const previous = words[at - 1]
  const next = words[at + 1]
  const { lower } = word
  const { base, past } = verbForm
  // “…,” he promises.
  if (left?.tag === 'pronoun' && nominatives.has(left.lower)) return 'finite'
  // “…, the Daily Caller reports.”, “As the Daily Caller reports, …”
  if (cueVerbs.has(word.lemma ?? '') && standsAfterSource(words, at)) return 'finite'
  if (cueVerbs.has(word.lemma ?? '') && standsBetweenMarks(words, at)) return 'finite'
  // “The office still states on its page that …”
  if (previous?.tag === 'adverb' && left?.tag === 'name' && cueVerbs.has(word.lemma ?? '')) return 'finite'
  // “…,” Doe says of the plan. / It is late, says certified planner Jane Doe.
  if (word.lemma === 'say' && left && (canEndSubject(left) || left.kind === 'comma')) return 'finite'
  // “said Norlandic trades union official Jane Doe”
  if (lower === 'trades' && /^unions?(?:ists?)?$/.test(next?.lower ?? '')) return 'noun'
  // “launched fierce attacks on”
  const earlier = words[at - 2]?.tag
  if (
    left?.tag === 'noun' &&
    left === previous &&
    (earlier === 'finite' || earlier === 'participle' || earlier === 'base')
  )
    return 'noun'
  // “failed to heed Norland calls for talks”
  if (left?.tag === 'name' && left === previous && isObjectOf(words[at - 2], word)) return 'noun'
  // “tough questions”, “development projects are debated”, “FOIA requests for”
  if (closed.nounsLikeVerbs.has(word.lemma ?? '') && left === previous && isPluralNoun(left, words[at - 2], next))
    return 'noun'
  // “twelve states that held votes”
  if (
    lower === 'states' &&
    (left?.tag === 'number' ||
      left?.tag === 'adjective' ||
      left?.lower === 'dozen' ||
      left?.lower === 'united' ||
      // “the U.S. states where it is legal”
      next?.lower === 'where' ||
      // “Rust Belt states Morrow and Tarn”
      next?.capital ||
      // “appealed to Gulf states for tents”
      (next && wordsBehindNouns.has(next.lower)) ||
      (words[at + 2] && (words[at + 2]!.forms & (past | base)) !== 0))
  )
    return 'noun'
  // “Trump claims that …”, but “insurance claims rose”
  if (
    left &&
    (canEndSubject(left) ||
      left.tag === 'question' ||
      left.kind === 'comma' ||
      left.kind === 'dash' ||
      left.tag === 'conjunction' ||
      left.tag === 'quotation')
  ) {
    // “insurance claims have”, “a warning that reserves were”, “said on Monday taxes would”
    if (
      (left.tag === 'noun' || left.lower === 'that' || closed.weekdays.has(left.lower)) &&
      next &&
      next.kind === 'word' &&
      (closed.finiteAuxiliaries.has(next.lower) || closed.modals.has(next.lower))
    )
      return 'noun'
    // “Labour delegates are”
    if (personNouns.has(lower) && next?.kind === 'word' && closed.finiteAuxiliaries.has(next.lower)) return 'noun'
    // “friends and allies have”
    if (left.tag === 'conjunction' && words[at - 2]?.tag === 'noun' && /^(?:have|are|were|do)$/.test(next?.lower ?? ''))
      return 'noun'
    if (next && next.kind === 'word' && /^(?:of|by)$/.test(next.lower)) return 'noun'
    if (
      next?.kind === 'word' &&
      !next.capital &&
      next.forms & past &&
      !(next.forms & base) &&
      words[at + 2]?.tag !== 'noun'
    )
      return 'noun'
    // “rights groups accuse”
    if (
      next?.kind === 'word' &&
      !next.capital &&
      next.forms & base &&
      next.lemma !== null &&
      cueVerbs.has(next.lemma) &&
      !closed.nounsLikeVerbs.has(next.lemma)
    )
      return 'noun'
    // “Senate rules empower the chamber”
    if (next?.kind === 'word' && !next.capital && isBareVerb(next) && opensObject(words[at + 2])) return 'noun'
    if (
      closed.nounsLikeVerbs.has(word.lemma ?? '') &&
      left.kind === 'word' &&
      (next === undefined ||
        next.kind === 'comma' ||
        next.kind === 'stop' ||
        (next.kind === 'word' && next.forms & past && !(next.forms & base)))
    )
      return 'noun'
    return 'finite'
  }
  // “the office, which she argued seeks to restore it”
  if (goesOnBehindCue(words, at)) return 'finite'
  return at === 0 || left === undefined ? null : 'noun'
}

/** Whether “which she argued” stands before: what is said has lost its subject, and its verb follows. */
function goesOnBehindCue(words: readonly Word[], at: number): boolean {
  const cue = words[at - 1]
  const { lemma } = words[at]!
  if (cue?.tag !== 'finite' || !((cueVerbs.get(cue.lemma ?? '') ?? 0) & cueFrame.clause)) return false
  if (closed.nounsLikeVerbs.has(lemma ?? '')) return false
  const [relative, subject] = [words[at - 3], words[at - 2]]
  return relative?.tag === 'question' && /^(?:pronoun|name|noun)$/.test(subject?.tag ?? '')
}

/** A form that is a verb in the present of many and no noun. */
const isBareVerb = ({ forms, lemma }: Word): boolean =>
  forms === verbForm.base && lemma !== null && !closed.nounsLikeVerbs.has(lemma)

/**
 * “…, the Daily Caller reports.”, “As the Daily Caller reports, …”: nothing but a name stands between a comma, a mark, “as” or “which”
 * and the form in -s, and nothing of its clause follows.
 */
function standsAfterSource(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  const isLast = next === undefined || next.kind === 'stop'
  let first = at - 1
  while (words[first]?.tag === 'adverb') first--
  if ((!isLast && next.kind !== 'comma') || words[first]?.tag !== 'name') return false
  while (first > 0 && /^(?:name|determiner|possessive)$/.test(words[first - 1]!.tag)) first--
  const left = words[first - 1]
  if (left?.lower === 'as' || left?.lower === 'which') return true
  return isLast && (left?.kind === 'comma' || left?.kind === 'quotation')
}

/** “…,” the document states. / …,” the document states, “…” / The plan, the report claims, is “late”: a document speaks beside words in marks. */
function standsBetweenMarks(words: readonly Word[], at: number): boolean {
  const [opener, article, noun, next] = [words[at - 3], words[at - 2], words[at - 1], words[at + 1]]
  const speaks = documentNouns.has(noun?.lower ?? '') || bodyNouns.has(noun?.lower ?? '')
  if (!speaks || article?.tag !== 'determiner') return false
  const isLast = next === undefined || next.kind !== 'word' || next.lower === 'in' || next.lower === 'on'
  if (opener?.kind === 'quotation') return opener.lower === ',' && isLast
  return (
    next?.kind === 'comma' &&
    opener?.kind === 'comma' &&
    words.slice(at + 2, at + 5).some(({ kind }) => kind === 'quotation')
  )
}

/** Whether a form in -s after a noun or an adjective is its plural: what follows cannot be the object of a verb. */
function isPluralNoun(left: Word | undefined, earlier: Word | undefined, next: Word | undefined): boolean {
  if (left?.tag === 'adjective') return earlier?.tag !== 'determiner' || earlier.lower !== 'the' || !opensObject(next)
  if (left?.tag !== 'noun' || left.kind !== 'word') return false
  // “officials claims”: no verb in -s has a plural for its subject
  if (/[^su]s$/.test(left.lower) && !/(?:news|series|politics|congress|press)$/.test(left.lower)) return true
  if (next === undefined || next.kind === 'stop') return false
  return next.kind === 'word' && prepositionsBehindNouns.has(next.lower)
}

/** Whether a word can begin the object or the clause that a verb takes. */
function opensObject(next: Word | undefined): boolean {
  if (next?.kind !== 'word') return next?.kind === 'quotation'
  return (
    next.capital ||
    closed.determiners.has(next.lower) ||
    closed.possessives.has(next.lower) ||
    closed.standalonePronouns.has(next.lower) ||
    next.lower === 'that' ||
    next.lower === 'to'
  )
}

/** Whether a verb takes a phrase that ends in a plural for its object: it opens no clause, as “said Norland calls” does. */
function isObjectOf(verb: Word | undefined, plural: Word): boolean {
  if (verb?.tag !== 'base' && verb?.tag !== 'finite') return false
  if (!closed.nounsLikeVerbs.has(plural.lemma ?? '')) return false
  return verb.lemma !== 'be' && ((cueVerbs.get(verb.lemma ?? '') ?? 0) & (cueFrame.clause | cueFrame.thought)) === 0
}
