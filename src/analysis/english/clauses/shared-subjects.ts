import { muteNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { clauseOpeners, particles, timeOpeners } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import { findVerbGroups, type VerbGroup } from '#src/analysis/english/tags/verb-groups.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { subjectFromStart } from './clause-start.ts'
import { contactAntecedent } from './climb.ts'
import type { NounPhrase } from './noun-phrases.ts'
import { isTimeWord, nounPhraseStart, prepositionalEnd } from './noun-phrases.ts'
import { subjectLeftOf } from './subjects.ts'

type Verbs = { readonly groups: readonly VerbGroup[]; readonly subjects: readonly (NounPhrase | null)[] }

const remembered = new WeakMap<readonly Word[], Verbs>()

/** The verb groups of tagged words and their subjects; found once, since statements and acts ask for the same frames. */
export function verbsOf(words: readonly Word[]): Verbs {
  const known = remembered.get(words)
  if (known) return known
  const verbs = findVerbs(words)
  if (verbs === noVerbs) return noVerbs // a text of a hundred thousand lines without a verb is not remembered line by line
  remembered.set(words, verbs)
  return verbs
}

const noVerbs: Verbs = { groups: [], subjects: [] }

/** As `verbsOf`, for words that are asked for once. */
export function findVerbs(words: readonly Word[]): Verbs {
  const found = findVerbGroups(words)
  if (found.length === 0) return noVerbs
  const groups = found.map((group) =>
    isReduced(words, group) ? { ...group, mood: 'participle' as const, passive: true } : group,
  )
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
  if (joinsBehindTime(words, at)) return inherited(words, groups, known, index, group)
  const left = words[at]
  if (left?.tag === 'conjunction' || (left?.kind === 'comma' && words[at - 1]?.tag === 'conjunction'))
    return inherited(words, groups, known, index, group) ?? beforeQuotedVerb(words, at)
  // the phrase may reach back over verbs inside relative clauses and appositions
  const near = subjectLeftOf(words, group.first, 0) ?? contactAntecedent(words, group.first, 0)
  const own =
    near && !hangs(words, near)
      ? near
      : (subjectFromStart(words, group.first) ??
        (near && joinsBehindPhrase(words, near) ? inherited(words, groups, known, index, group) : null) ??
        near)
  if (own) return ofName(words, own)
  if (left?.kind === 'comma') return inherited(words, groups, known, index, group)
  return null
}

/** “Funds pledged for the region have fallen”: a participle after its noun, since the clause has its verb later. */
function isReduced(words: readonly Word[], { first, head, mood }: VerbGroup): boolean {
  const word = words[head]!
  if (mood !== 'finite' || first !== head || word.tag !== 'finite' || (word.forms & verbForm.participle) === 0)
    return false
  // “the governor said by phone”
  if (word.lemma === 'say' && /^(?:phone|telephone|email|text|radio)$/.test(words[head + 2]?.lower ?? '')) return false
  // “retired officer accused by neighbours”, not “responded by saying”
  if (isDoneBy(words, head)) return true
  // “deletions based upon his notes”
  if (word.lemma === 'base' && /^(?:on|upon|in)$/.test(words[head + 1]?.lower ?? '') && words[head - 1]?.tag === 'noun')
    return true
  // “said at least thirty had died”
  if (word.lemma === 'say' || /^(?:least|most)$/.test(words[head + 2]?.lower ?? '')) return false
  const left = words[head - 1]
  if (!left || (left.tag !== 'noun' && left.tag !== 'name')) return false
  let at = head + 1
  // “Grants promised to the villages have failed”
  while (words[at]?.tag === 'preposition' || words[at]?.tag === 'to') {
    // “pointed out that critics should”
    if (words[at + 1]?.lower === 'that' || particles.has(words[at]!.lower)) return false
    const end = prepositionalEnd(words, at)
    // “apologised for the letters after they came out”: the verb is that of “after …”
    if (end === at || (clauseOpeners.has(words[at]!.lower) && isVerbal(words[end]))) return false
    at = end
  }
  return (
    at > head + 1 &&
    isVerbal(words[at]) &&
    !(words[at]!.tag === 'finite' && (words[at]!.forms & verbForm.participle) !== 0)
  )
}

/** “(officer) falsely accused by neighbours”: a noun before the participle, and who did it behind. */
function isDoneBy(words: readonly Word[], head: number): boolean {
  let before = head - 1
  while (words[before]?.tag === 'adverb') before--
  const doer = words[head + 2]
  if (words[head + 1]?.lower !== 'by' || !/^(?:noun|name)$/.test(words[before]?.tag ?? '')) return false
  return doer?.kind === 'word' && doer.tag !== 'gerund' && doer.tag !== 'number' && !isTimeWord(doer)
}

/** “but in a later interview said”, “and like Doe has spoken”: a conjunction stands before the phrase that hangs. */
function joinsBehindPhrase(words: readonly Word[], { first }: NounPhrase): boolean {
  return words[first - 1]?.tag === 'preposition' && words[first - 2]?.tag === 'conjunction'
}

/** “(rarely speaks) but on Tuesday night said”: a conjunction stands before the time that ends at `last`. */
function joinsBehindTime(words: readonly Word[], last: number): boolean {
  let at = last
  while (at > 0 && isTimeWord(words[at])) at--
  // “but earlier this week told”
  if (at < last && /^(?:this|last)$/.test(words[at]!.lower)) {
    const first = /^(?:late|later|early|earlier)$/.test(words[at - 1]?.lower ?? '') ? at - 1 : at
    if (words[first - 1]?.tag === 'conjunction') return true
  }
  return at < last && words[at]?.tag === 'preposition' && words[at - 1]?.tag === 'conjunction'
}

/** Whether a phrase hangs on a preposition or a verb, or is a time or something that does nothing: no subject then, if there is a better one. */
function hangs(words: readonly Word[], { first, head }: NounPhrase): boolean {
  const opener = words[first - 1]
  const { lower, tag } = words[head]!
  if (tag === 'pronoun' || tag === 'question') return false
  if (opener && clauseOpeners.has(opener.lower)) return false
  if (opener && (opener.tag === 'preposition' || opener.tag === 'to' || opener.tag === 'gerund')) return true
  return isTimeWord(words[head]) || muteNouns.has(lower) || (tag === 'number' && /^(?:1[5-9]|20)\d\d$/.test(lower))
}

/** “Jane Doe, a judge in Oslo, said”: the name that an apposition explains, if it begins the clause. */
function ofName(words: readonly Word[], phrase: NounPhrase): NounPhrase {
  const { first, head } = phrase
  const name = first - 2
  if (words[first - 1]?.kind !== 'comma' || words[name]?.tag !== 'name' || words[head]!.tag !== 'noun') return phrase
  // “Jane Doe, senior vice president for space, said”
  const isOffice = officeHeads.has(words[first]!.lower) || officeHeads.has(words[head]!.lower)
  if (!/^(?:an?|the|his|her)$/.test(words[first]!.lower) && !isOffice) return phrase
  const start = nounPhraseStart(words, name, 0)
  const left = words[start - 1]
  const opens = left === undefined || left.kind === 'quotation' || (left.tag === 'conjunction' && start === 1)
  if (!opens) return phrase
  // “in May, a judge said”, but “Adrian Day, a judge in Oslo, said”
  if (isTimeWord(words[name]) && start === name) return phrase
  return { first: start, head: name, last: phrase.last }
}

/** “Doe “bristled” and said”, “The mayor “frowned” and replied”: the verb of the subject stands in marks. */
function beforeQuotedVerb(words: readonly Word[], conjunction: number): NounPhrase | null {
  const head = conjunction - 2
  if (words[conjunction - 1]?.kind !== 'quotation' || head < 0) return null
  const first = nounPhraseStart(words, head, 0)
  const isDescribed = words[head]!.tag === 'noun' && words[first]!.tag === 'determiner'
  return isDescribed || words[head]!.tag === 'name' ? { first, head, last: conjunction - 1 } : null
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
    (opener.tag === 'subordinator' || opener.tag === 'question' || timeOpeners.has(opener.lower))
  )
}
