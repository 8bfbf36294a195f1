import type { Catalogue } from '#src/discord/words/catalogue.ts'
import { answers } from '#src/discord/words/de/answers.ts'
import { desk } from '#src/discord/words/de/desk.ts'
import { help } from '#src/discord/words/de/help.ts'
import { words } from '#src/discord/words/de/words.ts'

export const de: Catalogue = { ...answers, ...desk, ...help, ...words }
