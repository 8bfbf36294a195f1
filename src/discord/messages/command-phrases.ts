import { digests } from '#src/discord/messages/commands/digests.ts'
import { reading } from '#src/discord/messages/commands/reading.ts'
import type { Row } from '#src/discord/messages/commands/row.ts'
import { upkeep } from '#src/discord/messages/commands/upkeep.ts'
import { watches } from '#src/discord/messages/commands/watches.ts'

/** Names of message commands, descriptions and choices, by their English words. At most 100 characters each. */
export const commandPhrases: Readonly<Record<string, Row>> = { ...reading, ...digests, ...watches, ...upkeep }
