import { expect, it } from 'vitest'
import { leaseFor } from '#src/store/ports/lease-store.ts'
import { describeOnBothDialects } from './both-dialects.ts'
import { harbourTimes, hoursAfter, noon, reading } from './samples.ts'

const minute = 60_000
const after = (minutes: number) => new Date(noon.getTime() + minutes * minute)

describeOnBothDialects('leases', (subject) => {
  const take = (owner: string, names: readonly string[], at = noon) =>
    subject.store.leases.take(names, { owner, ...leaseFor(at, 2 * minute) })

  it('are one owner’s, who may take them again, until they end', async () => {
    expect(await take('a', ['one', 'two'])).toEqual(new Set(['one', 'two']))
    expect(await take('b', ['two', 'three'])).toEqual(new Set(['three']))
    expect(await take('a', ['two'], after(1))).toEqual(new Set(['two']))
    expect(await take('b', ['one', 'two'], after(2))).toEqual(new Set(['one']))
    expect(await take('b', ['two'], after(3))).toEqual(new Set(['two']))
  })

  it('go back when they are released, or when their owner is no more', async () => {
    await take('a', ['one', 'two', 'three'])
    await subject.store.leases.release(['one'], 'b')
    await subject.store.leases.release(['two'], 'a')
    expect(await take('b', ['one', 'two'])).toEqual(new Set(['two']))
    await subject.store.leases.endAll('a')
    expect(await take('b', ['one', 'three'])).toEqual(new Set(['one', 'three']))
  })

  it('are listed while they last', async () => {
    await take('a', ['shard 1', 'host x'])
    expect(await subject.store.leases.held('shard ', noon)).toEqual([{ name: 'shard 1', owner: 'a', until: after(2) }])
    expect(await subject.store.leases.held('shard ', after(2))).toEqual([])
  })

  it('that end far ahead were written before the clock was set back, and are over', async () => {
    await take('a', ['one'], hoursAfter(noon, 5))
    expect(await take('b', ['one'])).toEqual(new Set(['one']))
  })
})

describeOnBothDialects('articles that wait to be analysed', (subject) => {
  const plain = reading({ slug: 'one', guid: 'guid one' })
  const one = { ...plain, article: { ...plain.article, statedKind: 'opinion' as const } }
  const two = reading({ slug: 'two' })
  const source = { outletId: harbourTimes.id, feedId: null }
  const takeAs = (owner: string, at = noon, limit = 10) => {
    const { now, until: leaseUntil, farthest } = leaseFor(at, 2 * minute)
    return subject.store.waiting.take({ owner, now, leaseUntil, farthest, limit })
  }

  it('are taken by one process each, oldest first, as they were filed', async () => {
    const { waiting, outlets } = subject.store
    await outlets.save([harbourTimes])
    expect(await waiting.add([one.article, two.article], noon)).toEqual(['new', 'new'])
    expect(await waiting.backlog()).toEqual({ articles: 2, since: noon })
    const [taken, others] = [await takeAs('a', noon, 1), await takeAs('b')]
    expect(taken.map(({ article }) => article)).toEqual([one.article])
    expect(others.map(({ article }) => article)).toEqual([two.article])
    expect(await takeAs('c')).toEqual([])
  })

  it('become articles together with their analysis, and nobody sees them before', async () => {
    const { waiting, outlets } = subject.store
    await outlets.save([harbourTimes])
    await waiting.add([one.article], noon)
    const seen = async () => (await subject.store.viewedBy('common')).articles.find(one.article.id)
    expect(await seen()).toBeNull()
    const [{ id } = { id: 0 }] = await takeAs('a')
    expect(await waiting.file([{ id, reading: one }], 'a')).toEqual(['new'])
    expect((await seen())?.text).toBe(one.article.text)
    expect(await waiting.backlog()).toEqual({ articles: 0, since: null })
  })

  it('are known to filing, so that nothing is read twice', async () => {
    const { waiting, outlets, articles } = subject.store
    await outlets.save([harbourTimes])
    const { guid, url, contentHash, id } = one.article
    await waiting.add([one.article], noon)
    expect(await waiting.add([one.article], after(5))).toEqual(['known'])
    expect([...(await articles.known(source, [guid ?? ''])).values()].map((known) => known.id)).toEqual([id])
    expect(await articles.alike(source, { urls: [url ?? ''], hashes: [contentHash] })).toHaveLength(1)
    await articles.rename(id, 'another')
    expect([...(await articles.known(source, ['another'])).keys()]).toEqual(['another'])
    expect((await takeAs('a'))[0]?.article.guid).toBe('another')
  })

  it('of a process that died are taken when its lease ends, and it files nothing any more', async () => {
    const { waiting, outlets } = subject.store
    await outlets.save([harbourTimes])
    await waiting.add([one.article], noon)
    const [{ id } = { id: 0 }] = await takeAs('dead')
    expect(await takeAs('b', after(1))).toEqual([])
    expect(await takeAs('b', after(2))).toMatchObject([{ id, attempts: 2 }])
    expect(await waiting.file([{ id, reading: one }], 'dead')).toEqual(['known'])
    expect(await waiting.file([{ id, reading: one }], 'b')).toEqual(['new'])
    expect(await waiting.file([{ id, reading: one }], 'b')).toEqual(['known'])
  })

  it('are not overwritten by the words that another feed has for them', async () => {
    const { waiting, outlets, feeds } = subject.store
    await outlets.save([harbourTimes])
    const address = { outletId: harbourTimes.id, url: `${harbourTimes.homePage}rss`, title: 'Harbour', packs: [] }
    const { id: feedId } = await feeds.add(address, { nextCheckAt: noon, intervalMs: 1 })
    await waiting.add([one.article], noon)
    await waiting.add(
      [{ ...one.article, feedId, text: `${one.article.text} Theirs.`, contentHash: 'theirs' }],
      after(1),
    )
    expect((await takeAs('a')).map(({ article }) => article.text)).toEqual([one.article.text])
  })

  it('that change while they are analysed are analysed once more', async () => {
    const { waiting, outlets } = subject.store
    await outlets.save([harbourTimes])
    await waiting.add([one.article], noon)
    const [{ id } = { id: 0 }] = await takeAs('a')
    const edited = { ...one.article, text: `${one.article.text} More.`, contentHash: 'other' }
    expect(await waiting.add([edited], after(1))).toEqual(['new'])
    await waiting.file([{ id, reading: one }], 'a')
    const again = await takeAs('a')
    expect(again.map(({ article }) => article.text)).toEqual([edited.text])
    expect(await waiting.file([{ id, reading: { ...one, article: edited } }], 'a')).toEqual(['revised'])
  })

  it('of a feed that was removed meanwhile are not filed: nobody knows any more who might have seen them', async () => {
    const { waiting, outlets, feeds } = subject.store
    await outlets.save([harbourTimes])
    const address = { outletId: harbourTimes.id, url: 'https://harbour-times.example/rss', title: 'Own', packs: [] }
    const follower = { guildId: '1', userId: null }
    const followed = await feeds.follow(address, { follower, nextCheckAt: noon, intervalMs: 1 })
    const feedId = 'feed' in followed ? followed.feed.id : 0
    const own = { ...one, article: { ...one.article, feedId } }
    await waiting.add([own.article], noon)
    const [{ id } = { id: 0 }] = await takeAs('a')
    await feeds.remove(feedId)
    expect(await waiting.file([{ id, reading: own }], 'a')).toEqual(['known'])
    expect(await waiting.add([own.article], noon)).toEqual(['known'])
    expect(await subject.store.articles.fileAll([own])).toEqual(['known'])
    expect(await (await subject.store.viewedBy('common')).articles.find(own.article.id)).toBeNull()
    expect(await waiting.backlog()).toEqual({ articles: 0, since: null })
  })

  it('go back to the others without a try, or away when their outlet withdraws them', async () => {
    const { waiting, outlets, feeds } = subject.store
    await outlets.save([harbourTimes])
    const address = { outletId: harbourTimes.id, url: 'https://harbour-times.example/rss', title: 'World', packs: [] }
    const feed = await feeds.add(address, { nextCheckAt: noon, intervalMs: 1 })
    await waiting.add([{ ...one.article, feedId: feed.id }], noon)
    const [{ id } = { id: 0 }] = await takeAs('a')
    await waiting.release([id], 'a')
    expect(await takeAs('b')).toMatchObject([{ attempts: 1 }])
    expect(await waiting.owners()).toEqual(['b'])
    await waiting.endLeases('b')
    expect(await waiting.owners()).toEqual([])
    await waiting.drop({ outletId: harbourTimes.id, feedId: feed.id }, [one.article.guid ?? ''])
    expect((await waiting.backlog()).articles).toBe(0)
  })
})

describeOnBothDialects('turns of all processes', (subject) => {
  it('follow each other at even distances, whoever reserves them', async () => {
    const { pace } = subject.store
    const first = await pace.reserve('Discord', 50, 1)
    const next = await pace.reserve('Discord', 1, 1)
    expect(next.firstMs - first.firstMs).toBeCloseTo(50_000, 0)
    const other = await pace.reserve('another', 1, 1)
    expect(other.firstMs).toBeLessThanOrEqual(other.clockMs)
  })
})

describeOnBothDialects('a question for the columns of a table', (subject) => {
  it('knows a table from one that is not there', async () => {
    await subject.within(async ({ db, schema }) => {
      expect(await schema.columnsOf(db, 'lease')).toEqual(new Set(['name', 'owner', 'until']))
      expect(await schema.columnsOf(db, 'no such "table"')).toBeNull()
    })
  })
})
