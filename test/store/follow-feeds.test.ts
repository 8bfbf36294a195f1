import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FeedLimits, Follower } from '#src/store/ports/feed-store.ts'
import type { Store } from '#src/store/store.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { harbourTimes, hoursAfter, noon, tigrisPost } from './samples.ts'

let store: Store
beforeEach(async () => {
  store = await openFreshStore()
  await store.outlets.save([harbourTimes, tigrisPost])
})
afterEach(() => store.close())

const address = (name: string) => ({
  outletId: harbourTimes.id,
  url: `https://harbour-times.example/${name}`,
  title: name,
  packs: [],
})
type Options = {
  readonly follower?: Follower
  readonly isCommon?: boolean
  readonly limits?: FeedLimits
  readonly byOperator?: boolean
}
const one = { guildId: 'g1', userId: 'u1' }
const other = { guildId: 'g2', userId: 'u2' }

/** The feed, or the limit that was reached. */
async function follow(name: string, options: Options = {}, nextCheckAt = noon) {
  const added = await store.feeds.follow(address(name), { nextCheckAt, intervalMs: 1000, ...options })
  return 'feed' in added ? added.feed : added.quota
}
const idOf = async (name: string) => (await store.feeds.find(address(name).url))!.id

describe('a feed that is followed', () => {
  it('is common where the operator adds it, and a server’s own where a server does', async () => {
    expect(await follow('a')).toMatchObject({
      isCommon: true,
      state: 'active',
      failures: 0,
      byOperator: false,
      articles: 0,
    })
    expect(await follow('b', { follower: one })).toMatchObject({ isCommon: false, intervalMs: 1000, nextCheckAt: noon })
    expect(await follow('c', { follower: one, isCommon: true })).toMatchObject({ isCommon: true })
    expect(await follow('d', { byOperator: true })).toMatchObject({ byOperator: true })
  })

  it('becomes common where the operator adds it too, with the facts that he gives', async () => {
    await follow('a', { follower: one })
    const again = { ...address('a'), title: 'Other' }
    const byServer = await store.feeds.follow(again, { nextCheckAt: noon, intervalMs: 1, follower: other })
    expect(byServer).toMatchObject({ feed: { title: 'a', isCommon: false } })
    const common = await store.feeds.follow(again, {
      nextCheckAt: noon,
      intervalMs: 1,
      follower: other,
      isCommon: true,
    })
    expect(common).toMatchObject({ feed: { title: 'Other', isCommon: true } })
    const byOperator = await store.feeds.follow(address('a'), { nextCheckAt: noon, intervalMs: 1, byOperator: true })
    expect(byOperator).toMatchObject({ feed: { title: 'a', isCommon: true, byOperator: true } })
  })

  it('rests when nobody follows it, and wakes for whoever follows it again', async () => {
    await follow('a', { follower: one })
    await follow('a', { follower: other })
    const id = await idOf('a')
    expect(await store.feeds.leave('g1', id)).toBe('left')
    expect(await store.feeds.find(id)).toMatchObject({ state: 'active' })
    expect(await store.feeds.leave('g1', id)).toBeNull()
    expect(await store.feeds.leave('g2', id)).toBe('left')
    expect(await store.feeds.find(id)).toMatchObject({ state: 'unfollowed' })
    expect(await store.feeds.leave('g2', id)).toBeNull()
    expect(await follow('a', { follower: one }, hoursAfter(noon, 1))).toMatchObject({
      state: 'active',
      nextCheckAt: hoursAfter(noon, 1),
    })
    expect(await follow('a', { follower: other }, hoursAfter(noon, 2))).toMatchObject({
      nextCheckAt: hoursAfter(noon, 1),
    })
  })

  it('goes on where the operator keeps it, whoever leaves', async () => {
    await follow('a', { follower: one })
    await follow('a')
    const id = await idOf('a')
    expect(await store.feeds.leave('g1', id)).toBe('removed-outlet')
    expect(await store.feeds.leave('g1', id)).toBe('removed-outlet')
    expect(await store.feeds.find(id)).toMatchObject({ state: 'active' })
    expect(await store.feeds.leave('g1', id + 1)).toBeNull()
    const seen = async () => (await (await store.viewedBy({ guildId: 'g1' })).feeds.all()).map(({ feed }) => feed.title)
    expect(await seen()).toEqual([])
    await store.feeds.restore('g1', harbourTimes.id)
    expect(await seen()).toEqual(['a'])
    await store.feeds.leave('g1', id)
    await follow('b', { follower: one })
    expect(await seen()).toEqual(['a', 'b'])
  })

  it('is seen by those who follow it, with its whole address by those who wrote it', async () => {
    await follow('common?key=1')
    await follow('own?key=2', { follower: one })
    await follow('theirs', { follower: other })
    const seenBy = async (viewer: Parameters<Store['viewedBy']>[0]) =>
      (await (await store.viewedBy(viewer)).feeds.all()).map(({ feed, isPrivate, isMasked }) => [
        feed.title,
        isPrivate,
        isMasked,
      ])
    expect(await seenBy({ guildId: 'g1' })).toEqual([
      ['common?key=1', false, true],
      ['own?key=2', true, false],
    ])
    expect(await seenBy({ guildId: 'g2' })).toEqual([
      ['common?key=1', false, true],
      ['theirs', true, false],
    ])
    expect(await seenBy('common')).toEqual([['common?key=1', false, true]])
  })

  it('is removed once, for everybody', async () => {
    await follow('a', { follower: one })
    const id = await idOf('a')
    expect([await store.feeds.remove(id), await store.feeds.remove(id)]).toEqual([true, false])
    expect(await store.feeds.leave('g1', id)).toBeNull()
  })
})

describe('how many feeds there may be', () => {
  it('in all: those that are polled, whosever they are', async () => {
    const limits = { inAll: 2 }
    await follow('a')
    expect(await follow('b', { follower: one, limits })).toMatchObject({ title: 'b' })
    expect(await follow('c', { limits })).toEqual({ kind: 'all', most: 2 })
    expect(await follow('c', { follower: one, limits })).toEqual({ kind: 'all', most: 2 })
    expect(await follow('b', { follower: other, limits })).toMatchObject({ title: 'b' })
    await store.feeds.leave('g1', await idOf('b'))
    await store.feeds.leave('g2', await idOf('b'))
    expect(await follow('c', { limits })).toMatchObject({ title: 'c' })
    expect(await follow('b', { follower: one, limits })).toEqual({ kind: 'all', most: 2 })
  })

  it('of a server: its own, beside the common ones', async () => {
    const limits = { ofServer: 2 }
    await follow('common', { follower: one, isCommon: true, limits })
    await follow('a', { follower: one, limits })
    expect(await follow('b', { follower: one, limits })).toMatchObject({ title: 'b' })
    expect(await follow('c', { follower: one, limits })).toEqual({ kind: 'server', most: 2 })
    expect(await follow('a', { follower: one, limits })).toMatchObject({ title: 'a' })
    expect(await follow('common', { follower: one, limits })).toMatchObject({ title: 'common' })
    expect(await follow('d', { follower: one, isCommon: true, limits })).toMatchObject({ title: 'd' })
    expect(await follow('c', { follower: other, limits })).toMatchObject({ title: 'c' })
  })

  it('of a person: what is followed by what this one added, in all servers', async () => {
    const limits = { ofAccount: 2 }
    const person = (guildId: string) => ({ guildId, userId: 'u1' })
    await follow('a', { follower: person('g1'), limits })
    expect(await follow('b', { follower: person('g2'), limits })).toMatchObject({ title: 'b' })
    expect(await follow('c', { follower: person('g3'), limits })).toEqual({ kind: 'account', most: 2 })
    expect(await follow('c', { follower: { guildId: 'g3', userId: null }, limits })).toMatchObject({ title: 'c' })
    expect(await follow('d', { follower: { guildId: 'g3', userId: 'u2' }, limits })).toMatchObject({ title: 'd' })
    await store.feeds.leave('g1', await idOf('a'))
    expect(await follow('e', { follower: person('g3'), limits })).toMatchObject({ title: 'e' })
  })
})

describe('feeds that are due', () => {
  const due = async (limit: number, farthest?: Date) =>
    (await store.feeds.due(noon, limit, farthest)).map(({ title }) => title)

  it('have a place in five for those that failed or never answered, and the rest for the others', async () => {
    for (let n = 0; n < 6; n += 1) {
      await follow(`sound${n}`, {}, hoursAfter(noon, -1))
      await store.feeds.save(await idOf(`sound${n}`), { lastSuccessAt: noon })
      await follow(`new${n}`, {}, hoursAfter(noon, -9))
    }
    expect((await due(5)).map((title) => title.slice(0, 3))).toEqual(['sou', 'sou', 'sou', 'sou', 'new'])
    expect(await due(12)).toHaveLength(12)
    expect(await due(100)).toHaveLength(12)
    await store.feeds.save(await idOf('sound0'), { failures: 1 })
    expect((await due(100)).indexOf('sound0')).toBeGreaterThan(4)
  })

  it('are those whose check has come, or lies beyond the farthest', async () => {
    await follow('now', {}, noon)
    await follow('later', {}, new Date(noon.getTime() + 1))
    await follow('far', {}, hoursAfter(noon, 48))
    expect(await due(10)).toEqual(['now'])
    expect(await due(10, hoursAfter(noon, 47))).toEqual(['now', 'far'])
    expect(await due(10, hoursAfter(noon, 48))).toEqual(['now'])
  })

  it('are reserved once', async () => {
    await follow('a')
    const feed = (await store.feeds.find(address('a').url))!
    const until = hoursAfter(noon, 1)
    expect([await store.feeds.claim(feed, until), await store.feeds.claim(feed, until)]).toEqual([true, false])
    expect(await store.feeds.find(feed.id)).toMatchObject({ nextCheckAt: until })
    await store.feeds.save(feed.id, { state: 'stopped' })
    expect(await store.feeds.claim({ id: feed.id, nextCheckAt: until }, hoursAfter(noon, 2))).toBe(false)
    expect(await store.feeds.active()).toEqual([])
  })
})
