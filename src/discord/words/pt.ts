import type { Catalogue } from '#src/discord/words/catalogue.ts'
import { answers } from '#src/discord/words/pt/answers.ts'
import { desk } from '#src/discord/words/pt/desk.ts'
import { help } from '#src/discord/words/pt/help.ts'
import { words } from '#src/discord/words/pt/words.ts'

export const pt: Catalogue = { ...answers, ...desk, ...help, ...words }
