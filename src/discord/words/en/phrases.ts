import { answers } from '#src/discord/words/en/answers.ts'
import { commands } from '#src/discord/words/en/commands.ts'
import { help } from '#src/discord/words/en/help.ts'
import { manage } from '#src/discord/words/en/manage.ts'
import { names } from '#src/discord/words/en/names.ts'
import { pictures } from '#src/discord/words/en/pictures.ts'
import { words } from '#src/discord/words/en/words.ts'

/**
 * The bot's own words in English: the language that every other is measured by. `{name}` is filled in; an object holds
 * the plural forms of the language for `{n}`.
 */
export const phrases = { ...answers, ...commands, ...manage, ...help, ...names, ...pictures, ...words } as const
