import { isTimeWord } from '#src/analysis/english/clauses/noun-phrases.ts'
import { months, weekdays } from '#src/analysis/english/lexicon/function-words.ts'
import { asking, events, occasions } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'

/**
 * Where a noun phrase that somebody condemned, denied, praised … ends, if the time and the occasion of the saying stand behind it:
 * “denied the charge | in a statement on Monday”. A day that may be the event's own stays with it: “the raid on Monday”.
 */
export function withoutSayingAdjuncts(words: readonly Word[], first: number, end: number, lemma: string): number {
  if (asking.has(lemma)) return end
  const day = Math.min(dayStart(words, first, end), dayAmid(words, first, end))
  const occasion = occasionStart(words, first, day)
  if (occasion < day) return occasion
  return day < end && !tellsEvent(words, first, day) ? day : end
}

function tellsEvent(words: readonly Word[], first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (events.has(words[at]!.lower)) return true
  const last = words[end - 1]!
  return last.tag !== 'noun' && last.tag !== 'pronoun' && last.kind !== 'quotation'
}

/** “on Monday”, “late on Monday night”, “yesterday” at the end: where it begins, `end` where nothing of the kind stands. */
function dayStart(words: readonly Word[], first: number, end: number): number {
  let at = end - 1
  if (words[at]?.lower === 'yesterday' && at > first) return at
  while (at > first && isTimeWord(words[at]) && !weekdays.has(words[at]!.lower)) at--
  if (at <= first || !weekdays.has(words[at]!.lower)) return end
  if (words[at - 1]!.lower === 'on' && at - 1 > first) at -= 1
  if (/^(?:late|early)$/.test(words[at - 1]!.lower) && at - 1 > first) at -= 1
  return at
}

/** “praised them | on Sunday at a forum”, “announced his bid | in June 2015”: a day of the saying in the midst; `end` where there is none. */
function dayAmid(words: readonly Word[], first: number, end: number): number {
  for (let at = first + 1; at < end - 1; at++) {
    const { lower } = words[at]!
    const next = words[at + 1]!
    const day = lower === 'on' && weekdays.has(next.lower)
    const month = lower === 'in' && months.has(next.lower) && next.capital
    if ((!day && !month) || words[at + 2]?.lower === 'that') continue
    let from = at
    // “here on Sunday”
    if (words[from - 1]!.tag === 'adverb' && from - 1 > first) from--
    if (!tellsEvent(words, first, from)) return from
  }
  return end
}

/** “in a statement”, “at a campaign rally” at the end. */
function occasionStart(words: readonly Word[], first: number, end: number): number {
  if (end - first < 4 || !occasions.has(words[end - 1]!.lower)) return end
  for (let at = end - 2; at > first && at > end - 6; at--) {
    const { lower, tag } = words[at]!
    if (lower !== 'a' && lower !== 'an') {
      if (tag === 'noun' || tag === 'adjective' || tag === 'name') continue
      return end
    }
    const link = words[at - 1]!.lower
    return link === 'in' || link === 'at' || link === 'during' ? at - 1 : end
  }
  return end
}
