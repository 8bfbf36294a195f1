import type { Locale } from 'discord-api-types/v10'
import type { Translated } from '#src/discord/words/en/phrase-types.ts'
import type { phrases } from '#src/discord/words/en/phrases.ts'

/** Every phrase of the bot in one language. A key that is missing here is an error of the compiler. */
export type Catalogue = Translated<typeof phrases>

export type MessageKey = keyof Catalogue

/** A command or subcommand, by its English name. */
export type CommandName = Extract<MessageKey, `name.${string}`> extends `name.${infer Name}` ? Name : never

/** A language that the bot speaks. */
export type Language = {
  /** What it calls itself. */
  readonly name: string
  /** What Discord calls it, as BCP 47 tags of one language; a server that chooses it is kept under the first. */
  readonly locales: readonly [`${Locale}`, ...`${Locale}`[]]
  readonly phrases: Catalogue
}
