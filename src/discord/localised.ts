import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10'

/** A command with its names and descriptions in every language that we speak. */
export function localised(data: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  return data
}
