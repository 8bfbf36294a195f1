import { afterEach, describe, expect, it } from 'vitest'
import type { Check } from '#src/doctor/check.ts'
import { examine } from '#src/doctor/examine.ts'
import { unknownOutlet } from '#src/feeds/unknown-outlet.ts'
import type { FeedHealth } from '#src/newsroom/feeds/feed-health.ts'
import { asking, openTestNewsroom, type TestNewsroom } from '#test/newsroom/test-newsroom.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { channels, guildId } from '#test/support/discord-double/world.ts'

const bits = { viewChannel: 1n << 10n, sendMessages: 1n << 11n, readHistory: 1n << 16n, createThreads: 1n << 35n }

describe('the look at where digests and watches go', () => {
  let double: DiscordDouble
  let newsroom: TestNewsroom
  afterEach(async () => {
    await double.stop()
    await newsroom.close()
  })

  /** What is found of a digest and a watch in the channel of news. */
  async function found(arrange: { denied?: bigint; channelId?: string } = {}): Promise<readonly Check[]> {
    double = await startDouble({ heartbeatMs: 40_000 })
    double.guilds[0]!.channels.find(({ id }) => id === channels.news)!.denied = arrange.denied ?? 0n
    newsroom = await openTestNewsroom()
    const subscription = { guildId, channelId: arrange.channelId ?? channels.news, zone: 'UTC', createdBy: null }
    await newsroom.digests.add({ ...subscription, topic: 'Iraq', time: '07:30' })
    const watch = { ...subscription, subject: { kind: 'topic', topic: 'Iran' }, pace: 'instant', dailyCap: 3 } as const
    const added = await newsroom.watches.add({ ...watch, quietHours: null, locale: 'en' })
    const resting = await newsroom.watches.add({
      ...watch,
      dailyCap: 4,
      quietHours: null,
      locale: 'en',
      subject: { kind: 'actor', name: 'Rasul' },
    })
    if (!added.ok || !resting.ok) throw new Error('A watch was refused')
    await newsroom.watches.pause(guildId, resting.value.id)
    const discord = {
      token: double.token,
      tokenFile: null,
      applicationId: null,
      apiUrl: double.apiUrl,
      cdnUrl: null,
      guildId: null,
    }
    const config = { contactUrl: null, databaseUrl: null, dataDir: '.', discord }
    const checks: Check[] = []
    const room = async () => ({ isFull: false, usedBytes: 1, maxBytes: null })
    const open = async () => ({ newsroom, store: newsroom.store, room, close: async () => {} })
    for await (const check of examine({ config, open }, asking)) checks.push(check)
    return checks.filter(({ name }) => /^(?:digest|watch) /.test(name))
  }

  const names = ['digest 1 on Iraq', 'watch 1: news on Iran']

  it('is content where they can be written to, and passes over what rests', async () => {
    expect(await found()).toEqual(
      names.map((name) => ({ name, state: 'well', finding: 'its channel can be written to', remedy: null })),
    )
  })

  it('names each permission that is missing', async () => {
    const missing = `Missing in channel ${channels.news}: Send Messages, Read Message History.`
    const remedy = 'Grant the bot Send Messages, Read Message History there.'
    expect(await found({ denied: bits.sendMessages | bits.readHistory })).toEqual(
      names.map((name) => ({ name, state: 'ill', finding: missing, remedy })),
    )
  })

  it('warns where only the history cannot be read', async () => {
    const checks = await found({ denied: bits.readHistory })
    expect(checks.map(({ state }) => state)).toEqual(['warning', 'warning'])
    for (const { finding, remedy } of checks) {
      expect(finding).toBe(`Missing in channel ${channels.news}: Read Message History.`)
      expect(remedy).toMatch(/^Grant the bot Read Message History there: /)
    }
  })

  it('asks for threads where a digest opens them, and not for a watch', async () => {
    expect((await found({ denied: bits.createThreads })).map(({ state }) => state)).toEqual(['ill', 'well'])
  })

  it('says so where a channel is gone', async () => {
    const remedies = (await found({ channelId: '700000000000000099' })).map(({ state, remedy }) => [state, remedy])
    expect(remedies).toEqual([
      ['ill', 'Grant it View Channel there, or remove the digest.'],
      ['ill', 'Grant it View Channel there, or remove the watch.'],
    ])
  })
})

describe('the look at feeds', () => {
  async function found(
    change: Pick<FeedHealth, 'lastError'> & { readonly lastSuccessAt?: Date },
    name = 'feeds',
  ): Promise<readonly Check[]> {
    const newsroom = await openTestNewsroom()
    const feed: FeedHealth = {
      code: 'abc234',
      url: 'https://harbour.example/rss',
      outlet: unknownOutlet({ id: 'harbour', homePage: 'https://harbour.example/' }),
      isPrivate: false,
      isMasked: false,
      state: 'active',
      lastSuccessAt: null,
      nextCheckAt: null,
      failures: 0,
      articles: 0,
      ...change,
    }
    const asked = { ...newsroom, feeds: { ...newsroom.feeds, list: async () => [feed] } }
    const config = { contactUrl: null, databaseUrl: null, dataDir: '.', discord: null }
    const room = async () => ({ isFull: false, usedBytes: 1, maxBytes: null })
    const open = async () => ({ newsroom: asked, store: newsroom.store, room, close: () => newsroom.close() })
    const checks: Check[] = []
    for await (const check of examine({ config, open }, asking)) checks.push(check)
    return checks.filter((check) => check.name === name)
  }

  it('tells apart whether none was read yet, and whether none can be read from here', async () => {
    expect(await found({ lastError: null })).toMatchObject([
      { finding: 'The one feed that is followed was not read yet.', remedy: 'npm run attache -- poll reads them now.' },
    ])
    const [offline] = await found({
      lastError: 'harbour.example could not be asked: this machine seems to be offline.',
    })
    expect(offline?.finding).toMatch(/^The one feed that is followed was not read yet\. .* offline\.$/)
    expect(offline?.remedy).toContain('network of this machine')
  })

  it('names a feed of which only the beginning comes', async () => {
    const lastError = 'The document at https://harbour.example/rss broke off before its end: what came is read.'
    expect(await found({ lastError, lastSuccessAt: new Date() }, 'feed')).toMatchObject([
      { state: 'warning', finding: lastError },
    ])
    expect(await found({ lastError: null, lastSuccessAt: new Date() }, 'feed')).toEqual([])
  })
})
