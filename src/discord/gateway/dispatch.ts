import { ApplicationIntegrationType, type AutocompleteInteraction, type Interaction, MessageFlags } from 'discord.js'
import type { Viewer } from '#src/base/viewer.ts'
import type { Asker, Command, CommandContext, Message, NotedSubject, Pictures } from '#src/discord/command.ts'
import {
  type Answerable,
  type AnswerEffects,
  type AnswerPlace,
  defer,
  isOver,
  type Pressed,
  putAnswer,
  putProblem,
  refuse,
  tell,
  type Used,
} from '#src/discord/gateway/answer.ts'
import { flatten } from '#src/discord/gateway/flatten.ts'
import { wordsOfMessage } from '#src/discord/gateway/message-words.ts'
import type { Log } from '#src/discord/log.ts'
import { allows, type Places } from '#src/discord/places.ts'
import type { PublicPages } from '#src/discord/public-pages.ts'
import { CommandProblem, notice } from '#src/discord/render/notice.ts'
import { optionProblem } from '#src/discord/render/option-problem.ts'
import { actorWords } from '#src/discord/render/topic-name.ts'
import { stateOf } from '#src/discord/state.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'

export type DispatchEffects = AnswerEffects & {
  readonly newsroom: Newsroom
  readonly placesOf: (interaction: Interaction) => Places
  readonly readFile: (url: string, signal: AbortSignal) => Promise<string | null>
  /** Absent: the words of a picture stand in its place. */
  readonly pictures?: Pictures | undefined
  /** Absent: the reading room has no address that others reach. */
  readonly pages?: PublicPages | undefined
  readonly now: () => Date
  /** The id of each command by its name, once they are registered. */
  readonly commandIds: ReadonlyMap<string, string>
  /** Time limit of one answer. The token of an interaction is valid for 15 minutes. */
  readonly answerWithinMs: number
  /** Whether somebody may ask once more; commands and presses are counted together, completions apart. */
  readonly mayAsk: (userId: string) => boolean
  readonly mayComplete: (userId: string) => boolean
  /** Told of each interaction once it is over, whatever came of it. */
  readonly onInteraction?: OnInteraction | undefined
}

/** @param answered - The command's name, and from the arrival of the interaction to the end of its answer. */
export type OnInteraction = (answered: { readonly command: string; readonly seconds: number }) => void

/**
 * Answers interactions: lets the command answer, says within a second that an answer is coming, edits the answer in. Never
 * rejects: a problem is shown to the asker in private, and logged once.
 */
export function makeDispatch(commands: readonly Command[], effects: DispatchEffects) {
  const byName = new Map(commands.map((command) => [command.data.name, command]))

  return async (interaction: Interaction): Promise<void> => {
    const began = performance.now()
    const subjects: NotedSubject[] = []
    const noting = { ...effects, noteSubject: (subject: NotedSubject) => void subjects.push(subject) }
    try {
      if (interaction.isAutocomplete()) await complete(interaction, byName, noting)
      else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
        await command(interaction, byName, noting)
      else if (interaction.isButton() || interaction.isAnySelectMenu()) await press(interaction, byName, noting)
    } catch (cause) {
      logFailure(cause, interaction, effects.log)
    }
    const seconds = (performance.now() - began) / 1000
    const facts = factsOf(interaction)
    effects.log.debug({ ...facts, tookMs: Math.round(seconds * 1000) }, 'interaction answered')
    // The lines of its messages name the same subject.
    for (const subject of subjects) effects.log.info({ ...facts, subject }, 'subscription changed')
    // A name that is not ours would be a label of its own for each word that somebody makes up.
    const known = byName.has(facts.command) ? facts.command : 'unknown'
    if (!interaction.isAutocomplete()) effects.onInteraction?.({ command: known, seconds })
  }
}

type Commands = ReadonlyMap<string, Command>
type NotingEffects = DispatchEffects & Required<Pick<CommandContext, 'noteSubject'>>

async function command(interaction: Used, commands: Commands, effects: NotingEffects) {
  const found = commands.get(interaction.commandName)
  const context = contextOf(interaction, effects)
  const refusal = refusalOf(found, context.asker)
  if (!found || refusal) return refuse(interaction, refusal ?? new CommandProblem('error.unknownCommand'))
  if (!effects.mayAsk(interaction.user.id)) return refuse(interaction, new CommandProblem('error.tooFast'))
  const given = givenTo(interaction)
  const parsed = found.options.safeParse(given)
  if (!parsed.success) return refuse(interaction, optionProblem(parsed.error, given, interaction.locale))
  const place = found.isPrivate?.(parsed.data) ? 'private' : 'public'
  const run = () => outcomeOf(inTime(context.signal, found.answer(parsed.data, context)))
  // What is for the asker alone shall be so from the first moment: a public “thinking …” cannot turn private.
  const begun = place === 'public' ? run() : null
  const early = begun && (await Promise.race([begun, effects.pause(failsWithinMs, context.signal).catch(() => null)]))
  if (early && !early.ok) return await tell(interaction, problemMessage(early.cause, interaction, effects))
  await defer(interaction, place)
  await put(await (begun ?? run()), interaction, place, effects)
}

/** Long enough for a question to the store, and far from the three seconds in which Discord wants a sign. */
const failsWithinMs = 1000

async function press(interaction: Pressed, commands: Commands, effects: NotingEffects) {
  const { command: name, state } = stateOf(interaction.customId)
  const found = commands.get(name)
  const context = contextOf(interaction, effects)
  const refusal = refusalOf(found, context.asker)
  if (!found?.press || refusal) {
    return refuse(interaction, refusal ?? new CommandProblem('error.stale', { command: name.slice(0, 32) }))
  }
  if (!effects.mayAsk(interaction.user.id)) return refuse(interaction, new CommandProblem('error.tooFast'))
  const values = interaction.isStringSelectMenu() ? interaction.values : []
  const isPrivate = isOfSomebodyElse(interaction) || (found.answersPressInPrivate?.(state, values) ?? false)
  const place = isPrivate ? 'private' : 'update'
  await defer(interaction, place)
  const outcome = await outcomeOf(inTime(context.signal, found.press(state, values, context)))
  await put(outcome, interaction, place, effects)
}

/** Whether the message answers another person: it is theirs to turn, and whoever presses gets an answer of their own. */
function isOfSomebodyElse({ message, user }: Pressed): boolean {
  const asker = message.interactionMetadata?.user.id
  return asker !== undefined && asker !== user.id && !message.flags.has(MessageFlags.Ephemeral)
}

type Outcome = { readonly ok: true; readonly message: Message } | { readonly ok: false; readonly cause: unknown }

/** Never rejects, so that an answer may be made while something else is waited for. */
function outcomeOf(answer: Promise<Message>): Promise<Outcome> {
  return answer.then(
    (message) => ({ ok: true as const, message }),
    (cause: unknown) => ({ ok: false as const, cause }),
  )
}

async function put(outcome: Outcome, interaction: Answerable, place: AnswerPlace, effects: DispatchEffects) {
  if (outcome.ok) return await putAnswer(interaction, place, outcome.message, effects)
  await putProblem(interaction, place, problemMessage(outcome.cause, interaction, effects), effects)
}

async function complete(interaction: AutocompleteInteraction, commands: Commands, effects: NotingEffects) {
  if (!effects.mayComplete(interaction.user.id)) return await interaction.respond([])
  const focused = interaction.options.getFocused(true)
  const found = commands.get(interaction.commandName)
  const suggestions =
    (await found?.complete?.(
      { name: focused.name, value: String(focused.value).slice(0, 100) },
      contextOf(interaction, effects),
    )) ?? []
  const voice = voiceOf(interaction.locale)
  await interaction.respond(
    suggestions
      .filter(({ name, value }) => name.length > 0 && value.length > 0 && value.length <= 100)
      .slice(0, 25)
      // A state stands under the name that the reader's language has for it.
      .map(({ name, value }) => ({ name: (name === value ? actorWords(name, voice) : name).slice(0, 100), value })),
  )
}

/** The answer, or the abort reason of `signal`, even if the work itself ignores the signal. */
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

function problemMessage(cause: unknown, interaction: Answerable, { log, signal }: DispatchEffects): Message {
  const voice = voiceOf(interaction.locale)
  if (cause instanceof CommandProblem) return notice(cause.tell(voice), ...cause.parts)
  if (signal.aborted) return notice(voice.say('error.unexpected'))
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return notice(voice.say('error.slow'))
  log.error({ err: cause, ...factsOf(interaction) }, 'command failed')
  return notice(voice.say('error.unexpected'))
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

function contextOf(interaction: Interaction, effects: NotingEffects): CommandContext {
  return {
    newsroom: effects.newsroom,
    viewer: viewerOf(interaction),
    places: effects.placesOf(interaction),
    readFile: effects.readFile,
    pictures: effects.pictures,
    pages: effects.pages,
    now: effects.now(),
    commandIds: effects.commandIds,
    noteSubject: effects.noteSubject,
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

/**
 * A server that the bot was added to sees its own feeds. In direct messages, and where only its user brought the bot
 * along, what is common answers.
 */
function viewerOf({ guildId, authorizingIntegrationOwners }: Interaction): Viewer {
  const owner = authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall]
  return guildId !== null && owner === guildId ? { guildId } : 'common'
}

/** An interaction that was over is nobody's mistake. */
function logFailure(cause: unknown, interaction: Interaction, log: Log): void {
  const facts = { err: cause, ...factsOf(interaction) }
  if (isOver(cause)) log.info(facts, 'interaction was over before the answer')
  else log.error(facts, 'interaction failed')
}

function factsOf(interaction: Interaction): { readonly interactionId: string; readonly command: string } {
  return {
    interactionId: interaction.id,
    command: 'commandName' in interaction ? interaction.commandName : stateOf(customIdIn(interaction)).command,
  }
}

function customIdIn(interaction: Interaction): string {
  return 'customId' in interaction ? interaction.customId : ''
}
