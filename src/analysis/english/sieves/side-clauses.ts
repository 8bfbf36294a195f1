import { clausesOf } from '#src/analysis/english/clauses/read-clauses.ts'
import { clauseOpenersBehind } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { hasVerb, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { startsClause } from './adjuncts.ts'
import type { Cue } from './cues.ts'

export type SideClause = 'fronted' | 'relative' | 'dashes'

/** Whether the cue stands in a clause that the sentence goes on after: “When Doe said …,”, “Doe, who said …,”, “– Doe said … –”. */
export function sideClause(words: readonly Word[], cue: Cue): SideClause | null {
  const { subject, group } = cue
  if (subject && subject.first < group.first && words[subject.first]!.tag === 'question') return 'relative'
  const start = subject && subject.first < group.first && group.mood === 'finite' ? subject.first : group.first
  let opener = start - 1
  while (opener > 0 && words[opener]!.tag === 'adverb') opener--
  if (words[opener]?.kind === 'dash') return 'dashes'
  if (group.mood === 'gerund' && !hasVerb(words, 0, group.first)) return 'fronted'
  if (group.mood === 'gerund' && (start === 0 || (start === 1 && words[0]!.tag !== 'noun'))) return 'fronted'
  // “Shortly after Doe announced it, …”
  let lead = 0
  while (lead < 2 && words[lead]?.tag === 'adverb') lead++
  const first = words[lead] ?? words[0]!
  if (
    opener <= 2 &&
    (first.tag === 'subordinator' ||
      (first.tag === 'preposition' && clauseOpenersBehind.has(first.lower)) ||
      (first.tag === 'question' && /^(?:when|where)$/.test(first.lower)))
  )
    return 'fronted'
  // “Asked how she would explain that they left, she said …”
  if (subject && isAskedFront(words)) return 'fronted'
  return null
}

/** “Asked how …”, “Pressed on whether …” at the front of a sentence. */
function isAskedFront(words: readonly Word[]): boolean {
  const [first, next] = words
  return (
    /^(?:asked|pressed|questioned|quizzed)$/.test(first?.lower ?? '') &&
    /^(?:question|preposition|subordinator)$/.test(next?.tag ?? '')
  )
}

export function endsSideClause(words: readonly Word[], at: number, side: SideClause): boolean {
  const word = words[at]!
  const next = words[at + 1]
  if (!next) return false
  // “When Doe said it was ‘late,’ others left”: the comma stands inside the marks
  if (word.kind === 'quotation' && word.lower === ',' && side === 'fronted') return startsClause(words, at + 1, 16)
  // “Doe, who says it was “late,” described …”
  if (word.kind === 'quotation' && word.lower === ',' && side === 'relative') return isVerbal(next)
  if (side === 'dashes') return word.kind === 'dash'
  if (word.kind !== 'comma' && word.kind !== 'dash') return false
  if (side === 'relative') return isVerbal(next)
  return next.tag === 'pronoun' ||
    next.tag === 'determiner' ||
    next.tag === 'name' ||
    next.tag === 'noun' ||
    next.tag === 'possessive' ||
    next.tag === 'number' ||
    next.tag === 'adjective'
    ? startsClause(words, at + 1, 16)
    : false
}

/**
 * “those who advocate open borders argue …”, “groups, claiming that roads were shut, turned back”: the verb of a subject that stands
 * before the cue's relative or participial clause; -1 where there is none.
 */
export function outerVerb(words: readonly Word[], cue: Cue, side: SideClause | null): number {
  const aside = cue.group.mood === 'gerund' && words[cue.group.first - 1]?.kind === 'comma'
  if (side !== 'relative' && !aside) return -1
  const opens = side === 'relative' && cue.subject ? cue.subject.first : cue.group.first
  for (const { group, subject } of clausesOf(words)) {
    if (group.first <= cue.last || group.mood !== 'finite' || !subject || subject.head >= opens) continue
    if (side === 'relative' || words[group.first - 1]?.kind === 'comma') return group.first
  }
  return side === 'relative' ? secondVerb(words, cue) : -1
}

/**
 * “The man who said Doe was late | left the room”: a sentence that begins with somebody and “who” needs a verb behind the words
 * reported; -1 where no second one follows.
 */
function secondVerb(words: readonly Word[], { subject, last }: Cue): number {
  const who = subject?.first ?? 0
  if (who === 0 || words[who - 1]!.kind === 'comma' || hasVerb(words, 0, who)) return -1
  const behind = clausesOf(words).filter(({ group }) => group.first > last && group.mood === 'finite')
  const second = behind[1]
  return second && second.role !== 'subordinate' && second.role !== 'relative' ? second.group.first : -1
}
