import type { Language } from '#src/discord/words/en/language.ts'
import { answers } from '#src/discord/words/tr/answers.ts'
import { commands } from '#src/discord/words/tr/commands.ts'
import { help } from '#src/discord/words/tr/help.ts'
import { manage } from '#src/discord/words/tr/manage.ts'
import { names } from '#src/discord/words/tr/names.ts'
import { pictures } from '#src/discord/words/tr/pictures.ts'
import { words } from '#src/discord/words/tr/words.ts'

export const tr: Language = {
  name: 'Türkçe',
  locales: ['tr'],
  phrases: { ...answers, ...commands, ...manage, ...help, ...names, ...pictures, ...words },
}
