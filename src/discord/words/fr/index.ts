import type { Language } from '#src/discord/words/en/language.ts'
import { answers } from '#src/discord/words/fr/answers.ts'
import { commands } from '#src/discord/words/fr/commands.ts'
import { help } from '#src/discord/words/fr/help.ts'
import { manage } from '#src/discord/words/fr/manage.ts'
import { names } from '#src/discord/words/fr/names.ts'
import { pictures } from '#src/discord/words/fr/pictures.ts'
import { words } from '#src/discord/words/fr/words.ts'

export const fr: Language = {
  name: 'Français',
  locales: ['fr'],
  phrases: { ...answers, ...commands, ...manage, ...help, ...names, ...pictures, ...words },
}
