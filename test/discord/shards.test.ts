import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shardOf } from '#src/base/shards.ts'
import { bodyFor } from '#src/discord/payload.ts'
import { notice } from '#src/discord/render/notice.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import type { Store } from '#src/store/store.ts'
import { endOf, startChild } from '#test/support/child.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { globalLimit } from '#test/support/discord-double/global-limit.ts'
import { channel } from '#test/support/discord-double/world.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'
import { until } from '#test/support/until.ts'

const count = 12
const script = join(import.meta.dirname, '../support/fleet-process.ts')
/** Two servers for each shard. */
const guildIds = Array.from({ length: 2 * count }, (_, index) => String((BigInt(1000 + index) << 22n) + 1n))
const roomOf = (guildId: string) => String(BigInt(guildId) + 1n)

let server: PostgresServer
let double: DiscordDouble
let store: Store
let databaseUrl: string
beforeAll(async () => {
  server = await startPostgres()
  databaseUrl = await server.createDatabase('attache')
  store = await openStore({ databaseUrl })
  double = await startDouble({ validate: false })
  double.recommendedShards = count
  double.limiter = globalLimit()
  const guild = (id: string) => ({ id, name: `Server ${id}`, channels: [channel(roomOf(id), id, 0, 'news')] })
  double.guilds.splice(0, double.guilds.length, ...guildIds.map(guild))
})
afterAll(async () => {
  await double.stop()
  await store.close()
  await server.stop()
})

function startProcess() {
  const env = {
    PATH: process.env['PATH'] ?? '',
    DISCORD_TOKEN: double.token,
    DISCORD_API_URL: double.apiUrl,
    DATABASE_URL: databaseUrl,
    DATA_DIR: '/nowhere',
    ROLES: 'bot',
    SHARDS: 'auto',
  }
  const child = startChild([script], { env })
  return { child, end: endOf(child) }
}

/** How many shards each process holds, fewest first. */
async function shares(): Promise<readonly number[]> {
  const held = await store.leases.held('shard ', new Date())
  return [...Map.groupBy(held, ({ owner }) => owner).values()].map(({ length }) => length).toSorted((a, b) => a - b)
}

const areAllOpen = () => JSON.stringify(double.gateway.shards().toSorted((a, b) => a - b)) === JSON.stringify(all)
const all = Array.from({ length: count }, (_, id) => id)

/** One message for each server. */
async function edition(localDate: string): Promise<void> {
  const now = new Date()
  for (const guildId of guildIds) {
    const topic = `${localDate} ${guildId}`
    const wanted = wantedDigest({ guildId, channelId: roomOf(guildId), topic, nextRunAt: now })
    const payload = JSON.stringify({ kind: 'message', body: bodyFor(notice(topic)) })
    await store.digests.publish({
      digest: (await store.digests.add(wanted))!,
      localDate,
      deliveries: [{ part: 0, nonce: topic.replace(' ', '').slice(-24), payload }],
      shown: [],
      now,
      nextRunAt: new Date(now.getTime() + 86_400_000),
    })
  }
}

describe('three bot processes with twelve shards', () => {
  it('share them out, post what is theirs, and take over those of one that is killed', async () => {
    const processes = [startProcess(), startProcess(), startProcess()]
    const [first] = processes
    await until(async () => (await shares()).join() === '4,4,4' && areAllOpen(), first!.end)
    await edition('2026-03-10')
    await until(() => double.messages.length >= guildIds.length)
    first!.child.kill('SIGKILL')
    await edition('2026-03-11')
    await until(() => double.messages.length >= 2 * guildIds.length)
    await until(async () => (await shares()).join() === '6,6' && areAllOpen())
    await until(async () => (await store.deliveries.counts(new Date(0))).pending === 0)

    const told = double.messages.map(({ channelId, nonce }) => `${channelId} ${nonce}`)
    expect(told).toHaveLength(2 * guildIds.length)
    expect(new Set(told).size).toBe(told.length)
    expect(await store.deliveries.counts(new Date(0))).toEqual({ pending: 0, sent: 2 * guildIds.length })
    const registered = double.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))
    expect(registered).toHaveLength(1)
    expect(double.requests.filter(({ status }) => status === 429)).toEqual([])
  })
})

describe('the shard of a server', () => {
  it.each([
    { guildId: '197038439483310086', count: 1, shard: 0 },
    { guildId: '197038439483310086', count: 16, shard: 2 },
    { guildId: guildIds[5]!, count: 12, shard: 1005 % 12 },
  ])('$guildId of $count is $shard', ({ guildId, count: of, shard }) => {
    expect(shardOf(guildId, of)).toBe(shard)
  })
})
