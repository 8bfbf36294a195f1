import {
  type AnySelectMenuInteraction,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js'
import type { z } from 'zod'
import type { Asker, Command, CommandContext, Message } from '#src/discord/command.ts'
import { flatten } from '#src/discord/gateway/flatten.ts'
import { wordsOfMessage } from '#src/discord/gateway/message-words.ts'
import type { Log } from '#src/discord/log.ts'
import { allows, type Places } from '#src/discord/places.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { CommandProblem, notice } from '#src/discord/render/notice.ts'
import { stateOf } from '#src/discord/state.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'

export type DispatchEffects = {
  readonly newsroom: Newsroom
  readonly placesOf: (interaction: Interaction) => Places
  readonly readFile: (url: string, signal: AbortSignal) => Promise<string | null>
  readonly now: () => Date
  readonly log: Log
  readonly signal: AbortSignal
  /** Patience with one answer; the token of an interaction lives 15 minutes. */
  readonly answerWithinMs: number
}

/**
 * Answers interactions: defers at once, lets the command answer, edits the answer in. Never rejects: what goes wrong is
 * told to the asker in private, and logged once.
 */
export function makeDispatch(commands: readonly Command[], effects: DispatchEffects) {
  const byName = new Map(commands.map((command) => [command.data.name, command]))

  return async (interaction: Interaction): Promise<void> => {
    try {
      if (interaction.isAutocomplete()) await complete(interaction, byName, effects)
      else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
        await command(interaction, byName, effects)
      else if (interaction.isButton() || interaction.isAnySelectMenu()) await press(interaction, byName, effects)
    } catch (cause) {
      logFailure(cause, interaction, effects.log)
    }
  }
}

type Commands = ReadonlyMap<string, Command>
type Used = ChatInputCommandInteraction | MessageContextMenuCommandInteraction
type Pressed = ButtonInteraction | AnySelectMenuInteraction
type Answerable = Used | Pressed

async function command(interaction: Used, commands: Commands, effects: DispatchEffects) {
  const found = commands.get(interaction.commandName)
  const context = contextOf(interaction, effects)
  const refusal = refusalOf(found, context.asker)
  if (!found || refusal) return refuse(interaction, refusal ?? new CommandProblem('error.unknownCommand'))
  const given = givenTo(interaction)
  const parsed = found.options.safeParse(given)
  if (!parsed.success) return refuse(interaction, optionProblem(parsed.error, given, interaction.locale))
  const isPrivate = found.isPrivate?.(parsed.data) ?? false
  await deferred(interaction, () => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}))
  await answer(interaction, isPrivate ? 'private' : 'public', effects, () =>
    inTime(context.signal, found.answer(parsed.data, context)),
  )
}

async function press(interaction: Pressed, commands: Commands, effects: DispatchEffects) {
  const { command: name, state } = stateOf(interaction.customId)
  const found = commands.get(name)
  const context = contextOf(interaction, effects)
  const refusal = refusalOf(found, context.asker)
  if (!found?.press || refusal) {
    return refuse(interaction, refusal ?? new CommandProblem('error.stale', { command: name.slice(0, 32) }))
  }
  const values = interaction.isStringSelectMenu() ? interaction.values : []
  const isPrivate = found.answersPressInPrivate?.(state) ?? false
  await deferred(interaction, () =>
    isPrivate ? interaction.deferReply({ flags: MessageFlags.Ephemeral }) : interaction.deferUpdate(),
  )
  await answer(interaction, isPrivate ? 'private' : 'update', effects, () =>
    inTime(context.signal, found.press!(state, values, context)),
  )
}

async function complete(interaction: AutocompleteInteraction, commands: Commands, effects: DispatchEffects) {
  const focused = interaction.options.getFocused(true)
  const found = commands.get(interaction.commandName)
  const suggestions =
    (await found?.complete?.(
      { name: focused.name, value: String(focused.value).slice(0, 100) },
      contextOf(interaction, effects),
    )) ?? []
  await interaction.respond(
    suggestions
      .filter(({ name, value }) => name.length > 0 && value.length > 0 && value.length <= 100)
      .slice(0, 25)
      .map(({ name, value }) => ({ name: name.slice(0, 100), value })),
  )
}

/** A deferral that arrived although the line broke is refused when it is repeated: then it stands. */
async function deferred(interaction: Answerable, defer: () => Promise<unknown>): Promise<void> {
  try {
    await defer()
  } catch (cause) {
    if (!(cause instanceof DiscordAPIError && cause.code === ALREADY_ACKNOWLEDGED)) throw cause
    interaction.deferred = true
  }
}

/** The answer, or what `signal` aborts with: also where whoever is asked does not hear it. */
async function inTime<Value>(signal: AbortSignal, answer: Promise<Value>): Promise<Value> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  const giveUp = (): void => reject(signal.reason)
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    return await Promise.race([answer, tooLate])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}

/** Runs the command and puts its message where the deferral stands; a problem is told in private instead. */
async function answer(
  interaction: Answerable,
  place: 'public' | 'private' | 'update',
  effects: DispatchEffects,
  run: () => Promise<Message>,
): Promise<void> {
  const problem = await run().then(
    async (message) => {
      await interaction.editReply(bodyOf(message))
      return null
    },
    (cause: unknown) => ({ cause }),
  )
  if (!problem) return
  const words = wordsFor(problem.cause, interaction, effects)
  if (place === 'private') {
    await interaction.editReply(bodyOf(notice(words)))
    return
  }
  // A public deferral cannot turn private: it is taken back, and the word follows for the asker's eyes only.
  if (place === 'public') await interaction.deleteReply()
  await interaction.followUp({
    ...bodyOf(notice(words)),
    flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
  })
}

function wordsFor(cause: unknown, interaction: Answerable, { log, signal }: DispatchEffects): string {
  const voice = voiceOf(interaction.locale)
  if (cause instanceof CommandProblem) return cause.tell(voice)
  if (signal.aborted) return voice.say('error.unexpected')
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return voice.say('error.slow')
  log.error({ err: cause, ...factsOf(interaction) }, 'command failed')
  return voice.say('error.unexpected')
}

async function refuse(interaction: Answerable, problem: CommandProblem): Promise<void> {
  const body = bodyOf(notice(problem.tell(voiceOf(interaction.locale))))
  await interaction.reply({ ...body, flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral })
}

function refusalOf(command: Command | undefined, asker: Asker): CommandProblem | null {
  if (!command?.permission) return null
  if (!asker.guildId) return new CommandProblem('error.serverOnly')
  if (allows(asker.permissions, command.permission)) return null
  const voice = voiceOf(asker.locale)
  return new CommandProblem('error.permission', { permission: voice.say(`permission.${command.permission}`) })
}

/** What the command is given: its options, or the words of the message it was used on. */
function givenTo(interaction: Used): Readonly<Record<string, unknown>> {
  if (!interaction.isMessageContextMenuCommand()) return flatten(interaction.options.data)
  return { content: wordsOfMessage(interaction.targetMessage) }
}

/** Names the first option that could not be used, and the value that was given. */
function optionProblem(error: z.ZodError, given: Readonly<Record<string, unknown>>, locale: string): CommandProblem {
  const option = String(error.issues[0]?.path[0] ?? '…')
  const value = escapeFeedText(clip(String(given[option] ?? ''), 60))
  const next = voiceOf(locale).say('error.optionNext')
  // Blanks and invisible characters alone.
  if (value === '') return new CommandProblem('error.optionEmpty', { option, next })
  return new CommandProblem('error.option', { option, value, next })
}

function contextOf(interaction: Interaction, effects: DispatchEffects): CommandContext {
  return {
    newsroom: effects.newsroom,
    places: effects.placesOf(interaction),
    readFile: effects.readFile,
    now: effects.now(),
    signal: AbortSignal.any([effects.signal, AbortSignal.timeout(effects.answerWithinMs)]),
    asker: {
      userId: interaction.user.id,
      guildId: interaction.guildId,
      channelId: interaction.channelId,
      locale: interaction.locale,
      guildLocale: interaction.guildLocale,
      permissions: interaction.memberPermissions?.bitfield ?? 0n,
    },
  }
}

const ALREADY_ACKNOWLEDGED = 40060

/** What discord.js sends: Components V2, files replaced, nobody mentioned. */
export function bodyOf({ components, files = [] }: Message) {
  return {
    components: [...components],
    files: files.map(({ name, data }) => ({ name, attachment: Buffer.from(data) })),
    attachments: [],
    flags: MessageFlags.IsComponentsV2 as const,
    allowedMentions: { parse: [] },
  }
}

/** Expired tokens, deleted messages and answers of a second instance are nobody's mistake. */
function logFailure(cause: unknown, interaction: Interaction, log: Log): void {
  const late =
    cause instanceof DiscordAPIError && [10008, 10062, ALREADY_ACKNOWLEDGED, 50027].includes(Number(cause.code))
  const facts = { err: cause, ...factsOf(interaction) }
  if (late) log.info(facts, 'interaction was over before the answer')
  else log.error(facts, 'interaction failed')
}

function factsOf(interaction: Interaction): object {
  return {
    interactionId: interaction.id,
    command: 'commandName' in interaction ? interaction.commandName : stateOf(customIdIn(interaction)).command,
  }
}

function customIdIn(interaction: Interaction): string {
  return 'customId' in interaction ? interaction.customId : ''
}
