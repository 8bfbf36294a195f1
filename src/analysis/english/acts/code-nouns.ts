import type { Clausal } from '#src/analysis/english/clauses/clauses.ts'
import { nounPhraseStart } from '#src/analysis/english/clauses/noun-phrases.ts'
import { neutralVerbs } from '#src/analysis/english/lexicon/act-verbs.ts'
import { conditions } from '#src/analysis/english/lexicon/mood-words.ts'
import { happens, unrealised } from '#src/analysis/english/lexicon/words-of-acts.ts'
import type { ActType } from '#src/analysis/findings.ts'
import type { Coded } from './coded.ts'
import { singular } from './objects.ts'

/** Events that are named rather than told: “Talks between Iran and Iraq began”, “Clashes broke out”. */
const nounActs: ReadonlyMap<string, ActType> = new Map(
  (
    [
      ['consult', 'talk negotiation meeting summit consultation visit'],
      [
        'assault',
        'clash fighting airstrike shelling bombing explosion blast gunfight firefight massacre raid attack bombardment battle gunfire ambush',
      ],
      ['protest', 'protest demonstration riot rally strike march'],
      ['coerce', 'crackdown curfew blockade arrest'],
    ] as const
  ).flatMap(([act, nouns]) => nouns.split(' ').map((noun) => [noun, act] as const)),
)

/** The act that a sentence's first noun phrase names, where its verb only says that it happens. */
export function codeNouns({ words, groups, subjects }: Clausal): Coded | null {
  for (const [index, group] of groups.entries()) {
    if (group.mood !== 'finite' || group.head === 0) continue
    // “Talks between …”: a capital hides that the first word is a noun
    const opening = opensWithEvent(words) ? { first: 0, head: 0, last: group.first - 1 } : null
    const subject = opening ?? subjects[index] ?? eventBefore(words, group.first)
    if (!subject || !(happens.has(group.lemma) || happens.has(`${group.lemma}e`)) || group.negated) return null
    const act = nounActs.get(singular(words[subject.head]!.lower))
    return act
      ? {
          act,
          head: subject.head,
          from: subject.first,
          to: Math.min(words.length, group.head + 14),
          passive: false,
          confidence: 0.6,
        }
      : null
  }
  return null
}

/** “Heavy fighting broke out”: the event noun closest before a verb whose subject was not found. */
function eventBefore(words: Clausal['words'], before: number): { first: number; head: number; last: number } | null {
  for (let at = before - 1; at >= 0 && at >= before - 8; at -= 1) {
    if (nounActs.has(singular(words[at]!.lower))) return { first: at, head: at, last: at }
  }
  return null
}

/** Whether the first word of a sentence names an event although it could be a verb: “Talks with Iran began”. */
export function opensWithEvent(words: Clausal['words']): boolean {
  return words[0] !== undefined && nounActs.has(singular(words[0].lower)) && words[1]?.tag === 'preposition'
}

/** Deeds that a noun tells whose owner does them, and the word before whom they are done to: “Doe's request to Congress”. */
const ownedActs: ReadonlyMap<string, { readonly act: ActType; readonly before: ReadonlySet<string> }> = new Map(
  (
    [
      ['request', 'request appeal plea', 'to'],
      ['accuse', 'condemnation denunciation', 'of'],
      ['threaten', 'ultimatum threat', 'to against'],
      ['support', 'endorsement', 'of'],
      ['assault', 'invasion bombardment shelling bombing', 'of'],
      ['assault', 'attack assault raid', 'on against'],
      ['consult', 'visit', 'to'],
    ] as const
  ).flatMap(([act, nouns, before]) =>
    nouns.split(' ').map((noun) => [noun, { act, before: new Set(before.split(' ')) }] as const),
  ),
)

/** A deed in a noun, and the words of its owner, both inclusive. */
export type OwnedDeed = { readonly coded: Coded; readonly owner: { readonly first: number; readonly last: number } }

/**
 * “Markets fell after Doe's request to Congress”: what happened stands in a noun with its owner before it. Only where the sentence
 * states a fact and nobody speaks in it.
 */
export function codeOwnedNoun({ words, groups }: Clausal): OwnedDeed | null {
  if (words.at(-1)?.lower === '?' || groups.some(({ lemma, negated }) => negated || neutralVerbs.has(lemma)))
    return null
  for (let at = 2; at + 2 < words.length; at += 1) {
    const deed = ownedActs.get(words[at]!.lower)
    if (!deed?.before.has(words[at + 1]!.lower)) continue
    const mark = ownerMark(words, at)
    if (mark < 1 || isSupposed(words, mark)) continue
    const coded = {
      act: deed.act,
      head: at,
      from: at + 1,
      to: targetEnd(words, at + 2),
      passive: false,
      confidence: 0.55,
    }
    return { coded, owner: { first: nounPhraseStart(words, mark - 1, 0), last: mark - 1 } }
  }
  return null
}

/** Index of the “'s” before a noun, with nothing but adjectives and nouns between; -1 where none stands there. */
function ownerMark(words: Clausal['words'], noun: number): number {
  for (let at = noun - 1; at > 0 && noun - at < 4; at -= 1) {
    if (/^['’]s?$/.test(words[at]!.lower) && words[at]!.tag === 'possessive') return at
    if (words[at]!.tag !== 'adjective' && words[at]!.tag !== 'noun' && words[at]!.tag !== 'participle') return -1
  }
  return -1
}

/** “if Doe's attack on …”, “plans for Doe's visit to …”: it need not have happened. */
const isSupposed = (words: Clausal['words'], mark: number): boolean =>
  words.some(({ tag, lower }, at) => at < mark && (tag === 'modal' || conditions.has(lower))) ||
  unrealised.has(words[mark + 1]!.lower)

/** The phrase behind the preposition: up to the next verb, comma or preposition but “of”. */
function targetEnd(words: Clausal['words'], from: number): number {
  let at = from
  while (at < words.length && /^(?:name|noun|determiner|adjective|possessive|number)$/.test(words[at]!.tag)) at += 1
  return at
}
