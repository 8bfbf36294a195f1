import { foldName } from '#src/base/fold-name.ts'
import { codeOf, languages } from '#src/discord/words/languages.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]

const sets: Readonly<Record<string, readonly number[]>> = {
  daily: everyDay,
  'every day': everyDay,
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
  weekend: [6, 7],
}

/** What completes an empty `days` option. */
export const daySuggestions = ['every day', 'weekdays', 'weekends', 'mon-fri', 'mon wed fri', 'tue thu', 'mon', 'fri']

const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Names of the days, long and short, in the languages that the bot speaks; null for one that two languages differ on. */
const abroad = new Map<string, number | null>()
for (const language of languages.map(codeOf)) {
  for (const weekday of ['long', 'short'] as const) {
    const names = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
    for (const day of everyDay) {
      // 1 January 2024 was a Monday.
      const name = dayName(names.format(new Date(Date.UTC(2024, 0, day))))
      abroad.set(name, abroad.has(name) && abroad.get(name) !== day ? null : day)
    }
  }
}

/**
 * `weekdays`, `mon wed fri`, `Monday, Friday`, `mo-fr`, `fri–mon`, `lundi`: 1 for Monday to 7 for Sunday, in order; null
 * where a word is no day, or not the same one in every language.
 */
export function parseDays(typed: string): readonly number[] | null {
  const wanted = typed.trim().toLowerCase()
  const set = sets[wanted]
  if (set) return set
  const parts = wanted
    .replaceAll('-feira', '')
    .split(/[-–—]/)
    .map((part) => part.trim())
    .join('-')
    .split(/[\s,;+&]+/)
    .filter(Boolean)
    .map(daysIn)
  if (parts.length === 0 || parts.includes(null)) return null
  return [...new Set(parts.flatMap((days) => days ?? []))].toSorted((a, b) => a - b)
}

/** One day, or from one to another round the week. */
function daysIn(part: string): readonly number[] | null {
  const [first = '', last = first, ...others] = part.split('-')
  const [from, to] = [dayOf(first), dayOf(last)]
  if (from === null || to === null || others.length > 0) return null
  const length = ((to - from + 7) % 7) + 1
  return Array.from({ length }, (_, index) => ((from - 1 + index) % 7) + 1)
}

/** By two letters or more in English, else by its name in another language. */
function dayOf(word: string): number | null {
  const index = word.length >= 2 ? english.findIndex((name) => name.startsWith(word)) : -1
  return index >= 0 ? index + 1 : (abroad.get(dayName(word)) ?? null)
}

/** A name without its full stop, and without the second half that Portuguese leaves out: “segunda-feira” is “segunda”. */
function dayName(written: string): string {
  return foldName(written).replaceAll('.', '').replace('-feira', '')
}
