import type { ActorKind } from '../findings.ts'
import { isCommonWord } from '../lexicon/common-words.ts'
import { isGivenName } from '../lexicon/given-names.ts'
import { nameSuffixes, placePrepositions } from '../lexicon/name-parts.ts'
import { actingVerbs, speakingVerbs } from '../lexicon/name-verbs.ts'
import type { FoundName } from './find-names.ts'
import type { Word } from './words.ts'

export type SettledName = Omit<FoundName, 'kind'> & { readonly kind: ActorKind }

/** Decides what the open names are, from the rest of the article and from the words beside them; drops what no one vouches for. */
export function settleNames(words: readonly Word[], found: readonly FoundName[]): SettledName[] {
  const memory = remember(words, found)
  const settled: SettledName[] = []
  for (const name of found) {
    const kind = settle(words, name, memory)
    if (kind !== null) settled.push({ ...name, kind })
  }
  return settled
}

type Memory = {
  readonly surnames: ReadonlySet<string>
  readonly kinds: ReadonlyMap<string, ActorKind>
  /** Words that the article also writes in small letters. */
  readonly small: ReadonlySet<string>
}

const phraseOf = (words: readonly Word[], { from, to }: FoundName): string =>
  words
    .slice(from, to)
    .map((word) => word.key)
    .join(' ')

function remember(words: readonly Word[], found: readonly FoundName[]): Memory {
  const surnames = new Set<string>()
  const kinds = new Map<string, ActorKind>()
  for (const name of found) {
    if (name.kind === 'unknown') continue
    if (name.kind === 'person' && !name.known) {
      let last = name.to - 1
      if (nameSuffixes.has(words[last]!.key) && last > name.from) last -= 1
      surnames.add(words[last]!.key)
    }
    const phrase = phraseOf(words, name)
    if (!kinds.has(phrase)) kinds.set(phrase, name.kind)
  }
  const small = new Set<string>()
  for (const word of words) if (!word.capital && !word.numeric) small.add(word.key)
  return { surnames, kinds, small }
}

function settle(words: readonly Word[], name: FoundName, memory: Memory): ActorKind | null {
  const single = name.to - name.from === 1
  const first = words[name.from]!
  if (name.known?.form === 'capital') return settleCapital(words, name, memory)
  if (
    single &&
    memory.surnames.has(first.key) &&
    (name.kind === 'unknown' || name.kind === 'place') &&
    !name.known?.country
  )
    return 'person'
  if (single && name.known?.kind === 'place' && memory.surnames.has(first.key) && !followsPlacePreposition(words, name))
    return 'person'
  if (name.kind !== 'unknown') return name.kind
  const remembered = memory.kinds.get(phraseOf(words, name))
  if (remembered) return remembered
  const before = words[name.from - 1]
  const after = words[name.to]
  if (after && after.gap === 'space' && speakingVerbs.has(after.key)) return 'person'
  if (single && memory.small.has(first.key)) return null
  if (followsPlacePreposition(words, name)) return 'place'
  if (single && isCommonWord(first.key)) return null
  if (before && before.gap !== 'other' && before.key === 'the') return single ? null : 'organisation'
  if (first.opening && single && isCommonWord(first.key)) return null
  if (isGivenName(first.key)) return 'person'
  return single ? 'person' : 'organisation'
}

function followsPlacePreposition(words: readonly Word[], { from }: FoundName): boolean {
  const before = words[from - 1]
  return before !== undefined && words[from]!.gap === 'space' && placePrepositions.has(before.key)
}

const talkWords = new Set(
  'talks negotiations relations ties deal agreement contacts dialogue war tensions alliance cooperation meeting'.split(
    ' ',
  ),
)

/** A capital is an actor where it acts (“Tehran said”, “talks with Tehran”, “between Moscow and Kyiv”), else a place. */
function settleCapital(words: readonly Word[], name: FoundName, memory: Memory): ActorKind {
  const first = words[name.from]!
  if (name.to - name.from === 1 && memory.surnames.has(first.key) && !followsPlacePreposition(words, name))
    return 'person'
  const last = words[name.to - 1]!
  const before = words[name.from - 1]
  const after = words[name.to]
  const joined = first.gap === 'space' && before !== undefined
  if (
    joined &&
    [
      'in',
      'at',
      'near',
      'from',
      'outside',
      'around',
      'of',
      'into',
      'across',
      'leave',
      'left',
      'visit',
      'visited',
      'reach',
      'reached',
    ].includes(before.key)
  )
    return 'place'
  if (last.possessive)
    return joined && (before.key === 'against' || before.key === 'rejected' || !placePrepositions.has(before.key))
      ? 'state'
      : first.opening
        ? 'state'
        : 'place'
  if (after && after.gap === 'space' && actingVerbs.has(after.key)) return 'state'
  if (
    joined &&
    [
      'with',
      'between',
      'against',
      'accused',
      'urged',
      'accusing',
      'labelling',
      'labeling',
      'told',
      'warned',
      'blamed',
      'blaming',
      'pressed',
      'by',
      'called',
    ].includes(before.key)
  )
    return 'state'
  if (joined && before.key === 'and' && name.from >= 2) {
    const pair = words[name.from - 3]
    if (pair && (pair.key === 'between' || pair.key === 'with')) return 'state'
  }
  if (
    after?.key === 'and' &&
    words[name.to + 2] &&
    actingVerbs.has(words[name.to + 2]!.key) &&
    words[name.to + 1]!.capital
  )
    return 'state'
  if (joined && talkWords.has(before.key)) return 'state'
  return 'place'
}
