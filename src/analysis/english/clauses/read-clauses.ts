import { subordinating } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import type { VerbGroup } from '#src/analysis/english/tags/verb-groups.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import type { Reality } from '#src/analysis/evidence.ts'
import { isNegated, realityOf } from './mood.ts'
import type { NounPhrase } from './noun-phrases.ts'
import { verbsOf } from './shared-subjects.ts'

/**
 * What a clause does in its sentence. `subordinate`: “when he left”; `relative`: “who left”; `reported`: “that he left”;
 * `parenthetical`: “, he said,”.
 */
export type ClauseRole =
  | 'main'
  | 'subordinate'
  | 'relative'
  | 'reported'
  | 'parenthetical'
  | 'participial'
  | 'infinitive'

/** One verb group with all that hangs on it. Indexes are those of the words of its frame. */
export type Clause = {
  readonly group: VerbGroup
  readonly role: ClauseRole
  readonly subject: NounPhrase | null
  readonly negated: boolean
  readonly reality: Reality
}

const noClauses: readonly Clause[] = []
const remembered = new WeakMap<readonly Word[], readonly Clause[]>()

/** The clauses of tagged words, one for each verb group, left to right; read once, since all sieves ask for them. */
export function clausesOf(words: readonly Word[]): readonly Clause[] {
  const known = remembered.get(words)
  if (known) return known
  const { groups, subjects } = verbsOf(words)
  if (groups.length === 0) return noClauses
  const clauses = groups.map((group, index): Clause => {
    const subject = subjects[index] ?? null
    return {
      group,
      subject,
      role: roleOf(words, group, subject),
      negated: isNegated(words, group, subject),
      reality: realityOf(words, group, subject),
    }
  })
  remembered.set(words, clauses)
  return clauses
}

function roleOf(words: readonly Word[], group: VerbGroup, subject: NounPhrase | null): ClauseRole {
  if (group.mood === 'infinitive') return 'infinitive'
  if (group.mood !== 'finite') return 'participial'
  const first = subject && subject.first < group.first ? subject.first : group.first
  const word = words[first]!
  if (word.tag === 'question') return 'relative'
  let at = first - 1
  while (at > 0 && words[at]!.tag === 'adverb') at--
  const left = words[at]
  if (!left) return 'main'
  if (left.lower === 'that') return 'reported'
  if (left.tag === 'subordinator' || subordinating.test(left.lower)) return 'subordinate'
  if (left.tag === 'question') return /^(?:which|whom|whose|who)$/.test(left.lower) ? 'relative' : 'subordinate'
  if ((left.kind === 'comma' || left.kind === 'dash') && closesBehind(words, group, left.kind)) return 'parenthetical'
  return 'main'
}

/** “, he said,”: a comma on both sides and nothing but a few words between. */
function closesBehind(words: readonly Word[], { head }: VerbGroup, kind: Word['kind']): boolean {
  for (let at = head + 1; at < words.length && at - head < 9; at++) {
    const word = words[at]!
    if (word.kind === kind) return true
    if (word.kind !== 'word' && word.kind !== 'number') return false
    if (word.tag === 'question' || word.tag === 'finite') return false
  }
  return false
}
