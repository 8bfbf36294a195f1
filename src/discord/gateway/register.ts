import { type REST, Routes } from 'discord.js'
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10'
import { z } from 'zod'

/** What Discord has after a registration: whether anything was written, and the id of each command by its name. */
export type Registered = { readonly isWritten: boolean; readonly ids: ReadonlyMap<string, string> }

/** Registers our commands if Discord has different ones, and nobody else is at it. */
export async function registerCommands(
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  {
    rest,
    applicationId,
    guildId,
    mayWrite,
    signal,
  }: {
    rest: REST
    applicationId: string
    guildId: string | null
    mayWrite: () => Promise<boolean>
    signal: AbortSignal
  },
): Promise<Registered> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const present = await rest.get(route, { query, signal })
  // A command of one server has no contexts; Discord leaves them out of its answer.
  const wanted = guildId ? commands.map(({ contexts: _, integration_types: __, ...command }) => command) : commands
  if (Array.isArray(present) && sameCommands(wanted, present)) return { isWritten: false, ids: idsOf(present) }
  if (!(await mayWrite())) return { isWritten: false, ids: idsOf(present) }
  return { isWritten: true, ids: idsOf(await rest.put(route, { body: wanted, signal })) }
}

function idsOf(registered: unknown): ReadonlyMap<string, string> {
  const known = z.array(z.object({ id: z.string(), name: z.string() })).safeParse(registered)
  return new Map(known.success ? known.data.map(({ id, name }) => [name, id]) : [])
}

/** Whether Discord has exactly these commands, however it orders them and whatever defaults it adds. */
export function sameCommands(wanted: readonly unknown[], present: readonly unknown[]): boolean {
  const fingerprints = (commands: readonly unknown[]): string => JSON.stringify(commands.map(essence).toSorted())
  return fingerprints(wanted) === fingerprints(present)
}

/** A command without the fields that Discord adds and without empty ones: null, false, type 1. */
function essence(command: unknown): string {
  return JSON.stringify(essential(command, 'command'))
}

const ours = new Set([
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'type',
  'required',
  'choices',
  'autocomplete',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'channel_types',
  'default_member_permissions',
  'contexts',
  'integration_types',
  'value',
])

function essential(value: unknown, place: 'command' | 'translations' | 'part'): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => essential(item, 'part'))
    return items.every((item) => typeof item === 'number') ? items.toSorted((a, b) => a - b) : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => place === 'translations' || ours.has(key))
      .filter(([key, kept]) => !(saysNothing(kept) || (place === 'command' && key === 'type' && kept === 1)))
      .map(([key, kept]): [string, unknown] => [
        key,
        essential(kept, key.endsWith('_localizations') ? 'translations' : 'part'),
      ])
      .toSorted(),
  )
}

function saysNothing(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  )
}
