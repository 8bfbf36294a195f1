import type { Clausal } from '#src/analysis/english/clauses/clauses.ts'
import { outermost } from '#src/analysis/english/clauses/clauses.ts'
import { hostileActs, hostileVerbs } from '#src/analysis/english/lexicon/act-verbs.ts'
import { speakerPronouns } from '#src/analysis/english/lexicon/words-of-acts.ts'
import type { ActType } from '#src/analysis/findings.ts'
import { codeVerb } from './code-verb.ts'
import type { Coded } from './coded.ts'

const firstPerson = new Set(['i', 'we', 'us'])
const dueWords = new Set(['must', 'should', 'ought', 'need', 'needs'])
const verbal = new Set<ActType>(['agree', 'support', 'request', 'accuse', 'reject', 'threaten', 'concede'])
/** Words before the speaker's own pronoun at most: “Today we reject …”. */
const farthestOwn = 3

/** What somebody does by saying this; `state` where it is no more than telling. */
export function codeContent(content: Clausal): { readonly act: ActType; readonly coded: Coded | null } {
  const first = outermost(content)[0]
  if (first === undefined) return imperative(content)
  const { words, groups, subjects } = content
  const group = groups[first]!
  const subject = subjects[first]
  const head = subject ? words[subject.head]! : null
  // “We reject it”, not “the plans we proposed were blocked”
  const own =
    head !== null &&
    speakerPronouns.has(head.lower) &&
    subject!.head <= farthestOwn &&
    words[subject!.first - 1]?.tag !== 'noun'
  const openingVerb = imperative(content)
  if (openingVerb.act !== 'state' && (subject === null || (groups[0]!.head < group.first && groups[0]!.head === 0)))
    return openingVerb
  const coded = codeVerb(content, first)
  for (let at = group.first; at <= group.head; at += 1) {
    if (dueWords.has(words[at]!.lower))
      return {
        act:
          head !== null && firstPerson.has(head.lower) && coded && hostileActs.has(coded.act) ? 'threaten' : 'request',
        coded,
      }
  }
  if (coded && own) {
    if (verbal.has(coded.act)) return { act: coded.act, coded }
    return { act: 'state', coded }
  }
  if (
    own &&
    hostileVerbs.has(group.lemma) &&
    words.slice(group.first, group.head).some(({ lower }) => lower === 'will' || lower === "'ll")
  )
    return { act: 'threaten', coded }
  return { act: 'state', coded }
}

/** “Stop the bombing”, “Let us talk”. */
function imperative({ words, groups }: Clausal): { readonly act: ActType; readonly coded: Coded | null } {
  const first = groups[0]
  const opening = words[0]
  if (!first || !opening) return { act: 'state', coded: null }
  const calls = first.head === 0 && (opening.tag === 'base' || opening.tag === 'finite') && (opening.forms & 1) !== 0
  return { act: calls ? 'request' : 'state', coded: null }
}
