import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FullTextPolicy, joinedPolicy } from '#src/base/full-text-policy.ts'
import { fullTextPolicy } from '#src/newsroom/servers/settings.ts'
import { openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

type Row = {
  readonly story: string
  readonly operator: FullTextPolicy
  readonly servers: readonly (FullTextPolicy | null)[]
  readonly read: FullTextPolicy
}

describe('whose article pages are read', () => {
  it.each<Row>([
    { story: 'the operator alone is heard', operator: 'catalogue', servers: [], read: 'catalogue' },
    { story: 'a silent server stands with the operator', operator: 'always', servers: [null], read: 'always' },
    {
      story: 'one server wants every outlet',
      operator: 'catalogue',
      servers: [null, 'never', 'always'],
      read: 'always',
    },
    { story: 'the only server wants none', operator: 'catalogue', servers: ['never'], read: 'never' },
    { story: 'the only server wants fewer', operator: 'always', servers: ['catalogue'], read: 'catalogue' },
    { story: 'all servers want none', operator: 'always', servers: ['never', 'never'], read: 'never' },
    { story: 'one of two says nothing', operator: 'catalogue', servers: ['never', null], read: 'catalogue' },
    { story: 'the operator’s never binds all', operator: 'never', servers: ['always', null], read: 'never' },
  ])('$story: $operator, $servers → $read', ({ operator, servers, read }) => {
    expect(joinedPolicy(operator, servers)).toBe(read)
  })

  let newsroom: TestNewsroom
  beforeEach(async () => {
    newsroom = await openTestNewsroom()
  })
  afterEach(() => newsroom.close())

  it('the zone of what names none is the server’s, else the operator’s', async () => {
    expect(await newsroom.settings.zone('g1')).toEqual({ zone: 'Asia/Tokyo', by: 'operator' })
    await newsroom.settings.save('g1', { zone: 'Asia/Baghdad' })
    expect(await newsroom.settings.zone('g1')).toEqual({ zone: 'Asia/Baghdad', by: 'server' })
    expect(await newsroom.settings.zone('g2')).toEqual({ zone: 'Asia/Tokyo', by: 'operator' })
  })

  it('refuses a zone that there is none of, names the nearest, and keeps what was', async () => {
    await newsroom.settings.save('g1', { zone: 'Asia/Baghdad' })
    expect(await newsroom.settings.save('g1', { zone: 'Asia/Bagdad' })).toEqual({
      ok: false,
      problem: { kind: 'unknown-zone', zone: 'Asia/Bagdad', nearest: expect.arrayContaining(['Asia/Baghdad']) },
    })
    expect(await newsroom.settings.zone('g1')).toEqual({ zone: 'Asia/Baghdad', by: 'server' })
    await newsroom.settings.save('g1', { zone: null })
    expect(await newsroom.settings.zone('g1')).toEqual({ zone: 'Asia/Tokyo', by: 'operator' })
  })

  it('follows what servers set, until they leave', async () => {
    await newsroom.settings.save('g1', { fullText: 'always' })
    await newsroom.settings.save('g2', { zone: 'Asia/Baghdad' })
    expect(await fullTextPolicy('catalogue', newsroom)).toBe('always')
    await newsroom.servers.left('g1')
    expect(await fullTextPolicy('catalogue', newsroom)).toBe('catalogue')
    await newsroom.servers.joined('g1')
    expect(await fullTextPolicy('catalogue', newsroom)).toBe('always')
  })

  it('counts a server whose only trace is a digest, which has chosen nothing', async () => {
    await newsroom.settings.save('g1', { fullText: 'never' })
    expect(await fullTextPolicy('catalogue', newsroom)).toBe('never')
    const wish = { guildId: 'g2', channelId: 'c1', topic: 'Iraq', time: '07:30', zone: 'UTC', createdBy: null }
    await newsroom.digests.add(wish)
    expect(await fullTextPolicy('catalogue', newsroom)).toBe('catalogue')
  })

  it.each(['not JSON', 'null', '{"fullText":"sometimes"}'])(
    'is not stopped by settings that cannot be read: %s',
    async (settings) => {
      await newsroom.store.guilds.saveSettings('g1', settings)
      expect(await fullTextPolicy('catalogue', newsroom)).toBe('catalogue')
    },
  )
})
