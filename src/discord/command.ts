import type { APIMessageTopLevelComponent, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10'
import type { z } from 'zod'
import type { Viewer } from '#src/base/viewer.ts'
import type { PermissionName, Places } from '#src/discord/places.ts'
import type { PublicPages } from '#src/discord/public-pages.ts'
import type { CommandData } from '#src/discord/words/command-data.ts'
import { localised } from '#src/discord/words/localised.ts'
import type { Suggestion } from '#src/newsroom/archive/questions.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { Picture } from '#src/pictures/picture.ts'

/** A message that fits Discord's limits, in Components V2. Mentions are never parsed. */
export type Message = {
  readonly components: readonly APIMessageTopLevelComponent[]
  readonly files?: readonly { readonly name: string; readonly data: Uint8Array }[]
}

/** Who asks, and from where. `guildId` is null in direct messages. */
export type Asker = {
  readonly userId: string
  readonly guildId: string | null
  readonly channelId: string | null
  /** Discord locale: `en-US`, `fr`. */
  readonly locale: string
  /** The server's own locale, for what is posted to all of it; null in direct messages. */
  readonly guildLocale?: string | null
  /** Permission bits in that channel. */
  readonly permissions: bigint
}

/** Draws a picture as PNG; rejects where it cannot be drawn, and when the signal aborts. */
export type Pictures = { png(picture: Picture, signal: AbortSignal): Promise<Uint8Array> }

/** A digest or a watch, by its number. */
export type NotedSubject = { readonly kind: 'digest' | 'watch'; readonly id: number }

export type CommandContext = {
  readonly newsroom: Newsroom
  readonly asker: Asker
  /** Whose feeds the answer may use. */
  readonly viewer: Viewer
  /** Channels of the server as the bot sees them; absent in the terminal, where nothing is posted. */
  readonly places?: Places
  /** Draws pictures; absent in the terminal, which shows their words. */
  readonly pictures?: Pictures | undefined
  /** Absent: the reading room has no address that others reach. */
  readonly pages?: PublicPages | undefined
  /** Reads a small text file that the asker attached; null where it cannot be had. Absent in the terminal. */
  readFile?(url: string, signal: AbortSignal): Promise<string | null>
  /** Ids that Discord gave to the commands, for mentions that open one; absent in the terminal. */
  readonly commandIds?: ReadonlyMap<string, string>
  /** Names the digest or watch that the command set up or changed, for the log; absent in the terminal. */
  noteSubject?(subject: NotedSubject): void
  readonly now: Date
  readonly signal: AbortSignal
}

/**
 * One slash command: it parses its options, asks the newsroom, and renders the answer. It knows nothing of Discord's
 * client.
 */
export type Command<Options = unknown> = {
  /** As Discord takes it, in every language. */
  readonly data: RESTPostAPIApplicationCommandsJSONBody
  /** With the keys of its phrases. */
  readonly written: CommandData
  /** Parses the flat options; a subcommand's name stands in `subcommand`. */
  readonly options: z.ZodType<Options>
  /** The permission that a member needs. We check it too, also for buttons. */
  readonly permission?: PermissionName
  /** Whether only the asker sees the answer. */
  isPrivate?(options: Options): boolean
  answer(options: Options, context: CommandContext): Promise<Message>
  /** Buttons and menus of this command: `custom_id` is `name|state`, state is what it gets here. */
  press?(state: readonly string[], values: readonly string[], context: CommandContext): Promise<Message>
  /** Whether a press is answered in private instead of by editing the message with the button. */
  answersPressInPrivate?(state: readonly string[], values: readonly string[]): boolean
  complete?(
    focused: { readonly name: string; readonly value: string },
    context: CommandContext,
  ): Promise<readonly Suggestion[]>
}

/** A command as its file defines it: names and descriptions are keys of phrases. */
export type CommandDefinition<Options> = Omit<Command<Options>, 'data' | 'written'> & { readonly data: CommandData }

/** Makes a command from its definition, and keeps the type of its options for its functions. */
export function defineCommand<Options>(definition: CommandDefinition<Options>): Command<Options> {
  return { ...definition, written: definition.data, data: localised(definition.data) }
}
