import { answers } from '#src/discord/words/en/answers.ts'
import { desk } from '#src/discord/words/en/desk.ts'
import { help } from '#src/discord/words/en/help.ts'
import { words } from '#src/discord/words/en/words.ts'

/**
 * The bot's own words in English: the language that every other is measured by. `{name}` is filled in; an object holds
 * the plural forms of the language for `{n}`.
 */
export const en = { ...answers, ...desk, ...help, ...words } as const
