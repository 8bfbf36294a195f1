import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leaveServers } from '#src/newsroom/servers/servers.ts'
import { noon } from '../store/samples.ts'
import { openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

let newsroom: TestNewsroom
beforeEach(async () => {
  newsroom = await openTestNewsroom()
})
afterEach(() => newsroom.close())

/** What a tick of the schedule has the bot leave. */
async function leftNow(): Promise<readonly string[]> {
  const left: string[] = []
  await leaveServers(async (id) => void left.push(id), { store: newsroom.store })
  return left
}

describe('the servers that the bot is in', () => {
  it('are listed with what each has', async () => {
    const wish = { guildId: 'g1', channelId: 'c1', createdBy: null, time: '07:00', zone: 'UTC' }
    await newsroom.digests.add({ ...wish, topic: 'iraq' })
    await newsroom.settings.save('g2', { zone: 'UTC' })
    await newsroom.store.guilds.markLeft('g3', noon)
    expect(await newsroom.servers.list()).toEqual([
      { id: 'g1', feeds: 0, digests: 1, watches: 0, state: 'present' },
      { id: 'g2', feeds: 0, digests: 0, watches: 0, state: 'present' },
      { id: 'g3', feeds: 0, digests: 0, watches: 0, state: 'left' },
    ])
  })

  it('are left once where the operator says so', async () => {
    await newsroom.servers.showOut('g1', 'leave')
    expect(await leftNow()).toEqual(['g1'])
    expect(await leftNow()).toEqual([])
  })

  it('are left whenever the bot is there once they are blocked, also after all of theirs was erased', async () => {
    await newsroom.servers.showOut('g1', 'block')
    expect([await leftNow(), await leftNow()]).toEqual([['g1'], ['g1']])
    await newsroom.servers.erase('g1')
    expect(await leftNow()).toEqual(['g1'])
    await newsroom.servers.showOut('g1', null)
    expect(await leftNow()).toEqual([])
  })
})
