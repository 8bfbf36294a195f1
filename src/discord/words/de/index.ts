import { answers } from '#src/discord/words/de/answers.ts'
import { commands } from '#src/discord/words/de/commands.ts'
import { help } from '#src/discord/words/de/help.ts'
import { manage } from '#src/discord/words/de/manage.ts'
import { names } from '#src/discord/words/de/names.ts'
import { pictures } from '#src/discord/words/de/pictures.ts'
import { words } from '#src/discord/words/de/words.ts'
import type { Language } from '#src/discord/words/en/language.ts'

export const de: Language = {
  name: 'Deutsch',
  locales: ['de'],
  phrases: { ...answers, ...commands, ...manage, ...help, ...names, ...pictures, ...words },
}
