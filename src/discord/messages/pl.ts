import { answers } from '#src/discord/messages/pl/answers.ts'
import { desk } from '#src/discord/messages/pl/desk.ts'
import { help } from '#src/discord/messages/pl/help.ts'
import { words } from '#src/discord/messages/pl/words.ts'
import type { Catalogue } from '#src/discord/messages.ts'

export const pl: Catalogue = { ...answers, ...desk, ...help, ...words }
