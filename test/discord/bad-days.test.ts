import { setTimeout as wait } from 'node:timers/promises'
import { Events } from 'discord.js'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { botOnDouble } from '#test/support/bot-on-double.ts'
import { startDouble } from '#test/support/discord-double/double.ts'
import { guildId } from '#test/support/discord-double/world.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { textOf } from '#test/support/read-message.ts'
import { until } from '#test/support/until.ts'

type Stage = Awaited<ReturnType<typeof botOnDouble>>
let stage: Stage | null = null

async function open(options: Parameters<typeof botOnDouble>[0] = {}): Promise<Stage> {
  stage = await botOnDouble(options)
  return stage
}

afterEach(async () => {
  await stage?.stop()
  stage = null
})

const answersAgain = async ({ double }: Stage): Promise<string> =>
  textOf((await double.person.uses('brief', { topic: 'iraq' })).message)

describe('the gateway breaks', () => {
  it.each([
    { story: 'closed for an unknown reason', act: ({ double }: Stage) => double.gateway.close(4000) },
    { story: 'cut without a word', act: ({ double }: Stage) => double.gateway.cut() },
    { story: 'asked to reconnect', act: ({ double }: Stage) => double.gateway.askToReconnect() },
  ])('$story: the session is resumed, and what was said meanwhile is answered', async ({ act }) => {
    const open_ = await open()
    act(open_)
    expect(await answersAgain(open_)).toContain('## Iraq')
    await until(() => open_.double.gateway.counts.resumed > 0)
    expect(open_.double.gateway.counts).toMatchObject({ resumed: 1, identified: 1 })
    expect(await answersAgain(open_)).toContain('## Iraq')
  })

  it('a session that is over is begun anew', async () => {
    const open_ = await open()
    open_.double.gateway.invalidate(false)
    await until(() => open_.double.gateway.counts.identified === 2)
    expect(await answersAgain(open_)).toContain('## Iraq')
  })

  it('heartbeats without an answer lead to a new connection', async () => {
    const open_ = await open({ heartbeatMs: 250 })
    open_.double.gateway.acknowledge = false
    await until(() => open_.double.gateway.counts.connections > 1)
    open_.double.gateway.acknowledge = true
    await until(() => open_.double.gateway.counts.resumed > 0)
    expect(await answersAgain(open_)).toContain('## Iraq')
  })

  it('a bot that is stopped while it asks for the gateway keeps no connection, and does nothing more', async () => {
    const double = await startDouble()
    onTestFinished(() => double.stop())
    const stop = new AbortController()
    const asksGateway = ({ path }: { readonly path: string }) => {
      if (!path.endsWith('/gateway/bot')) return false
      stop.abort(new Error('enough'))
      return true
    }
    double.faults.push({ when: asksGateway, act: { delayMs: 20 } })
    const done: string[] = []
    const newsroom = fakeNewsroom()
    const servers = { ...newsroom.servers, left: async (id: string) => void done.push(`left ${id}`) }
    const onOnline = () => void done.push('online')
    const starting = botOnDouble({ double, signal: stop.signal, newsroom: { ...newsroom, servers }, onOnline })
    await expect(starting).rejects.toThrow('enough')
    await until(() => double.gateway.identified.length > 0)
    double.gateway.dispatch('GUILD_DELETE', { id: guildId })
    await until(() => double.gateway.shards().length === 0)
    expect(done).toEqual([])
  })

  it('a revoked token ends the bot, once and clearly, and nothing is tried again', async () => {
    const { bot, double, logged } = await open()
    double.token = 'changed'
    double.gateway.refuseWith = 4004
    double.gateway.close(4004)
    expect(await bot.ended).toEqual({ code: 4004 })
    const connections = double.gateway.counts.connections
    await wait(100)
    expect(double.gateway.counts.connections).toBe(connections)
    expect(logged.filter(({ sentence }) => sentence === 'gateway closed for good')).toHaveLength(1)
  })
})

describe('REST has a bad day', () => {
  const callback = (path: string) => /\/callback$/.test(path)
  const edit = (path: string) => /@original$/.test(path)

  it.each([
    { story: 'a reset while deferring', act: 'reset' as const, where: callback },
    { story: 'a deferral that arrived although the line broke', act: 'hidden-success' as const, where: callback },
    { story: 'a reset while answering', act: 'reset' as const, where: edit },
    { story: 'an answer that arrived although the line broke', act: 'hidden-success' as const, where: edit },
    { story: '502 while answering', act: { status: 502 }, where: edit },
    { story: '500 while deferring', act: { status: 500 }, where: callback },
    { story: '502 after the deferral was done', act: { status: 502, after: true }, where: callback },
  ])('$story is survived', async ({ act, where }) => {
    const open_ = await open()
    open_.double.faults.push({ when: ({ path, method }) => where(path) && method !== 'GET', times: 1, act })
    expect(await answersAgain(open_)).toContain('## Iraq')
    expect(open_.double.refusals).toEqual([])
  })

  it('waits as long as a 429 says, and then answers', async () => {
    const open_ = await open()
    open_.double.faults.push({
      when: ({ path }) => edit(path),
      times: 3,
      act: {
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: 0.05, global: false },
        headers: { 'retry-after': '0.05', 'x-ratelimit-scope': 'user' },
      },
    })
    expect(await answersAgain(open_)).toContain('## Iraq')
    const tries = open_.double.requests.filter(({ path }) => edit(path)).map(({ at }) => at)
    expect(tries).toHaveLength(4)
    const pauses = tries.slice(1).map((at, index) => at - tries[index]!)
    expect(Math.min(...pauses)).toBeGreaterThan(45)
  })

  it('an expired token is nobody’s mistake', async () => {
    const slow = fakeNewsroom({
      brief: async () => {
        for (const answer of stage!.double.answers) (answer as { expired: boolean }).expired = true
        return fakeNewsroom().brief(
          { topic: 'iraq', sinceMs: 1 },
          { signal: new AbortController().signal, viewer: 'common' },
        )
      },
    })
    const { double, logged } = await open({ newsroom: slow })
    void double.person.uses('brief', { topic: 'iraq' }).catch(() => undefined)
    await until(() => logged.some(({ sentence }) => sentence === 'interaction was over before the answer'))
    expect(logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('a failure of ours is told in private, without its inwards, and logged once', async () => {
    const broken = fakeNewsroom({ brief: async () => Promise.reject(new Error('no such table: article')) })
    const { double, logged } = await open({ newsroom: broken })
    const answer = await double.person.uses('brief', { topic: 'iraq' })
    expect(answer).toMatchObject({ isPrivate: true, deleted: false, followUps: [] })
    expect(textOf(answer.message)).toBe('Something went wrong on my side. Try again in a minute.')
    expect(logged.filter(({ level }) => level === 'error')).toHaveLength(1)
  })

  it('a question that takes too long is given up politely, and one that is quick is not', async () => {
    // Its time is up once it was asked, and for what does not ask the newsroom never.
    const answerWithinMs = 61_234
    let timeUp = new AbortController()
    const brief = () => {
      setImmediate(() => timeUp.abort(new DOMException('Too long', 'TimeoutError')))
      return new Promise<never>(() => {})
    }
    const { timeout } = AbortSignal
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      if (ms !== answerWithinMs) return timeout.call(AbortSignal, ms)
      timeUp = new AbortController()
      return timeUp.signal
    })
    onTestFinished(() => void vi.restoreAllMocks())
    const { double, logged } = await open({ newsroom: fakeNewsroom({ brief }), answerWithinMs })
    const answer = await double.person.uses('brief', { topic: 'iraq' })
    expect(answer).toMatchObject({ isPrivate: true, deleted: false, followUps: [] })
    expect(textOf(answer.message)).toContain('The answer took too long.')
    const turned = await double.person.presses('brief|statements|o|24|hs7e8|Iraq')
    expect(textOf(turned.followUps[0]?.body)).toContain('The answer took too long.')
    expect(textOf((await double.person.uses('status')).message)).toContain('Status')
    expect(logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  it.each([
    { story: 'an answer', topic: 'iraq', followUps: 0 },
    { story: 'an empty answer', topic: 'vanuatu', followUps: 0 },
  ])('somebody who installed the bot for themself gets $story as one message', async ({ topic, followUps }) => {
    const { double } = await open()
    const where = { guild: null, userInstalled: true }
    const answer = await double.person.uses('brief', { topic }, where)
    expect(textOf(answer.message)).toContain(topic === 'iraq' ? '## Iraq' : 'Nothing on Vanuatu')
    expect(answer.followUps).toHaveLength(followUps)
    expect(double.refusals).toEqual([])
  })

  it('and for a question that cannot be answered one word, far from the five follow-ups that Discord allows there', async () => {
    const { double } = await open()
    const where = { guild: null, userInstalled: true }
    const answer = await double.person.uses('story', { topic: 'vanuatu' }, where)
    expect(textOf(answer.message)).toContain('No story on Vanuatu')
    expect(answer.followUps).toEqual([])
    const managing = await double.person.uses('digest add', { topic: 'Iraq' }, where)
    expect(textOf(managing.message)).toContain('This works in a server only.')
    expect(managing.followUps).toEqual([])
  })
})

describe('servers come and go', () => {
  it('a server that removes the bot is remembered as left; an outage is not', async () => {
    const left: string[] = []
    const newsroom = fakeNewsroom()
    const { double, bot } = await open({
      newsroom: { ...newsroom, servers: { ...newsroom.servers, left: async (id) => void left.push(id) } },
    })
    const outage = new Promise((resolve) => bot.client.once(Events.GuildUnavailable, resolve))
    double.gateway.dispatch('GUILD_DELETE', { id: guildId, unavailable: true })
    await outage
    expect(left).toEqual([])
    double.gateway.dispatch('GUILD_DELETE', { id: guildId })
    await until(() => left.length > 0)
    expect(left).toEqual([guildId])
  })
})

describe('commands are registered only when they changed', () => {
  it('a second start writes nothing', async () => {
    const first = await open()
    const puts = () => first.double.requests.filter(({ method, path }) => method === 'PUT' && /commands$/.test(path))
    expect(puts()).toHaveLength(1)
    const second = await botOnDouble({ double: first.double })
    await second.stop()
    expect(puts()).toHaveLength(1)
    expect(first.double.refusals).toEqual([])
  })
})
