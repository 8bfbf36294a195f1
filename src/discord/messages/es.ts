import { answers } from '#src/discord/messages/es/answers.ts'
import { desk } from '#src/discord/messages/es/desk.ts'
import { help } from '#src/discord/messages/es/help.ts'
import { words } from '#src/discord/messages/es/words.ts'
import type { Catalogue } from '#src/discord/messages.ts'

export const es: Catalogue = { ...answers, ...desk, ...help, ...words }
