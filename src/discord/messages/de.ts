import { answers } from '#src/discord/messages/de/answers.ts'
import { desk } from '#src/discord/messages/de/desk.ts'
import { help } from '#src/discord/messages/de/help.ts'
import { words } from '#src/discord/messages/de/words.ts'
import type { Catalogue } from '#src/discord/messages.ts'

export const de: Catalogue = { ...answers, ...desk, ...help, ...words }
