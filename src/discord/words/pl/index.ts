import type { Language } from '#src/discord/words/en/language.ts'
import { answers } from '#src/discord/words/pl/answers.ts'
import { commands } from '#src/discord/words/pl/commands.ts'
import { help } from '#src/discord/words/pl/help.ts'
import { manage } from '#src/discord/words/pl/manage.ts'
import { names } from '#src/discord/words/pl/names.ts'
import { pictures } from '#src/discord/words/pl/pictures.ts'
import { words } from '#src/discord/words/pl/words.ts'

export const pl: Language = {
  name: 'Polski',
  locales: ['pl'],
  phrases: { ...answers, ...commands, ...manage, ...help, ...names, ...pictures, ...words },
}
