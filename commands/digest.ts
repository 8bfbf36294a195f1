import { ApplicationCommandOptionType as Option, PermissionFlagsBits } from 'discord-api-types/v10'
import { z } from 'zod'
import { type CommandContext, defineCommand, type Message } from '#src/discord/command.ts'
import type { Purpose } from '#src/discord/places.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { digestLine, nextSentence, zoneSentence } from '#src/discord/render/digests.ts'
import { editionHead } from '#src/discord/render/edition-head.ts'
import { escapeFeedText } from '#src/discord/render/feed-text.ts'
import { append, CommandProblem, notice } from '#src/discord/render/notice.ts'
import { button, row, text } from '#src/discord/render/parts.ts'
import { topicHeading } from '#src/discord/render/topic-name.ts'
import { customIdOf } from '#src/discord/state.ts'
import { type Voice, voiceOf } from '#src/discord/words/messages.ts'
import type { Digest, DigestProblem, NewDigest } from '#src/subscriptions/digest.ts'
import type { ChosenZone } from '#src/subscriptions/server-settings.ts'
import { checkPlace } from './check-place.ts'
import { daySuggestions } from './days.ts'
import { changes, type Wishes, wishes, wishOptions } from './digest-options.ts'
import { id, idOption, serversOnly, topicOption, words } from './options.ts'
import { valueOrThrow } from './value-or-throw.ts'
import { zoneProblem } from './zone-problem.ts'

const numberOption = idOption('option.digestId')

const onOne = (name: 'pause' | 'resume' | 'test' | 'remove') =>
  ({ type: Option.Subcommand, name, description: `command.digest.${name}`, options: [numberOption] }) as const

/** `/digest …`: a channel's daily subscription. */
export const digest = defineCommand({
  data: {
    name: 'digest',
    description: 'command.digest',
    default_member_permissions: String(PermissionFlagsBits.ManageChannels),
    ...serversOnly,
    options: [
      {
        type: Option.Subcommand,
        name: 'add',
        description: 'command.digest.add',
        options: [{ ...topicOption, required: true }, ...wishOptions],
      },
      {
        type: Option.Subcommand,
        name: 'edit',
        description: 'command.digest.edit',
        options: [numberOption, topicOption, ...wishOptions],
      },
      onOne('pause'),
      onOne('resume'),
      onOne('test'),
      onOne('remove'),
    ],
  },
  permission: 'ManageChannels',
  options: z.discriminatedUnion('subcommand', [
    z.object({ subcommand: z.literal('add'), ...wishes, topic: words }),
    z.object({ subcommand: z.literal('edit'), id, ...changes.shape }),
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
      case 'edit':
        return edit(options, guildId, context, voice)
      case 'test':
        return preview(options.id, guildId, context, voice)
      case 'remove': {
        const removed = valueOrThrow(await newsroom.digests.remove(guildId, options.id), refusal(voice))
        return notice(voice.say('digest.removed', { id: String(removed.id) }))
      }
      case 'pause': {
        const paused = valueOrThrow(await newsroom.digests.pause(guildId, options.id), refusal(voice))
        return notice(voice.say('digest.pausedNow', { id: String(paused.id) }))
      }
      case 'resume':
        return resume(options.id, guildId, context, voice)
    }
  },

  async press([action, digestId], _values, { newsroom, asker }) {
    const parsed = id.safeParse(Number(digestId))
    if (action !== 'undo' || !parsed.success || !asker.guildId) {
      throw new CommandProblem('error.stale', { command: 'digest' })
    }
    const voice = voiceOf(asker.locale)
    const removed = valueOrThrow(await newsroom.digests.remove(asker.guildId, parsed.data), refusal(voice))
    return notice(voice.say('digest.removed', { id: String(removed.id) }))
  },

  async complete({ name, value }, { newsroom, viewer }) {
    if (name !== 'days') return newsroom.suggest(name === 'zone' ? 'zone' : 'topic', value, viewer)
    const typed = value.trim().toLowerCase()
    return daySuggestions.filter((days) => days.startsWith(typed)).map((days) => ({ name: days, value: days }))
  },
})

async function add(
  wish: Wishes & { readonly topic: string },
  guildId: string,
  context: CommandContext,
  voice: Voice,
): Promise<Message> {
  const { newsroom, asker, now, signal } = context
  const channelId = wish.channel ?? asker.channelId
  if (!channelId) throw new CommandProblem('error.serverOnly')
  await checkPlace(channelId, wish.picture ? 'digest with picture' : 'digest', context, voice)
  checkRole(wish.role, context)
  const settings = await newsroom.settings.get(guildId)
  const chosen: ChosenZone = wish.zone ? { zone: wish.zone, by: 'person' } : await newsroom.settings.zone(guildId)
  const wanted: NewDigest = {
    ...changeOf(wish),
    guildId,
    channelId,
    topic: wish.topic,
    time: wish.time ?? '07:30',
    zone: chosen.zone,
    createdBy: asker.userId,
    locale: settings.locale ?? asker.guildLocale ?? asker.locale,
  }
  const added = valueOrThrow(await newsroom.digests.add(wanted), refusal(voice))
  context.noteSubject?.({ kind: 'digest', id: added.id })
  const shown = await newsroom.digests.preview(guildId, added.id, { signal })
  const told = [
    voice.say('digest.added', {
      id: String(added.id),
      topic: `**${topicHeading(added.topic, voice)}**`,
      channel: `<#${added.channelId}>`,
    }),
    nextSentence(added, voice),
    zoneSentence({ zone: added.zone, by: chosen.by }, voice),
    ...(await roleWords(wish.role, channelId, context, voice)),
  ]
  const undo = customIdOf('digest', ['undo', added.id])
  const head = notice(
    told.join('\n'),
    ...(undo ? [row([button(voice.say('digest.undo'), undo, { danger: true })])] : []),
    ...(shown.ok ? [text(voice.say('digest.preview'))] : []),
  )
  if (!shown.ok) return head
  const state = { topic: added.topic, sinceMs: 86_400_000, at: now, shared: false }
  const occasion = { head: editionHead(shown.value, added, voice) }
  return append(head, renderBriefing(shown.value, state, voice, occasion))
}

async function edit(
  wish: Wishes & { readonly id: number },
  guildId: string,
  context: CommandContext,
  voice: Voice,
): Promise<Message> {
  const change = changeOf(wish)
  if (Object.keys(change).length === 0) throw new CommandProblem('digest.nothingToChange')
  await checkChanged(wish, guildId, context, voice)
  checkRole(wish.role, context)
  const edited = valueOrThrow(await context.newsroom.digests.edit(guildId, wish.id, change), refusal(voice))
  context.noteSubject?.({ kind: 'digest', id: edited.id })
  const told = [
    voice.say('digest.edited', { id: String(edited.id) }),
    ...(edited.hasAppearedToday ? [voice.say('digest.appeared')] : []),
    ...(await roleWords(wish.role, edited.channelId, context, voice)),
    digestLine(edited, voice),
  ]
  return notice(told.join('\n'))
}

/** Looks at the place again where the channel changes, or where a picture is wished for there. */
async function checkChanged(
  { id: digestId, channel, picture }: Wishes & { readonly id: number },
  guildId: string,
  context: CommandContext,
  voice: Voice,
): Promise<void> {
  if (channel === undefined && !picture) return
  const digest = await context.newsroom.digests.get(guildId, digestId)
  if (!digest) return
  const wished = purposeOf({ hasPicture: picture ?? digest.hasPicture })
  await checkPlace(channel ?? digest.channelId, wished, context, voice)
}

function purposeOf({ hasPicture }: Pick<Digest, 'hasPicture'>): Purpose {
  return hasPicture ? 'digest with picture' : 'digest'
}

async function resume(digestId: number, guildId: string, context: CommandContext, voice: Voice): Promise<Message> {
  const { digests } = context.newsroom
  const paused = await digests.get(guildId, digestId)
  if (paused) await checkPlace(paused.channelId, purposeOf(paused), context, voice)
  const resumed = valueOrThrow(await digests.resume(guildId, digestId), refusal(voice))
  context.noteSubject?.({ kind: 'digest', id: resumed.id })
  return notice(`${voice.say('digest.resumed', { id: String(resumed.id) })}\n${nextSentence(resumed, voice)}`)
}

async function preview(digestId: number, guildId: string, { newsroom, signal, now }: CommandContext, voice: Voice) {
  const briefing = valueOrThrow(await newsroom.digests.preview(guildId, digestId, { signal }), refusal(voice))
  const found = await newsroom.digests.get(guildId, digestId)
  const state = { topic: found?.topic ?? briefing.topic.query, sinceMs: 86_400_000, at: now, shared: false }
  return renderBriefing(briefing, state, voice, found ? { head: editionHead(briefing, found, voice) } : {})
}

/** Everyone is a role of Discord's, and bears the number of its server. */
function checkRole(role: string | undefined, { asker }: CommandContext): void {
  if (role !== undefined && role === asker.guildId) throw new CommandProblem('error.everyone')
}

/** A word where the bot could not mention the role: it would only be named, and nobody be told. */
async function roleWords(
  role: string | undefined,
  channelId: string,
  { places }: CommandContext,
  voice: Voice,
): Promise<readonly string[]> {
  if (role === undefined || !places?.mayMention || (await places.mayMention(role, channelId))) return []
  return [voice.say('digest.roleSilent', { role: `<@&${role}>` })]
}

/** Only the options that were given. The others keep their values. */
function changeOf({ topic, time, zone, channel, days, style, quiet, picture, role }: Wishes): Partial<NewDigest> {
  return {
    ...(topic ? { topic } : {}),
    ...(time ? { time } : {}),
    ...(zone ? { zone } : {}),
    ...(channel ? { channelId: channel } : {}),
    ...(days ? { days } : {}),
    ...(style ? { style } : {}),
    ...(quiet ? { whenQuiet: quiet } : {}),
    ...(picture === undefined ? {} : { hasPicture: picture }),
    ...(role ? { roleId: role } : {}),
  }
}

const refusal =
  (voice: Voice) =>
  (problem: DigestProblem): CommandProblem => {
    switch (problem.kind) {
      case 'unknown-zone':
        return zoneProblem(problem.zone, problem.nearest, voice)
      case 'bad-time':
        return new CommandProblem('error.badTime', { time: escapeFeedText(problem.time) })
      case 'bad-topic':
        return new CommandProblem('error.badTopic', { reason: escapeFeedText(problem.reason) })
      case 'duplicate':
        return new CommandProblem('error.duplicateDigest', { id: String(problem.digest.id) })
      case 'too-many':
        return new CommandProblem('error.tooManyDigests', { most: String(problem.most) })
      case 'not-found':
        return new CommandProblem('error.noDigest', { id: String(problem.id) })
    }
  }
