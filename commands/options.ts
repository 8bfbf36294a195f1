import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import { z } from 'zod'
import { parseDuration } from '#src/base/duration.ts'

/** Longest topic: what a button's `custom_id` can carry beside the rest of its state. */
export const LONGEST_TOPIC = 70

/** Words that a person typed: one line, no control characters, something left after trimming. */
export const words = z
  .string()
  .transform((typed) => typed.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
  .pipe(z.string().min(1).max(LONGEST_TOPIC))

/** `24h`, `7d`: a window in ms, from an hour to a year. */
export const duration = z.string().transform((typed, context) => {
  const ms = parseDuration(typed)
  if (ms !== null && ms >= 3_600_000 && ms <= 366 * 86_400_000) return ms
  context.addIssue({ code: 'custom', message: 'A time like 24h or 7d' })
  return z.NEVER
})

export const windowChoices = [
  { name: '6 hours', value: '6h' },
  { name: '24 hours', value: '24h' },
  { name: '3 days', value: '3d' },
  { name: '7 days', value: '7d' },
  { name: '30 days', value: '30d' },
]

/** Where reading commands work: everywhere, for the server and for a person who installed the bot for themself. */
export const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] }

/** Where managing commands work: in a server that has the bot. */
export const serversOnly = { contexts: [0], integration_types: [0] }

export const topicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'topic',
  description: 'Country, person, organisation or words',
  autocomplete: true,
  max_length: LONGEST_TOPIC,
} as const

export const windowOption = {
  type: ApplicationCommandOptionType.String,
  name: 'window',
  description: 'How far back',
  choices: windowChoices,
} as const

export const privateOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Answer for my eyes only',
} as const
