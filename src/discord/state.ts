import { limits } from '#src/discord/limits.ts'

/** The `custom_id` with a button's state. Null where it would be too long; then there is no button. */
export function customIdOf(command: string, state: readonly (string | number)[]): string | null {
  const id = [command, ...state].map((part) => String(part).replace(/[%|]/g, encodeURIComponent)).join('|')
  return id.length <= limits.customIdLength ? id : null
}

/** Which command a `custom_id` belongs to, and its state. */
export function stateOf(customId: string): { readonly command: string; readonly state: readonly string[] } {
  const [command = '', ...state] = customId.split('|').map((part) => part.replaceAll('%7C', '|').replaceAll('%25', '%'))
  return { command, state }
}

/** Longest window that a command takes: a leap year. */
const mostHours = 366 * 24

/** A window's length as whole hours, for a `custom_id`. */
export function hoursCode(lengthMs: number): number {
  return Math.min(mostHours, Math.max(1, Math.round(lengthMs / 3_600_000)))
}

/** The length in ms of an hours code; null where it is no code of ours. */
export function lengthOfCode(code: string | undefined): number | null {
  const hours = /^\d{1,4}$/.test(code ?? '') ? Number(code) : 0
  return hours >= 1 && hours <= mostHours ? hours * 3_600_000 : null
}

/**
 * A moment in six characters: minutes since 1970 in base 36, rounded up, so that all that was known then is included.
 */
export function minuteCode(at: Date): string {
  return Math.ceil(at.getTime() / 60_000).toString(36)
}

/** The moment of a minute code; null where it is none. */
export function momentOfCode(code: string | undefined): Date | null {
  if (!code || !/^[0-9a-z]{1,6}$/.test(code)) return null
  return new Date(Number.parseInt(code, 36) * 60_000)
}
