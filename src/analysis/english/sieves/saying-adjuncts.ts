import { isTimeWord } from '#src/analysis/english/clauses/noun-phrases.ts'
import { months, weekdays } from '#src/analysis/english/lexicon/function-words.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'

/** What somebody says it in or at: “in a statement”, “at a rally”. */
export const occasions = new Set(
  `statement speech interview tweet letter post message email memo column editorial article briefing rally conference address
   sermon broadcast report`.split(/\s+/),
)

/** Nouns for what has a day of its own: in “the attack on Monday” the day may be the attack's. */
const events = new Set(
  `attack attacks strike strikes airstrike airstrikes raid raids bombing bombings shooting shootings killing killings blast blasts explosion
   assault massacre murder murders death deaths coup vote votes election elections referendum poll ballot talks meeting meetings summit
   visit trip march protest protests rally rallies demonstration demonstrations crackdown clash clashes arrest arrests launch test tests
   speech interview debate ceremony funeral hearing trial verdict ruling sentencing execution operation offensive incident collapse crash
   accident flood floods earthquake quake storm riot riots walkout release resignation handover signing opening ambush siege shelling
   fire events violence decision announcement agreement deal statement remarks comments session conference`.split(
    /\s+/,
  ),
)

/** Stances about what is still to come: the day is that of what they ask for. */
const asking = new Set('call demand propose urge promise announce seek suggest plan request schedule push'.split(' '))

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
