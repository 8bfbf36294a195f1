import type { APIMessageTopLevelComponent, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10'
import type { z } from 'zod'
import type { Newsroom, Suggestion } from '#src/newsroom/newsroom.ts'

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
  /** Permission bits in that channel. */
  readonly permissions: bigint
}

export type CommandContext = {
  readonly newsroom: Newsroom
  readonly asker: Asker
  readonly now: Date
  readonly signal: AbortSignal
}

/** One slash command: options are parsed, the newsroom answers, a renderer speaks; no Discord in sight. */
export type Command<Options = unknown> = {
  readonly data: RESTPostAPIApplicationCommandsJSONBody
  /** Parses the flat options; a subcommand's name stands in `subcommand`. */
  readonly options: z.ZodType<Options>
  /** Whether the answer is for the asker's eyes only. */
  readonly isPrivate?: (options: Options) => boolean
  answer(options: Options, context: CommandContext): Promise<Message>
  /** Buttons and menus of this command: `custom_id` is `name|state`, state is what it gets here. */
  press?(state: readonly string[], values: readonly string[], context: CommandContext): Promise<Message>
  complete?(
    focused: { readonly name: string; readonly value: string },
    context: CommandContext,
  ): Promise<readonly Suggestion[]>
}

/** Keeps the option type of a command known to its own functions. */
export function defineCommand<Options>(command: Command<Options>): Command<Options> {
  return command
}
