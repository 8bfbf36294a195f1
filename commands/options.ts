import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10'
import { z } from 'zod'
import { parseDuration } from '#src/base/duration.ts'
import type { MessageKey } from '#src/discord/words/en/language.ts'

/** Longest topic: what a button's `custom_id` can carry beside the rest of its state. */
export const LONGEST_TOPIC = 70

/** What a person typed: one line, no control or invisible characters, something left after trimming. */
export const typed = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .pipe(z.string().min(1).max(longest))

export const words = typed(LONGEST_TOPIC)

/** `24h`, `7d`: a window in ms, from an hour to a year. */
export const duration = z.string().transform((typed, context) => {
  const ms = parseDuration(typed)
  if (ms !== null && ms >= 3_600_000 && ms <= 366 * 86_400_000) return ms
  context.addIssue({ code: 'custom', message: 'A time like 24h or 7d' })
  return z.NEVER
})

const windowChoices = [
  { phrase: 'count.hours', n: 6, value: '6h' },
  { phrase: 'count.hours', n: 24, value: '24h' },
  { phrase: 'count.days', n: 3, value: '3d' },
  { phrase: 'count.days', n: 7, value: '7d' },
  { phrase: 'count.days', n: 30, value: '30d' },
] as const

/** Where reading commands work: everywhere, for the server and for a person who installed the bot for themself. */
export const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] }

/** Where managing commands work: in a server that has the bot. */
export const serversOnly = { contexts: [0], integration_types: [0] }

/** A name that is completed while it is typed. */
export const namedOption = (name: string, description: MessageKey) =>
  ({ type: Option.String, name, description, autocomplete: true, max_length: LONGEST_TOPIC }) as const

export const topicOption = namedOption('topic', 'option.topic')

export const windowOption = {
  type: Option.String,
  name: 'window',
  description: 'option.window',
  choices: windowChoices,
} as const

export const privateOption = { type: Option.Boolean, name: 'private', description: 'option.private' } as const

export const zoneOption = {
  type: Option.String,
  name: 'zone',
  description: 'option.zone',
  autocomplete: true,
  max_length: 64,
} as const

/** A channel of the server; the kinds of channel in Discord's numbers. */
export const channelOption = (name: string, description: MessageKey, kinds: readonly number[]) =>
  ({ type: Option.Channel, name, description, channel_types: kinds }) as const

/** The number that something has in this server. */
export const idOption = (description: MessageKey) =>
  ({ type: Option.Integer, name: 'id', description, required: true, min_value: 1 }) as const

/** The id of a channel or role, as Discord gives it. */
export const snowflake = z.string().regex(/^\d+$/)

export const zoneName = typed(64)

/** A number that `idOption` takes. */
export const id = z.number().int().positive()
