import { isNominal, isTimeWord, type NounPhrase, nounPhraseEnd } from '../language/noun-phrases.ts'
import type { VerbGroup } from '../language/verb-groups.ts'
import type { Word } from '../language/words.ts'
import { verbForm } from '../lexicon/verb-forms.ts'

const modifying = new Set(['determiner', 'possessive', 'adjective', 'number', 'noun', 'name'])
const verbal = new Set(['finite', 'modal', 'be', 'have', 'do'])

/** First word of the noun phrase that ends at `last`. */
export function nounPhraseStart(words: readonly Word[], last: number, floor: number): number {
  let first = last
  if (words[last]!.tag === 'pronoun') return last
  while (first > floor) {
    const left = words[first - 1]!
    if (left.tag === 'determiner' || (left.tag === 'possessive' && !left.lower.startsWith("'"))) return first - 1
    if (modifying.has(left.tag)) {
      if (
        isTimeWord(left) &&
        isTimeWord(words[first]) === false &&
        words[first - 2]?.tag !== 'determiner' &&
        left.tag === 'name'
      )
        break
      first--
      continue
    }
    if (
      left.kind === 'quotation' &&
      !/[,.;!?]/.test(left.lower) &&
      first - 1 > floor &&
      modifying.has(words[first - 2]!.tag) &&
      words[first]!.tag === 'name'
    ) {
      first--
      continue
    }
    if (left.lower === '&') {
      first--
      continue
    }
    break
  }
  return first
}

/** Index of the bracket, comma or dash that opens the parenthesis which ends at `close`, or -1. */
function openingOf(words: readonly Word[], close: number, floor: number): number {
  const kind = words[close]!.kind
  const wanted = kind === 'close' ? 'open' : kind
  let tries = 0
  for (let at = close - 1; at >= floor && close - at < 60; at--) {
    const word = words[at]!
    if (word.kind === 'quotation' && kind !== 'close' && /[.!?]$/.test(word.lower)) return -1
    if (kind === 'comma' && word.kind === 'close') {
      while (at >= floor && words[at]!.kind !== 'open') at--
      continue
    }
    if (word.kind !== wanted) continue
    const left = words[at - 1]
    if (kind === 'close') return at
    if (
      left &&
      (isNominal(left) || left.kind === 'close' || left.tag === 'participle') &&
      at - 1 >= floor &&
      isParenthesis(words, at + 1, close)
    )
      return at
    if (++tries > 5) return -1
  }
  return -1
}

/** Whether what stands between two commas hangs on the noun before it: an apposition, an age, a relative clause, a place. */
function isParenthesis(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from]
  if (!first || from >= to) return false
  if (first.tag === 'pronoun' || first.tag === 'conjunction' || first.tag === 'subordinator')
    return /^(?:like|as|though|once|while|when|along|one|himself|herself)$/.test(first.lower)
  if (
    first.tag === 'question' ||
    first.tag === 'gerund' ||
    first.tag === 'participle' ||
    first.tag === 'preposition' ||
    first.tag === 'adverb' ||
    first.tag === 'number'
  )
    return true
  if (first.tag === 'finite' && first.forms & verbForm.participle) return true
  // a clause of its own is none
  for (let at = from; at < to; at++) {
    const word = words[at]!
    if (word.tag === 'question') return true
    if (verbal.has(word.tag)) return false
  }
  return true
}

/**
 * The subject that ends left of `before`, through appositions, brackets, relative clauses and adverbs.
 *
 * @param floor - First word that may belong to it.
 */
export function subjectLeftOf(words: readonly Word[], before: number, floor: number): NounPhrase | null {
  let at = before - 1
  for (let steps = 0; steps < 24 && at >= floor; steps++) {
    const word = words[at]!
    if (word.tag === 'adverb' || word.tag === 'not') {
      at--
      continue
    }
    if (word.kind === 'comma' || word.kind === 'close' || word.kind === 'dash') {
      const opening = openingOf(words, at, floor)
      if (opening < 0) return null
      at = opening - 1
      continue
    }
    if (word.tag === 'question') {
      return /^(?:who|which|that)$/.test(word.lower) ? { first: at, head: at, last: at } : null
    }
    // “Doe, 60, a doctor, said”
    if (word.tag === 'number' && words[at - 1]?.kind === 'comma' && at - 2 >= floor) {
      at -= 2
      continue
    }
    if (
      !isNominal(word) &&
      word.tag !== 'determiner' &&
      !(word.tag === 'adjective' && words[at - 1]?.tag === 'determiner')
    )
      return null
    // “Doe on Tuesday said”, “Doe last week said”
    if (isTimeWord(word)) {
      let first = at
      while (
        first > floor &&
        modifying.has(words[first - 1]!.tag) &&
        (isTimeWord(words[first - 1]) ||
          words[first - 1]!.tag === 'number' ||
          words[first - 1]!.tag === 'determiner' ||
          /^(?:last|next|this|late|early|earlier|later)$/.test(words[first - 1]!.lower))
      )
        first--
      const preposition = words[first - 1]
      if (preposition?.tag === 'preposition' && first - 2 >= floor) {
        at = first - 2
        continue
      }
      if (
        first - 1 >= floor &&
        (isNominal(preposition) || preposition?.kind === 'comma' || preposition?.kind === 'close')
      ) {
        at = first - 1
        continue
      }
    }
    const first = nounPhraseStart(words, at, floor)
    const climbed = climb(words, first, floor)
    if (climbed >= 0) {
      at = climbed
      continue
    }
    const opener = words[first - 1]
    // “Doe, during a meeting in Oslo, said”
    if (opener?.tag === 'preposition' && words[first - 2]?.kind === 'comma' && first - 3 >= floor && isNominal(words[first - 3])) {
      at = first - 3
      continue
    }
    if (opener && first - 1 >= floor && hanging.has(opener.tag)) {
      const opened = clauseOpener(words, first, floor)
      if (opened) return opened
    }
    return coordinated(words, { first, head: at, last: before - 1 }, floor)
  }
  return null
}

const hanging = new Set(['preposition', 'to', 'base', 'gerund', 'participle'])

/** “Groups urging her to run on a platform of change are …”: the first phrase of a clause that has no other verb is its subject. */
function clauseOpener(words: readonly Word[], from: number, floor: number): NounPhrase | null {
  let start = from
  let inRelative = false
  for (let at = from - 1; at >= floor; at--) {
    const word = words[at]!
    if (
      word.kind === 'comma' ||
      word.kind === 'quotation' ||
      word.kind === 'colon' ||
      word.kind === 'semicolon' ||
      word.kind === 'dash' ||
      word.tag === 'subordinator' ||
      word.tag === 'conjunction'
    )
      break
    if (word.tag === 'question') inRelative = true
    if (verbal.has(word.tag) && !(word.forms & verbForm.participle) && !inRelative) return null
    start = at
  }
  const end = nounPhraseEnd(words, start)
  if (end === start || end > from || !isNominal(words[end - 1]) || words[start]!.tag === 'pronoun') return null
  return { first: start, head: end - 1, last: from - 1 }
}

/** Where a noun phrase hangs on another to its left (“of Iran”, “who follow it”, “representing them”), the end of that one; else -1. */
function climb(words: readonly Word[], first: number, floor: number): number {
  const left = words[first - 1]
  if (!left || first - 1 < floor) return -1
  if (left.tag === 'preposition' || left.tag === 'to') {
    const at = first - 2
    const head = words[at]
    if (at < floor || !head) return -1
    if (isNominal(head) && head.tag !== 'pronoun') return at
    if (head.tag === 'pronoun' && /^(?:one|those|others|some)$/.test(head.lower)) return at
    if (head.tag === 'determiner') return at
    if (
      (head.tag === 'adjective' ||
        head.tag === 'participle' ||
        head.tag === 'gerund' ||
        (head.tag === 'finite' && head.forms & verbForm.participle)) &&
      isNominal(words[at - 1]) &&
      at - 1 >= floor
    )
      return at - 1
    return -1
  }
  if (left.tag === 'gerund' || left.tag === 'participle')
    return first - 2 >= floor && isNominal(words[first - 2]) ? first - 2 : -1
  if (left.tag === 'finite' || left.tag === 'be' || left.tag === 'have' || left.tag === 'base') {
    for (let at = first - 2; at >= floor && first - at < 12; at--) {
      const word = words[at]!
      if (word.kind === 'comma' || word.kind === 'quotation') return -1
      if (word.tag === 'question' && /^(?:who|that|which)$/.test(word.lower))
        return isNominal(words[at - 1]) && at - 1 >= floor ? at - 1 : -1
    }
  }
  return -1
}

/** Takes “A, B and” before the last name into the subject. */
function coordinated(words: readonly Word[], phrase: NounPhrase, floor: number): NounPhrase {
  let { first } = phrase
  let joined = false
  for (let steps = 0; steps < 8; steps++) {
    const link = words[first - 1]
    if (!link || first - 2 < floor) break
    const isAnd = link.lower === 'and' || link.lower === 'or'
    if (!isAnd && !(joined && link.kind === 'comma')) break
    let end = first - 2
    if (isAnd && words[end]?.kind === 'comma') {
      if (!joined && !isList(words, end, floor)) break
      end--
    }
    if (
      end < floor ||
      !isNominal(words[end]) ||
      (words[end]!.tag === 'pronoun' && !/^(?:he|she|others)$/.test(words[end]!.lower))
    )
      break
    let start = nounPhraseStart(words, end, floor)
    const climbed = climb(words, start, floor)
    if (climbed >= 0) start = nounPhraseStart(words, climbed, floor)
    if (isAnd && clauseBefore(words, start, floor)) break
    first = start
    joined = true
  }
  return joined ? { ...phrase, first, head: phrase.head } : phrase
}

function isList(words: readonly Word[], comma: number, floor: number): boolean {
  const start = nounPhraseStart(words, Math.max(floor, comma - 1), floor)
  return words[start - 1]?.kind === 'comma' && isNominal(words[start - 2]) && words[start]!.tag === 'name'
}

/** Whether a verb stands to the left in the same clause, so that “and” joins clauses. */
function clauseBefore(words: readonly Word[], from: number, floor: number): boolean {
  for (let at = from - 1; at >= floor; at--) {
    const word = words[at]!
    if (
      word.kind === 'comma' ||
      word.kind === 'quotation' ||
      word.tag === 'subordinator' ||
      word.kind === 'colon' ||
      word.kind === 'semicolon'
    )
      return false
    if (verbal.has(word.tag)) return true
    if (word.tag === 'gerund' || word.tag === 'base') return true
  }
  return false
}

/** The subject of an inverted cue (“…,” said Jane Doe, the minister.): the phrase that begins at `from`. */
export function subjectRightOf(words: readonly Word[], from: number): NounPhrase | null {
  let start = from
  while (words[start]?.tag === 'adverb') start++
  const end = nounPhraseEnd(words, start)
  if (end === start) return null
  let head = end - 1
  while (head > start && words[head]!.kind === 'close') while (head > start && words[head + 1]?.kind !== 'open') head--
  let last = end
  while (words[last]?.lower === 'and' || (words[last]?.kind === 'comma' && joinsLater(words, last))) {
    const next = nounPhraseEnd(words, last + 1)
    if (next === last + 1) break
    last = next
  }
  return { first: start, head, last: last - 1 }
}

function joinsLater(words: readonly Word[], comma: number): boolean {
  const end = nounPhraseEnd(words, comma + 1)
  return (
    end > comma + 1 && words[comma + 1]!.tag === 'name' && words[end]?.lower === 'and' && words[end + 1]?.tag === 'name'
  )
}

/** Subjects of the finite groups of a frame, with those that share the one before (“met him and said”). */
export function subjectsOf(words: readonly Word[], groups: readonly VerbGroup[]): (NounPhrase | null)[] {
  const subjects: (NounPhrase | null)[] = []
  let floor = 0
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index]!
    if (group.mood !== 'finite') {
      subjects.push(null)
      continue
    }
    floor = index === 0 ? 0 : groups[index - 1]!.head + 1
    subjects.push(subjectOfFinite(words, groups, subjects, index, floor))
  }
  return subjects
}

function subjectOfFinite(
  words: readonly Word[],
  groups: readonly VerbGroup[],
  known: readonly (NounPhrase | null)[],
  index: number,
  floor: number,
): NounPhrase | null {
  const group = groups[index]!
  let at = group.first - 1
  while (at >= floor && words[at]!.tag === 'adverb') at--
  const left = words[at]
  if (left?.tag === 'conjunction' || (left?.kind === 'comma' && words[at - 1]?.tag === 'conjunction'))
    return inherited(words, groups, known, index, group)
  // the phrase may reach back over verbs inside relative clauses and appositions
  const own = subjectLeftOf(words, group.first, 0)
  if (own) return own
  if (left?.kind === 'comma') return inherited(words, groups, known, index, group)
  return null
}

/** “after he won”, “who won”: the subject belongs to a side clause. */
function isAside(words: readonly Word[], subject: NounPhrase): boolean {
  if (words[subject.first]!.tag === 'question') return true
  const opener = words[subject.first - 1]
  return (
    opener !== undefined &&
    (opener.tag === 'subordinator' ||
      opener.tag === 'question' ||
      /^(?:after|before|as|since|until|when|while)$/.test(opener.lower))
  )
}

/** Subject of the nearest finite group to the left that stands in no side clause; of the nearest at all where every one does. */
function inherited(
  words: readonly Word[],
  groups: readonly VerbGroup[],
  known: readonly (NounPhrase | null)[],
  index: number,
  group: VerbGroup,
): NounPhrase | null {
  let nearest: NounPhrase | null = null
  for (let before = index - 1; before >= 0 && group.first - groups[before]!.head <= 60; before--) {
    const subject = known[before]
    if (groups[before]!.mood !== 'finite' || !subject) continue
    if (!isAside(words, subject)) return subject
    nearest ??= subject
  }
  return nearest
}
