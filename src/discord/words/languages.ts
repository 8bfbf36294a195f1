import type { Language } from '#src/discord/words/en/language.ts'
import * as spoken from '#src/discord/words/spoken.ts'

/** Every language that the bot speaks. */
export const languages: readonly Language[] = Object.values(spoken)

/** `pt` for Portuguese: the part of its tags before the hyphen. */
export function codeOf({ locales }: Language): string {
  return locales[0].split('-')[0]!
}
