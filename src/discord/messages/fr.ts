import { answers } from '#src/discord/messages/fr/answers.ts'
import { desk } from '#src/discord/messages/fr/desk.ts'
import { help } from '#src/discord/messages/fr/help.ts'
import { words } from '#src/discord/messages/fr/words.ts'
import type { Catalogue } from '#src/discord/messages.ts'

export const fr: Catalogue = { ...answers, ...desk, ...help, ...words }
