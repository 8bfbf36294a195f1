import type { Clausal } from '#src/analysis/english/clauses/clauses.ts'
import { causes, players, worded } from '#src/analysis/english/lexicon/words-of-acts.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import type { Coded } from './coded.ts'
import { singular } from './objects.ts'

/** “The heat killed the crop”, “shares were hit by fears”: no one assaults. */
export function isMishap({ words, groups, subjects }: Clausal, index: number, to: number, { act }: Coded): boolean {
  if (act !== 'assault' && act !== 'accuse') return false
  const group = groups[index]!
  // “Norwick beat Santa Clara 2-1”
  if (words.slice(group.head, to).some(({ lower }) => /^\d{1,3}[-–]\d{1,3}$/.test(lower))) return true
  const subject = subjects[index]
  if (!group.passive) {
    const doer = subject ? singular(words[subject.head]!.lower) : ''
    return causes.has(doer) || players.has(doer)
  }
  const by = words.findIndex(({ lower }, at) => at > group.head && at < to && lower === 'by')
  if (by < 0) return false
  for (let at = by + 1; at < Math.min(to, by + 6); at += 1) {
    if (words[at]!.tag === 'preposition') return false
    if (causes.has(singular(words[at]!.lower))) return true
  }
  return false
}

/** “attacked the labour code”: the first noun phrase after the verb ends with something made of words or of office. */
export function isOfWords({ words }: Clausal, head: number, to: number): boolean {
  let last: Word | null = null
  for (let at = head + 1; at < Math.min(to, head + 8); at += 1) {
    const word = words[at]!
    if (word.tag === 'noun' || word.tag === 'name') last = word
    else if (
      !(word.tag === 'determiner' || word.tag === 'adjective' || word.tag === 'possessive' || word.tag === 'number')
    )
      break
  }
  return last !== null && worded.has(singular(last.lower))
}
