import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType as Option } from 'discord-api-types/v10'
import { z } from 'zod'
import { parseDays } from './days.ts'
import { words } from './options.ts'

/** What a digest may be told; all of it has a sensible value where nothing is said. */
export const wishes = {
  time: z.string().trim().max(8).optional(),
  zone: z.string().trim().min(1).max(64).optional(),
  channel: z.string().regex(/^\d+$/).optional(),
  days: z
    .string()
    .transform((typed, context) => {
      const days = parseDays(typed)
      if (days) return days
      context.addIssue({ code: 'custom', message: 'Days of the week' })
      return z.NEVER
    })
    .optional(),
  style: z.enum(['short', 'full']).optional(),
  quiet: z.enum(['silent', 'say-so']).optional(),
  role: z.string().regex(/^\d+$/).optional(),
}

export const changes = z.object({ topic: words.optional(), ...wishes })
export type Wishes = Partial<z.output<typeof changes>>

export const wishOptions: APIApplicationCommandBasicOption[] = [
  { type: Option.String, name: 'time', description: 'Local time of day, like 07:30', max_length: 8 },
  {
    type: Option.String,
    name: 'zone',
    description: 'Time zone, like Europe/Berlin',
    autocomplete: true,
    max_length: 64,
  },
  {
    type: Option.Channel,
    name: 'channel',
    description: 'Where to post; this channel unless you say',
    channel_types: [0, 5, 10, 11, 15],
  },
  {
    type: Option.String,
    name: 'days',
    description: 'Days of the week, like weekdays or mon wed fri',
    autocomplete: true,
    max_length: 40,
  },
  {
    type: Option.String,
    name: 'style',
    description: 'How much to say',
    choices: [
      { name: 'short', value: 'short' },
      { name: 'full', value: 'full' },
    ],
  },
  {
    type: Option.String,
    name: 'quiet',
    description: 'What to do on a day without news',
    choices: [
      { name: 'post nothing', value: 'silent' },
      { name: 'say that there is no news', value: 'say-so' },
    ],
  },
  { type: Option.Role, name: 'role', description: 'Role to mention with each edition' },
]
