import type { Catalogue } from '#src/discord/words/catalogue.ts'
import { answers } from '#src/discord/words/fr/answers.ts'
import { desk } from '#src/discord/words/fr/desk.ts'
import { help } from '#src/discord/words/fr/help.ts'
import { words } from '#src/discord/words/fr/words.ts'

export const fr: Catalogue = { ...answers, ...desk, ...help, ...words }
