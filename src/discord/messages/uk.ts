import { answers } from '#src/discord/messages/uk/answers.ts'
import { desk } from '#src/discord/messages/uk/desk.ts'
import { help } from '#src/discord/messages/uk/help.ts'
import { words } from '#src/discord/messages/uk/words.ts'
import type { Catalogue } from '#src/discord/messages.ts'

export const uk: Catalogue = { ...answers, ...desk, ...help, ...words }
