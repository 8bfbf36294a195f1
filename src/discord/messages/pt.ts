import { answers } from '#src/discord/messages/pt/answers.ts'
import { desk } from '#src/discord/messages/pt/desk.ts'
import { help } from '#src/discord/messages/pt/help.ts'
import { words } from '#src/discord/messages/pt/words.ts'
import type { Catalogue } from '#src/discord/messages.ts'

export const pt: Catalogue = { ...answers, ...desk, ...help, ...words }
