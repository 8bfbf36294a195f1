import { ApplicationCommandOptionType as Option, PermissionFlagsBits } from 'discord-api-types/v10'
import { z } from 'zod'
import { type CommandContext, defineCommand, type Message } from '#src/discord/command.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { feedLine, renderFeeds, renderHealth, renderPacks } from '#src/discord/render/feeds.ts'
import { CommandProblem, notice } from '#src/discord/render/notice.ts'
import { type Voice, voiceOf } from '#src/discord/words/messages.ts'
import { serversOnly, typed } from './options.ts'

const pageNumber = z.coerce.number().int().min(0).max(10_000)

/** `/feeds …`: what is read. */
export const feeds = defineCommand({
  data: {
    name: 'feeds',
    description: 'command.feeds',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    ...serversOnly,
    options: [
      {
        type: Option.Subcommand,
        name: 'add',
        description: 'command.feeds.add',
        options: [
          { type: Option.String, name: 'url', description: 'option.feedUrl', required: true, max_length: 2000 },
        ],
      },
      {
        type: Option.Subcommand,
        name: 'remove',
        description: 'command.feeds.remove',
        options: [
          {
            type: Option.String,
            name: 'feed',
            description: 'option.feed',
            required: true,
            max_length: 2000,
          },
        ],
      },
      { type: Option.Subcommand, name: 'list', description: 'command.feeds.list' },
      { type: Option.Subcommand, name: 'health', description: 'command.feeds.health' },
      {
        type: Option.Subcommand,
        name: 'import',
        description: 'command.feeds.import',
        options: [{ type: Option.Attachment, name: 'file', description: 'option.opml', required: true }],
      },
      { type: Option.Subcommand, name: 'export', description: 'command.feeds.export' },
      {
        type: Option.Subcommand,
        name: 'pack',
        description: 'command.feeds.pack',
        options: [
          {
            type: Option.String,
            name: 'name',
            description: 'option.pack',
            autocomplete: true,
            max_length: 40,
          },
        ],
      },
    ],
  },
  permission: 'ManageGuild',
  options: z.discriminatedUnion('subcommand', [
    z.object({ subcommand: z.literal('add'), url: typed(2000) }),
    z.object({ subcommand: z.literal('remove'), feed: typed(2000) }),
    z.object({ subcommand: z.literal('import'), file: z.url() }),
    z.object({ subcommand: z.literal('pack'), name: typed(40).optional() }),
    z.object({ subcommand: z.enum(['list', 'health', 'export']) }),
  ]),
  isPrivate: () => true,

  async answer(options, context) {
    const { newsroom, asker, signal } = context
    const voice = voiceOf(asker.locale)
    switch (options.subcommand) {
      case 'list':
        return renderFeeds(await newsroom.feeds.list(), 0, voice)
      case 'health':
        return renderHealth(await newsroom.feeds.list(), voice)
      case 'add': {
        const added = await newsroom.feeds.add(options.url, { signal })
        if (!added.ok)
          throw new CommandProblem('feeds.refused', { reason: escapeFeedText(clip(added.problem.reason, 300)) })
        const outlet = escapeFeedText(added.value.outlet.name)
        return notice(`${voice.say('feeds.added', { outlet })}\n${feedLine(added.value, voice)}`)
      }
      case 'remove':
        if (!(await newsroom.feeds.remove(options.feed))) throw new CommandProblem('feeds.notFound')
        return notice(voice.say('feeds.removed'))
      case 'import':
        return importFile(options.file, context, voice)
      case 'export':
        return exportFile(await newsroom.feeds.export(), voice)
      case 'pack':
        return pack(options.name, context, voice)
    }
  },

  async press([action, , page], _values, { newsroom, asker }) {
    const parsed = pageNumber.safeParse(page)
    if (action !== 'list' || !parsed.success) throw new CommandProblem('error.stale', { command: 'feeds' })
    return renderFeeds(await newsroom.feeds.list(), parsed.data, voiceOf(asker.locale))
  },

  async complete({ value }, { newsroom }) {
    const beginning = value.trim().toLowerCase()
    return (await newsroom.feeds.packs())
      .filter(({ name }) => name.includes(beginning))
      .slice(0, 25)
      .map(({ name }) => ({ name, value: name }))
  },
})

async function importFile(url: string, { newsroom, readFile, signal }: CommandContext, voice: Voice): Promise<Message> {
  const opml = await readFile?.(url, signal)
  if (!opml) throw new CommandProblem('error.download')
  const { added, known, refused } = await newsroom.feeds.import(opml, { signal })
  // A refusal that names no feed is one of the whole file.
  const named = refused.filter((feed) => feed.url.trim() !== '')
  if (added.length + known + named.length === 0) throw new CommandProblem('feeds.notOpml')
  const lines = named
    .slice(0, 10)
    .map((feed) => `-# ${escapeFeedText(clip(feed.url, 100))}: ${escapeFeedText(clip(feed.reason, 120))}`)
  const counted = voice.say('feeds.imported', { added: added.length, known, refused: named.length })
  return notice([counted, ...lines].join('\n'))
}

function exportFile(opml: string, voice: Voice): Message {
  const { components } = notice(voice.say('feeds.exported'), { type: 13, file: { url: 'attachment://feeds.opml' } })
  return { components, files: [{ name: 'feeds.opml', data: new TextEncoder().encode(opml) }] }
}

async function pack(name: string | undefined, { newsroom }: CommandContext, voice: Voice): Promise<Message> {
  if (!name) return renderPacks(await newsroom.feeds.packs(), voice)
  const added = await newsroom.feeds.addPack(name)
  const shown = `**${escapeFeedText(clip(name, 40))}**`
  if (!added) throw new CommandProblem('feeds.noPack', { name: escapeFeedText(clip(name, 40)) })
  return notice(voice.say('feeds.packAdded', { name: shown, added: voice.say('count.feeds', { n: added.added }) }))
}
