import { describe, expect, it } from 'vitest'
import type { Viewer } from '#src/base/viewer.ts'
import { dayMs, pieces, river, signal, worldOf } from './private-worlds.ts'

const withoutB = pieces.filter(({ owner }) => owner !== 'b')

describe('a feed that one server follows', () => {
  it('is in what its follower is told', async () => {
    const world = await worldOf(pieces, ['common', 'a', 'b'])
    const asking = { signal, viewer: { guildId: 'b' } }
    const iraq = await world.newsroom.brief({ topic: 'Iraq', sinceMs: dayMs, limit: 25 }, asking)
    expect(iraq.stories.flatMap(({ sources }) => sources.map(({ headline }) => headline))).toContain(
      'Iraq police say well of Alqosh was poisoned',
    )
    const said = await world.newsroom.said({ who: 'Lena Hadi', sinceMs: dayMs }, asking)
    expect(said.statements.map(({ pieces: [piece] }) => piece?.text)).toContain('The water was never clean')
    const well = await world.newsroom.storyOf({ url: 'https://hills.example/secret-3' }, asking)
    expect(well?.sources.map(({ outlet }) => outlet.name)).toEqual(['Feed of b (hills.example)'])
    await world.close()
  })

  it('joins a common story for its followers, whose id and place stay what they are for all', async () => {
    const world = await worldOf(pieces, ['common', 'a', 'b'])
    const bridge = await world.newsroom.storyOf(
      { url: 'https://tigris-post.example/bridge-1' },
      { signal, viewer: 'common' },
    )
    const forA = await world.newsroom.storyOf(
      { url: 'https://river.example/own-2' },
      { signal, viewer: { guildId: 'a' } },
    )
    expect(forA?.id).toBe(bridge?.id)
    expect([bridge?.articles, forA?.articles]).toEqual([2, 3])
    await world.close()
  })

  it('is unknown to whoever guesses the ids of its stories, articles and people', async () => {
    const world = await worldOf(pieces, ['common', 'a', 'b'])
    const ofB = { signal, viewer: { guildId: 'b' } }
    const ofA = { signal, viewer: { guildId: 'a' } }
    const secret = await world.newsroom.storyOf({ url: 'https://hills.example/secret-3' }, ofB)
    expect(secret).not.toBeNull()
    expect(await world.newsroom.story({ storyId: secret!.id }, ofA)).toBeNull()
    expect(await world.newsroom.storyOf({ url: 'https://hills.example/secret-3' }, ofA)).toBeNull()
    const view = await world.store.viewedBy({ guildId: 'a' })
    const id = secret!.sources[0]!.articleId
    expect([await view.articles.find(id), await view.articles.load([id]), await view.articles.revisions(id)]).toEqual([
      null,
      [],
      [],
    ])
    expect(await view.actors.find(['person:zorvan-quell'])).toEqual([])
    await world.close()
  })

  it('vanishes from the answers of a server that follows it no more', async () => {
    const world = await worldOf(pieces, ['common', 'a', 'b'])
    const alone = await worldOf(withoutB, ['common', 'a'])
    await world.leave('b')
    expect(await world.ask({ guildId: 'b' })).toBe(await alone.ask({ guildId: 'b' }))
    expect(await world.store.feeds.all()).toMatchObject([
      { state: 'active' },
      { state: 'active' },
      { state: 'unfollowed' },
    ])
    await world.close()
    await alone.close()
  })

  it('is seen by the operator', async () => {
    const world = await worldOf(pieces, ['common', 'a', 'b'])
    const asking = { signal, viewer: 'operator' } as const
    expect((await world.newsroom.said({ who: 'Lena Hadi', sinceMs: dayMs }, asking)).total).toBe(4)
    expect((await world.newsroom.status(asking)).corpus.articles).toBe(9)
    await world.close()
  })
})

describe('an outlet that a server removed', () => {
  it('is left out of its answers alone', async () => {
    const world = await worldOf(pieces, ['common', 'a', 'b'])
    const [common] = await world.store.feeds.all()
    expect(await world.store.feeds.leave('a', common!.id)).toBe('removed-outlet')
    const status = async (viewer: Viewer) => (await world.newsroom.status({ signal, viewer })).corpus.articles
    expect([await status({ guildId: 'a' }), await status('common')]).toEqual([2, 4])
    const iraq = await world.newsroom.brief({ topic: 'Iraq', sinceMs: dayMs }, { signal, viewer: { guildId: 'a' } })
    expect(new Set(iraq.stories.flatMap(({ outlets }) => outlets.map(({ id }) => id)))).toEqual(new Set([river.id]))
    await world.close()
  })
})
