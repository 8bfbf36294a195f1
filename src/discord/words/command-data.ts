import type {
  APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { CommandName, MessageKey } from '#src/discord/words/en/language.ts'

/** A command as it is written down: whatever people read of it is the key of a phrase. */
export type CommandData = SlashCommandData | MessageCommandData

export type SlashCommandData = Where & {
  readonly name: CommandName
  readonly description: MessageKey
  readonly options?: readonly (SubcommandData | OptionData)[]
}

/** A command in a message's menu. */
export type MessageCommandData = Where & {
  readonly type: ApplicationCommandType.Message
  readonly name: Extract<MessageKey, `message.${string}`>
}

export type SubcommandData = {
  readonly type: ApplicationCommandOptionType.Subcommand
  readonly name: CommandName
  readonly description: MessageKey
  readonly options?: readonly OptionData[]
}

/** An option. Its own name stays English everywhere. */
export type OptionData = Keyed<APIApplicationCommandBasicOption>

/** A value to choose: under a phrase (with its `{n}`), or under a name that needs no translation. */
export type ChoiceData =
  | { readonly phrase: MessageKey; readonly n?: number; readonly value: string }
  | { readonly name: string; readonly value: string }

type Where = Pick<
  RESTPostAPIApplicationCommandsJSONBody,
  'default_member_permissions' | 'contexts' | 'integration_types'
>

type Keyed<Option> = Option extends unknown
  ? Omit<Option, 'description' | 'choices' | 'name_localizations' | 'description_localizations' | 'channel_types'> & {
      readonly description: MessageKey
      readonly choices?: readonly ChoiceData[]
      readonly channel_types?: readonly number[]
    }
  : never
