import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js'
import { RESTJSONErrorCodes } from 'discord-api-types/v10'
import type { Message } from '#src/discord/command.ts'
import type { Log } from '#src/discord/log.ts'
import { type CommandProblem, notice } from '#src/discord/render/notice.ts'
import { problemOf } from '#src/discord/sending/problem-of.ts'
import { voiceOf } from '#src/discord/words/messages.ts'

export type Used = ChatInputCommandInteraction | MessageContextMenuCommandInteraction
export type Pressed = ButtonInteraction | AnySelectMenuInteraction
export type Answerable = Used | Pressed

/** Where an answer stands: in the channel, for the asker alone, or in the message whose button was pressed. */
export type AnswerPlace = 'public' | 'private' | 'update'

export type AnswerEffects = {
  readonly log: Log
  readonly signal: AbortSignal
  /** Waits; rejects when the signal aborts. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>
}

/** Pauses between tries of an answer that Discord could not take; its token lives 15 minutes. */
const pausesMs = [3_000, 30_000, 120_000] as const

/** Says that an answer is coming. */
export async function defer(interaction: Answerable, place: AnswerPlace): Promise<void> {
  try {
    if (place === 'update' && interaction.isMessageComponent()) await interaction.deferUpdate()
    else await interaction.deferReply(place === 'private' ? { flags: MessageFlags.Ephemeral } : {})
  } catch (cause) {
    // The first try may have arrived although the connection broke. Discord refuses the second one, and the first counts.
    const stands =
      cause instanceof DiscordAPIError && cause.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
    if (!stands) throw cause
    interaction.deferred = true
  }
}

/** Puts a message where the deferral stands. One that Discord does not take is replaced by a word to the asker. */
export async function putAnswer(
  interaction: Answerable,
  place: AnswerPlace,
  message: Message,
  effects: AnswerEffects,
): Promise<void> {
  try {
    await patiently(() => interaction.editReply(bodyOf(message)), effects)
  } catch (cause) {
    if (isOver(cause)) throw cause
    effects.signal.throwIfAborted()
    effects.log.error({ err: cause, interactionId: interaction.id }, 'Discord did not take an answer')
    if (place === 'public') await patiently(() => interaction.deleteReply(), effects)
    await tellLater(interaction, place, notice(voiceOf(interaction.locale).say('error.undelivered')), effects)
  }
}

/** Tells the asker, and nobody else, what went wrong. In the channel a line stays that says no more than that. */
export async function putProblem(
  interaction: Answerable,
  place: AnswerPlace,
  told: Message,
  effects: AnswerEffects,
): Promise<void> {
  if (place === 'public') await leaveLine(interaction, effects)
  await tellLater(interaction, place, told, effects)
}

/** A public “thinking …” becomes a line that stays; it is deleted only where Discord does not take the line. */
async function leaveLine(interaction: Answerable, effects: AnswerEffects): Promise<void> {
  const body = bodyOf(notice(`-# ${voiceOf(interaction.locale).say('error.toldAlone')}`))
  try {
    await patiently(() => interaction.editReply(body), effects)
  } catch (cause) {
    if (isOver(cause)) throw cause
    effects.signal.throwIfAborted()
    await patiently(() => interaction.deleteReply(), effects)
  }
}

/** A word to the asker alone, after a deferral. */
async function tellLater(
  interaction: Answerable,
  place: AnswerPlace,
  told: Message,
  effects: AnswerEffects,
): Promise<void> {
  const body = bodyOf(told)
  if (place === 'private') {
    await patiently(() => interaction.editReply(body), effects)
    return
  }
  const flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral
  await patiently(() => interaction.followUp({ ...body, flags }), effects)
}

/** Answers at once with a word for the asker's eyes only. */
export async function refuse(interaction: Answerable, problem: CommandProblem): Promise<void> {
  await tell(interaction, notice(problem.tell(voiceOf(interaction.locale)), ...problem.parts))
}

/** The same with a message that is made already. */
export async function tell(interaction: Answerable, told: Message): Promise<void> {
  const body = bodyOf(told)
  await interaction.reply({ ...body, flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral })
}

/** Tries again while Discord cannot be reached; a refusal is final. */
async function patiently(work: () => Promise<unknown>, { pause, signal }: AnswerEffects): Promise<void> {
  for (const pauseMs of pausesMs) {
    try {
      await work()
      return
    } catch (cause) {
      const { kind } = problemOf(cause)
      if (isOver(cause) || (kind !== 'unavailable' && kind !== 'rate-limited')) throw cause
      await pause(pauseMs, signal)
    }
  }
  await work()
}

/** Expired tokens, deleted messages and answers of a second instance: nobody can be told anything any more. */
export function isOver(cause: unknown): boolean {
  return cause instanceof DiscordAPIError && overCodes.has(Number(cause.code))
}

const overCodes: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
])

/** What discord.js sends: Components V2, files replaced, nobody mentioned. */
function bodyOf({ components, files = [] }: Message) {
  return {
    components: [...components],
    files: files.map(({ name, data }) => ({ name, attachment: Buffer.from(data) })),
    attachments: [],
    flags: MessageFlags.IsComponentsV2 as const,
    allowedMentions: { parse: [] },
  }
}
