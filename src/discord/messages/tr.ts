import { answers } from '#src/discord/messages/tr/answers.ts'
import { desk } from '#src/discord/messages/tr/desk.ts'
import { help } from '#src/discord/messages/tr/help.ts'
import { words } from '#src/discord/messages/tr/words.ts'
import type { Catalogue } from '#src/discord/messages.ts'

export const tr: Catalogue = { ...answers, ...desk, ...help, ...words }
