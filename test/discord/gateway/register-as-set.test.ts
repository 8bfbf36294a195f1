import type { REST } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { registerAsSet } from '#src/discord/gateway/register-as-set.ts'
import { SettingFault } from '#src/discord/gateway/setting-fault.ts'
import { refusedByDiscord } from '#test/support/client-in-memory.ts'

const { signal } = new AbortController()
const command = { data: { name: 'list', description: 'A list' } }

/** The commands of the application a1, as the settings want them; Discord refuses them with `fault`. */
function asSet(settings: { applicationId?: string | null; guildId?: string | null }, fault: unknown = null) {
  const routes: string[] = []
  const rest = {
    get: async () => [],
    put: async (route: string, { body }: { body: readonly { name: string }[] }) => {
      if (fault) throw fault
      routes.push(route)
      return body.map(({ name }) => ({ id: `id of ${name}`, name }))
    },
  } as unknown as REST
  const outcome = registerAsSet(
    { rest, application: { id: 'a1' } },
    [command],
    { applicationId: null, guildId: null, ...settings },
    { mayWrite: async () => true, signal },
  )
  return outcome.then(
    ({ ids }) => ({ routes, ids: [...ids], problem: null }),
    (problem: unknown) => ({ routes, ids: [], problem }),
  )
}

describe('commands are registered', () => {
  it.each([
    [{}, '/applications/a1/commands'],
    [{ applicationId: 'a1' }, '/applications/a1/commands'],
    [{ guildId: 'g1' }, '/applications/a1/guilds/g1/commands'],
  ])('with the settings %o under %s', async (settings, route) => {
    expect(await asSet(settings)).toEqual({ routes: [route], ids: [['list', 'id of list']], problem: null })
  })

  it('for no other application than that of the token', async () => {
    const { routes, problem } = await asSet({ applicationId: 'a2' })
    expect(routes).toEqual([])
    expect(problem).toBeInstanceOf(SettingFault)
    expect(String(problem)).toMatch(/DISCORD_APPLICATION_ID is a2, and the token belongs to the application a1;/)
  })

  it.each([
    ['g1', refusedByDiscord(403, 50001), true],
    ['g1', refusedByDiscord(404, 10004), true],
    ['g1', refusedByDiscord(400, 50035), false],
    ['g1', refusedByDiscord(405, 0), false],
    ['g1', new Error('the line broke'), false],
    [null, refusedByDiscord(403, 50001), false],
  ])(
    'in the server %s; what Discord refuses is a fault of the setting where it is one: %s',
    async (guildId, fault, isSetting) => {
      const { problem } = await asSet({ guildId }, fault)
      if (!isSetting) expect(problem).toBe(fault)
      else expect(String(problem)).toMatch(/in the server g1 of DISCORD_GUILD_ID.*client_id=a1&/)
    },
  )
})
