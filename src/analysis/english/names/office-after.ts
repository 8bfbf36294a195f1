import { months, weekdays } from '#src/analysis/english/lexicon/function-words.ts'
import { actingVerbs } from '#src/analysis/english/lexicon/name-verbs.ts'
import { isSpeechVerb } from '#src/analysis/english/lexicon/speech-verbs.ts'
import { courtesyTitles, emptyOffices } from '#src/analysis/english/lexicon/titles.ts'
import {
  afterOfficeHeads,
  noApposition,
  stops,
  wordsBeforeOffices,
} from '#src/analysis/english/lexicon/words-of-names.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import type { SettledName } from './settle-names.ts'
import { genderOfTitle, isFirstSpouse, isOfficeHead, isTitleWord, type Office } from './titles.ts'

/** “Jane Doe, the foreign minister of Iraq,”, “Peter Cook, a Pentagon spokesman”. */
export function officeAfter(words: readonly NameWord[], name: SettledName): Office | null {
  const last = words[name.to - 1]!
  if (last.possessive) return null
  let at = name.to
  const first = words[at]
  if (
    !first ||
    first.sentence !== last.sentence ||
    first.gap !== 'other' ||
    first.start - last.end > 3 ||
    first.start - last.end < 2
  )
    return null
  // “Jane Doe, 42, the mayor”
  if (first.numeric && words[at + 1]?.gap === 'other') at += 1
  while (words[at] && wordsBeforeOffices.has(words[at]!.key)) at += 1
  const start = at
  // “the coordinator, Jane Doe, demanded an independent inquiry”
  if (words[start] && actingVerbs.has(words[start].key) && !words[start].capital) return null
  // “Doe, unlike every president before him, …”
  if (words[start] && noApposition.has(words[start].key)) return null
  // “Jane Doe, more forcefully rejected the president's words”
  const verb = words.slice(start, start + 3).findIndex(({ key }) => /ly$/.test(key)) + 1
  if (verb > 0 && /ed$/.test(words[start + verb]?.key ?? '') && words[start + verb + 1]?.key === 'the') return null
  const isCompared = isComparedWith(words, name.from)
  let head = -1
  for (; at < start + 14; at += 1) {
    const word = words[at]
    if (!word || word.sentence !== last.sentence) break
    if (at > start && word.gap === 'other' && !words[at - 1]!.dotted && !word.joined) break
    // “Like Doe, the president did not mince his words”
    if (head >= 0 && at === head + 1 && word.gap === 'space' && isCompared) return null
    if (head >= 0 && (actingVerbs.has(word.key) || isSpeechVerb(word.key)) && !word.capital) {
      // a headline: “Tarn will not join Velora, minister insists”
      if (!last.stopped && start === name.to) return null
      // “Doe, the aide said, is not interested”: the aide is another
      if (isSpeechVerb(word.key) && at === head + 1 && words[start - 1]?.key === 'the') return null
      break
    }
    if (
      stops.has(word.key) &&
      !(
        head >= 0 &&
        (word.key === 'and' || word.key === 'in' || word.key === 'at') &&
        isTitleOrCapital(words[at + 1])
      ) &&
      !(head >= 0 && goesOnInName(words, at)) &&
      !(head >= 0 && joinsNouns(words, at))
    )
      break
    if (head < 0 && at - start > 6) break
    // “According to Doe, the president expressed hope that …”: a clause of its own
    if (head >= 0 && at === head + 1 && isClauseVerb(words, at)) return null
    // a headline: “Carter, Iraqi Prime Minister Discuss …”
    if (head >= 0 && at === head + 1 && word.capital && !isTitleWord(word.key)) return null
    if (isOfficeHead(word.key) || isFirstSpouse(words, at)) head = at
  }
  if (head < 0 || at <= head) return null
  // “According to Doe, the ministry spokesman on Thursday ruled out talks”: the spokesman is another
  const isSource = words[name.from - 1]?.key === 'to' && words[name.from - 2]?.key === 'according'
  if (isSource && words[at]?.sentence === last.sentence && words[at]!.gap !== 'other') return null
  if (at - start === 1 && emptyOffices.has(words[start]!.key)) return null
  // “a driver of 31”: an age
  const isAged = words[at - 1]!.numeric && words[at - 2]!.key === 'of'
  const end = standsBeforeSeat(words, at) || (isAged && head < at - 2) ? head : at - 1
  return { span: { start: words[start]!.start, end: words[end]!.end }, gender: genderOfTitle(words[head]!.key) }
}

/** “adviser to the Halvar, Norland-based Lund Centre”: the comma stands within the body's seat, so that the body is cut off. */
function standsBeforeSeat(words: readonly NameWord[], at: number): boolean {
  const rest = words.slice(at, at + 5)
  return rest[0]?.gap === 'other' && rest.some(({ key, gap }) => key === 'based' && gap === 'hyphen')
}

/** Whether “like” or “unlike” stands before a name, or before its title. */
function isComparedWith(words: readonly NameWord[], from: number): boolean {
  const at = courtesyTitles.has(words[from - 1]?.key ?? '') ? from - 2 : from - 1
  return /^(?:un)?like$/.test(words[at]?.key ?? '') && words[at]!.sentence === words[from]!.sentence
}

/** “president of the Council [on] Foreign Relations”: a body's name goes on behind the preposition; “on Monday” is none. */
function goesOnInName(words: readonly NameWord[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]]
  if (words[at]!.key !== 'on' && words[at]!.key !== 'for') return false
  return (
    before?.capital === true &&
    next?.capital === true &&
    next.gap === 'space' &&
    !weekdays.has(next.key) &&
    !months.has(next.key)
  )
}

/** “director of the law [and] society programme”: two nouns of the body that the office belongs to. */
function joinsNouns(words: readonly NameWord[], at: number): boolean {
  if (words[at]!.key !== 'and') return false
  const article = words[at - 2]?.key === 'the' ? at - 3 : at - 2
  const next = words[at + 1]
  const second = words[at + 2]
  return (
    (words[article]?.key === 'of' || words[article]?.key === 'for') &&
    next?.gap === 'space' &&
    !actingVerbs.has(next.key) &&
    second?.gap === 'space' &&
    !stops.has(next.key)
  )
}

/** Whether the word after an office's head begins what its bearer does, in a clause that goes on to another clause. */
function isClauseVerb(words: readonly NameWord[], at: number): boolean {
  const word = words[at]!
  if (word.gap !== 'space' || word.capital || afterOfficeHeads.has(word.key) || isTitleWord(word.key)) return false
  if (!/(?:ed|s)$/.test(word.key) || word.possessive) return false
  for (let next = at + 1; next < words.length && next < at + 14; next += 1) {
    const { gap, sentence, key } = words[next]!
    if (sentence !== word.sentence) return true
    if (key === 'that') return true
    if (gap === 'other') return false
  }
  return false
}

const isTitleOrCapital = (word: NameWord | undefined): boolean =>
  word !== undefined && (word.capital || isTitleWord(word.key))
