import { ApplicationCommandOptionType as Option, PermissionFlagsBits } from 'discord-api-types/v10'
import { z } from 'zod'
import { fullTextPolicies } from '#src/base/full-text-policy.ts'
import { defineCommand } from '#src/discord/command.ts'
import { CommandProblem, notice } from '#src/discord/render/notice.ts'
import { button, row } from '#src/discord/render/parts.ts'
import { renderSettings } from '#src/discord/render/settings.ts'
import { customIdOf } from '#src/discord/state.ts'
import { languages } from '#src/discord/words/languages.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { checkPlace } from './check-place.ts'
import { channelOption, serversOnly, snowflake, zoneName, zoneOption } from './options.ts'
import { zoneProblem } from './zone-problem.ts'

/** `/settings …`: settings of the whole server, and erasing all of its data. */
export const settings = defineCommand({
  data: {
    name: 'settings',
    description: 'command.settings',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    ...serversOnly,
    options: [
      { type: Option.Subcommand, name: 'show', description: 'command.settings.show' },
      {
        type: Option.Subcommand,
        name: 'set',
        description: 'command.settings.set',
        options: [
          zoneOption,
          {
            type: Option.String,
            name: 'language',
            description: 'option.language',
            choices: languages.map(({ name, locales }) => ({ name, value: locales[0] })),
          },
          channelOption('notices', 'option.notices', [0]),
          {
            type: Option.String,
            name: 'full-text',
            description: 'option.fullText',
            choices: fullTextPolicies.map((policy) => ({ phrase: `fullText.${policy}` as const, value: policy })),
          },
        ],
      },
      { type: Option.Subcommand, name: 'erase', description: 'command.settings.erase' },
    ],
  },
  permission: 'ManageGuild',
  options: z.object({
    subcommand: z.enum(['show', 'set', 'erase']),
    zone: zoneName.optional(),
    language: z.string().max(10).optional(),
    notices: snowflake.optional(),
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
    if (subcommand === 'show') {
      const { get, zone: zoneTaken } = newsroom.settings
      return renderSettings(await get(asker.guildId), await zoneTaken(asker.guildId), voice)
    }
    if (notices) await checkPlace(notices, 'watch', context, voice)
    const saved = await newsroom.settings.save(asker.guildId, {
      ...(zone ? { zone } : {}),
      ...(language ? { locale: language } : {}),
      ...(notices ? { noticeChannelId: notices } : {}),
      ...(fullText ? { fullText } : {}),
    })
    if (!saved.ok) throw zoneProblem(saved.problem.zone, saved.problem.nearest, voice)
    return renderSettings(saved.value, await newsroom.settings.zone(asker.guildId), voice)
  },

  async press([action, guildId], _values, { newsroom, asker }) {
    if (action !== 'erase' || !asker.guildId || guildId !== asker.guildId) {
      throw new CommandProblem('error.stale', { command: 'settings' })
    }
    await newsroom.servers.erase(asker.guildId)
    return notice(voiceOf(asker.locale).say('settings.erased'))
  },

  complete: ({ value }, { newsroom, viewer }) => newsroom.suggest('zone', value, viewer),
})
