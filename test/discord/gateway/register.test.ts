import type { REST } from 'discord.js'
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { registerCommands, sameCommands } from '#src/discord/gateway/register.ts'

const { signal } = new AbortController()

const said = {
  name: 'said',
  name_localizations: { de: 'zitate' },
  description: 'Who said what',
  options: [
    { type: 3, name: 'who', description: 'A name', required: true },
    { type: 7, name: 'where', description: 'A channel', channel_types: [0, 5] },
  ],
  contexts: [0, 1],
  integration_types: [0],
}
const list = { name: 'list', description: 'A list', options: [{ type: 1, name: 'all', description: 'All' }] }

/** As Discord gives it back: with an id and a version, with defaults, in another order. */
const kept = (command: object, id: string) => ({
  id,
  version: '9',
  application_id: 'a1',
  type: 1,
  nsfw: false,
  default_member_permissions: null,
  description_localizations: null,
  ...command,
})

describe('two lists of commands', () => {
  const [who, where] = said.options
  const withWho = (change: object) => ({ ...said, options: [{ ...who, ...change }, where] })

  it.each([
    ['as they were sent', said],
    ['with what Discord adds', kept(said, '1')],
    ['with the fields in another order', Object.fromEntries(Object.entries(said).toReversed())],
    ['with numbers in another order', { ...said, contexts: [1, 0] }],
    ['with a default that is written out', withWho({ autocomplete: false })],
    ['with a limit that is null', withWho({ max_length: null })],
    ['with a field that is undefined', withWho({ max_length: undefined })],
    ['with choices that are empty', withWho({ choices: [] })],
    ['with translations that are empty', withWho({ name_localizations: {} })],
    ['with a word that is empty', { ...said, default_member_permissions: '' }],
  ])('are the same %s', (_, present) => {
    expect(sameCommands([list, said], [present, list])).toBe(true)
    expect(sameCommands([present, list], [list, said])).toBe(true)
  })

  it.each([
    ['another description', { ...said, description: 'Who said it' }],
    ['another translation', { ...said, name_localizations: { de: 'gesagt' } }],
    ['a translation more', { ...said, name_localizations: { de: 'zitate', id: 'kutipan' } }],
    ['another kind of command', { ...said, type: 3 }],
    ['another context', { ...said, contexts: [0, 2] }],
    ['a context less', { ...said, contexts: [0] }],
    ['an option that need not be given', withWho({ required: false })],
    ['an option of another type', withWho({ type: 1 })],
    ['a limit of zero', withWho({ min_value: 0 })],
    ['a choice', withWho({ choices: [{ name: 'One', value: 1 }] })],
    ['the options in another order', { ...said, options: said.options.toReversed() }],
  ])('are not the same with %s', (_, present) => {
    expect(sameCommands([said], [present])).toBe(false)
    expect(sameCommands([present], [said])).toBe(false)
  })

  it('are not the same where one has a command more', () => {
    expect(sameCommands([said, list], [said])).toBe(false)
    expect(sameCommands([], [said])).toBe(false)
    expect(sameCommands([], [])).toBe(true)
  })

  it('keep an option of type 1, which is a command only at the top', () => {
    const { type: _, ...untyped } = list.options[0]!
    expect(sameCommands([list], [{ ...list, options: [untyped] }])).toBe(false)
  })
})

describe('a registration', () => {
  /** What Discord has, and what the registration asked of it. */
  async function registered(
    present: unknown,
    { guildId = null, mayWrite = true }: { guildId?: string | null; mayWrite?: boolean } = {},
  ) {
    const asked: string[] = []
    const written: unknown[] = []
    const rest = {
      get: async (route: string, { query }: { query: URLSearchParams }) => {
        asked.push(`GET ${route}?${query}`)
        return present
      },
      put: async (route: string, { body }: { body: readonly object[] }) => {
        asked.push(`PUT ${route}`)
        written.push(body)
        return body.map((command, index) => kept(command, `new ${index}`))
      },
    } as unknown as REST
    const outcome = await registerCommands([said, list] as unknown as RESTPostAPIApplicationCommandsJSONBody[], {
      rest,
      applicationId: 'a1',
      guildId,
      mayWrite: async () => {
        asked.push('may it?')
        return mayWrite
      },
      signal,
    })
    return { isWritten: outcome.isWritten, ids: [...outcome.ids], asked, written: written[0] }
  }
  const everywhere = '/applications/a1/commands'
  const inServer = '/applications/a1/guilds/g1/commands'

  it('writes nothing where Discord has the same commands, and knows their ids', async () => {
    expect(await registered([kept(list, '2'), kept(said, '1')])).toEqual({
      isWritten: false,
      ids: [
        ['list', '2'],
        ['said', '1'],
      ],
      asked: [`GET ${everywhere}?with_localizations=true`],
      written: undefined,
    })
  })

  it.each([
    ['others', [kept(list, '2')]],
    ['none', []],
    ['no list', { message: 'no' }],
  ])('writes all where Discord has %s', async (_, present) => {
    const { isWritten, ids, asked, written } = await registered(present)
    expect(isWritten).toBe(true)
    expect(ids).toEqual([
      ['said', 'new 0'],
      ['list', 'new 1'],
    ])
    expect(asked.slice(1)).toEqual(['may it?', `PUT ${everywhere}`])
    expect(written).toEqual([said, list])
  })

  it('leaves it to another process that is at it', async () => {
    const { isWritten, ids, asked } = await registered([kept(list, '2')], { mayWrite: false })
    expect([isWritten, ids, asked.length]).toEqual([false, [['list', '2']], 2])
    expect((await registered({ message: 'no' }, { mayWrite: false })).ids).toEqual([])
  })

  it('in one server leaves out where a command may be used, which Discord leaves out there, too', async () => {
    const { contexts: _, integration_types: __, ...plain } = said
    const guildId = 'g1'
    const first = await registered([], { guildId })
    expect(first.asked).toEqual([`GET ${inServer}?with_localizations=true`, 'may it?', `PUT ${inServer}`])
    expect(first.written).toEqual([plain, list])
    expect((await registered([kept(plain, '1'), kept(list, '2')], { guildId })).isWritten).toBe(false)
    expect((await registered([kept(plain, '1'), kept(list, '2')])).isWritten).toBe(true)
  })
})
