import { Options } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { makeClient } from '#src/discord/gateway/make-client.ts'

const effects = { nowMs: () => 0 }
const optionsOf = (...[settings, more]: [Partial<Parameters<typeof makeClient>[0]>, object?]) =>
  makeClient({ apiUrl: null, cdnUrl: null, ...settings }, { ...effects, ...more }).options

describe('our client', () => {
  it.each([
    [{}, [0], 1],
    [{ shard: { id: 0, count: 1 } }, [0], 1],
    [{ shard: { id: 3, count: 12 } }, [3], 12],
  ])('with %o holds the shards %o of %d', (settings, shards, shardCount) => {
    expect(optionsOf(settings)).toMatchObject({ shards, shardCount })
  })

  it('is told where Discord is only where that is set', () => {
    const discord = optionsOf({}).rest
    const own = optionsOf({ apiUrl: 'http://127.0.0.1:1/api', cdnUrl: 'http://127.0.0.1:2' }).rest
    expect([discord?.api, discord?.cdn]).toEqual(['https://discord.com/api', 'https://cdn.discordapp.com'])
    expect([own?.api, own?.cdn]).toEqual(['http://127.0.0.1:1/api', 'http://127.0.0.1:2'])
  })

  it('receives servers and their channels alone, and mentions nobody', () => {
    const { intents, allowedMentions } = optionsOf({})
    expect([intents.toArray(), allowedMentions]).toEqual([['Guilds'], { parse: [] }])
  })

  it.each([
    ['MessageManager', 0],
    ['ReactionManager', 0],
    ['PresenceManager', 0],
    ['VoiceStateManager', 0],
    ['GuildEmojiManager', 0],
    ['GuildStickerManager', 0],
    ['ChannelManager', Number.POSITIVE_INFINITY],
  ])('remembers of %s at most %d', (name, most) => {
    const cache = optionsOf({}).makeCache!({ name } as never, {} as never, {} as never)
    expect('maxSize' in cache ? cache.maxSize : Number.POSITIVE_INFINITY).toBe(most)
    expect(Options.DefaultMakeCacheSettings).not.toHaveProperty('ChannelManager')
  })

  it('tries a request four times, each for fifteen seconds, and does not wait longer than half a minute', () => {
    const { retries, timeout, rejectOnRateLimit } = optionsOf({}).rest ?? {}
    expect([retries, timeout]).toEqual([3, 15_000])
    const isRefused = (timeToReset: number) =>
      typeof rejectOnRateLimit === 'function' && rejectOnRateLimit({ timeToReset } as never)
    expect([29_999, 30_000, 30_001].map(isRefused)).toEqual([false, false, true])
  })

  it.each([
    [0, 0],
    [15, 15],
    [16, 0],
    [35, 3],
  ])('waits with shard %d for the turn of its bucket, %d', async (shard, bucket) => {
    const turns: number[] = []
    const { ws } = optionsOf({}, { identifyTurn: async (number: number) => void turns.push(number) })
    const information = { session_start_limit: { max_concurrency: 16 } }
    const throttler = await ws?.buildIdentifyThrottler?.({ fetchGatewayInformation: async () => information } as never)
    await throttler?.waitForIdentify(shard, new AbortController().signal)
    expect(turns).toEqual([bucket])
    expect(optionsOf({}).ws?.buildIdentifyThrottler).not.toBe(ws?.buildIdentifyThrottler)
  })
})
