import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { climb } from './climb.ts'
import { isNominal, isTimeWord, type NounPhrase, nounPhraseStart } from './noun-phrases.ts'

/** Takes “A, B and” before the last name into the subject. */
export function coordinated(words: readonly Word[], phrase: NounPhrase, floor: number): NounPhrase {
  let { first } = phrase
  let joined = false
  for (let steps = 0; steps < 8; steps++) {
    const link = words[first - 1]
    if (!link || first - 2 < floor) break
    const isAnd = link.lower === 'and' || link.lower === 'or'
    if (!isAnd && !(joined && link.kind === 'comma')) break
    let end = first - 2
    if (isAnd && words[end]?.kind === 'comma') {
      if (!joined && !isList(words, end, floor)) break
      end--
    }
    if (
      end < floor ||
      !isNominal(words[end]) ||
      (words[end]!.tag === 'pronoun' && !/^(?:he|she|others)$/.test(words[end]!.lower))
    )
      break
    let start = nounPhraseStart(words, end, floor)
    // “on Saturday, residents and officials said”: the fronted phrase is no speaker
    // “were looted overnight, residents and merchants said”
    if (!isAnd && (isTimeWord(words[end]) || isDayAdverb(words[end]!) || words[start - 1]?.tag === 'preposition')) break
    // “hit jobs and growth, experts and firms said”, “to keep staff, unions and firms said”: another list, or an object, ends at the comma
    if (!isAnd && (words[start - 1]?.tag === 'conjunction' || hangsOnVerb(words, start, floor))) break
    const climbed = climb(words, start, floor)
    if (climbed >= 0) start = nounPhraseStart(words, climbed, floor)
    if (isAnd && clauseBefore(words, start, floor)) break
    first = start
    joined = true
  }
  return joined ? { ...phrase, first, head: phrase.head } : phrase
}

/** Whether a phrase is the object of a verb of its own clause, so that a comma behind it opens no list. */
function hangsOnVerb(words: readonly Word[], from: number, floor: number): boolean {
  const left = words[from - 1]
  if (!left || from - 1 < floor || !(isVerbal(left) || left.tag === 'gerund' || left.tag === 'base')) return false
  // “said Doe, Roe and Poe argued”: what is said begins there
  return !((cueVerbs.get(left.lemma ?? '') ?? 0) & cueFrame.clause)
}

const isDayAdverb = ({ lower, tag }: Word): boolean => tag === 'adverb' || /^(?:overnight|nearby|abroad)$/.test(lower)

function isList(words: readonly Word[], comma: number, floor: number): boolean {
  const start = nounPhraseStart(words, Math.max(floor, comma - 1), floor)
  return words[start - 1]?.kind === 'comma' && isNominal(words[start - 2]) && words[start]!.tag === 'name'
}

/** Whether a verb stands to the left in the same clause, so that “and” joins clauses. */
function clauseBefore(words: readonly Word[], from: number, floor: number): boolean {
  for (let at = from - 1; at >= floor; at--) {
    const word = words[at]!
    if (
      word.kind === 'comma' ||
      word.kind === 'quotation' ||
      word.tag === 'subordinator' ||
      word.kind === 'colon' ||
      word.kind === 'semicolon'
    )
      return false
    if (isVerbal(word)) return true
    if (word.tag === 'gerund' || word.tag === 'base') return true
  }
  return false
}
