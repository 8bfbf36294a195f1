import { isNominal, isTimeWord, nounPhraseEnd, prepositionalEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueNouns } from '#src/analysis/english/lexicon/cue-nouns.ts'
import { cueFrame } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { weekdays } from '#src/analysis/english/lexicon/function-words.ts'
import { quantityAdverbs } from '#src/analysis/english/lexicon/reporting-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { indirectQuestions } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { hasQuotation, hasVerb, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'

export type Opening = {
  /** First word of the content. */
  readonly at: number
  /** Words of the hearer, both inclusive. */
  readonly hearer: { readonly first: number; readonly last: number } | null
  /** “that”, “whether”, a colon or the quotation itself announced the content; else it is a bare clause or nothing. */
  readonly announced: boolean
}

/** Whether a noun phrase and its verb begin at `from`: a clause of its own, without “that”. */
export function startsClause(words: readonly Word[], from: number, patience = 26): boolean {
  if (isThatSubject(words, from)) return true
  let open = 0
  for (let at = from; at < words.length && at - from < patience; at++) {
    const word = words[at]!
    if (word.kind === 'stop' || word.kind === 'semicolon' || word.kind === 'colon') return false
    if (word.tag === 'question' && at > from) {
      open++
      continue
    }
    if (word.tag === 'subordinator' && at > from) return false
    // “proposed a freeze last week and Lakeland has begun”: the verb is another clause's
    if (word.tag === 'conjunction' && at > from + 1 && isTimeWord(words[at - 1])) return false
    if (word.tag === 'quotation' && at > from && at === words.length - 1) return true
    // “the “spin masters,” and he left”: the verb is another clause's
    if (word.kind === 'quotation' && word.lower === ',' && words[at + 1]?.tag === 'conjunction') return false
    // “they “added a laugh track””
    if (word.tag === 'quotation' && at === from + 1 && words[from]!.tag === 'pronoun' && word.end - word.start > 14)
      return true
    // “argued the pipeline, which is new, “would not go ten feet””: the verb stands inside the marks
    if (word.tag === 'quotation' && words[at - 1]?.kind === 'comma' && open === 0 && word.end - word.start > 14)
      return true
    if (isVerbal(word)) {
      // “said having him at the top puts others at risk”
      if (at === from && !/^(?:having|being)$/.test(word.lower)) return false
      if (at === from) continue
      if (open > 0) {
        open--
        // skip the rest of this verb group
        while (
          at + 1 < words.length &&
          (isVerbal(words[at + 1]) ||
            words[at + 1]!.tag === 'participle' ||
            words[at + 1]!.tag === 'adverb' ||
            words[at + 1]!.tag === 'not')
        )
          at++
        continue
      }
      return true
    }
  }
  return false
}

/** “(Doe said) that was a question for the voters”: “that” is no conjunction, but what the clause tells of. */
export function isThatSubject(words: readonly Word[], at: number): boolean {
  const tag = words[at + 1]?.tag
  return words[at]?.lower === 'that' && (tag === 'be' || tag === 'modal' || tag === 'have')
}

/** Skips what may stand between a cue and its content: “on Friday”, “in a statement”, “reporters”, “, however,”. */
export function openingAfter(words: readonly Word[], from: number, frames: number): Opening {
  let at = from
  let hearer: Opening['hearer'] = null
  for (let steps = 0; steps < 12; steps++) {
    const word = words[at]
    if (!word) break
    if (word.lower === 'that' && word.tag !== 'determiner') {
      const next = words[at + 1]
      // “said that night.”
      if (isTimeWord(next) && (words[at + 2] === undefined || words[at + 2]!.kind === 'stop')) break
      if (at === from && isThatSubject(words, at)) return { at, hearer, announced: false }
      // “said in an interview | that was broadcast on Friday”
      // “…,” he said of the minister's claim | that it was late; but “said of the claim that it was false”
      if (
        at > from &&
        words[from]!.lower === 'of' &&
        hasQuotation(words, 0, words.length) &&
        cueNouns.has(words[at - 1]!.lower) &&
        words[at - 1]!.tag === 'noun'
      )
        break
      if (at > from && tellsOf(words, at + 1) && hangsOnOccasion(words, from, at)) break
      if (next) return { at: at + 1, hearer, announced: true }
    }
    // “told ABC's “Good Morning” that …”: a programme
    if (
      word.kind === 'quotation' &&
      hearer !== null &&
      (words[at - 1]?.tag === 'possessive' || words[at - 1]?.tag === 'name') &&
      words[at + 1]?.lower === 'that'
    ) {
      at++
      continue
    }
    if (word.kind === 'colon' || word.kind === 'quotation') {
      return { at: word.kind === 'colon' ? at + 1 : at, hearer, announced: true }
    }
    if (word.kind === 'comma') {
      const next = words[at + 1]
      // “Doe said, and I quote, “…””
      if (next?.lower === 'and' && words[at + 2]?.lower === 'i' && words[at + 3]?.lower === 'quote') {
        at += 4
        continue
      }
      if (next?.kind === 'quotation') return { at: at + 1, hearer, announced: true }
      if (next?.lower === 'that') return { at: at + 2, hearer, announced: true }
      // “said, according to him, that …” and “said, however, that …”
      let close = at + 1
      while (close < words.length && close - at < 12 && words[close]!.kind !== 'comma' && words[close]!.kind !== 'stop')
        close++
      const after = words[close + 1]
      if (
        words[close]?.kind === 'comma' &&
        after &&
        (after.lower === 'that' || (after.kind === 'quotation' && !hasVerb(words, at + 1, close)))
      ) {
        at = close + 1
        continue
      }
      break
    }
    // “explained (after the vote), “…””, “said – a day before the vote – that …”
    if (word.kind === 'open' || word.kind === 'dash') {
      const closing = word.kind === 'open' ? 'close' : 'dash'
      let close = at + 1
      while (close < words.length && close - at < 14 && words[close]!.kind !== closing) close++
      const behind = words[close + 1]
      if (
        words[close]?.kind !== closing ||
        (closing === 'dash' && behind?.lower !== 'that' && behind?.kind !== 'quotation')
      )
        break
      at = close + 1
      continue
    }
    // “said at a tribute to a builder who had lent him a house”: told of whoever stands before it
    if (/^(?:who|where|when)$/.test(word.lower) && !(frames & cueFrame.hearer) && tellsOfPhrase(words, from, at)) break
    if (word.tag === 'question' && indirectQuestions.has(word.lower)) return { at, hearer, announced: true }
    if (word.lower === 'if') return { at, hearer, announced: true }
    if (isTimeWord(word) && !(words[at + 1]?.tag === 'possessive')) {
      at++
      continue
    }
    // “late last week”
    if (
      /^(?:late|early|earlier|later)$/.test(word.lower) &&
      /^(?:last|this|next)$/.test(words[at + 1]?.lower ?? '') &&
      isTimeWord(words[at + 2])
    ) {
      at += 3
      continue
    }
    // “late on Thursday”
    if (
      /^(?:late|early|earlier|later)$/.test(word.lower) &&
      words[at + 1]?.lower === 'on' &&
      isTimeWord(words[at + 2])
    ) {
      at++
      continue
    }
    if (
      (word.lower === 'last' ||
        word.lower === 'this' ||
        word.lower === 'earlier' ||
        word.lower === 'late' ||
        word.lower === 'next') &&
      isTimeWord(words[at + 1])
    ) {
      at += 2
      continue
    }
    if (word.tag === 'adverb' && !startsSubject(words, at)) {
      at++
      continue
    }
    if (hearer === null && frames & cueFrame.hearer && word.tag !== 'preposition') {
      const end = hearerEnd(words, from, at)
      // “warned the pound could fall”: the phrase is a subject, no hearer
      if (end > at && (!isVerbal(words[end]) || end < nounPhraseEnd(words, at))) {
        const compound = frames & cueFrame.hearerInfinitive || isPlainHearer(words, at, end)
        if (compound) {
          hearer = { first: at, last: end - 1 }
          at = end
          if (words[at]?.lower === 'and' && nounPhraseEnd(words, at + 1) > at + 1) at = nounPhraseEnd(words, at + 1)
          continue
        }
      }
    }
    // “reported at least 20 victims at a centre that helps …”
    if (word.lower === 'at' && /^(?:least|most)$/.test(words[at + 1]?.lower ?? '')) break
    // “argued for decades that it was late”
    if (word.lower === 'for' && isTimeWord(words[at + 1]) && words[at + 2]?.lower === 'that') {
      at += 2
      continue
    }
    if (word.tag === 'preposition' || (word.tag === 'to' && nounPhraseEnd(words, at + 1) > at + 1)) {
      const end = prepositionalEnd(words, at)
      // “said in a statement posted on its page that …”
      if (end > at && isReduced(words, end)) {
        at = isOnline(words[end + 1]) ? end + 2 : end + 1
        continue
      }
      if (end > at && !(words[end] && isVerbal(words[end]))) {
        if (word.tag === 'to' && hearer === null) hearer = { first: at + 1, last: end - 1 }
        at = end
        continue
      }
      const day = dayEnd(words, at)
      if (day > at && isVerbal(words[end])) {
        at = day
        continue
      }
      break
    }
    // “said when asked about it that …” is rare; “said after the talks” ends the frame
    break
  }
  return { at, hearer, announced: false }
}

/** “told the court Reid had lied”, “told reporters Lund was ill”: who is told ends before the name that is the subject of a clause. */
function hearerEnd(words: readonly Word[], from: number, at: number): number {
  const end = nounPhraseEnd(words, at)
  if (words[from - 1]?.lemma !== 'tell' || !isVerbal(words[end])) return end
  const name = words.findIndex(({ tag, capital }, index) => index > at && index < end && tag === 'name' && capital)
  return name > 0 && words[name - 1]!.tag === 'noun' && !words[name - 1]!.capital ? name : end
}

/** “said on Wednesday taxes would rise”: index after a day, where the noun behind it is the subject of a clause; `at` for no day. */
function dayEnd(words: readonly Word[], at: number): number {
  if (words[at]!.lower !== 'on' || !weekdays.has(words[at + 1]?.lower ?? '')) return at
  let end = at + 2
  while (isTimeWord(words[end])) end++
  return words[end]?.tag === 'possessive' ? at : end
}

/**
 * “that was …”, “that aired …”, “that weighs the costs”; but “that air defences …”, “that ships could …”, “that attacks on the port …”,
 * “that forced labour was used”.
 */
function tellsOf(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (!word || !isVerbal(word)) return false
  if (word.tag !== 'finite') return true
  if (word.forms & verbForm.participle && next?.tag === 'noun' && isVerbal(words[nounPhraseEnd(words, at + 1)]))
    return false
  return word.lower.endsWith('s') ? next?.tag === 'determiner' : (word.forms & verbForm.base) === 0
}

/** Whether a phrase with a preposition stands between a cue and “that …”, which then tells of the phrase. “on Monday” is none. */
function hangsOnOccasion(words: readonly Word[], from: number, at: number): boolean {
  for (let index = from; index < at; index++)
    if (words[index]!.tag === 'preposition' && !isTimeWord(words[index + 1])) return true
  return false
}

/** Whether a noun that is no day stands right before, behind a preposition. */
function tellsOfPhrase(words: readonly Word[], from: number, at: number): boolean {
  const left = words[at - 1]
  return at > from && isNominal(left) && !isTimeWord(left) && /^(?:preposition|to)$/.test(words[from]!.tag)
}

/** A participle with a preposition after it: “(a statement) posted on its page”. */
function isReduced(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  return (
    word !== undefined &&
    (word.forms & verbForm.participle) !== 0 &&
    (word.tag === 'participle' || word.tag === 'finite') &&
    (next?.tag === 'preposition' || next?.tag === 'to' || isTimeWord(next) || isOnline(next))
  )
}

const isOnline = (word: Word | undefined): boolean => /^(?:online|live|overnight)$/.test(word?.lower ?? '')

/** “here he said” against “he said here”: an adverb that opens a clause stays with it. */
function startsSubject(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  // “said nearly every donor”
  if (quantityAdverbs.has(words[at]!.lower))
    return next?.tag === 'determiner' || next?.tag === 'number' || next?.tag === 'adjective'
  return words[at]!.lower === 'there' && (next?.tag === 'be' || next?.tag === 'modal')
}

/** For “asked him whether”, “promised voters that”: the phrase is followed by an opening, so it is the hearer. */
function isPlainHearer(words: readonly Word[], from: number, end: number): boolean {
  const next = words[end]
  if (words[from]!.tag === 'pronoun' && /^(?:him|me|us|them)$/.test(words[from]!.lower)) return true
  return (
    next !== undefined &&
    (next.lower === 'that' ||
      next.kind === 'quotation' ||
      next.kind === 'colon' ||
      next.lower === 'whether' ||
      next.lower === 'if' ||
      (next.kind === 'comma' && words[end + 1]?.kind === 'quotation'))
  )
}
