/** Noon and midnight in the languages that the bot speaks. */
const words: ReadonlyMap<string, string> = new Map([
  ...'noon midday mittag mittags midi mediodía mediodia meio-dia południe poludnie полудень опівдні öğle ogle öğlen'
    .split(' ')
    .map((word) => [word, '12:00'] as const),
  ...'midnight mitternacht mitternachts minuit medianoche meia-noite północ polnoc північ опівночі gece-yarısı'
    .split(' ')
    .map((word) => [word, '00:00'] as const),
])

/**
 * A local time of day as people type it, as `HH:MM`: `7:30`, `07:30`, `0730`, `7`, `7 am`, `7.30 PM`, `7h30`, `7 Uhr 30`,
 * `noon`.
 * Null where it is none.
 */
export function parseTime(typed: string): string | null {
  const asked = typed.normalize('NFKC').trim().toLowerCase()
  const word = words.get(asked)
  if (word !== undefined) return word
  const found = /^(\d{1,2})(?:(?:[:.h]| uhr )?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|h|uhr)?$/.exec(asked)
  if (!found) return null
  const [, hours = '', minutes = '00', suffix = ''] = found
  const half = suffix.replaceAll('.', '')
  const hour = Number(hours)
  if (half === 'am' || half === 'pm') {
    if (hour < 1 || hour > 12) return null
    return written((hour % 12) + (half === 'pm' ? 12 : 0), Number(minutes))
  }
  return written(hour, Number(minutes))
}

function written(hour: number, minute: number): string | null {
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
