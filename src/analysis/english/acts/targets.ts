import type { Clausal } from '#src/analysis/english/clauses/clauses.ts'
import {
  circumstances,
  placing,
  privateNouns,
  strikingNouns,
  trading,
  victimPrepositions,
} from '#src/analysis/english/lexicon/target-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { aboutAttacks } from '#src/analysis/english/lexicon/words-of-acts.ts'
import type { ActType, Mention } from '#src/analysis/findings.ts'
import type { Coded } from './coded.ts'
import { singular } from './objects.ts'

/** Acts whose object a whole clause can be: who does something in it is not their target. */
const clausalActs: ReadonlySet<ActType> = new Set<ActType>([
  'reject',
  'threaten',
  'agree',
  'concede',
  'accuse',
  'support',
])

/**
 * Whether somebody named after the verb may be whom the act concerns: a person, body, state or group, not the place where
 * something happens, not the victim of the attack that is condemned, not the subject of a clause of its own.
 */
export function mayBeTarget(clause: Clausal, coded: Coded, mention: Mention): boolean {
  if (mention.kind === 'place') return false
  const at = clause.words.findIndex(({ start }) => start >= mention.start)
  if (at < 0) return true
  return (
    !isPlaced(clause, coded, at) &&
    !isAgent(clause, coded, at) &&
    !isVictim(clause, coded, at) &&
    !isBackground(clause, coded, at) &&
    !isTraded(clause, coded, at) &&
    !isOwnSubject(clause, coded, at) &&
    !ownsPrivately(clause, mention, at)
  )
}

/** Place of the preposition before a name, other names of its row and adjectives passed: “in Norland, Sudmark and Kessia”. */
function prepositionBefore({ words }: Clausal, from: number, at: number): number {
  let place = at - 1
  while (place >= from && isOfRow(words[place]!)) place -= 1
  return place >= from && words[place]!.tag === 'preposition' ? place : -1
}

const isOfRow = ({ tag, kind, lower }: Clausal['words'][number]): boolean =>
  tag === 'name' ||
  tag === 'determiner' ||
  tag === 'adjective' ||
  kind === 'comma' ||
  lower === 'and' ||
  lower === 'the'

/** “asked envoys appointed by Doe to quit”, “arrested over the killing of Doe”: neither Doe is whom the act concerns. */
function isAgent(clause: Clausal, { from, passive, head }: Coded, at: number): boolean {
  const place = prepositionBefore(clause, from, at)
  if (place < 0) return false
  const { words } = clause
  if (words[place]!.lower === 'by') return ((words[place - 1]?.forms ?? 0) & verbForm.participle) !== 0
  const charged = /^(?:arrest|detain|jail|charge|hold)/.test(words[head]!.lower) || passive
  return (
    charged &&
    words[place]!.lower === 'of' &&
    words.slice(head, place).some(({ lower }) => /^(?:over|for)$/.test(lower))
  )
}

/** A threat against what lies in a state, and a visit, concern the state; where a deed was done is only a place. */
const reachesIn: ReadonlySet<ActType> = new Set<ActType>(['threaten', 'consult'])

function isPlaced(clause: Clausal, { from, act }: Coded, at: number): boolean {
  const place = prepositionBefore(clause, from, at)
  return place >= 0 && !reachesIn.has(act) && placing.has(clause.words[place]!.lower)
}

/** “condemned the attack on a station in Halvar”: a noun of violence, then a preposition, then the name. */
function isVictim(clause: Clausal, { from, head }: Coded, at: number): boolean {
  if (!aboutAttacks.test(clause.words[head]?.lower ?? '')) return false
  const place = prepositionBefore(clause, from, at)
  if (place < 0 || !victimPrepositions.has(clause.words[place]!.lower)) return false
  return clause.words.slice(from, place).some(({ lower }) => strikingNouns.has(singular(lower)))
}

/** “urged calm after the killing of Doe”: what went before, and who was in it, is no part of the act. */
function isBackground({ words }: Clausal, { act, from, head }: Coded, at: number): boolean {
  // “scrambled jets after Chinese drones came near”: an answer to them
  if (act === 'mobilize') return false
  const before = words.slice(Math.max(from, head + 1), at).findLast(({ lower }) => circumstances.has(lower))
  return before !== undefined && before.tag === 'preposition'
}

/** “would sell Larch”: what is bought or sold is not with whom it is done, as in “would sell jets to Larch”. */
function isTraded({ words }: Clausal, { head }: Coded, at: number): boolean {
  if (!trading.has(words[head]?.lemma ?? '') || at <= head) return false
  // “would sell Larch jets”
  if (/^(?:noun|number|adjective|determiner)$/.test(words[at + 1]?.tag ?? '')) return false
  return !words.slice(head + 1, at).some(({ tag }) => tag === 'preposition' || tag === 'to')
}

/** “denied the U.S. had a window”: the name is the subject of what is denied. */
function isOwnSubject({ words, groups, subjects }: Clausal, { act, from }: Coded, at: number): boolean {
  if (!clausalActs.has(act)) return false
  // “blamed Chad for the cut” has its object; “rejected claims that Chad …” has a clause
  if (act !== 'reject' && !words.slice(from, at).some(({ lower }) => lower === 'that')) return false
  return groups.some((group, index) => {
    const subject = subjects[index]
    return (
      group.mood === 'finite' &&
      group.first > from &&
      !strikingNouns.has(singular(words[group.head]!.lower)) &&
      subject != null &&
      subject.first >= from &&
      subject.first <= at &&
      at <= subject.last &&
      !words.slice(subject.first, group.first).some(({ lower }) => lower === 'who' || lower === 'which')
    )
  })
}

/** “US networks”: a firm bears the nation's name. */
function ownsPrivately({ words }: Clausal, { kind, end }: Mention, at: number): boolean {
  if (kind !== 'state') return false
  const next = words.slice(at).find(({ start }) => start >= end)
  return next !== undefined && privateNouns.has(singular(next.lower))
}
