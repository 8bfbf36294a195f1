/** Moments are stored as ms since 1970. */
export function dateOf(stored: number): Date
export function dateOf(stored: number | null): Date | null
export function dateOf(stored: number | null): Date | null {
  return stored === null ? null : new Date(stored)
}

export function momentOrNull(date: Date | null): number | null {
  return date === null ? null : date.getTime()
}
