import type { Clausal } from '#src/analysis/english/clauses/clauses.ts'
import { happens } from '#src/analysis/english/lexicon/words-of-acts.ts'
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
