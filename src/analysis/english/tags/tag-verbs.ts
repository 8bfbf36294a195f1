import { cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { before, canEndSubject, premodifier } from '#src/analysis/english/tokens/neighbours.ts'
import { isKnownVerb, type Tag, type Word } from '#src/analysis/english/tokens/words.ts'

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
  if (word.forms & gerund) {
    if (left && (left.tag === 'determiner' || left.tag === 'possessive' || left.tag === 'adjective'))
      return next &&
        (next.forms === 0 || next.kind !== 'word') &&
        next.kind === 'word' &&
        !closed.prepositions.has(next.lower)
        ? 'adjective'
        : 'noun'
    // “a press briefing on Monday”
    if (
      closed.nounsLikeGerunds.has(lower) &&
      left &&
      left === previous &&
      (left.tag === 'noun' || left.tag === 'name') &&
      !(next?.kind === 'word' && (closed.determiners.has(next.lower) || next.lower === 'that'))
    )
      return 'noun'
    // “launched scathing attacks”
    if (
      left &&
      (left.tag === 'finite' || left.tag === 'participle' || left.tag === 'base') &&
      !isKnownVerb(lower) &&
      next?.kind === 'word' &&
      !closed.determiners.has(next.lower) &&
      !closed.prepositions.has(next.lower)
    )
      return 'adjective'
    return 'gerund'
  }
  if (
    previous?.tag === 'number' &&
    word.forms & participle &&
    next?.kind === 'word' &&
    (next.forms === 0 || /[^s]s$/.test(next.lower)) &&
    !next.capital &&
    !closed.prepositions.has(next.lower) &&
    !closed.determiners.has(next.lower) &&
    // “six in ten said they would”
    !closed.standalonePronouns.has(next.lower) &&
    !closed.possessives.has(next.lower) &&
    next.lower !== 'that'
  )
    return 'adjective'
  if (
    previous &&
    premodifier.has(previous.tag) &&
    previous.lower !== 'that' &&
    !(previous.tag === 'number' && word.forms & past)
  ) {
    // “the accused”, “a said amount”, “the claims”
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
      words[at - 2]?.tag === 'determiner' &&
      !opensNoun(next)
    )
      return 'finite'
    return word.forms & (past | participle) && !(word.forms & (base | third)) ? 'adjective' : 'noun'
  }
  if (previous?.tag === 'preposition' && !(word.forms & (past | participle) && !(word.forms & base))) return 'noun'
  if (word.forms & past) {
    if (word.forms & participle && previous?.tag === 'preposition') return 'adjective'
    return 'finite'
  }
  if (word.forms & participle && !(word.forms & (base | third))) return 'participle'
  if (word.forms & third) {
    // “launched fierce attacks on”
    const earlier = words[at - 2]?.tag
    if (
      left?.tag === 'noun' &&
      left === previous &&
      (earlier === 'finite' || earlier === 'participle' || earlier === 'base')
    )
      return 'noun'
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
        // “Rust Belt states Morrow and Tarn”
        next?.capital ||
        // “appealed to Gulf states for tents”
        (next && ['for', 'and', 'or', 'with', 'from', 'on', 'in'].includes(next.lower)) ||
        (words[at + 2] && (words[at + 2]!.forms & (past | base)) !== 0))
    )
      return 'noun'
    // “Trump claims that …”, but “insurance claims rose”
    if (
      left &&
      (canEndSubject(left) ||
        left.tag === 'question' ||
        left.kind === 'comma' ||
        left.tag === 'conjunction' ||
        left.tag === 'quotation')
    ) {
      if (
        left.tag === 'noun' &&
        next &&
        next.kind === 'word' &&
        (closed.finiteAuxiliaries.has(next.lower) || closed.modals.has(next.lower))
      )
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
    return at === 0 || left === undefined ? null : 'noun'
  }
  if (word.forms & base) {
    if (left?.tag === 'pronoun' && /^(?:i|you|we|they)$/.test(left.lower)) return 'finite'
    if (left?.tag === 'conjunction' && followsBase(words, at)) return 'base'
    // “residents and aid workers”
    if (
      left?.tag === 'conjunction' &&
      closed.nounsLikeVerbs.has(lower) &&
      next?.kind === 'word' &&
      /[^s]s$/.test(next.lower)
    )
      return 'noun'
    if (left?.tag === 'question' || left?.tag === 'conjunction') return 'finite'
    return pluralNounVerb(words, at)
  }
  return null
}

/** Whether a form in -s after a noun or an adjective is its plural: what follows cannot be the object of a verb. */
function isPluralNoun(left: Word | undefined, earlier: Word | undefined, next: Word | undefined): boolean {
  if (left?.tag === 'adjective') return earlier?.tag !== 'determiner' || earlier.lower !== 'the' || !opensObject(next)
  if (left?.tag !== 'noun' || left.kind !== 'word') return false
  // “officials claims”: no verb in -s has a plural for its subject
  if (/[^su]s$/.test(left.lower) && !/(?:news|series|politics|congress|press)$/.test(left.lower)) return true
  if (next === undefined || next.kind === 'stop') return false
  return next.kind === 'word' && /^(?:for|from|with|of|by|against|about|between|among)$/.test(next.lower)
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

/** Whether the next word can be the noun that a participle stands before. */
function opensNoun(next: Word | undefined): boolean {
  if (next === undefined || next.kind !== 'word') return false
  return !(
    closed.determiners.has(next.lower) ||
    closed.prepositions.has(next.lower) ||
    closed.standalonePronouns.has(next.lower) ||
    closed.possessives.has(next.lower) ||
    closed.questionWords.has(next.lower) ||
    closed.weekdays.has(next.lower) ||
    next.lower === 'to' ||
    next.lower === 'when'
  )
}

const closedPlural = new Set(
  `many some others all both few several most these those another each neither either`.split(' '),
)

/** “to act and force …”: the second verb is like the first. */
function followsBase(words: readonly Word[], at: number): boolean {
  for (let index = at - 2; index >= 0 && at - index < 10; index--) {
    const { tag } = words[index]!
    if (tag === 'base') return true
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

/** “critics say”, “the two sides agree”: a base form after a plural is its verb; after anything else rather a noun. */
function pluralNounVerb(words: readonly Word[], at: number): Tag | null {
  const left = before(words, at)
  if (!left) return null
  const next = words[at + 1]
  // “told a veterans group that …”
  if (
    left.tag === 'noun' &&
    !cueVerbs.has(words[at]!.lemma ?? '') &&
    (next === undefined || next.kind === 'comma' || next.kind === 'stop' || /^(?:that|of|who|which)$/.test(next.lower))
  )
    return 'noun'
  // “filed a public-records request with …”: one thing, so no plural does anything
  if (followsSingular(words, at)) return 'noun'
  // “Democrats in the Senate in November say they …”
  if (words[at]!.lower === 'say' && next && /^(?:they|he|she|it|we|that|there)$/.test(next.lower)) return 'finite'
  // “a Sanders volunteer who …”: a name may end in s
  const closes =
    next === undefined ||
    next.kind === 'comma' ||
    next.kind === 'stop' ||
    next.lower === 'who' ||
    closed.prepositions.has(next.lower)
  // “he and Doe differ on it”
  if (left.tag === 'name' && closes && words[at]!.lemma !== 'say' && words[at - 2]?.lower !== 'and') return 'noun'
  const joined = words.slice(Math.max(0, at - 6), at).some((word) => word.lower === 'and')
  const plural =
    (/[^s'u]s$/.test(left.lower) &&
      !/^(?:news|series|politics|congress|crisis|economics|athletics|this|his|was|is)$/.test(left.lower)) ||
    /^(?:people|police|men|women|children|media|many|some|others|troops|who|which|that|%|percent)$/.test(left.lower)
  if ((left.tag === 'noun' || left.tag === 'determiner' || left.tag === 'question') && plural) return 'finite'
  if (left.tag === 'name' && (plural || joined)) return 'finite'
  if (left.kind === 'comma' || left.kind === 'dash') return 'finite'
  return 'noun'
}
