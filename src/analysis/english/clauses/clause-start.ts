import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { isNominal, isTimeWord, type NounPhrase, nounPhraseEnd } from './noun-phrases.ts'

/** Farthest that a clause is looked back through, in words. */
const farthest = 60

/**
 * The subject of a verb, read from the front of its clause: the first noun phrase that hangs on no preposition, where nothing but
 * side clauses, asides and prepositional phrases stand between it and the verb. “Doe, speaking at a rally in Oslo, Norway, warned”.
 *
 * @param before - First word of the verb group.
 */
export function subjectFromStart(words: readonly Word[], before: number): NounPhrase | null {
  const start = clauseStart(words, before)
  // what follows a verb is its object
  if (isVerbal(words[start - 1])) return null
  const first = afterFronted(words, start, before)
  const end = nounPhraseEnd(words, first)
  if (end === first || end > before) return null
  const head = beforeBrackets(words, first, end - 1)
  if (!isNominal(words[head]) || isTimeWord(words[head]) || words[head]!.tag === 'pronoun') return null
  return isAside(words, end, before) ? { first, head, last: before - 1 } : null
}

/** Back over words in brackets at the end of a phrase, also several in a row: “Section 102(b)(1)”. */
function beforeBrackets(words: readonly Word[], first: number, last: number): number {
  let head = last
  while (head > first && words[head]!.kind === 'close') {
    do head--
    while (head > first && words[head + 1]!.kind !== 'open')
  }
  return head
}

/** First word of the clause whose verb begins at `before`: back over relative clauses, up to another verb, a conjunction or a mark. */
function clauseStart(words: readonly Word[], before: number): number {
  let at = before - 1
  while (at >= 0 && before - at < farthest) {
    const word = words[at]!
    if (isVerbal(word)) {
      const opener = relativeOpener(words, at)
      if (opener === null) return at + 1
      at = opener - 1
      continue
    }
    if (word.kind === 'semicolon' || word.kind === 'colon' || word.kind === 'stop' || word.kind === 'mark')
      return at + 1
    if (word.kind === 'quotation' || word.tag === 'subordinator' || word.tag === 'question') return at + 1
    if (word.tag === 'conjunction' && (word.lower === 'but' || words[at - 1]?.kind === 'comma')) return at + 1
    at--
  }
  return at + 1
}

/** “who” or “which” that a verb belongs to. */
function relativeOpener(words: readonly Word[], verb: number): number | null {
  for (let at = verb - 1; at >= 0 && verb - at < 12; at--) {
    const word = words[at]!
    if (word.tag === 'question')
      return /^(?:who|which|whose|whom|that)$/.test(word.lower) &&
        isNominal(words[at - 1]?.kind === 'comma' ? words[at - 2] : words[at - 1])
        ? at
        : null
    if (word.kind === 'comma' || word.kind === 'semicolon' || word.kind === 'quotation') return null
  }
  return null
}

/** Over what may stand before a subject: “But on Friday, ”, “In addition to the probe, ”. */
function afterFronted(words: readonly Word[], start: number, before: number): number {
  let at = start
  for (let steps = 0; steps < 4 && at < before; steps++) {
    const word = words[at]!
    if (word.tag === 'conjunction' || word.tag === 'adverb' || word.kind === 'comma') {
      at++
      continue
    }
    if (word.tag !== 'preposition' && word.tag !== 'gerund' && word.tag !== 'to' && word.tag !== 'participle') return at
    let comma = at
    while (comma < before && words[comma]!.kind !== 'comma') comma++
    if (comma >= before) return at
    at = comma + 1
  }
  return at
}

/** Whether what stands between a subject and its verb hangs on the subject. */
function isAside(words: readonly Word[], from: number, to: number): boolean {
  const word = words[from]
  if (from >= to || !word) return true
  if (word.kind === 'comma' || word.kind === 'open' || word.kind === 'dash') {
    const last = words[to - 1]!
    return (
      last.kind === 'comma' ||
      last.kind === 'close' ||
      last.kind === 'dash' ||
      last.tag === 'adverb' ||
      word.kind === 'comma'
    )
  }
  return (
    word.tag === 'preposition' ||
    word.tag === 'question' ||
    word.tag === 'participle' ||
    word.tag === 'gerund' ||
    word.tag === 'adverb' ||
    isTimeWord(word)
  )
}
