import type { Language } from '#src/discord/words/en/language.ts'
import { answers } from '#src/discord/words/pt/answers.ts'
import { commands } from '#src/discord/words/pt/commands.ts'
import { help } from '#src/discord/words/pt/help.ts'
import { manage } from '#src/discord/words/pt/manage.ts'
import { names } from '#src/discord/words/pt/names.ts'
import { pictures } from '#src/discord/words/pt/pictures.ts'
import { words } from '#src/discord/words/pt/words.ts'

export const pt: Language = {
  name: 'Português',
  locales: ['pt-BR'],
  phrases: { ...answers, ...commands, ...manage, ...help, ...names, ...pictures, ...words },
}
