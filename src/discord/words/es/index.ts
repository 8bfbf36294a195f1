import type { Language } from '#src/discord/words/en/language.ts'
import { answers } from '#src/discord/words/es/answers.ts'
import { commands } from '#src/discord/words/es/commands.ts'
import { help } from '#src/discord/words/es/help.ts'
import { manage } from '#src/discord/words/es/manage.ts'
import { names } from '#src/discord/words/es/names.ts'
import { pictures } from '#src/discord/words/es/pictures.ts'
import { words } from '#src/discord/words/es/words.ts'

export const es: Language = {
  name: 'Español',
  locales: ['es-ES', 'es-419'],
  phrases: { ...answers, ...commands, ...manage, ...help, ...names, ...pictures, ...words },
}
