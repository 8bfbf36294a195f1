import { ApplicationCommandOptionType as Option, PermissionFlagsBits } from 'discord-api-types/v10'
import { z } from 'zod'
import { fullTextPolicies } from '#src/base/full-text-policy.ts'
import { defineCommand } from '#src/discord/command.ts'
import { CommandProblem, notice } from '#src/discord/render/notice.ts'
import { button, row } from '#src/discord/render/parts.ts'
import { renderSettings } from '#src/discord/render/settings.ts'
import { customIdOf } from '#src/discord/state.ts'
import { languages, voiceOf } from '#src/discord/words/messages.ts'
import { checkPlace } from './check-place.ts'
import { serversOnly } from './options.ts'
import { zoneProblem } from './zone-problem.ts'

/** `/settings …`: what holds for the whole server, and the end of all that is kept of it. */
export const settings = defineCommand({
  data: {
    name: 'settings',
    description: 'Time zone, language, notices and whole texts for this server; erase its data',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    ...serversOnly,
    options: [
      { type: Option.Subcommand, name: 'show', description: 'What is set' },
      {
        type: Option.Subcommand,
        name: 'set',
        description: 'Choose time zone, language, where trouble is told, whose pages are read',
        options: [
          {
            type: Option.String,
            name: 'zone',
            description: 'Time zone, like Europe/Berlin',
            autocomplete: true,
            max_length: 64,
          },
          {
            type: Option.String,
            name: 'language',
            description: 'Language of what is posted on schedule',
            choices: languages.map(({ name, locale }) => ({ name, value: locale })),
          },
          {
            type: Option.Channel,
            name: 'notices',
            description: 'Where those who manage the server are told of trouble',
            channel_types: [0],
          },
          {
            type: Option.String,
            name: 'full-text',
            description: 'Whose whole article pages are read, where robots.txt allows',
            choices: [
              { name: 'Outlets marked in the catalogue', value: 'catalogue' },
              { name: 'Every outlet', value: 'always' },
              { name: 'No outlet', value: 'never' },
            ],
          },
        ],
      },
      { type: Option.Subcommand, name: 'erase', description: 'Erase everything that is kept of this server' },
    ],
  },
  permission: 'ManageGuild',
  options: z.object({
    subcommand: z.enum(['show', 'set', 'erase']),
    zone: z.string().trim().min(1).max(64).optional(),
    language: z.string().max(10).optional(),
    notices: z.string().regex(/^\d+$/).optional(),
    'full-text': z.enum(fullTextPolicies).optional(),
  }),
  isPrivate: () => true,

  async answer({ subcommand, zone, language, notices, 'full-text': fullText }, context) {
    const { newsroom, asker } = context
    const voice = voiceOf(asker.locale)
    if (!asker.guildId) throw new CommandProblem('error.serverOnly')
    if (subcommand === 'erase') {
      const id = customIdOf('settings', ['erase', asker.guildId])
      const sure = id ? [row([button(voice.say('settings.eraseYes'), id, { danger: true })])] : []
      return notice(voice.say('settings.erase'), ...sure)
    }
    if (subcommand === 'show') return renderSettings(await newsroom.settings.get(asker.guildId), voice)
    if (notices) await checkPlace(notices, 'watch', context, voice)
    const saved = await newsroom.settings.save(asker.guildId, {
      ...(zone ? { zone } : {}),
      ...(language ? { locale: language } : {}),
      ...(notices ? { noticeChannelId: notices } : {}),
      ...(fullText ? { fullText } : {}),
    })
    if (!saved.ok) throw zoneProblem(saved.problem.zone, saved.problem.nearest, voice)
    return renderSettings(saved.value, voice)
  },

  async press([action, guildId], _values, { newsroom, asker }) {
    if (action !== 'erase' || !asker.guildId || guildId !== asker.guildId) {
      throw new CommandProblem('error.stale', { command: 'settings' })
    }
    await newsroom.servers.erase(asker.guildId)
    return notice(voiceOf(asker.locale).say('settings.erased'))
  },

  complete: ({ value }, { newsroom, asker }) => newsroom.suggest('zone', value, asker.guildId),
})
