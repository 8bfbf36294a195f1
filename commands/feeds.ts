import { ApplicationCommandOptionType as Option, PermissionFlagsBits } from 'discord-api-types/v10'
import { z } from 'zod'
import { type CommandContext, defineCommand, type Message } from '#src/discord/command.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { feedLine, feedViews, renderFeeds, renderHealth, renderPacks } from '#src/discord/render/feeds.ts'
import { CommandProblem, notice } from '#src/discord/render/notice.ts'
import { pressedPage } from '#src/discord/render/pages.ts'
import { type Voice, voiceOf } from '#src/discord/words/messages.ts'
import { serversOnly, typed } from './options.ts'

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
    const { newsroom, asker, viewer } = context
    const adder = adderIn(context)
    const voice = voiceOf(asker.locale)
    switch (options.subcommand) {
      case 'list':
        return renderFeeds(await newsroom.feeds.list(viewer), 0, voice)
      case 'health':
        return renderHealth(await newsroom.feeds.list(viewer), 0, voice)
      case 'add': {
        const added = await newsroom.feeds.add(options.url, adder)
        if (!added.ok)
          throw new CommandProblem('feeds.refused', { reason: escapeFeedText(clip(added.problem.reason, 300)) })
        const outlet = escapeFeedText(added.value.outlet.name)
        return notice(`${voice.say('feeds.added', { outlet })}\n${feedLine(added.value, voice)}`)
      }
      case 'remove': {
        const removed = await newsroom.feeds.remove(options.feed, adder)
        if (!removed) throw new CommandProblem('feeds.notFound')
        return notice(voice.say(removed === 'removed-outlet' ? 'feeds.outletRemoved' : 'feeds.removed'))
      }
      case 'import':
        return importFile(options.file, context, voice)
      case 'export':
        return exportFile(await newsroom.feeds.export(viewer), voice)
      case 'pack':
        return pack(options.name, context, voice)
    }
  },

  async press(state, _values, { newsroom, asker, viewer }) {
    const view = feedViews.find((one) => one === state[0])
    const page = view ? pressedPage(state, view) : null
    if (page === null) throw new CommandProblem('error.stale', { command: 'feeds' })
    const render = view === 'list' ? renderFeeds : renderHealth
    return render(await newsroom.feeds.list(viewer), page, voiceOf(asker.locale))
  },

  async complete({ value }, { newsroom, viewer }) {
    const beginning = value.trim().toLowerCase()
    return (await newsroom.feeds.packs(viewer))
      .filter(({ name }) => name.includes(beginning))
      .slice(0, 25)
      .map(({ name }) => ({ name, value: name }))
  },
})

function adderIn({ viewer, signal, asker }: CommandContext) {
  return { viewer, signal, userId: asker.userId }
}

async function importFile(url: string, context: CommandContext, voice: Voice): Promise<Message> {
  const { newsroom, readFile, signal } = context
  const opml = await readFile?.(url, signal)
  if (!opml) throw new CommandProblem('error.download')
  const { added, known, refused } = await newsroom.feeds.import(opml, adderIn(context))
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

async function pack(name: string | undefined, context: CommandContext, voice: Voice): Promise<Message> {
  const { newsroom, viewer } = context
  if (!name) return renderPacks(await newsroom.feeds.packs(viewer), voice)
  const added = await newsroom.feeds.addPack(name, adderIn(context))
  const shown = `**${escapeFeedText(clip(name, 40))}**`
  if (!added) throw new CommandProblem('feeds.noPack', { name: escapeFeedText(clip(name, 40)) })
  return notice(voice.say('feeds.packAdded', { name: shown, added: voice.say('count.feeds', { n: added.added }) }))
}
