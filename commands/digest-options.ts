import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10'
import { z } from 'zod'
import type { OptionData } from '#src/discord/words/command-data.ts'
import { parseDays } from './days.ts'
import { channelOption, snowflake, typed, words, zoneName, zoneOption } from './options.ts'

const styles = ['short', 'full'] as const
const quietDays = ['silent', 'say-so'] as const

/** Options of a digest. Each has a sensible default. */
export const wishes = {
  time: typed(10).optional(),
  zone: zoneName.optional(),
  channel: snowflake.optional(),
  days: z
    .string()
    .transform((typed, context) => {
      const days = parseDays(typed)
      if (days) return days
      context.addIssue({ code: 'custom', message: 'Days of the week' })
      return z.NEVER
    })
    .optional(),
  style: z.enum(styles).optional(),
  quiet: z.enum(quietDays).optional(),
  picture: z.boolean().optional(),
  role: snowflake.optional(),
}

export const changes = z.object({ topic: words.optional(), ...wishes })
export type Wishes = Partial<z.output<typeof changes>>

export const wishOptions: readonly OptionData[] = [
  { type: Option.String, name: 'time', description: 'option.time', max_length: 10 },
  zoneOption,
  channelOption('channel', 'option.digestChannel', [0, 5, 10, 11, 15]),
  { type: Option.String, name: 'days', description: 'option.days', autocomplete: true, max_length: 40 },
  {
    type: Option.String,
    name: 'style',
    description: 'option.style',
    choices: styles.map((style) => ({ phrase: `choice.${style}` as const, value: style })),
  },
  {
    type: Option.String,
    name: 'quiet',
    description: 'option.quietDay',
    choices: quietDays.map((wish) => ({ phrase: `choice.${wish}` as const, value: wish })),
  },
  { type: Option.Boolean, name: 'picture', description: 'option.picture' },
  { type: Option.Role, name: 'role', description: 'option.role' },
]
