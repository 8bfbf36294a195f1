import { type Client, DiscordjsError, DiscordjsErrorCodes, type Guild } from 'discord.js'
import { PermissionFlagsBits } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { placeIn, placesOfGuild } from '#src/discord/guild-places.ts'
import { refusedByDiscord } from '#test/support/client-in-memory.ts'

const me = {}

/** A channel in memory in which the bot has these permissions; null: it is not known there. */
const channel = (id: string, permissions: bigint | null = 0n, change: object = {}) => ({
  id,
  type: 0,
  isDMBased: () => false,
  permissionsFor: (whom: unknown) =>
    whom === me && permissions !== null
      ? { bitfield: permissions, has: (bit: bigint) => (permissions & bit) === bit }
      : null,
  flags: { has: () => false },
  ...change,
})

function guildOf({
  channels = [],
  roles = [],
  isIn = true,
  fault,
}: {
  channels?: readonly ReturnType<typeof channel>[]
  roles?: readonly { readonly id: string; readonly mentionable: boolean }[]
  /** Whether the bot is a member of it. */
  isIn?: boolean
  fault?: unknown
}) {
  const byId = new Map(channels.map((one) => [one.id, one]))
  return {
    members: { me: isIn ? me : null },
    roles: { cache: new Map(roles.map((role) => [role.id, role])) },
    channels: {
      cache: byId,
      fetch: async (id: string, { force }: { force: boolean }) => {
        if (fault) throw fault
        // What is remembered may be a copy without the true permissions.
        return force ? (byId.get(id) ?? null) : null
      },
    },
  } as unknown as Guild
}

describe('a channel as Discord has it now', () => {
  it.each([
    [0, 'text'],
    [5, 'announcement'],
    [10, 'thread'],
    [11, 'thread'],
    [12, 'thread'],
    [15, 'forum'],
    [2, 'other'],
  ])('of type %d is a place of kind %s', async (type, kind) => {
    const guild = guildOf({ channels: [channel('c1', 1024n, { type })] })
    expect(await placesOfGuild(guild).find('c1')).toEqual({
      id: 'c1',
      kind,
      permissions: 1024n,
      requiresTag: false,
      tags: [],
    })
  })

  it('has the tags of a forum, and says whether one is needed', async () => {
    const availableTags = [{ id: 't1', name: 'Sea', emoji: null, moderated: false }]
    const flags = { has: (flag: number) => flag === 16 }
    const guild = guildOf({ channels: [channel('c1', 0n, { type: 15, availableTags, flags })] })
    expect(await placesOfGuild(guild).find('c1')).toMatchObject({
      tags: [{ id: 't1', name: 'Sea' }],
      requiresTag: true,
    })
  })

  it('is none where it is unknown, or the bot is in no server', async () => {
    expect(await placesOfGuild(guildOf({})).find('c1')).toBeNull()
    expect(await placesOfGuild(null).find('c1')).toBeNull()
    expect(await placesOfGuild(guildOf({ channels: [channel('c1')], isIn: false })).find('c1')).toBeNull()
    expect(await placesOfGuild(guildOf({ channels: [channel('c1', null)] })).find('c1')).toMatchObject({
      permissions: 0n,
    })
  })

  it.each([
    [refusedByDiscord(400, 50035), true],
    [refusedByDiscord(403, 50001), true],
    [refusedByDiscord(404, 10003), true],
    [refusedByDiscord(401, 0), false],
    [refusedByDiscord(405, 0), false],
    [refusedByDiscord(500, 0), false],
    [new (DiscordjsError as never as new (code: string) => Error)(DiscordjsErrorCodes.GuildChannelUnowned), true],
    [new (DiscordjsError as never as new (code: string) => Error)(DiscordjsErrorCodes.GuildChannelResolve), false],
    [new Error('the line broke'), false],
  ])('is hidden or gone where Discord says so: %s', async (fault, isNone) => {
    const found = placesOfGuild(guildOf({ fault })).find('c1')
    if (isNone) expect(await found).toBeNull()
    else await expect(found).rejects.toBe(fault)
  })
})

describe('a role in a message', () => {
  const all = PermissionFlagsBits.MentionEveryone
  it.each([
    ['that everybody may mention', { roles: [{ id: 'r1', mentionable: true }] }, true],
    ['that nobody may mention', { roles: [{ id: 'r1', mentionable: false }], channels: [channel('c1')] }, false],
    ['that the bot may mention in this channel', { channels: [channel('c1', all)] }, true],
    ['that the bot may mention in another channel', { channels: [channel('c2', all)] }, false],
    ['of a server that the bot left', { channels: [channel('c1', all)], isIn: false }, false],
  ])('%s notifies its members: %o', async (_, guild, isHeard) => {
    expect(await placesOfGuild(guildOf(guild)).mayMention?.('r1', 'c1')).toBe(isHeard)
  })

  it('of no server notifies nobody', async () => {
    expect(await placesOfGuild(null).mayMention?.('r1', 'c1')).toBe(false)
  })
})

describe('a channel of the gateway’s data', () => {
  const guild = guildOf({})
  it.each([
    ['of a server', channel('c1', 2048n, { guild }), { id: 'c1', kind: 'text', permissions: 2048n }],
    ['of a server that the bot left', channel('c1', 2048n, { guild: guildOf({ isIn: false }) }), null],
    ['of no server', channel('c1', 2048n), null],
    ['between two people', channel('c1', 2048n, { guild, isDMBased: () => true }), null],
    ['that is another', channel('c2', 2048n, { guild }), null],
  ])('%s is a place, or none', (_, known, expected) => {
    const client = { channels: { cache: new Map([[known.id, known]]) } } as unknown as Client
    const place = placeIn(client, 'c1')
    if (expected === null) expect(place).toBeNull()
    else expect(place).toMatchObject(expected)
  })
})
