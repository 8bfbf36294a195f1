import { findVerbGroups, type VerbGroup } from '#src/analysis/english/tags/verb-groups.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import type { NounPhrase } from './noun-phrases.ts'
import { subjectLeftOf } from './subjects.ts'

type Verbs = { readonly groups: readonly VerbGroup[]; readonly subjects: readonly (NounPhrase | null)[] }

const remembered = new WeakMap<readonly Word[], Verbs>()

/** The verb groups of tagged words and their subjects; found once, since statements and acts ask for the same frames. */
export function verbsOf(words: readonly Word[]): Verbs {
  const known = remembered.get(words)
  if (known) return known
  const verbs = findVerbs(words)
  remembered.set(words, verbs)
  return verbs
}

/** As `verbsOf`, for words that are asked for once. */
export function findVerbs(words: readonly Word[]): Verbs {
  const groups = findVerbGroups(words)
  return { groups, subjects: subjectsOf(words, groups) }
}

/** Subjects of the finite groups of a frame, with those that share the one before (“met him and said”). */
function subjectsOf(words: readonly Word[], groups: readonly VerbGroup[]): (NounPhrase | null)[] {
  const subjects: (NounPhrase | null)[] = []
  let floor = 0
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index]!
    if (group.mood !== 'finite') {
      subjects.push(null)
      continue
    }
    floor = index === 0 ? 0 : groups[index - 1]!.head + 1
    subjects.push(subjectOfFinite(words, groups, subjects, index, floor))
  }
  return subjects
}

function subjectOfFinite(
  words: readonly Word[],
  groups: readonly VerbGroup[],
  known: readonly (NounPhrase | null)[],
  index: number,
  floor: number,
): NounPhrase | null {
  const group = groups[index]!
  let at = group.first - 1
  while (at >= floor && words[at]!.tag === 'adverb') at--
  const left = words[at]
  if (left?.tag === 'conjunction' || (left?.kind === 'comma' && words[at - 1]?.tag === 'conjunction'))
    return inherited(words, groups, known, index, group)
  // the phrase may reach back over verbs inside relative clauses and appositions
  const own = subjectLeftOf(words, group.first, 0)
  if (own) return own
  if (left?.kind === 'comma') return inherited(words, groups, known, index, group)
  return null
}

/** Subject of the nearest finite group to the left that stands in no side clause; of the nearest at all where every one does. */
function inherited(
  words: readonly Word[],
  groups: readonly VerbGroup[],
  known: readonly (NounPhrase | null)[],
  index: number,
  group: VerbGroup,
): NounPhrase | null {
  let nearest: NounPhrase | null = null
  for (let before = index - 1; before >= 0 && group.first - groups[before]!.head <= 60; before--) {
    const subject = known[before]
    if (groups[before]!.mood !== 'finite' || !subject) continue
    if (!isAside(words, subject)) return subject
    nearest ??= subject
  }
  return nearest
}

/** “after he won”, “who won”: the subject belongs to a side clause. */
function isAside(words: readonly Word[], subject: NounPhrase): boolean {
  if (words[subject.first]!.tag === 'question') return true
  const opener = words[subject.first - 1]
  return (
    opener !== undefined &&
    (opener.tag === 'subordinator' ||
      opener.tag === 'question' ||
      /^(?:after|before|as|since|until|when|while)$/.test(opener.lower))
  )
}
