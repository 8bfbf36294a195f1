import { ApplicationCommandOptionType as Option, PermissionFlagsBits } from 'discord-api-types/v10'
import { z } from 'zod'
import { type CommandContext, defineCommand, type Message } from '#src/discord/command.ts'
import { zoneSentence } from '#src/discord/render/digests.ts'
import { CommandProblem, notice } from '#src/discord/render/notice.ts'
import { pressedPage } from '#src/discord/render/pages.ts'
import { watchWaits } from '#src/discord/render/watch-waits.ts'
import { renderWatches, subjectWords, watchFacts, watchLine } from '#src/discord/render/watches.ts'
import { type Voice, voiceOf } from '#src/discord/words/messages.ts'
import { parseTime } from '#src/subscriptions/parse-time.ts'
import type { WatchProblem, WatchSubject } from '#src/subscriptions/watch.ts'
import { checkPlace } from './check-place.ts'
import { channelOption, id, idOption, namedOption, serversOnly, snowflake, topicOption, words } from './options.ts'
import { valueOrThrow } from './value-or-throw.ts'
import { watchedSpeaker } from './watched-speaker.ts'
import { zoneProblem } from './zone-problem.ts'

const acts = [
  'threaten',
  'accuse',
  'reject',
  'request',
  'sanction',
  'mobilize',
  'assault',
  'investigate',
  'coerce',
  'protest',
  'concede',
  'retreat',
  'agree',
  'consult',
  'support',
  'cooperate',
  'aid',
] as const

const onOne = (name: 'pause' | 'resume' | 'remove') =>
  ({
    type: Option.Subcommand,
    name,
    description: `command.watch.${name}`,
    options: [idOption('option.watchId')],
  }) as const

/** What stands between two hours, in the languages that the bot speaks, and before the first of them. */
const until = / ?[-–—] ?| (?:to|till|until|bis|à|a|hasta|até|do|до|по) /iu
const from = /^(?:from|von|de|desde|od|з|із|від) /iu

/** `22:00-07:00`, `22-7`, `10 pm – 7 am`, `from 22 to 7`: two times of day as `HH:MM`, not the same one. */
const hours = z
  .string()
  .trim()
  .transform((typed, context) => {
    const [begin = null, end = null, ...others] = typed
      .split(/\s+/)
      .join(' ')
      .replace(from, '')
      .split(until)
      .map(parseTime)
    if (begin !== null && end !== null && begin !== end && others.length === 0) return { from: begin, to: end }
    context.addIssue({ code: 'custom', message: 'Hours like 22:00-07:00' })
    return z.NEVER
  })

const paces = [
  { phrase: 'watch.instant', value: 'instant' },
  { phrase: 'watch.hourly', value: 'hourly' },
] as const

/** `/watch …`: tell a channel when somebody speaks, a topic moves, or anyone threatens. */
export const watch = defineCommand({
  data: {
    name: 'watch',
    description: 'command.watch',
    default_member_permissions: String(PermissionFlagsBits.ManageChannels),
    ...serversOnly,
    options: [
      {
        type: Option.Subcommand,
        name: 'add',
        description: 'command.watch.add',
        options: [
          namedOption('actor', 'option.watchActor'),
          topicOption,
          {
            type: Option.String,
            name: 'act',
            description: 'option.act',
            choices: acts.map((act) => ({ phrase: `act.${act}` as const, value: act })),
          },
          namedOption('against', 'option.against'),
          {
            type: Option.Integer,
            name: 'sources',
            description: 'option.sources',
            min_value: 2,
            max_value: 50,
          },
          { type: Option.String, name: 'pace', description: 'option.pace', choices: paces },
          { type: Option.Integer, name: 'cap', description: 'option.cap', min_value: 1, max_value: 50 },
          { type: Option.String, name: 'quiet', description: 'option.quietHours', max_length: 20 },
          channelOption('channel', 'option.watchChannel', [0, 5, 10, 11, 12, 15]),
        ],
      },
      { type: Option.Subcommand, name: 'list', description: 'command.watch.list' },
      onOne('pause'),
      onOne('resume'),
      onOne('remove'),
    ],
  },
  permission: 'ManageChannels',
  options: z.discriminatedUnion('subcommand', [
    z.object({
      subcommand: z.literal('add'),
      actor: words.optional(),
      topic: words.optional(),
      act: z.enum(acts).optional(),
      against: words.optional(),
      sources: z.number().int().min(2).max(50).optional(),
      pace: z.enum(['instant', 'hourly']).default('instant'),
      cap: z.number().int().min(1).max(50).default(10),
      quiet: hours.optional(),
      channel: snowflake.optional(),
    }),
    z.object({ subcommand: z.literal('list') }),
    z.object({ subcommand: z.enum(['pause', 'resume', 'remove']), id }),
  ]),
  isPrivate: () => true,

  async answer(options, context) {
    const { newsroom, asker } = context
    const voice = voiceOf(asker.locale)
    if (!asker.guildId) throw new CommandProblem('error.serverOnly')
    switch (options.subcommand) {
      case 'list':
        return renderWatches(await newsroom.watches.list(asker.guildId), voice)
      case 'add':
        return add(options, subjectOf(options), asker.guildId, context, voice)
      case 'pause': {
        const paused = valueOrThrow(await newsroom.watches.pause(asker.guildId, options.id), refusal(voice))
        return notice(voice.say('watch.pausedNow', { id: String(paused.id) }))
      }
      case 'resume':
        return resume(options.id, asker.guildId, context, voice)
      case 'remove': {
        const removed = valueOrThrow(await newsroom.watches.remove(asker.guildId, options.id), refusal(voice))
        return notice(voice.say('watch.removed', { id: String(removed.id) }))
      }
    }
  },

  async press(state, _values, { newsroom, asker }) {
    const page = pressedPage(state, 'list')
    if (!asker.guildId) throw new CommandProblem('error.serverOnly')
    if (page === null) throw new CommandProblem('error.stale', { command: 'watch' })
    return renderWatches(await newsroom.watches.list(asker.guildId), voiceOf(asker.locale), page)
  },

  complete: ({ name, value }, { newsroom, viewer }) =>
    newsroom.suggest(name === 'topic' ? 'topic' : 'actor', value, viewer),
})

type Wish = {
  readonly actor?: string | undefined
  readonly topic?: string | undefined
  readonly act?: (typeof acts)[number] | undefined
  readonly against?: string | undefined
  readonly sources?: number | undefined
}

async function add(
  wish: {
    readonly pace: 'instant' | 'hourly'
    readonly cap: number
    readonly quiet?: { readonly from: string; readonly to: string } | undefined
    readonly channel?: string | undefined
  },
  subject: WatchSubject,
  guildId: string,
  context: CommandContext,
  voice: Voice,
): Promise<Message> {
  const { newsroom, asker } = context
  const channelId = wish.channel ?? asker.channelId
  if (!channelId) throw new CommandProblem('error.serverOnly')
  await checkPlace(channelId, 'watch', context, voice)
  const settings = await newsroom.settings.get(guildId)
  const chosen = await newsroom.settings.zone(guildId)
  const added = valueOrThrow(
    await newsroom.watches.add({
      guildId,
      channelId,
      subject,
      pace: wish.pace,
      dailyCap: wish.cap,
      quietHours: wish.quiet ?? null,
      zone: chosen.zone,
      locale: settings.locale ?? asker.guildLocale ?? asker.locale,
      createdBy: asker.userId,
    }),
    refusal(voice),
  )
  context.noteSubject?.({ kind: 'watch', id: added.id })
  const told = voice.say('watch.added', {
    id: String(added.id),
    channel: `<#${channelId}>`,
    subject: subjectWords(added.subject, voice),
  })
  const waits = watchWaits(added.subject, await watchedSpeaker(added.subject, context), voice)
  const zone = added.quietHours ? [zoneSentence({ ...chosen, zone: added.zone }, voice)] : []
  return notice([told, waits, watchFacts(added, voice), ...zone].join('\n'))
}

async function resume(watchId: number, guildId: string, context: CommandContext, voice: Voice): Promise<Message> {
  const { watches } = context.newsroom
  const paused = await watches.get(guildId, watchId)
  if (paused) await checkPlace(paused.channelId, 'watch', context, voice)
  const resumed = valueOrThrow(await watches.resume(guildId, watchId), refusal(voice))
  return notice(`${voice.say('watch.resumed', { id: String(resumed.id) })}\n${watchLine(resumed, voice)}`)
}

/** What is waited for. An option that would have no effect beside the others is refused, not left out. */
function subjectOf(wish: Wish): WatchSubject {
  const { actor, topic, act, against, sources } = wish
  if (act) {
    refuseBeside('act', wish, against ? ['act', 'actor', 'against'] : ['act', 'actor', 'topic'])
    return { kind: 'act', act, by: actor ?? null, against: against ?? topic ?? null }
  }
  if (actor) {
    refuseBeside('actor', wish, ['actor'])
    return { kind: 'actor', name: actor }
  }
  if (!topic) throw new CommandProblem('error.noSubject')
  refuseBeside('topic', wish, ['topic', 'sources'])
  return sources ? { kind: 'origins', topic, atLeast: sources } : { kind: 'topic', topic }
}

function refuseBeside(subject: keyof Wish, wish: Wish, taken: readonly (keyof Wish)[]): void {
  const names = ['actor', 'topic', 'act', 'against', 'sources'] as const
  const idle = names.find((name) => wish[name] !== undefined && !taken.includes(name))
  if (idle) throw new CommandProblem('error.watchBeside', { option: idle, subject })
}

const refusal =
  (voice: Voice) =>
  (problem: WatchProblem): CommandProblem => {
    switch (problem.kind) {
      case 'unknown-zone':
        return zoneProblem(problem.zone, problem.nearest, voice)
      case 'too-many':
        return new CommandProblem('error.tooManyWatches', { most: String(problem.most) })
      case 'duplicate':
        return new CommandProblem('error.duplicateWatch', { id: String(problem.watch.id) })
      case 'not-found':
        return new CommandProblem('error.noWatch', { id: String(problem.id) })
    }
  }
