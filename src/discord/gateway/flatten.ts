import type { CommandInteractionOption } from 'discord.js'
import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10'

/** Options as one flat record; a subcommand's name stands in `subcommand`, a group's in `group`. */
export function flatten(options: readonly CommandInteractionOption[]): Record<string, unknown> {
  return Object.assign({}, ...options.map(flattenOne))
}

function flattenOne(option: CommandInteractionOption): Record<string, unknown> {
  if (option.type === Option.Subcommand) return { subcommand: option.name, ...flatten(option.options ?? []) }
  if (option.type === Option.SubcommandGroup) return { group: option.name, ...flatten(option.options ?? []) }
  if (option.type === Option.Attachment) return { [option.name]: option.attachment?.url }
  return { [option.name]: option.value }
}
