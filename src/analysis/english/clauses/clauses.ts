import { clauseOpeners, pluralNouns } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import { tagWords } from '#src/analysis/english/tags/tag-words.ts'
import type { VerbGroup } from '#src/analysis/english/tags/verb-groups.ts'
import { addWords, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Span } from '#src/base/span.ts'
import type { NounPhrase } from './noun-phrases.ts'
import { findVerbs, verbsOf } from './shared-subjects.ts'

/** A stretch of text with its verbs and their subjects. */
export type Clausal = {
  readonly words: readonly Word[]
  readonly groups: readonly VerbGroup[]
  readonly subjects: readonly (NounPhrase | null)[]
}

/** Reads words that are not in a frame: the inside of a quotation. */
export function readSpan(text: string, span: Span): Clausal {
  const words = taggedWords(text, span)
  return withoutNouns(words, findVerbs(words))
}

/** The words of such a stretch with their tags alone. */
export function taggedWords(text: string, span: Span): readonly Word[] {
  const words: Word[] = []
  addWords(words, text, span)
  tagWords(words, false)
  return words
}

/** The verbs of words that are tagged, without those that only look like verbs. */
export function clausal(words: readonly Word[]): Clausal {
  return withoutNouns(words, verbsOf(words))
}

function withoutNouns(words: readonly Word[], { groups: all, subjects }: Omit<Clausal, 'words'>): Clausal {
  const found = [...subjects]
  const groups: VerbGroup[] = []
  const taken: (NounPhrase | null)[] = []
  all.forEach((group, index) => {
    const next = all[index + 1]
    if (next && (isNoun(words, group, next) || isPlural(words, group, next))) {
      const own = found[index]
      found[index + 1] ??=
        own && auxiliaries.has(words[group.head]!.tag)
          ? own
          : { first: own?.first ?? group.head, head: group.head, last: group.head }
    } else if (!(next && isAttribute(words, group, next) && found[index + 1])) {
      groups.push(group)
      taken.push(found[index] ?? null)
    }
  })
  return { words, groups, subjects: taken }
}

const auxiliaries = new Set(['have', 'be', 'do'])

/** “M23 rebels took”, “Spanish police exchanged”: of two verbs side by side the first is a noun. */
function isNoun(words: readonly Word[], group: VerbGroup, next: VerbGroup): boolean {
  // “has provided training”: the auxiliary belongs to the verb after it
  if (auxiliaries.has(words[group.head]!.tag) && next.first <= group.head + 1) return true
  const bare =
    group.mood === 'finite' && next.mood === 'finite' && next.first === group.head + 1 && group.first === group.head
  return bare && !words[group.head]!.lower.endsWith('ed')
}

/** “Maoist rebels in Nepal announced”. */
function isPlural(words: readonly Word[], group: VerbGroup, next: VerbGroup): boolean {
  if (group.mood !== 'finite' || next.mood !== 'finite' || !pluralNouns.has(words[group.head]!.lower)) return false
  return !isSetApart(words, group.head + 1, next.first) && !opensClause(words, group.head + 1, next.first)
}

/** “Suspected militants ambushed”: a capital hides that the first word belongs to the subject. */
function isAttribute(words: readonly Word[], group: VerbGroup, next: VerbGroup): boolean {
  if (group.head !== 0 || group.mood !== 'finite' || next.mood !== 'finite' || !words[0]!.capital) return false
  return !isSetApart(words, 1, next.first)
}

/**
 * Indexes of the verb groups that make the outermost clauses, left to right: not those of “who …”, “because …”, “that …”
 * clauses.
 */
export function outermost({ words, groups }: Clausal): number[] {
  const result: number[] = []
  let subordinate = false
  groups.forEach((group, index) => {
    if (group.mood !== 'finite') return
    const previous = index > 0 ? groups[index - 1]!.head + 1 : 0
    const opened =
      opensSubordinate(words, previous, group.first) || (index > 0 && !isSetApart(words, previous, group.first))
    const joined = !opened && index > 0 && subordinate && words[group.first - 1]?.tag === 'conjunction'
    subordinate = opened || joined
    if (!subordinate) result.push(index)
  })
  // “The general who had attacked the town resigned.”
  const last = groups.findLastIndex(({ mood }) => mood === 'finite')
  return result.length === 0 && last >= 0 ? [last] : result
}

/** Whether a comma, dash or conjunction parts two verbs: “halted arms exports” has one verb, whatever its last word could be. */
function isSetApart(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { kind, tag } = words[at]!
    if (
      kind === 'comma' ||
      kind === 'dash' ||
      kind === 'semicolon' ||
      kind === 'quotation' ||
      kind === 'close' ||
      tag === 'conjunction'
    )
      return true
  }
  return false
}

/** Whether a subordinator or relative pronoun between two verbs puts the second under the first. */
function opensSubordinate(words: readonly Word[], from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at -= 1) {
    const word = words[at]!
    if (word.tag === 'question' || word.tag === 'subordinator') return !commaAfter(words, at, to)
    if (clauseOpeners.has(word.lower) && word.tag === 'preposition') return to - at > 1 && !commaAfter(words, at, to)
    if (word.kind === 'semicolon' || word.kind === 'stop') return false
  }
  return false
}

function commaAfter(words: readonly Word[], from: number, to: number): boolean {
  // “who, he said, …” keeps its clause: only one comma ends it
  let commas = 0
  for (let at = from; at < to; at += 1) if (words[at]!.kind === 'comma' || words[at]!.kind === 'dash') commas += 1
  return commas % 2 === 1
}

/** Index after the words that go with the verb at `head`: up to the next finite verb's clause or a strong mark. */
export function reachOf({ words, groups }: Clausal, index: number): number {
  const { head } = groups[index]!
  let end = Math.min(words.length, head + 26)
  for (let next = index + 1; next < groups.length; next += 1) {
    const group = groups[next]!
    if (
      group.mood === 'finite' &&
      (opensClause(words, head + 1, group.first) || isSetApart(words, head + 1, group.first))
    ) {
      end = Math.min(end, group.first)
      break
    }
  }
  for (let at = head + 1; at < end; at += 1) {
    const { kind } = words[at]!
    if (kind === 'stop' || kind === 'semicolon' || kind === 'colon') return at
  }
  return end
}

/** Whether a pronoun, “that” or “who” shows that a clause begins between two verbs. */
function opensClause(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { tag } = words[at]!
    if (tag === 'question' || tag === 'subordinator' || tag === 'pronoun') return true
  }
  return false
}
