import { afterEach, describe, expect, it } from 'vitest'
import { botOnDouble } from '#test/support/bot-on-double.ts'
import { channels, guildId } from '#test/support/discord-double/world.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { textOf } from '#test/support/read-message.ts'

let stop: (() => Promise<void>) | null = null
afterEach(async () => {
  await stop?.()
  stop = null
})

const stopped = {
  url: 'https://harbour.example/rss`@everyone',
  reason: 'harbour.example says that the feed is gone for good (410).',
  remedy: 'Remove it, or add the outlet’s new feed.',
}

describe('a feed that stops', () => {
  it('is told of once in the channel for notices, with what to do', async () => {
    const newsroom = fakeNewsroom()
    await newsroom.settings.save(guildId, { noticeChannelId: channels.news })
    const stage = await botOnDouble({ newsroom })
    stop = stage.stop
    await stage.bot.onFeedStopped(stopped)
    const told = stage.double.messages.filter(({ channelId }) => channelId === channels.news)
    expect(told.map(({ body }) => textOf(body))).toEqual([
      'I no longer read `https://harbour.example/rss@everyone`. harbour.example says that the feed is gone for good (410). Remove it, or add the outlet’s new feed.',
    ])
    expect(told[0]?.body).toMatchObject({ allowed_mentions: { parse: [] } })
  })

  it('is nothing to servers that chose no channel and follow nothing', async () => {
    const stage = await botOnDouble()
    stop = stage.stop
    await stage.bot.onFeedStopped(stopped)
    expect(stage.double.messages).toEqual([])
  })

  it('has stopped, though a channel cannot be written to', async () => {
    const newsroom = fakeNewsroom()
    await newsroom.settings.save(guildId, { noticeChannelId: '999999999999999999' })
    const stage = await botOnDouble({ newsroom })
    stop = stage.stop
    await stage.bot.onFeedStopped(stopped)
    expect(stage.logged).toContainEqual(
      expect.objectContaining({ level: 'warn', sentence: 'notice of a stopped feed could not be sent' }),
    )
  })
})
