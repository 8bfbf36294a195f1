import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import { personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import {
  needing,
  neverNouns,
  pluralSubjects,
  singularInS,
  subjectsAfterSay,
} from '#src/analysis/english/lexicon/words-of-tags.ts'
import { before } from '#src/analysis/english/tokens/neighbours.ts'
import { isVerbal, type Tag, type Word } from '#src/analysis/english/tokens/words.ts'

/** What a base form is: a verb (“critics say”) or a noun (“a request”). */
export function baseTag(words: readonly Word[], at: number): Tag | null {
  const word = words[at]!
  const left = before(words, at)
  const next = words[at + 1]
  const { lower } = word
  if (left?.tag === 'pronoun' && /^(?:i|you|we|they)$/.test(left.lower)) return 'finite'
  // “they both quickly reply”
  if (/^(?:both|all)$/.test(left?.lower ?? '') && /^(?:we|you|they)$/.test(pronounBefore(words, at))) return 'finite'
  // “…,” write Jane Doe and Boris Roe.
  if (left?.kind === 'quotation' && left.lower === ',' && isQuoting(word) && opensSpeaker(word, next)) return 'finite'
  // “the articles of association state that …”
  if (next?.lower === 'that' && isQuoting(word) && hangsOnPlural(words, at - 1)) return 'finite'
  if (left?.tag === 'conjunction' && followsBase(words, at)) return 'base'
  // “residents and aid workers”
  if (
    left?.tag === 'conjunction' &&
    closed.nounsLikeVerbs.has(lower) &&
    next?.kind === 'word' &&
    /[^s]s$/.test(next.lower)
  )
    return 'noun'
  // “…, farm groups said”, “…, fire spokesman Jane Doe said”
  if ((left?.kind === 'comma' || left?.tag === 'conjunction') && opensSource(words, at + 1)) return 'noun'
  // “an economist and tax expert, said”
  if (left?.tag === 'conjunction' && joinsTrade(words, at)) return 'noun'
  // “maintained that state testing is required”
  if (
    left?.lower === 'that' &&
    closed.nounsLikeVerbs.has(word.lemma ?? '') &&
    words[at - 2]?.lemma &&
    cueVerbs.has(words[at - 2]!.lemma ?? '')
  )
    return 'noun'
  // “director of the prevention and control centre,”
  if (left?.lower === 'and' && joinsSingular(words, at)) return 'noun'
  if (left?.tag === 'question' || left?.tag === 'conjunction') return 'finite'
  // “the company run by Jane Doe”
  if (next?.lower === 'by' && left?.tag === 'noun' && word.forms & verbForm.participle) return 'participle'
  // “many who support the ban argue that”
  if (neverNouns.has(lower) && next?.lower === 'that') return 'finite'
  return pluralNounVerb(words, at)
}

/** “an economist and (tax) expert,”: one phrase with an article, of which “and” joins the second trade. */
function joinsTrade(words: readonly Word[], at: number): boolean {
  const [next, after] = [words[at + 1], words[at + 2]]
  if (!closed.nounsLikeVerbs.has(words[at]!.lemma ?? '') || words[at - 2]?.tag !== 'noun') return false
  if (next?.kind !== 'word' || next.capital || next.forms !== 0 || closed.determiners.has(next.lower)) return false
  if (closed.prepositions.has(next.lower) || closed.standalonePronouns.has(next.lower)) return false
  if (
    after !== undefined &&
    after.kind !== 'comma' &&
    after.kind !== 'stop' &&
    !/^(?:of|at|in|for|from)$/.test(after.lower)
  )
    return false
  let first = at - 2
  while (first > 0 && (words[first]!.tag === 'noun' || words[first]!.tag === 'adjective')) first--
  return /^an?$/.test(words[first]!.lower)
}

/** “critics say”, “the two sides agree”: a base form after a plural is its verb; after anything else rather a noun. */
export function pluralNounVerb(words: readonly Word[], at: number): Tag | null {
  const left = before(words, at)
  if (!left) return null
  const next = words[at + 1]
  // “told a veterans group that …”
  if (
    left.tag === 'noun' &&
    !speaksAlone(words[at]!) &&
    (next === undefined || next.kind === 'comma' || next.kind === 'stop' || /^(?:that|of|who|which)$/.test(next.lower))
  )
    return 'noun'
  // “filed a public-records request with …”: one thing, so no plural does anything
  if (followsSingular(words, at)) return 'noun'
  // “Democrats in the Senate in November say they …”
  if (words[at]!.lower === 'say' && next && subjectsAfterSay.has(next.lower)) return 'finite'
  // “Americans need to ask”
  if (
    next?.lower === 'to' &&
    /[^s'u]s$/.test(left.lower) &&
    needing.has(words[at]!.lemma ?? '') &&
    (words[at + 2]?.forms ?? 0) & verbForm.base
  )
    return 'finite'
  // “a Sanders volunteer who …”: a name may end in s
  const closes =
    next === undefined ||
    next.kind === 'comma' ||
    next.kind === 'stop' ||
    next.lower === 'who' ||
    closed.prepositions.has(next.lower)
  // “he and Doe differ on it”
  if (left.tag === 'name' && closes && words[at]!.lemma !== 'say' && words[at - 2]?.lower !== 'and') return 'noun'
  // “the Times report said”
  if (closed.nounsLikeVerbs.has(words[at]!.lemma ?? '') && next?.lower === 'said') return 'noun'
  const joined = words.slice(Math.max(0, at - 6), at).some((word) => word.lower === 'and')
  const plural = (/[^s'u]s$/.test(left.lower) && !singularInS.has(left.lower)) || pluralSubjects.has(left.lower)
  if ((left.tag === 'noun' || left.tag === 'determiner' || left.tag === 'question') && plural) return 'finite'
  if (left.tag === 'name' && (plural || joined)) return 'finite'
  if (left.kind === 'comma' || left.kind === 'dash') return 'finite'
  return 'noun'
}

/** “critics say.”: a verb that ends a clause; “a gun rights advocate.” is no such verb. */
function speaksAlone({ lemma }: Word): boolean {
  const frames = cueVerbs.get(lemma ?? '') ?? 0
  return (frames & cueFrame.quote) !== 0 && (frames & cueFrame.that) === 0
}

/** “space and launch at …”: a single thing stands before “and”, and nothing before it in its clause is a verb that this one could join. */
function joinsSingular(words: readonly Word[], at: number): boolean {
  const joined = words[at - 2]
  if (joined === undefined || words[at - 1]!.lower !== 'and' || neverNouns.has(words[at]!.lower)) return false
  if (joined.tag !== 'noun' && joined.tag !== 'gerund') return false
  if (/[^s'u]s$/.test(joined.lower) || pluralSubjects.has(joined.lower)) return false
  for (let index = at - 3; index >= 0; index--) {
    const { kind, tag } = words[index]!
    if (kind === 'comma' || kind === 'quotation' || kind === 'dash' || kind === 'semicolon') return index < at - 3
    if (isVerbal(words[index]) || tag === 'base' || tag === 'to' || tag === 'question' || tag === 'pronoun')
      return false
  }
  return at > 3
}

/** “to act and force …”: the second verb is like the first. */
function followsBase(words: readonly Word[], at: number): boolean {
  for (let index = at - 2; index >= 0 && at - index < 10; index--) {
    const { tag } = words[index]!
    // “to “call them out” and consider …”
    if (tag === 'base' || (tag === 'to' && words[index + 1]!.kind === 'quotation')) return true
    if (tag === 'finite' || tag === 'be' || tag === 'have' || tag === 'modal') return false
  }
  return false
}

/** “a public-records request”: “a” opens the phrase that ends here. */
function followsSingular(words: readonly Word[], at: number): boolean {
  for (let index = at - 1; index >= 0 && at - index < 5; index--) {
    const { tag, lower } = words[index]!
    if (tag === 'determiner')
      return (lower === 'a' || lower === 'an') && closed.nounsLikeVerbs.has(words[at]!.lemma ?? '')
    if (tag !== 'noun' && tag !== 'adjective') return false
  }
  return false
}

/** Those who say something: a plural, or a person with a name, and “said” right behind. */
function opensSource(words: readonly Word[], at: number): boolean {
  const head = words[at]
  if (head?.kind !== 'word' || !(/[^s]s$/.test(head.lower) || personNouns.has(head.lower))) return false
  let verb = at + 1
  while (verb < at + 5 && words[verb]?.capital) verb++
  return words[verb]?.lemma === 'say'
}

const isQuoting = ({ lemma }: Word): boolean => ((cueVerbs.get(lemma ?? '') ?? 0) & cueFrame.quote) !== 0

/** Whether whoever speaks can stand here: a name, “the minister”, “two men”. */
function opensSpeaker({ lemma }: Word, next: Word | undefined): boolean {
  if (next?.kind !== 'word') return false
  if (next.capital || closed.determiners.has(next.lower)) return true
  return !closed.nounsLikeVerbs.has(lemma ?? '') && /[^s]s$/.test(next.lower)
}

/** “(the) articles of association”: a plural, and “of” with the noun that ends at `at`. */
function hangsOnPlural(words: readonly Word[], at: number): boolean {
  return words[at]?.tag === 'noun' && words[at - 1]?.lower === 'of' && /[^s]s$/.test(words[at - 2]?.lower ?? '')
}

/** The pronoun of “they both quickly (reply)”; empty where none stands there. */
function pronounBefore(words: readonly Word[], at: number): string {
  let index = at - 1
  while (words[index]?.tag === 'adverb') index--
  return words[index - 1]?.tag === 'pronoun' ? words[index - 1]!.lower : ''
}
