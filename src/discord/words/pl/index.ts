import type { Language } from '#src/discord/words/language.ts'
import { answers } from '#src/discord/words/pl/answers.ts'
import { commands } from '#src/discord/words/pl/commands.ts'
import { desk } from '#src/discord/words/pl/desk.ts'
import { help } from '#src/discord/words/pl/help.ts'
import { names } from '#src/discord/words/pl/names.ts'
import { words } from '#src/discord/words/pl/words.ts'

export const pl: Language = {
  name: 'Polski',
  locales: ['pl'],
  phrases: { ...answers, ...commands, ...desk, ...help, ...names, ...words },
}
