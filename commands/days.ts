import { foldName } from '#src/base/fold-name.ts'
import { codeOf, languages } from '#src/discord/words/languages.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** Words for several days, in the languages that the bot speaks. */
const sets: ReadonlyMap<string, readonly number[]> = new Map(
  [
    {
      days: everyDay,
      words:
        'daily; every day; everyday; all days; täglich; jeden tag; tous les jours; chaque jour; todos los días; cada día; ' +
        'diario; diariamente; todos os dias; codziennie; her gün; щодня; кожного дня',
    },
    {
      days: [1, 2, 3, 4, 5],
      words:
        'weekdays; weekday; every weekday; workdays; working days; werktags; wochentags; jours ouvrés; en semaine; ' +
        'días laborables; entre semana; dias úteis; dni robocze; w dni robocze; hafta içi; будні; у будні; по буднях',
    },
    {
      days: [6, 7],
      words:
        'weekends; weekend; wochenende; am wochenende; week-end; le week-end; fin de semana; fines de semana; ' +
        'fim de semana; fins de semana; weekendy; w weekendy; hafta sonu; вихідні; у вихідні',
    },
  ].flatMap(({ days, words }) => words.split('; ').map((word) => [word, days] as const)),
)

/** Words between two days, in the same languages: those of a list, and those of a stretch. */
const listed = / (?:and|und|et|y|e|i|ve|та|і|й) /gu
const stretched = / ?[-–—] ?| (?:to|through|thru|till|bis|à|au|a|hasta|até|do|до|по) /gu

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
  const wanted = typed.trim().toLowerCase().split(/\s+/).join(' ')
  const set = sets.get(wanted)
  if (set) return set
  const parts = wanted
    .replaceAll('-feira', '')
    .replaceAll(stretched, '-')
    .replaceAll(listed, ' ')
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
