import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as Option,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { z } from 'zod'
import { type CommandContext, defineCommand, type Message } from '#src/discord/command.ts'
import { type Voice, voiceOf } from '#src/discord/messages.ts'
import { missingPermission, permissionBits } from '#src/discord/places.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { nextOf } from '#src/discord/render/digests.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { append, CommandProblem, notice } from '#src/discord/render/notice.ts'
import { button, row } from '#src/discord/render/parts.ts'
import { customIdOf } from '#src/discord/state.ts'
import type { Digest, DigestProblem } from '#src/newsroom/newsroom.ts'
import { LONGEST_TOPIC, serversOnly, words } from './options.ts'

const id = z.number().int().positive()

/** What a digest may be told; all of it has a sensible value where nothing is said. */
const wishes = {
  time: z.string().trim().max(8).optional(),
  zone: z.string().trim().min(1).max(64).optional(),
  channel: z.string().regex(/^\d+$/).optional(),
}

const idOption = {
  type: Option.Integer,
  name: 'id',
  description: 'Number of the digest, as /digests shows it',
  required: true,
  min_value: 1,
} as const

const topicOption = {
  type: Option.String,
  name: 'topic',
  description: 'Country, person, organisation or words',
  autocomplete: true,
  max_length: LONGEST_TOPIC,
} as const

const wishOptions: APIApplicationCommandBasicOption[] = [
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
]

/** `/digest …`: a channel's daily subscription. */
export const digest = defineCommand({
  data: {
    name: 'digest',
    description: 'Daily briefings in a channel',
    default_member_permissions: String(PermissionFlagsBits.ManageChannels),
    ...serversOnly,
    options: [
      {
        type: Option.Subcommand,
        name: 'add',
        description: 'Post a daily briefing in a channel',
        options: [{ ...topicOption, required: true }, ...wishOptions],
      },
      { type: Option.Subcommand, name: 'remove', description: 'End a digest', options: [idOption] },
      { type: Option.Subcommand, name: 'pause', description: 'Let a digest rest', options: [idOption] },
      { type: Option.Subcommand, name: 'resume', description: 'Let a paused digest run again', options: [idOption] },
      {
        type: Option.Subcommand,
        name: 'test',
        description: 'What a digest would say now, for your eyes',
        options: [idOption],
      },
    ],
  },
  permission: 'ManageChannels',
  options: z.discriminatedUnion('subcommand', [
    z.object({ subcommand: z.literal('add'), topic: words, ...wishes }),
    z.object({ subcommand: z.enum(['remove', 'pause', 'resume', 'test']), id }),
  ]),
  isPrivate: () => true,

  async answer(options, context) {
    const { newsroom, asker } = context
    const voice = voiceOf(asker.locale)
    const guildId = asker.guildId
    if (!guildId) throw new CommandProblem('error.serverOnly')
    switch (options.subcommand) {
      case 'add':
        return add(options, guildId, context, voice)
      case 'test':
        return preview(options.id, guildId, context, voice)
      case 'remove':
        return told('digest.removed', await newsroom.digests.remove(guildId, options.id))
      case 'pause':
        return told('digest.pausedNow', await newsroom.digests.pause(guildId, options.id, null))
      case 'resume': {
        const resumed = settled(await newsroom.digests.resume(guildId, options.id), voice)
        return notice(`${voice.say('digest.resumed', { id: String(resumed.id) })}\n${nextOf(resumed, voice)}`)
      }
    }
    function told(
      key: 'digest.removed' | 'digest.pausedNow',
      result: Awaited<ReturnType<typeof newsroom.digests.remove>>,
    ): Message {
      return notice(voice.say(key, { id: String(settled(result, voice).id) }))
    }
  },

  async press([action, digestId], _values, { newsroom, asker }) {
    const parsed = id.safeParse(Number(digestId))
    if (action !== 'undo' || !parsed.success || !asker.guildId)
      throw new CommandProblem('error.stale', { command: 'digest' })
    const voice = voiceOf(asker.locale)
    const removed = settled(await newsroom.digests.remove(asker.guildId, parsed.data), voice)
    return notice(voice.say('digest.removed', { id: String(removed.id) }))
  },

  complete: ({ name, value }, { newsroom, asker }) =>
    newsroom.suggest(name === 'zone' ? 'zone' : 'topic', value, asker.guildId),
})

async function add(
  wish: { topic: string; time?: string | undefined; zone?: string | undefined; channel?: string | undefined },
  guildId: string,
  context: CommandContext,
  voice: Voice,
): Promise<Message> {
  const { newsroom, asker, signal } = context
  const channelId = wish.channel ?? asker.channelId
  if (!channelId) throw new CommandProblem('error.serverOnly')
  await checkPlace(channelId, context, voice)
  const others = await newsroom.digests.list(guildId)
  const added = settled(
    await newsroom.digests.add({
      guildId,
      channelId,
      topic: wish.topic,
      time: wish.time ?? '07:30',
      zone: wish.zone ?? others.at(-1)?.zone ?? 'UTC',
      createdBy: asker.userId,
      locale: asker.guildLocale ?? asker.locale,
    }),
    voice,
  )
  const shown = await newsroom.digests.preview(guildId, added.id, { signal })
  const words = [
    voice.say('digest.added', {
      id: String(added.id),
      topic: `**${escapeFeedText(clip(added.topic, 100))}**`,
      channel: `<#${added.channelId}>`,
    }),
    nextOf(added, voice),
    ...(shown.ok ? [voice.say('digest.preview')] : []),
  ]
  const undo = customIdOf('digest', ['undo', added.id])
  const head = notice(
    words.join('\n'),
    ...(undo ? [row([button(voice.say('digest.undo'), undo, { danger: true })])] : []),
  )
  if (!shown.ok) return head
  return append(head, renderBriefing(shown.value, stateless(added, context.now), voice))
}

async function preview(digestId: number, guildId: string, { newsroom, signal, now }: CommandContext, voice: Voice) {
  const briefing = settled(await newsroom.digests.preview(guildId, digestId, { signal }), voice)
  const found = await newsroom.digests.get(guildId, digestId)
  const state = { topic: found?.topic ?? briefing.topic.query, sinceMs: 86_400_000, at: now, shared: false }
  return renderBriefing(briefing, state, voice)
}

/** Names what the bot may not do in a channel, before anything is promised there. */
async function checkPlace(channelId: string, { places }: CommandContext, voice: Voice): Promise<void> {
  if (!places) return
  const place = await places.find(channelId)
  const channel = `<#${channelId}>`
  if (!place || (place.permissions & permissionBits.ViewChannel) === 0n) throw new CommandProblem('error.channelGone')
  if (place.kind === 'other') throw new CommandProblem('error.channelKind', { channel })
  const missing = missingPermission(place)
  if (missing) throw new CommandProblem('error.missingIn', { channel, permission: voice.say(`permission.${missing}`) })
}

function settled<Value>(
  result: { ok: true; value: Value } | { ok: false; problem: DigestProblem },
  voice: Voice,
): Value {
  if (result.ok) return result.value
  const { problem } = result
  switch (problem.kind) {
    case 'unknown-zone':
      throw new CommandProblem('error.unknownZone', {
        zone: escapeFeedText(clip(problem.zone, 64)),
        nearest:
          problem.nearest.length > 0
            ? voice.say('error.nearest', { zones: problem.nearest.slice(0, 3).join(', ') })
            : voice.say('error.zoneExample'),
      })
    case 'bad-time':
      throw new CommandProblem('error.badTime', { time: escapeFeedText(problem.time) })
    case 'bad-topic':
      throw new CommandProblem('error.badTopic', { reason: escapeFeedText(problem.reason) })
    case 'duplicate':
      throw new CommandProblem('error.duplicateDigest', { id: String(problem.digest.id) })
    case 'not-found':
      throw new CommandProblem('error.noDigest', { id: String(problem.id) })
  }
}

function stateless({ topic }: Digest, at: Date) {
  return { topic, sinceMs: 86_400_000, at, shared: false }
}
