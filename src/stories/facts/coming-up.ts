import { momentOf } from '#src/articles/article.ts'
import { rememberingBy } from '#src/base/remember.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import type { Reading } from '#src/stories/reading.ts'

/** A day on which something will happen, and the sentence of the article that says so. */
export type ComingUp = { readonly on: string; readonly sentence: Span }

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Words that announce by themselves what comes on a day. */
const announcing = new Set('will scheduled due slated deadline upcoming tomorrow shall'.split(' '))

/** Words that announce before “to” or “for”: “expected to vote”, “set for Monday”, “plans to meet”. */
const announcingWith = new Set('set expected plans planned planning scheduled due slated plan vows vowed'.split(' '))

/** Words at which the clause of a day begins: what stands before them is of another day. */
const clauseStarts = new Set(
  'after before since until when while because although whether if unless but once'.split(' '),
)

/** Words that leave it open whether anything comes. */
const open = new Set('would could may might should seek seeks sought hoped hopes'.split(' '))

/** Words by which a day is in the past, or the day on which something was said: “said on Monday”. */
const pastWords = new Set(
  `said told announced added warned reported declared was were had did killed died met visited arrived held came took
  made went fell began started ended last since stated wrote`.split(/\s+/),
)

const tokenPattern = /\p{L}+|\d+/gu
const dayMs = 86_400_000

type Token = { readonly low: string }

function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

function startOfDay(moment: Date): number {
  return Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate())
}

/** The day of a month that is nearest to the article's day; where the text has a year, in that year. */
function dayOfMonth(today: number, month: number, day: number, year: number | null): number | null {
  if (day < 1 || day > 31) return null
  const thisYear = new Date(today).getUTCFullYear()
  const years = year !== null ? [year] : [thisYear, thisYear + 1]
  const candidates = years.map((one) => Date.UTC(one, month, day)).filter((one) => new Date(one).getUTCDate() === day)
  return candidates.find((one) => one >= today && one - today <= 330 * dayMs) ?? null
}

function yearAt(token: Token | undefined): number | null {
  return token && /^20\d\d$/.test(token.low) ? Number(token.low) : null
}

/** The day that the words at a position mean, counted from the article's day. */
function dayAt(tokens: readonly Token[], place: number, today: number): number | null {
  const low = tokens[place]!.low
  if (low === 'tomorrow') return today + dayMs
  const weekday = weekdays.indexOf(low)
  if (weekday >= 0) {
    const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7
    return today + ahead * dayMs
  }
  const month = months.indexOf(low)
  if (month < 0) return null
  const after = Number(tokens[place + 1]?.low)
  if (Number.isInteger(after) && after >= 1 && after <= 31)
    return dayOfMonth(today, month, after, yearAt(tokens[place + 2]))
  const before = Number(tokens[place - 1]?.low)
  return Number.isInteger(before) ? dayOfMonth(today, month, before, yearAt(tokens[place + 1])) : null
}

/** Words before a day among which its announcement stands. */
const reach = 12

/**
 * Whether the clause of a day announces what comes on it: the nearest word that says so decides, and no other clause, no
 * past and no “would” stands between.
 */
function speaksOfFuture(tokens: readonly Token[], place: number): boolean {
  if (isDeadline(tokens, place)) {
    if (isMissed(tokens, place)) return false
    if (months.includes(tokens[place]!.low)) return true
  }
  for (let before = place; before >= 0 && before >= place - reach; before -= 1) {
    const { low } = tokens[before]!
    const previous = tokens[before - 1]?.low ?? ''
    const next = tokens[before + 1]?.low ?? ''
    // “will be held” is no past
    if ((pastWords.has(low) && previous !== 'be') || open.has(low)) return false
    const isSoon = announcing.has(low) || (announcingWith.has(low) && /^(?:to|for|on)$/.test(next))
    // “was due on Monday”: it may have come to nothing
    if (isSoon) return !/^(?:was|were|been|not)$/.test(previous)
    if (low === 'to' && /^(?:is|are)$/.test(previous)) return true
    if (before < place && clauseStarts.has(low) && !endsDelay(tokens, before)) return false
  }
  return tokens.slice(place).some(({ low }, index) => index <= 6 && low === 'will')
}

/** “toward a June 30 deadline” */
function isDeadline(tokens: readonly Token[], place: number): boolean {
  return tokens.slice(place, place + 5).some(({ low }) => low === 'deadline')
}

/** “missing a Sunday deadline” is past. */
function isMissed(tokens: readonly Token[], place: number): boolean {
  return tokens.slice(Math.max(0, place - 4), place).some(({ low }) => /^miss(?:ed|es|ing)?$/.test(low))
}

/** “delayed a deadline until Friday”: the day is the new one. */
function endsDelay(tokens: readonly Token[], place: number): boolean {
  return (
    tokens[place]!.low === 'until' &&
    tokens.slice(Math.max(0, place - 8), place).some(({ low }) => /^(?:delay|postpon|extend|paus|suspend)/.test(low))
  )
}

/** Words by which something will not happen, not then, or is over. */
const calledOff =
  /\b(?:cancel(?:s|led|ed|ling|ing|lation)?|call(?:s|ed|ing)? off|scrap(?:s|ped|ping)?|paus(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|avert(?:s|ed|ing)?|abandon(?:s|ed|ing)?)\b|\b(?:is|are) over\b|\b(?:has|have) (?:passed|expired|ended|lapsed)\b/i

/** “Until Monday, the port had …”: that time is over. “today, tomorrow, next week”: no day is meant. */
const overOrVague =
  /\buntil (?:\p{L}+ )?(?:mon|tues|wednes|thurs|fri|satur|sun)day, (?:[\p{L}\d]+,? ){1,5}(?:had|hadn['’]t|was|wasn['’]t|were|weren['’]t)\b|\b(?:today|tonight),? (?:or |and )?tomorrow\b|\btomorrow,? (?:or |and )?(?:the day after|next (?:week|month|year)|some day)\b|\bwhether\b.{0,80}\btomorrow\b/iu

const sayingPast = new Set(['said', 'told', 'announced', 'warned', 'declared', 'urged', 'vowed', 'added', 'wrote'])

/** “Doe on Tuesday said that they will …”: the day is that of the saying. */
function isDayOfSaying(tokens: readonly Token[], place: number): boolean {
  return tokens.slice(place + 1, place + 3).some(({ low }) => sayingPast.has(low))
}

/** A quick check, so that sentences without a day take no time. */
const mayNameDay = new RegExp(`\\b(?:tomorrow|${[...weekdays, ...months].join('|')})\\b`, 'i')

/**
 * Deadlines, meetings and votes with their day: “The hearing is set for Monday” in an article of a Saturday.
 *
 * Days count from the article's moment in UTC; a weekday is the next one, the article's own day included.
 */
export const comingUpIn: (reading: Reading) => readonly ComingUp[] = rememberingBy(
  ({ analysis }) => analysis,
  findComingUp,
)

function findComingUp({ article, analysis }: Reading): readonly ComingUp[] {
  const today = startOfDay(momentOf(article))
  return analysis.sentences.flatMap((sentence) => {
    const words = sliceOf(article.text, sentence)
    if (!mayNameDay.test(words) || calledOff.test(words) || overOrVague.test(words)) return []
    const tokens: Token[] = Array.from(words.matchAll(tokenPattern), ([word]) => ({
      low: word.toLowerCase(),
    }))
    for (let place = 0; place < tokens.length; place += 1) {
      const day = dayAt(tokens, place, today)
      if (day !== null && !isDayOfSaying(tokens, place) && speaksOfFuture(tokens, place))
        return [{ on: isoDay(day), sentence }]
    }
    return []
  })
}
