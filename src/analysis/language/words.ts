import type { Span } from '#src/base/span.ts'
import type { Quotation } from '../findings.ts'
import { cueVerbs } from '../lexicon/cue-verbs.ts'
import * as closed from '../lexicon/function-words.ts'
import { formsOf, verbForm } from '../lexicon/verb-forms.ts'
import { irregularVerbs, regularVerbs } from '../lexicon/verbs.ts'
import type { Token, TokenKind } from './tokens.ts'

/** What a word does in its sentence. `finite` is a verb that makes a clause; `quotation` is a folded quotation. */
export type Tag =
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'preposition'
  | 'to'
  | 'conjunction'
  | 'subordinator'
  | 'question'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'not'
  | 'adverb'
  | 'adjective'
  | 'number'
  | 'noun'
  | 'name'
  | 'finite'
  | 'base'
  | 'gerund'
  | 'participle'
  | 'quotation'
  | 'point'

/** A token in its frame, or a whole quotation folded into one. */
export type Word = Span & {
  readonly kind: TokenKind | 'quotation'
  readonly lower: string
  readonly capital: boolean
  readonly quotation: Quotation | null
  /** Settled by `tagWords`. Of a quotation `lower` is its last character, so that “…,” can be told from “…”. */
  tag: Tag
  /** Base form where the word can be a verb. */
  readonly lemma: string | null
  /** Union of `verbForm` that the written form can be; 0 if no verb is known. */
  readonly forms: number
}

type VerbReading = { readonly lemma: string; readonly forms: number }

/** Written form → base form and what it can be. Cue verbs win over others where two verbs share a form. */
const verbReadings: ReadonlyMap<string, VerbReading> = (() => {
  const irregular = new Map(irregularVerbs.map(([base, past, participle]) => [base, { past, participle }] as const))
  const readings = new Map<string, VerbReading>()
  for (const base of [...cueVerbs.keys(), ...irregular.keys(), ...regularVerbs]) {
    for (const { written, form } of formsOf(base, irregular.get(base))) {
      const before = readings.get(written)
      if (!before) readings.set(written, { lemma: base, forms: form })
      else if (before.lemma === base) readings.set(written, { lemma: base, forms: before.forms | form })
    }
  }
  return readings
})()

const neverVerb = new Set(`u.s. being like number thing people official police senate secretary`.split(' '))

const notGerund = new Set(
  `king thing nothing something anything everything morning evening during string spring ring wing bring sibling ceiling wedding building being
   beijing outstanding ongoing underlying interesting boring amazing willing sterling lightning`.split(/\s+/),
)
const notPast = new Set(
  `hundred red bed need speed seed breed shed indeed united united sacred naked wicked hatred kindred embed bred fed led wed sled
   so-called alleged armed-forces unprecedented unexpected talented gifted limited`.split(/\s+/),
)

/** What an unknown word's ending tells: “ratcheted”, “pooh-poohing”. */
function guessedReading({ lower, capital }: Token): VerbReading | undefined {
  if (capital || lower.length < 5) return undefined
  if (lower.endsWith('ed') && !lower.endsWith('eed') && !notPast.has(lower))
    return { lemma: lower.slice(0, -2), forms: verbForm.past | verbForm.participle }
  if (lower.endsWith('ing') && !notGerund.has(lower)) return { lemma: lower.slice(0, -3), forms: verbForm.gerund }
  return undefined
}

export function wordOf(token: Token): Word {
  const reading =
    token.kind === 'word' && !neverVerb.has(token.lower)
      ? (verbReadings.get(token.lower) ?? guessedReading(token))
      : undefined
  return {
    start: token.start,
    end: token.end,
    kind: token.kind,
    lower: token.lower,
    capital: token.capital,
    quotation: null,
    tag: 'point',
    lemma: reading?.lemma ?? null,
    forms: reading?.forms ?? 0,
  }
}

/** A quotation folded to one word, marks included. */
export function foldedWord(quotation: Quotation, start: number, end: number, lastChar: string): Word {
  return {
    start,
    end,
    kind: 'quotation',
    lower: lastChar,
    capital: false,
    quotation,
    tag: 'quotation',
    lemma: null,
    forms: 0,
  }
}

/** Readings that need no context. */
function closedTag(word: Word): Tag | null {
  if (word.kind === 'quotation') return 'quotation'
  if (word.kind === 'number') return 'number'
  if (word.kind !== 'word') return 'point'
  const { lower } = word
  if (closed.negations.has(lower)) return 'not'
  if (lower === "'s") return null
  if (closed.formsOfBe.has(lower)) return 'be'
  if (closed.formsOfHave.has(lower)) return 'have'
  if (closed.formsOfDo.has(lower)) return 'do'
  if (closed.modals.has(lower) && !(lower === 'may' && word.capital)) return 'modal'
  if (lower === 'to') return 'to'
  if (closed.possessives.has(lower) && lower !== 'whose') return 'possessive'
  if (closed.conjunctions.has(lower)) return 'conjunction'
  if (closed.numberWords.has(lower)) return 'number'
  return null
}

const nominal = new Set<Tag>(['noun', 'name', 'pronoun', 'number', 'quotation'])
const premodifier = new Set<Tag>(['determiner', 'possessive', 'adjective', 'number'])

/** Whether a finite verb can stand right after this word as its subject's end. */
function canEndSubject(word: Word | undefined): boolean {
  return word !== undefined && (nominal.has(word.tag) || word.kind === 'close')
}

/** The last word before `at` that is no adverb or negation. */
function before(words: readonly Word[], at: number): Word | undefined {
  let index = at - 1
  while (index >= 0 && (words[index]!.tag === 'adverb' || words[index]!.tag === 'not')) index--
  return words[index]
}

function endsLikeAdverb(lower: string): boolean {
  return (
    lower.length > 4 &&
    lower.endsWith('ly') &&
    !/^(?:family|assembly|reply|supply|ally|rally|july|italy|early|daily|weekly|monthly|likely|friendly|deadly|elderly|bully|costly|only|monopoly|anomaly)$/.test(
      lower,
    )
  )
}

function endsLikeAdjective(lower: string): boolean {
  return (
    lower.length > 5 && /(?:ous|ful|less|able|ible|ical|ive|ish)$/.test(lower) && !closed.nounsLikeAdjectives.has(lower)
  )
}

/**
 * Settles the tag of every word of a frame, left to right, each from its own readings and its left neighbours (and one word ahead).
 * Changes `tag` in place: the words are fresh from `frames.ts` and nobody else's yet.
 */
export function tagWords(words: readonly Word[], headlineCase: boolean): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    word.tag = closedTag(word) ?? openTag(words, at, headlineCase)
    // “the conservative said”, “the executive's plan”: an adjective that nothing follows stands for its noun
    const previous = words[at - 1]
    if (previous?.tag === 'adjective' && !canFollowAdjective(word)) {
      const left = words[at - 2]
      if (
        left &&
        (left.tag === 'determiner' ||
          left.tag === 'adjective' ||
          left.tag === 'noun' ||
          left.tag === 'name' ||
          left.tag === 'possessive')
      )
        previous.tag = previous.capital ? 'name' : 'noun'
    }
  }
}

function canFollowAdjective(word: Word): boolean {
  return (
    word.tag === 'noun' ||
    word.tag === 'name' ||
    word.tag === 'adjective' ||
    word.tag === 'number' ||
    word.tag === 'conjunction' ||
    word.tag === 'quotation' ||
    word.tag === 'gerund' ||
    word.kind === 'comma'
  )
}

function openTag(words: readonly Word[], at: number, headlineCase: boolean): Tag {
  const word = words[at]!
  const { lower } = word
  const previous = words[at - 1]
  const left = before(words, at)
  const next = words[at + 1]
  const startsFrame =
    previous === undefined || previous.kind === 'colon' || previous.kind === 'dash' || previous.kind === 'mark'
  if (lower === 'that') {
    if (next && (next.kind === 'comma' || next.kind === 'stop')) return 'pronoun'
    return 'question'
  }
  if (lower === "'s") return previous && isPossessed(previous, next) ? 'possessive' : 'be'
  if (
    closed.standalonePronouns.has(lower) &&
    !(lower === 'us' && word.end - word.start === 2 && word.capital) &&
    !(lower === 'one' && next?.kind === 'word' && left?.tag !== 'to') &&
    !(lower === 'it' && false)
  ) {
    return lower === 'there' && previous && canEndSubject(previous) ? 'adverb' : 'pronoun'
  }
  const isName = word.capital && !startsFrame && !headlineCase
  if (previous?.tag === 'determiner' && /^(?:following|past|opposite|only|then|very|off|inside|outside)$/.test(lower))
    return 'adjective'
  if (lower === 'provided' && !startsFrame && next?.lower !== 'that') return 'finite'
  if (!isName || closed.determiners.has(lower) || closed.prepositions.has(lower)) {
    if (closed.questionWords.has(lower)) return 'question'
    if (closed.determiners.has(lower)) return 'determiner'
    if (closed.prepositions.has(lower) && !(lower === 'like' && word.capital && !startsFrame)) {
      if (
        closed.subordinators.has(lower) &&
        lower !== 'as' &&
        lower !== 'since' &&
        lower !== 'until' &&
        lower !== 'before' &&
        lower !== 'after' &&
        lower !== 'till'
      )
        return 'subordinator'
      return 'preposition'
    }
    if (closed.subordinators.has(lower)) return 'subordinator'
    if (closed.adverbs.has(lower)) return 'adverb'
  }
  if (closed.weekdays.has(lower)) return 'name'
  const verb = verbTag(words, at, headlineCase)
  if (verb) return verb
  // whatever follows “will” is its verb, known or not
  if (left?.tag === 'modal' && !word.capital && word.forms === 0 && !endsLikeAdverb(lower)) return 'base'
  if (isName) return 'name'
  if (word.capital && headlineCase) return 'name'
  if (endsLikeAdverb(lower) && !(word.capital && next?.kind === 'word' && (next.capital || (next.forms & 4) !== 0)))
    return 'adverb'
  if (closed.adjectives.has(lower) || endsLikeAdjective(lower)) return 'adjective'
  if (word.capital) return 'name'
  return 'noun'
}

/** “Doe's plan” against “he's late”, “Doe's not there”. */
function isPossessed(previous: Word, next: Word | undefined): boolean {
  if (previous.tag === 'pronoun')
    return /^(?:one|everyone|somebody|nobody|someone|anyone|everybody|anybody)$/.test(previous.lower)
  if (previous.tag === 'question' || previous.tag === 'adverb') return false
  return next === undefined || !(/^(?:a|an|the|not|been|going)$/.test(next.lower) || next.kind === 'stop')
}

/** The verb reading of a word, if its place asks for one. */
function verbTag(words: readonly Word[], at: number, headlineCase: boolean): Tag | null {
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
    // “launched scathing attacks”
    if (
      left &&
      (left.tag === 'finite' || left.tag === 'participle' || left.tag === 'base') &&
      !verbReadings.has(lower) &&
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
      return word.forms & past ? 'finite' : pluralNounVerb(words, at)
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
      (earlier === 'finite' || earlier === 'participle' || earlier === 'base' || earlier === 'gerund')
    )
      return 'noun'
    // “twelve states that held votes”
    if (
      lower === 'states' &&
      (left?.tag === 'number' ||
        left?.tag === 'adjective' ||
        left?.lower === 'dozen' ||
        left?.lower === 'united' ||
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
    if (left?.tag === 'question' || left?.tag === 'conjunction') return 'finite'
    return pluralNounVerb(words, at)
  }
  return null
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

/** “critics say”, “the two sides agree”: a base form after a plural is its verb; after anything else rather a noun. */
function pluralNounVerb(words: readonly Word[], at: number): Tag | null {
  const left = before(words, at)
  if (!left) return null
  const next = words[at + 1]
  // “told a veterans group that …”
  if (left.tag === 'noun' && !cueVerbs.has(words[at]!.lemma ?? '') && (next === undefined || next.kind === 'comma' || next.kind === 'stop' || /^(?:that|of|who|which)$/.test(next.lower))) return 'noun'
  const joined = words.slice(Math.max(0, at - 6), at).some((word) => word.lower === 'and')
  const plural =
    (/[^s'u]s$/.test(left.lower) &&
      !/^(?:news|series|politics|congress|crisis|economics|athletics|this|his|was|is)$/.test(left.lower)) ||
    /^(?:people|police|men|women|children|media|many|some|others|troops|who|which|that|%|percent)$/.test(left.lower)
  if ((left.tag === 'noun' || left.tag === 'determiner' || left.tag === 'question') && plural) return 'finite'
  if (left.tag === 'name' && (plural || joined)) return 'finite'
  if (left.kind === 'comma') return 'finite'
  return 'noun'
}
