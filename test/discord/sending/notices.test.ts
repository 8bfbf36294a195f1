import type { Client } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { permissionBits } from '#src/discord/places.ts'
import { tellOfPause, tellOfRefusal, tellOfReport, tellOfStoppedFeed } from '#src/discord/sending/notices.ts'
import type { Watch } from '#src/subscriptions/watch.ts'
import { clientInMemory, everything, refusedByDiscord, unavailable } from '#test/support/client-in-memory.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { noon } from '#test/support/invented-news.ts'
import { type Logged, logInto } from '#test/support/log-into.ts'

const { signal } = new AbortController()
const roomBits = permissionBits.ViewChannel | permissionBits.SendMessages

/** What a notifier needs beside the client: the server's choices, and what was logged. */
async function effectsOf(
  client: Client,
  chosen: Parameters<ReturnType<typeof fakeNewsroom>['settings']['save']>[1] = {},
) {
  const newsroom = fakeNewsroom()
  await newsroom.settings.save('g1', chosen)
  const logged: Logged[] = []
  return { client, settings: newsroom.settings, newsroom, log: logInto(logged), signal, logged }
}

const digest = (change: Partial<Parameters<typeof keptDigest>[0]> = {}) =>
  keptDigest({ id: 7, topic: 'fishing', guildId: 'g1', channelId: 'c1', ...change })
const watch = (change: Partial<Watch> = {}): Watch => ({
  id: 3,
  guildId: 'g1',
  channelId: 'c1',
  subject: { kind: 'topic', topic: 'fishing' },
  pace: 'instant',
  dailyCap: 12,
  quietHours: null,
  zone: 'UTC',
  locale: 'en',
  createdBy: null,
  state: 'paused',
  pausedBecause: null,
  ...change,
})
const paused = (change: Partial<Parameters<typeof tellOfPause>[0]> = {}) => ({
  guildId: 'g1',
  channelId: 'c1',
  digests: [digest()],
  watches: [watch()],
  problem: { kind: 'missing-permission', sentence: 'No.' } as const,
  ...change,
})

describe('a pause', () => {
  it.each([
    ['unknown-channel', /^Digest 7 .*its channel is gone/, /^Watch 3 .*its channel is gone/],
    ['closed-thread', /^Digest 7 .*thread <#c1> is locked/, /^Watch 3 .*thread <#c1> is locked/],
    ['missing-permission', /in <#c1> I lack \*\*Send Messages\*\*/, /in <#c1> I lack \*\*Send Messages\*\*/],
    ['missing-access', /in <#c1> I lack \*\*View Channel\*\*/, /in <#c1> I lack \*\*View Channel\*\*/],
  ] as const)('says of %s what a person can do', async (kind, ofDigest, ofWatch) => {
    const { client, posted } = clientInMemory()
    const told = await tellOfPause(
      paused({ problem: { kind, sentence: 'No.' } }),
      await effectsOf(client, { noticeChannelId: 'n1' }),
    )
    const [first, second] = posted[0]!.words.split('\n')
    expect([told, posted.length]).toEqual([true, 1])
    expect(first).toMatch(ofDigest)
    expect(second).toMatch(ofWatch)
  })

  it.each([
    // A digest opens a thread in a text channel, an alert does not.
    ['text', everything & ~permissionBits.CreatePublicThreads, 'Create Public Threads', 'Send Messages'],
    ['text', everything & ~permissionBits.ReadMessageHistory, 'Read Message History', 'Read Message History'],
    ['thread', everything & ~permissionBits.SendMessagesInThreads, 'Send Messages in Threads', undefined],
  ] as const)(
    'in a channel of kind %s names what is missing there now',
    async (kind, permissions, ofDigest, ofWatch) => {
      const { client, posted } = clientInMemory({ channel: { id: 'c1', kind, permissions } })
      await tellOfPause(paused(), await effectsOf(client, { noticeChannelId: 'n1' }))
      const lacks = [...posted[0]!.words.matchAll(/I lack \*\*([^*]+)\*\*/g)].map(([, name]) => name)
      expect(lacks).toEqual([ofDigest, ofWatch ?? ofDigest])
    },
  )

  it.each([
    [{ noticeChannelId: 'n1' }, roomBits, '/channels/n1/messages'],
    [{}, roomBits, '/channels/updates-g1/messages'],
    [{}, permissionBits.ViewChannel, '/users/@me/channels'],
    [{}, permissionBits.SendMessages, '/users/@me/channels'],
    [{}, null, '/users/@me/channels'],
  ])('with the choice %o and %s where Discord posts is told in %s', async (chosen, updates, path) => {
    const { client, posted } = clientInMemory({ servers: [{ id: 'g1', updates }] })
    const digests = [digest({ createdBy: null }), digest({ createdBy: 'u1' })]
    await tellOfPause(paused({ digests }), await effectsOf(client, chosen))
    expect(posted[0]?.path).toBe(path)
    if (path.startsWith('/users')) {
      expect(posted.map(({ recipient }) => recipient)).toEqual(['u1', undefined])
      expect(posted[1]?.path).toBe('/channels/direct/messages')
    }
  })

  it('is not told in the channel that is closed, and of a watch alone its creator is told', async () => {
    const { client, posted } = clientInMemory({ servers: [{ id: 'g1', updates: roomBits }] })
    await tellOfPause(paused(), await effectsOf(client, { noticeChannelId: 'c1' }))
    expect(posted.map(({ path }) => path)).toEqual(['/channels/updates-g1/messages'])
    const other = clientInMemory()
    await tellOfPause(paused({ digests: [], watches: [watch({ createdBy: 'u2' })] }), await effectsOf(other.client))
    expect(other.posted[0]?.recipient).toBe('u2')
  })

  it('that no person or channel could be told of is logged, and not tried again', async () => {
    const { client, posted } = clientInMemory({ servers: [] })
    const effects = await effectsOf(client)
    expect(await tellOfPause(paused(), effects)).toBe(true)
    expect(posted).toEqual([])
    expect(effects.logged.map(({ sentence }) => sentence)).toEqual(['no person or channel could receive a notice'])
  })

  it.each([
    [unavailable(), false],
    [refusedByDiscord(401, 0), false],
    [refusedByDiscord(403, 50013), true],
    [refusedByDiscord(404, 10003), true],
  ])('is tried again only where that may help: %s', async (fault, isOver) => {
    const { client } = clientInMemory({ faults: [fault] })
    const effects = await effectsOf(client, { noticeChannelId: 'n1' })
    expect(await tellOfPause(paused(), effects)).toBe(isOver)
    expect(effects.logged).toMatchObject([{ level: 'warn', sentence: 'notice could not be sent' }])
  })

  it('of many subscriptions names ten, and is one message with one nonce that Discord takes', async () => {
    const digests = Array.from({ length: 9 }, (_, number) => digest({ id: 11 + number }))
    const watches = [watch({ id: 20 }), watch({ id: 21 })]
    const { client, posted } = clientInMemory()
    const effects = await effectsOf(client, { noticeChannelId: 'n1' })
    await tellOfPause(paused({ digests, watches }), effects)
    await tellOfPause(paused({ digests, watches }), effects)
    await tellOfPause(paused({ digests }), effects)
    expect(posted[0]?.words.match(/(?:Digest|Watch) \d+/g)).toEqual([
      ...digests.map(({ id }) => `Digest ${id}`),
      'Watch 20',
    ])
    const [first, again, other] = posted.map(({ nonce }) => nonce)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
    // Discord's API takes nonces of up to 25 characters.
    expect(first).toMatch(/^[0-9a-f]{25}$/)
  })

  it('speaks the language that the server chose, else the one it has in Discord', async () => {
    const { client, posted } = clientInMemory({ servers: [{ id: 'g1', preferredLocale: 'de' }] })
    await tellOfPause(paused(), await effectsOf(client, { noticeChannelId: 'n1' }))
    await tellOfPause(paused(), await effectsOf(client, { noticeChannelId: 'n1', locale: 'fr' }))
    expect(posted[0]?.words).toContain('Nachrichten senden')
    expect(posted[1]?.words).toContain('Envoyer')
  })

  it('prints at most eighty characters of a topic', async () => {
    const { client, posted } = clientInMemory()
    const digests = [digest({ topic: 'x'.repeat(81) }), digest({ id: 8, topic: 'y'.repeat(80) })]
    await tellOfPause(paused({ digests, watches: [] }), await effectsOf(client, { noticeChannelId: 'n1' }))
    expect(posted[0]?.words).toContain(`(${'x'.repeat(79)}…)`)
    expect(posted[0]?.words).toContain(`(${'y'.repeat(80)})`)
  })
})

describe('a refused message', () => {
  const refused = (of: { digest?: ReturnType<typeof digest>; watch?: Watch }) => ({
    guildId: 'g1',
    channelId: 'c1',
    subject: { kind: 'digest', id: 7 } as const,
    localDate: '2026-03-04',
    problem: { kind: 'rejected', sentence: 'No.' } as const,
    digest: of.digest ?? null,
    watch: of.watch ?? null,
  })

  it('is told of its digest or its watch, also in the channel where it was refused', async () => {
    const { client, posted } = clientInMemory()
    const effects = await effectsOf(client, { noticeChannelId: 'c1' })
    await tellOfRefusal(refused({ digest: digest({ topic: 'x'.repeat(81) }) }), effects)
    await tellOfRefusal(refused({ watch: watch() }), effects)
    expect(posted.map(({ path }) => path)).toEqual(['/channels/c1/messages', '/channels/c1/messages'])
    expect(posted[0]?.words).toMatch(/^Digest 7 \(x{79}…\): a message of 2026-03-04 did not appear in <#c1>\./)
    expect(posted[1]?.words).toMatch(/^Watch 3 \(.*fishing\): an alert did not appear in <#c1>\./)
  })

  it('is nobody’s any more once both are gone, and that is no reason to try again', async () => {
    const { client, posted } = clientInMemory()
    expect(await tellOfRefusal(refused({}), await effectsOf(client, { noticeChannelId: 'n1' }))).toBe(true)
    expect(posted).toEqual([])
  })

  it('is told to whoever set the subscription up where the server has no channel for it', async () => {
    for (const of of [{ digest: digest({ createdBy: 'u1' }) }, { watch: watch({ createdBy: 'u1' }) }]) {
      const { client, posted } = clientInMemory()
      await tellOfRefusal(refused(of), await effectsOf(client))
      expect(posted[0]?.recipient).toBe('u1')
    }
  })
})

describe('a reader’s report', () => {
  const report = {
    id: 4,
    statementId: 's`1',
    speaker: 'Layla Haddad' as string | null,
    words: 'We will not wait.',
    url: 'https://harbour.example/1',
    guildId: 'g9' as string | null,
    times: 1,
    firstAt: noon,
    lastAt: noon,
    postedAt: null,
  }
  const operator = { id: 'c1', kind: 'text', permissions: everything } as const

  it('is told in the operator’s channel, in the language of its server', async () => {
    const { client, posted } = clientInMemory({ channel: operator, servers: [{ id: 'g1', preferredLocale: 'de' }] })
    const effects = await effectsOf(client)
    expect(await tellOfReport(report, { ...effects, channelId: 'c1' })).toBe(true)
    expect(posted[0]).toMatchObject({ path: '/channels/c1/messages', nonce: expect.stringMatching(/^\w{25}$/) })
    expect(posted[0]?.words).toContain('Jemand hält diese Aussage für falsch')
    expect(posted[0]?.words).toContain('**Layla Haddad**')
    expect(posted[0]?.words).toContain('(https://harbour.example/1)')
    expect(posted[0]?.words).toContain('g9')
    expect(posted[0]?.words).toContain('hide report:4')
    expect(effects.logged).toEqual([])
  })

  it('says so where nobody knows the speaker or the server, and cuts what is long', async () => {
    const { client, posted } = clientInMemory()
    const effects = { ...(await effectsOf(client)), channelId: 'c1' }
    await tellOfReport({ ...report, speaker: null, guildId: null }, effects)
    await tellOfReport({ ...report, speaker: 'x'.repeat(101), words: 'y'.repeat(701) }, effects)
    await tellOfReport({ ...report, speaker: 'x'.repeat(100), words: 'y'.repeat(700) }, effects)
    expect(posted[0]?.words).toContain('server –')
    expect(posted[0]?.words).toContain('**Speaker unclear**')
    expect(posted[1]?.words).toContain(`**${'x'.repeat(99)}…**: ${'y'.repeat(699)}…`)
    expect(posted[2]?.words).toContain(`**${'x'.repeat(100)}**: ${'y'.repeat(700)}\n`)
  })

  it('stands in the log where the operator has no channel', async () => {
    const { client, posted } = clientInMemory()
    const effects = await effectsOf(client)
    expect(await tellOfReport(report, { ...effects, channelId: null })).toBe(true)
    expect(posted).toEqual([])
    expect(effects.logged).toMatchObject([{ level: 'warn', facts: { reportId: 4 } }])
  })

  it.each([
    [unavailable(), false, []],
    [refusedByDiscord(403, 50001), true, [{ level: 'warn', facts: { reportId: 4 } }]],
  ])('is tried again where that may help, and else logged: %s', async (fault, isOver, logged) => {
    const { client } = clientInMemory({ faults: [fault] })
    const effects = await effectsOf(client)
    expect(await tellOfReport(report, { ...effects, channelId: 'c1' })).toBe(isOver)
    expect(effects.logged).toMatchObject(logged)
  })
})

describe('a stopped feed', () => {
  const url = 'https://harbour.example/rss'
  const stopped = { url, reason: `${url} is gone. ${'x'.repeat(400)}`, remedy: 'Remove it.' }
  const digestHere = {
    guildId: 'g1',
    channelId: 'c1',
    topic: 'fishing',
    time: '07:30',
    zone: 'UTC',
    createdBy: null,
  } as const

  it.each([
    ['a channel for notices', { noticeChannelId: 'n1' }, false, ['/channels/n1/messages']],
    ['digests alone', {}, true, ['/channels/updates-g1/messages']],
    ['neither', {}, false, []],
  ] as const)('is told to a server that has %s', async (_, chosen, hasDigest, paths) => {
    const { client, posted } = clientInMemory({ servers: [{ id: 'g1', updates: roomBits }] })
    const effects = await effectsOf(client, chosen)
    if (hasDigest) await effects.newsroom.digests.add(digestHere)
    expect(await tellOfStoppedFeed(stopped, effects)).toBe(true)
    expect(posted.map(({ path }) => path)).toEqual(paths)
    expect(posted.every(({ nonce }) => nonce !== undefined)).toBe(true)
  })

  it('is told under the address that the server may see, in at most three hundred characters of reason', async () => {
    const { client, posted } = clientInMemory()
    const effects = await effectsOf(client, { noticeChannelId: 'n1' })
    const shown = (address: string | null) => ({
      ...effects.newsroom,
      feeds: { ...effects.newsroom.feeds, shownTo: async () => address },
    })
    await tellOfStoppedFeed(stopped, { ...effects, newsroom: shown(null) })
    expect([posted, effects.logged]).toEqual([[], []])
    await tellOfStoppedFeed(stopped, { ...effects, newsroom: shown('harbour.example') })
    expect(posted[0]?.words).toBe('I no longer read `harbour.example`. harbour.example is gone.… Remove it.')
    const long = `${'word '.repeat(59)}words`
    await tellOfStoppedFeed({ ...stopped, reason: long }, effects)
    await tellOfStoppedFeed({ ...stopped, reason: `${long}!` }, effects)
    expect(long).toHaveLength(300)
    expect(posted[1]?.words).toContain(`${long} Remove it.`)
    expect(posted[2]?.words).toContain('word… Remove it.')
  })

  it.each([
    [[unavailable(), unavailable()], false],
    [[unavailable(), refusedByDiscord(403, 50001)], false],
    [[refusedByDiscord(403, 50001), refusedByDiscord(403, 50001)], true],
  ])('is tried again where one of the servers could not be reached: %s', async (faults, isOver) => {
    const { client, posted } = clientInMemory({
      servers: [{ id: 'g1' }, { id: 'g2' }, { id: 'g3' }],
      faults: [...faults],
    })
    const effects = await effectsOf(client)
    for (const id of ['g1', 'g2', 'g3']) await effects.newsroom.settings.save(id, { noticeChannelId: `n-${id}` })
    expect(await tellOfStoppedFeed(stopped, effects)).toBe(isOver)
    expect(posted.map(({ path }) => path)).toEqual(['/channels/n-g3/messages'])
    expect(effects.logged).toHaveLength(2)
  })
})
