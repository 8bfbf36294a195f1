import type { Catalogue } from '#src/discord/words/catalogue.ts'
import { answers } from '#src/discord/words/pl/answers.ts'
import { desk } from '#src/discord/words/pl/desk.ts'
import { help } from '#src/discord/words/pl/help.ts'
import { words } from '#src/discord/words/pl/words.ts'

export const pl: Catalogue = { ...answers, ...desk, ...help, ...words }
