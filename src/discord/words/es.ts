import type { Catalogue } from '#src/discord/words/catalogue.ts'
import { answers } from '#src/discord/words/es/answers.ts'
import { desk } from '#src/discord/words/es/desk.ts'
import { help } from '#src/discord/words/es/help.ts'
import { words } from '#src/discord/words/es/words.ts'

export const es: Catalogue = { ...answers, ...desk, ...help, ...words }
