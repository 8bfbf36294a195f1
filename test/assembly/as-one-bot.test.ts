import { ComponentType, MessageFlags } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { asOneBot, type PostingBot } from '#src/assembly/as-one-bot.ts'
import { done } from '#src/base/result.ts'
import type { Delivery } from '#src/store/ports/delivery-store.ts'
import type { StoredReport } from '#src/store/ports/report-store.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { iraq } from '#test/support/invented-news.ts'

const noon = new Date('2026-03-10T12:00:00Z')
const { signal } = new AbortController()

/** Of two shards each has one of these servers. */
const servers = ['4194304', '8388608'] as const

/** The bot of one shard, which notes what it is asked for. */
function noting(name: string, notes: string[]): PostingBot {
  const note = (what: string) => void notes.push(`${name}: ${what}`)
  const posted = async (what: string) => {
    note(what)
    return true
  }
  return {
    courier: {
      async send({ guildId }) {
        note(`send ${guildId}`)
        return done({ messageId: name })
      },
      findSent: async () => done(null),
      edit: async () => done(null),
    },
    renderer: {
      render() {
        note('render')
        return []
      },
      renderAlert: () => ({}),
      correct: () => null,
      markLate: () => null,
    },
    onPaused: () => posted('paused'),
    onRefused: () => posted('refused'),
    onFeedStopped: () => posted('feed stopped'),
    onReported: () => posted('reported'),
    leaveServer: async (guildId) => note(`leave ${guildId}`),
  }
}

const deliveryTo = (guildId: string): Delivery => ({
  id: 1,
  subject: { kind: 'digest', id: 1 },
  guildId,
  channelId: '1',
  localDate: '2026-03-10',
  part: 0,
  nonce: 'n',
  payload: JSON.stringify({
    kind: 'message',
    body: {
      components: [{ type: ComponentType.TextDisplay, content: 'Water rose.' }],
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
    },
  }),
  state: 'pending',
  attempts: 1,
  messageId: null,
  createdAt: noon,
})
const stopped = { url: 'https://harbour-times.example/rss', reason: 'It is gone.', remedy: 'Remove it.' }
const report: StoredReport = {
  id: 1,
  statementId: 'a.1.0',
  words: 'No.',
  speaker: null,
  url: null,
  guildId: null,
  times: 1,
  firstAt: noon,
  lastAt: noon,
  postedAt: null,
}
const factsOf = (guildId: string) => ({
  digest: { ...keptDigest({ id: 1, topic: 'Iraq' }), guildId },
  isLate: false,
  isQuiet: false,
})

describe('the bots of a process as one', () => {
  it('ask the bot of each server', async () => {
    const notes: string[] = []
    const bots = new Map([0, 1].map((id) => [id, noting(`shard ${id}`, notes)]))
    const one = asOneBot(bots, 2)
    for (const guildId of servers) await one.courier.send(deliveryTo(guildId), { signal })
    await one.leaveServer(servers[0])
    one.renderer.render(iraq, factsOf(servers[1]))
    expect(await one.onFeedStopped({ ...stopped, shard: { id: 1, count: 2 } })).toBe(true)
    expect(notes).toEqual([
      'shard 1: send 4194304',
      'shard 0: send 8388608',
      'shard 1: leave 4194304',
      'shard 0: render',
      'shard 1: feed stopped',
    ])
  })

  it('take nothing for done of a server whose shard has gone, and give it no other server’s message', async () => {
    const notes: string[] = []
    const one = asOneBot(new Map([[0, noting('shard 0', notes)]]), 2)
    const [gone] = servers
    expect(await one.courier.send(deliveryTo(gone), { signal })).toMatchObject({ problem: { kind: 'unavailable' } })
    expect(await one.onFeedStopped({ ...stopped, shard: { id: 1, count: 2 } })).toBe(false)
    await expect(one.leaveServer(gone)).rejects.toThrow('The shard of this server is at another process.')
    expect(() => one.renderer.render(iraq, factsOf(gone))).toThrow('at another process')
    expect(notes).toEqual([])
  })

  it('without any shard still mark what waits, and tell nobody anything', async () => {
    const one = asOneBot(new Map(), 1)
    expect(await one.onReported(report)).toBe(false)
    expect(await one.onFeedStopped(stopped)).toBe(false)
    const { payload } = deliveryTo('1')
    const lost = { lostWords: ['Other words than these'], lostFigures: [], isWithdrawn: false, at: noon }
    expect(one.renderer.correct(payload, lost, 'en')).toBeNull()
    expect(() => one.renderer.markLate(payload, noon, 'en')).not.toThrow()
  })
})
