const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const sets: Readonly<Record<string, readonly number[]>> = {
  daily: [1, 2, 3, 4, 5, 6, 7],
  'every day': [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
}

/** What completes an empty `days` option. */
export const daySuggestions = ['every day', 'weekdays', 'weekends', 'mon wed fri', 'tue thu', 'mon', 'fri', 'sun']

/** `weekdays`, `mon wed fri`, `Monday, Friday`: 1 for Monday to 7 for Sunday, in order; null where a word is no day. */
export function parseDays(typed: string): readonly number[] | null {
  const wanted = typed.trim().toLowerCase()
  const set = sets[wanted]
  if (set) return set
  const days = wanted
    .split(/[\s,;+]+/)
    .filter(Boolean)
    .map((word) => (word.length >= 3 ? names.findIndex((name) => word.startsWith(name)) + 1 : 0))
  return days.length === 0 || days.includes(0) ? null : [...new Set(days)].toSorted((a, b) => a - b)
}
