import type { Catalogue } from '#src/discord/words/catalogue.ts'
import { answers } from '#src/discord/words/tr/answers.ts'
import { desk } from '#src/discord/words/tr/desk.ts'
import { help } from '#src/discord/words/tr/help.ts'
import { words } from '#src/discord/words/tr/words.ts'

export const tr: Catalogue = { ...answers, ...desk, ...help, ...words }
