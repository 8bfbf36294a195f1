import { cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { formsOf, verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { irregularVerbs, regularVerbs } from '#src/analysis/english/lexicon/verbs.ts'
import { neverVerb, notGerund, notPast } from '#src/analysis/english/lexicon/words-of-tokens.ts'
import type { Quotation } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'
import { eachToken, type TokenKind } from './tokens.ts'

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

/** Whether a written form is one of a listed verb. */
export function isKnownVerb(written: string): boolean {
  return verbReadings.has(written)
}

/** Readings that a token of the text may have. */
const tokenReadings = new Map([...verbReadings].filter(([written]) => !neverVerb.has(written)))

/** What an unknown word's ending tells: “ratcheted”, “pooh-poohing”. */
function guessedReading(lower: string, capital: boolean): VerbReading | undefined {
  if (capital || lower.length < 5 || neverVerb.has(lower)) return undefined
  if (lower.endsWith('ed') && !lower.endsWith('eed') && !notPast.has(lower))
    return { lemma: lower.slice(0, -2), forms: verbForm.past | verbForm.participle }
  if (lower.endsWith('ing') && !notGerund.has(lower)) return { lemma: lower.slice(0, -3), forms: verbForm.gerund }
  return undefined
}

/** The words of a stretch of text behind those of `words`, without tags. */
export function addWords(words: Word[], text: string, within: Span): void {
  eachToken(text, within, (start, end, kind, lower, capital) => {
    const reading = kind === 'word' ? (tokenReadings.get(lower) ?? guessedReading(lower, capital)) : undefined
    const lemma = reading?.lemma ?? null
    words.push({ start, end, kind, lower, capital, quotation: null, tag: 'point', lemma, forms: reading?.forms ?? 0 })
  })
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

/** Tags of a verb that makes a clause. */
const verbal: ReadonlySet<Tag> = new Set(['finite', 'modal', 'be', 'have', 'do'])

export function isVerbal(word: Word | undefined): boolean {
  return word !== undefined && verbal.has(word.tag)
}

/** Whether a verb that makes a clause stands in a stretch of words; `to` is exclusive. */
export function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (verbal.has(words[at]!.tag)) return true
  return false
}

/** Whether a folded quotation stands in a stretch of words; `to` is exclusive. */
export function hasQuotation(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at]!.kind === 'quotation') return true
  return false
}
