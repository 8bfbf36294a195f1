import type { Catalogue } from '#src/discord/words/catalogue.ts'
import { answers } from '#src/discord/words/uk/answers.ts'
import { desk } from '#src/discord/words/uk/desk.ts'
import { help } from '#src/discord/words/uk/help.ts'
import { words } from '#src/discord/words/uk/words.ts'

export const uk: Catalogue = { ...answers, ...desk, ...help, ...words }
