import { expect, it } from 'vitest'
import { describeOnBothDialects } from './both-dialects.ts'
import { hoursAfter, noon, reading } from './samples.ts'

const one = reading({ slug: 'one' })
const two = reading({ slug: 'two', publishedAt: hoursAfter(noon, 1) })
const three = reading({ slug: 'three', publishedAt: hoursAfter(noon, 2) })
const placed = (storyId: string, hours: number, ...readings: (typeof one)[]) =>
  readings.map(({ article }) => ({ articleId: article.id, storyId, at: hoursAfter(noon, hours) }))

describeOnBothDialects('stories', (subject) => {
  it('list their articles, earliest first', async () => {
    const { articles, stories } = subject.store
    await articles.fileAll([three, one, two])
    await stories.place(placed('s1', 3, three, one, two))
    const ids = await (await subject.store.viewedBy('common')).stories.articleIds(
      ['s1', 's-none'],
      hoursAfter(noon, 4),
      10,
    )
    expect([...ids]).toEqual([['s1', [one.article.id, two.article.id, three.article.id]]])
  })

  it('show the first article and the newest where they are long', async () => {
    const { articles, stories } = subject.store
    await articles.fileAll([three, one, two])
    await stories.place(placed('s1', 3, three, one, two))
    const ids = await (await subject.store.viewedBy('common')).stories.articleIds(['s1'], hoursAfter(noon, 4), 2)
    expect(ids.get('s1')).toEqual([one.article.id, three.article.id])
  })

  it('remember who was in which story at any moment', async () => {
    const { articles, stories } = subject.store
    await articles.fileAll([one, two])
    await stories.place([...placed('s1', 1, one), ...placed('s2', 1, two)])
    await stories.place(placed('s1', 5, two))
    const at = async (hours: number) =>
      Object.fromEntries(
        await (await subject.store.viewedBy('common')).stories.articleIds(['s1', 's2'], hoursAfter(noon, hours), 9),
      )
    expect(await at(0.5)).toEqual({ s1: [one.article.id] })
    expect(await at(4)).toEqual({ s1: [one.article.id], s2: [two.article.id] })
    expect(await at(5)).toEqual({ s1: [one.article.id, two.article.id] })
  })

  it('lead from an absorbed id to the one that took it over', async () => {
    const { articles, stories } = subject.store
    await articles.fileAll([one, two, three])
    await stories.place([...placed('s1', 1, one), ...placed('s2', 1, two), ...placed('s3', 1, three)])
    await stories.absorb([{ from: 's3', into: 's2' }])
    await stories.absorb([{ from: 's2', into: 's1' }])
    expect(
      await Promise.all(
        ['s1', 's2', 's3', 's4'].map(async (id) => (await subject.store.viewedBy('common')).stories.resolve(id)),
      ),
    ).toEqual(['s1', 's1', 's1', null])
  })

  it('do not lead in circles', async () => {
    const { articles, stories } = subject.store
    await articles.fileAll([one, two])
    await stories.place([...placed('s1', 1, one), ...placed('s2', 1, two)])
    await stories.absorb([{ from: 's1', into: 's2' }])
    await stories.absorb([{ from: 's2', into: 's1' }])
    expect(await (await subject.store.viewedBy('common')).stories.resolve('s1')).toBe('s1')
    expect(await (await subject.store.viewedBy('common')).stories.resolve('s2')).toBe('s1')
  })

  it('are taken up after a restart, page by page', async () => {
    await subject.store.articles.fileAll([one, two, three])
    await subject.store.stories.place(placed('s1', 3, one, two))
    const { stories } = await subject.reopen()
    const first = await stories.recent(noon, { after: 0, limit: 2 })
    expect(first.articles).toEqual([
      {
        article: { id: one.article.id, title: 'Headline of one', text: one.article.text, at: noon.getTime() },
        storyId: 's1',
      },
      {
        article: {
          id: two.article.id,
          title: 'Headline of two',
          text: two.article.text,
          at: hoursAfter(noon, 1).getTime(),
        },
        storyId: 's1',
      },
    ])
    const second = await stories.recent(noon, { after: first.next!, limit: 2 })
    expect(second.articles.map(({ article, storyId }) => [article.id, storyId])).toEqual([[three.article.id, null]])
    expect(second.next).toBeNull()
    expect((await stories.recent(hoursAfter(noon, 2), { after: 0, limit: 9 })).articles).toHaveLength(1)
  })

  it('belong to affairs from one moment to another', async () => {
    const { stories } = subject.store
    const affair = async (storyId: string, hours: number) =>
      await (await subject.store.viewedBy('common')).stories.affair(storyId, hoursAfter(noon, hours))
    const both = { id: 'a1', storyIds: ['s1', 's2'] }
    await stories.placeInAffairs(
      ['s1', 's2'].map((storyId) => ({ storyId, affairId: 'a1' })),
      hoursAfter(noon, 1),
    )
    await stories.placeInAffairs([{ storyId: 's2', affairId: null }], hoursAfter(noon, 2))
    await stories.placeInAffairs([{ storyId: 's1', affairId: 'a2' }], hoursAfter(noon, 2))
    await stories.placeInAffairs([{ storyId: 's1', affairId: 'a1' }], hoursAfter(noon, 2))
    expect([await affair('s1', 0), await affair('s1', 1), await affair('s2', 1.5)]).toEqual([null, both, both])
    expect([await affair('s2', 2), await affair('s3', 2)]).toEqual([null, null])
    expect(await affair('s1', 3)).toEqual({ id: 'a1', storyIds: ['s1'] })
    expect(await stories.affairs(['s1', 's2', 's3'])).toEqual(new Map([['s1', 'a1']]))
    expect(await (await subject.reopen()).stories.affairs(['s1'])).toEqual(new Map([['s1', 'a1']]))
  })

  it('keep their count of origins', async () => {
    const { articles, stories } = subject.store
    const { scope } = await subject.store.viewedBy('common')
    await articles.fileAll([one, two])
    await stories.place(placed('s1', 3, one, two))
    await stories.saveOrigins(new Map([['s1', 2]]), hoursAfter(noon, 3))
    const origins = async (hours: number) =>
      (await scope.stories(null, { from: noon, to: hoursAfter(noon, hours) })).map((tally) => tally.origins)
    expect([await origins(2), await origins(3)]).toEqual([[1], [2]])
    expect(await (await subject.store.viewedBy('common')).stories.count(noon)).toBe(1)
  })
})
