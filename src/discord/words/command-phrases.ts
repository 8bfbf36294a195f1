import { digests } from '#src/discord/words/commands/digests.ts'
import { reading } from '#src/discord/words/commands/reading.ts'
import type { Row } from '#src/discord/words/commands/row.ts'
import { upkeep } from '#src/discord/words/commands/upkeep.ts'
import { watches } from '#src/discord/words/commands/watches.ts'

/** Names of message commands, descriptions and choices, by their English words. At most 100 characters each. */
export const commandPhrases: Readonly<Record<string, Row>> = { ...reading, ...digests, ...watches, ...upkeep }
