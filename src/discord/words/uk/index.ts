import type { Language } from '#src/discord/words/en/language.ts'
import { answers } from '#src/discord/words/uk/answers.ts'
import { commands } from '#src/discord/words/uk/commands.ts'
import { help } from '#src/discord/words/uk/help.ts'
import { manage } from '#src/discord/words/uk/manage.ts'
import { names } from '#src/discord/words/uk/names.ts'
import { pictures } from '#src/discord/words/uk/pictures.ts'
import { words } from '#src/discord/words/uk/words.ts'

export const uk: Language = {
  name: 'Українська',
  locales: ['uk'],
  phrases: { ...answers, ...commands, ...manage, ...help, ...names, ...pictures, ...words },
}
