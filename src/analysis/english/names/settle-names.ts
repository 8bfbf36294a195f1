import { ambiguousNames } from '#src/analysis/english/lexicon/ambiguous-names.ts'
import { isCommonWord } from '#src/analysis/english/lexicon/common-words.ts'
import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { bodyHeads, placeHeads, placePrepositions } from '#src/analysis/english/lexicon/name-parts.ts'
import { familyNouns, speakingVerbs, sportsVerbs } from '#src/analysis/english/lexicon/name-verbs.ts'
import { surnames } from '#src/analysis/english/lexicon/surnames.ts'
import {
  beating,
  bodyNouns,
  businessNouns,
  dealing,
  motions,
  ofTowns,
  placeNouns,
  placeVerbs,
  players,
  settlements,
  staff,
  ways,
} from '#src/analysis/english/lexicon/words-of-names.ts'
import type { ActorKind } from '#src/analysis/findings.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import { type ArticleMemory, phraseOf, recall } from './article-memory.ts'
import { isPlain } from './capital-runs.ts'
import type { FoundName } from './found-name.ts'
import { capitalActs } from './metonymy.ts'
import { isNoActor, isOfCulture } from './no-actors.ts'
import { isScoreLine } from './score-lines.ts'
import { isOfficeHead } from './titles.ts'

export type SettledName = Omit<FoundName, 'kind' | 'weak'> & { readonly kind: ActorKind }

/** Decides what the open names are, from the rest of the article and the words beside them; drops what none vouches for. */
export function settleNames(words: readonly NameWord[], found: readonly FoundName[]): SettledName[] {
  const memory = recall(words, found)
  const settled: SettledName[] = []
  const open: boolean[] = []
  for (const name of found) {
    const kind = kindOf(words, name, memory)
    if (kind === null) continue
    settled.push({ ...name, kind })
    open.push(kind === 'person' && isPersonForWantOfBetter(words, name, memory))
  }
  return withOneKind(words, settled, open)
}

/** A single word of which nothing tells what it names. */
function isPersonForWantOfBetter(words: readonly NameWord[], name: FoundName, memory: ArticleMemory): boolean {
  const { key } = words[name.from]!
  const before = words[name.from - 1]
  const after = words[name.to]
  return (
    name.kind === 'unknown' &&
    name.to - name.from === 1 &&
    !surnames.has(key) &&
    !isGivenName(key) &&
    !memory.surnames.has(key) &&
    !(before && isOfficeHead(before.key)) &&
    !(after?.gap === 'space' && speakingVerbs.has(after.key))
  )
}

/** What is a body or a place by the words beside it in one sentence is no person in the next: “Police in Aisby”, “passes Aisby”. */
function withOneKind(
  words: readonly NameWord[],
  settled: readonly SettledName[],
  open: readonly boolean[],
): SettledName[] {
  const told = new Map<string, ActorKind>()
  settled.forEach((name, index) => {
    const isToldKind = name.kind === 'organisation' || name.kind === 'place'
    if (isToldKind && !open[index] && !name.known) told.set(phraseOf(words, name), name.kind)
  })
  return settled.map((name, index) => {
    const kind = open[index] ? told.get(phraseOf(words, name)) : undefined
    return kind === undefined ? name : { ...name, kind, gender: null }
  })
}

function kindOf(words: readonly NameWord[], name: FoundName, memory: ArticleMemory): ActorKind | null {
  if (name.kind === 'thing') return null
  if (name.known && name.weak && !isVouchedFor(words, name, memory)) return null
  if (name.known)
    return name.known.form === 'adjective' && isOfCulture(words, name) ? null : kindOfKnown(words, name, memory)
  if (isNoActor(words, name)) return null
  if ((name.kind === 'person' || name.kind === 'unknown') && !name.titled && isCalledBody(words, name))
    return 'organisation'
  if (name.kind !== 'unknown' && !name.weak) return name.kind
  return kindOfOpen(words, name, memory)
}

/** “Shell said”, “Shell’s refinery”, or the same name where its capital counts. */
function isVouchedFor(words: readonly NameWord[], name: FoundName, memory: ArticleMemory): boolean {
  const after = words[name.to]
  return (
    memory.kinds.has(phraseOf(words, name)) ||
    words[name.to - 1]!.possessive ||
    isScoreLine(words, name) !== null ||
    (after?.gap === 'space' && speakingVerbs.has(after.key))
  )
}

/** “Jordan said” is Michael Jordan's where he is named in full, “Leeds 1 Wimbledon 0” are two clubs. */
function kindOfKnown(words: readonly NameWord[], name: FoundName, memory: ArticleMemory): ActorKind {
  const known = name.known!
  const kind = name.kind as ActorKind
  const first = words[name.from]!
  const single = name.to - name.from === 1
  const after = words[name.to]
  if ((kind === 'place' || kind === 'state') && known.form !== 'adjective' && known.form !== 'people') {
    const before = words[name.from - 1]
    const inPlace =
      followsPlacePreposition(words, name) || (first.gap === 'space' && (before?.key === 'to' || before?.key === 'of'))
    const ofPerson = single && (memory.surnames.has(first.key) || memory.givenNames.has(first.key))
    if (ofPerson && !inPlace) return 'person'
    const team = known.country !== null ? isScoreLine(words, name) : null
    if (kind === 'place' && team !== null) return team
    if (kind === 'place' && first.gap === 'space' && before && isBeaten(words, name)) return 'organisation'
    if (
      kind === 'place' &&
      !inPlace &&
      after?.gap === 'space' &&
      (sportsVerbs.has(after.key) || players.has(after.key))
    )
      return 'organisation'
    const ambiguous = single ? ambiguousNames.get(first.key) : undefined
    if (ambiguous && otherIsMeant(words, name, memory)) return ambiguous.other.kind
    if (known.form === 'capital') return capitalActs(words, name) ? 'state' : (isScoreLine(words, name) ?? 'place')
  }
  return kind
}

/** Whether the article speaks of the US state rather than of the country, and the like. */
function otherIsMeant(words: readonly NameWord[], name: FoundName, memory: ArticleMemory): boolean {
  const ambiguous = ambiguousNames.get(words[name.from]!.key)!
  let balance = 0
  for (const key of memory.keys) {
    if (ambiguous.forState.has(key)) balance += 1
    if (ambiguous.forOther.has(key)) balance -= 1
  }
  return balance < 0
}

/** “beat Wigan”, “lost to Wigan”, “drew with Wigan” */
function isBeaten(words: readonly NameWord[], { from }: Pick<FoundName, 'from'>): boolean {
  const before = words[from - 1]
  const verb = words[from - 2]?.key ?? ''
  return (
    before !== undefined &&
    (beating.has(before.key) ||
      (before.key === 'to' && /^(?:lost|loses|lose)$/.test(verb)) ||
      (before.key === 'with' && /^(?:drew|draw|draws)$/.test(verb)))
  )
}

function isCalledBody(words: readonly NameWord[], { from, to }: Pick<FoundName, 'from' | 'to'>): boolean {
  const first = words[from]!
  const before = words[from - 1]
  if (!before || first.gap !== 'space' || before.capital || before.sentence !== first.sentence) return false
  if (bodyNouns.has(before.key) && !words[from - 1]!.possessive) return true
  return (
    ['at', 'with', 'for'].includes(before.key) &&
    staff.has(words[from - 2]?.key ?? '') &&
    !isGivenName(first.key) &&
    to > from
  )
}

function kindOfOpen(words: readonly NameWord[], name: FoundName, memory: ArticleMemory): ActorKind | null {
  const single = name.to - name.from === 1
  const first = words[name.from]!
  if (single && memory.surnames.has(first.key)) return 'person'
  if (single && memory.givenNames.has(first.key) && !isCommonWord(first.key)) return 'person'
  const remembered = memory.kinds.get(phraseOf(words, name))
  if (remembered) return remembered === 'thing' ? null : remembered
  if (name.weak) return null
  if (name.kind !== 'unknown') return name.kind === 'thing' ? null : name.kind
  const before = words[name.from - 1]
  const after = words[name.to]
  const follows = after?.gap === 'space' ? after.key : ''
  if (
    before &&
    first.gap === 'space' &&
    !before.capital &&
    isOfficeHead(before.key) &&
    !isCommonWord(words[name.to - 1]!.key)
  )
    return 'person'
  if (bodyHeads.has(words[name.to - 1]!.key)) return single ? null : 'organisation'
  if (isCalledPlace(words, name) || isWhatTownHas(words, name) || isEndOfWay(words, name)) return 'place'
  const known = single ? surnames.has(first.key) && !isCommonWord(first.key) : false
  if (single && ((speakingVerbs.has(follows) && words[name.to + 1]?.key === 'it') || businessNouns.has(follows)))
    return 'organisation'
  // “would sell Larch”
  if (single && before && first.gap === 'space' && dealing.has(before.key)) return 'organisation'
  // “shares of Larch”
  if (single && before?.key === 'of' && businessNouns.has(words[name.from - 2]?.key ?? '')) return 'organisation'
  if (placeNouns.has(follows) || (first.gap === 'space' && before && placeVerbs.has(before.key))) return 'place'
  if (speakingVerbs.has(follows) && !isCommonWord(first.key)) return 'person'
  if (single && memory.small.has(first.key)) return null
  if ((followsPlacePreposition(words, name) || isPlaceOf(words, name)) && !words[name.to - 1]!.possessive && !known)
    return 'place'
  if (known) return 'person'
  if (single && isPlain(first)) return null
  if (before && first.gap !== 'other' && before.key === 'the')
    return single ? (familyNouns.has(follows) ? 'person' : null) : 'organisation'
  if (isGivenName(first.key)) return 'person'
  if (single || isWhoSaid(words, name)) return 'person'
  for (let at = name.from; at < name.to; at += 1)
    if (words[at]!.caps || (words[at]!.capital && isCommonWord(words[at]!.key))) return 'organisation'
  return 'person'
}

/** “…,” said Nia Price. */
const isWhoSaid = (words: readonly NameWord[], { from, to }: Pick<FoundName, 'from' | 'to'>): boolean =>
  words[from]!.gap === 'space' &&
  /^(?:said|says)$/.test(words[from - 1]?.key ?? '') &&
  words[from - 1]!.gap === 'other' &&
  to - from === 2 &&
  words[to]?.gap !== 'space' &&
  !words.slice(from, to).some(({ caps }) => caps)

/** “Kerrville is a city in”. */
function isCalledPlace(words: readonly NameWord[], { to }: Pick<FoundName, 'to'>): boolean {
  if (!['is', 'was'].includes(words[to]?.key ?? '') || !['a', 'an', 'the'].includes(words[to + 1]?.key ?? ''))
    return false
  for (let at = to + 2; at < to + 5; at += 1) {
    const word = words[at]
    if (word?.gap !== 'space') return false
    if (settlements.has(word.key)) return ['in', 'of', 'on', 'located', 'and'].includes(words[at + 1]?.key ?? '')
  }
  return false
}

/** “the mayor of Halvar said”, “residents of Halvar”: only a place has such people. */
function isWhatTownHas(words: readonly NameWord[], { from, to }: Pick<FoundName, 'from' | 'to'>): boolean {
  const head = words[from - 2]
  // “Mayor of Larchwater Liz Holm”
  if (words.slice(from + 1, to).some(({ key }) => isGivenName(key))) return false
  return words[from - 1]?.key === 'of' && words[from]!.gap === 'space' && ofTowns.has(head?.key ?? '')
}

/** “the road from Weston to Harbury”: a way joins two places, whatever they are called. */
function isEndOfWay(words: readonly NameWord[], { from, to }: Pick<FoundName, 'from' | 'to'>): boolean {
  if (words[from - 1]?.key === 'from') return ways.has(words[from - 2]?.key ?? '') && words[to]?.key === 'to'
  if (words[from - 1]?.key !== 'to' || !words[from - 2]?.capital) return false
  const start = [from - 3, from - 4].find((at) => words[at]?.key === 'from')
  return start !== undefined && ways.has(words[start - 1]?.key ?? '')
}

/** “the town of Yeoncheon”. */
function isPlaceOf(words: readonly NameWord[], { from }: Pick<FoundName, 'from'>): boolean {
  const head = words[from - 2]
  return (
    words[from - 1]?.key === 'of' &&
    words[from]!.gap === 'space' &&
    head !== undefined &&
    !head.capital &&
    (placeHeads.has(head.key) ||
      ['towns', 'cities', 'villages', 'districts', 'provinces'].includes(head.key) ||
      head.key === 'outskirts' ||
      head.key === 'capital' ||
      head.key === 'north' ||
      head.key === 'south' ||
      head.key === 'east' ||
      head.key === 'west')
  )
}

export function followsPlacePreposition(words: readonly NameWord[], { from }: Pick<FoundName, 'from'>): boolean {
  const before = words[from - 1]
  if (before === undefined || words[from]!.gap !== 'space') return false
  // “flew to Garowe”, “the road from Weston to Harbury”
  const beforeTo = words[from - 2]
  if (before.key === 'to')
    return (
      before.gap === 'space' &&
      (motions.has(beforeTo?.key ?? '') || (beforeTo?.capital === true && words[from - 3]?.key === 'from'))
    )
  return placePrepositions.has(before.key)
}
