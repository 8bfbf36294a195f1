import { isCommonWord } from '#src/analysis/english/lexicon/common-words.ts'
import { companyEndings, nameSuffixes } from '#src/analysis/english/lexicon/name-parts.ts'
import { nameHeads } from '#src/analysis/english/lexicon/words-of-names.ts'
import type { ActorKind } from '#src/analysis/findings.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import type { FoundName } from './found-name.ts'

/** What the certain names of an article teach about the open ones. */
export type ArticleMemory = {
  /** Last words of people named in full. */
  readonly surnames: ReadonlySet<string>
  /** First words of people named in full. */
  readonly givenNames: ReadonlySet<string>
  /** Phrase → what it was found to be elsewhere. */
  readonly kinds: ReadonlyMap<string, ActorKind | 'thing'>
  /** Words that the article also writes in small letters. */
  readonly small: ReadonlySet<string>
  /** Every word of the article. */
  readonly keys: ReadonlySet<string>
}

export function phraseOf(words: readonly NameWord[], { from, to }: Pick<FoundName, 'from' | 'to'>): string {
  let phrase = words[from]!.key
  for (let index = from + 1; index < to; index += 1) phrase += ` ${words[index]!.key}`
  return phrase
}

/** “Hofstra University”, “Larch Inc”: the first word alone stands for the body later. */
function shortBody(words: readonly NameWord[], { from, to, kind, known }: FoundName): string | null {
  if (kind !== 'organisation' || known || to - from < 2 || to - from > 3) return null
  const last = words[to - 1]!.key
  const first = words[from]!.key
  return (companyEndings.has(last) || nameHeads.has(last)) && !isCommonWord(first) ? first : null
}

export function recall(words: readonly NameWord[], found: readonly FoundName[]): ArticleMemory {
  const surnames = new Set<string>()
  const givenNames = new Set<string>()
  const kinds = new Map<string, ActorKind | 'thing'>()
  for (const name of found) {
    if (name.kind === 'unknown' || name.weak) continue
    if (name.kind === 'person' && !name.known) {
      let last = name.to - 1
      if (nameSuffixes.has(words[last]!.key) && last > name.from) last -= 1
      surnames.add(words[last]!.key)
      if (last > name.from) {
        const given = words[name.from]!.key
        if (given.length > 2 && !isCommonWord(given)) givenNames.add(given)
        if (words[last]!.gap === 'hyphen') surnames.add(`${words[last - 1]!.key} ${words[last]!.key}`)
      }
    }
    if (name.kind === 'thing') kinds.set(words[name.to - 1]!.key, 'thing')
    const short = shortBody(words, name)
    if (short && !kinds.has(short)) kinds.set(short, 'organisation')
    const phrase = phraseOf(words, name)
    if (!kinds.has(phrase)) kinds.set(phrase, name.kind)
  }
  const small = new Set<string>()
  const keys = new Set<string>()
  for (const word of words) {
    keys.add(word.key)
    if (!word.capital && !word.numeric) small.add(word.key)
  }
  return { surnames, givenNames, kinds, small, keys }
}
