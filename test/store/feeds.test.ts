import { expect, it } from 'vitest'
import { describeOnBothDialects } from './both-dialects.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from './samples.ts'

const address = { outletId: harbourTimes.id, url: 'https://harbour-times.example/rss', title: 'World', packs: ['iraq'] }
const hourly = { nextCheckAt: noon, intervalMs: 3_600_000 }

describeOnBothDialects('outlets and feeds', (subject) => {
  it('keep an outlet’s facts, and learn them anew', async () => {
    const { outlets } = subject.store
    await outlets.save([harbourTimes, tigrisPost])
    await outlets.save([{ ...tigrisPost, owner: 'a foundation' }])
    expect(await outlets.all()).toEqual([harbourTimes, { ...tigrisPost, owner: 'a foundation' }])
  })

  it('add a feed in good health', async () => {
    const { outlets, feeds } = subject.store
    await outlets.save([harbourTimes])
    const feed = await feeds.add(address, hourly)
    expect(feed).toMatchObject({ ...address, state: 'active', etag: null, failures: 0, movedTo: null, articles: 0 })
    expect(await feeds.find(feed.id)).toEqual(feed)
    expect(await feeds.find(address.url)).toEqual(feed)
    expect(await feeds.find('https://nobody.example/')).toBeNull()
  })

  it('know which feeds the operator added', async () => {
    const { outlets, feeds } = subject.store
    await outlets.save([harbourTimes])
    const { id, byOperator } = await feeds.add(address, hourly)
    for (const change of [!byOperator, byOperator]) {
      await feeds.save(id, { byOperator: change })
      expect(await feeds.find(id)).toMatchObject({ byOperator: change })
    }
  })

  it('do not add one twice, nor forget how it fared', async () => {
    const { outlets, feeds } = subject.store
    await outlets.save([harbourTimes])
    const { id } = await feeds.add(address, hourly)
    await feeds.save(id, { etag: 'W/"x"', failures: 2 })
    const again = await feeds.add({ ...address, title: 'World news' }, hourly)
    expect(again).toMatchObject({ id, title: 'World news', etag: 'W/"x"', failures: 2 })
    expect(await feeds.all()).toHaveLength(1)
  })

  it('hand out feeds that are due, longest overdue first, and none that stopped', async () => {
    const { outlets, feeds } = subject.store
    await outlets.save([harbourTimes])
    const at = async (name: string, hours: number) =>
      feeds.add(
        { ...address, url: `https://harbour-times.example/${name}` },
        { ...hourly, nextCheckAt: hoursAfter(noon, hours) },
      )
    const late = await at('late', -1)
    const latest = await at('latest', -5)
    await at('later', 1)
    const stopped = await at('stopped', -9)
    await feeds.save(stopped.id, { state: 'stopped' })
    expect((await feeds.due(noon, 10)).map(({ id }) => id)).toEqual([latest.id, late.id])
    expect((await feeds.due(noon, 1)).map(({ id }) => id)).toEqual([latest.id])
  })

  it('are due where their check lies beyond the farthest: the clock was set back', async () => {
    const { outlets, feeds } = subject.store
    await outlets.save([harbourTimes])
    const { id } = await feeds.add(address, { ...hourly, nextCheckAt: hoursAfter(noon, 40) })
    expect(await feeds.due(noon, 10, hoursAfter(noon, 40))).toEqual([])
    expect(await feeds.due(noon, 10, hoursAfter(noon, 39))).toMatchObject([{ id }])
  })

  it('remember all that a poll learnt, and what it unlearnt', async () => {
    const { outlets, feeds } = subject.store
    await outlets.save([harbourTimes])
    const { id } = await feeds.add(address, hourly)
    const health = {
      state: 'stopped',
      etag: '"é"',
      lastModified: 'Tue, 10 Mar 2026 11:00:00 GMT',
      intervalMs: 1_800_000,
      skips: { hours: [0, 23], days: [6] },
      nextCheckAt: hoursAfter(noon, 1),
      lastSuccessAt: noon,
      firstSuccessAt: hoursAfter(noon, -24),
      lastError: 'The server answered 503.',
      failures: 3,
      firstFailureAt: hoursAfter(noon, -3),
      movedTo: { url: 'https://harbour-times.example/feed', sightings: 2 },
    } as const
    await feeds.save(id, health)
    expect(await feeds.find(id)).toMatchObject(health)
    await feeds.save(id, { etag: null, lastError: null, movedTo: null, skips: null })
    expect(await feeds.find(id)).toMatchObject({
      etag: null,
      lastError: null,
      movedTo: null,
      skips: null,
      failures: 3,
    })
  })

  it('count the articles of each feed', async () => {
    const { outlets, feeds, articles } = subject.store
    await outlets.save([harbourTimes])
    const { id } = await feeds.add(address, hourly)
    await articles.fileAll(['one', 'two', 'two'].map((slug) => reading({ slug, feedId: id })))
    expect((await feeds.find(id))?.articles).toBe(2)
  })

  it('remove a feed once', async () => {
    const { outlets, feeds } = subject.store
    await outlets.save([harbourTimes])
    const { id } = await feeds.add(address, hourly)
    expect([await feeds.remove(id), await feeds.remove(id)]).toEqual([true, false])
  })
})
