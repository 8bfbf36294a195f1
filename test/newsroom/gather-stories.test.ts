import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { createStoryGatherer } from '#src/newsroom/filing/gather-stories.ts'
import type { Store } from '#src/store/store.ts'
import { createGatherer, type Gatherer } from '#src/stories/gathering/gatherer.ts'
import { gatheringPool } from '#src/stories/gathering/gathering-pool.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from '#test/store/samples.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { asking, clockAt } from './test-newsroom.ts'

const { signal } = asking
const clock = clockAt(noon)
const ferry = (slug: string, outlet = harbourTimes) =>
  reading({
    slug,
    outlet,
    headline: 'Ferry to Port Sudan sinks near the lighthouse',
    body: `A ferry bound for Port Sudan sank near the Sanganeb lighthouse, and 41 passengers were rescued, ${slug} writes.`,
    publishedAt: hoursAfter(noon, -1),
  })

let store: Store
beforeEach(async () => {
  store = await openFreshStore()
  await store.outlets.save([harbourTimes, tigrisPost])
})
afterEach(() => store.close())

const storyOf = async ({ article }: ReturnType<typeof ferry>) =>
  (await store.viewedBy('common')).stories.ofArticle(article.id, noon)

/** A gatherer that can lose its memory, as a thread that was replaced has. */
function forgetful(): { readonly gatherer: Gatherer; begun: number; forget(): void } {
  let inner = createGatherer()
  const it = {
    begun: 0,
    forget() {
      inner = createGatherer()
    },
    gatherer: {
      begin(stop: AbortSignal) {
        it.begun += 1
        return inner.begin(stop)
      },
      gather: (...asked) => inner.gather(...asked),
      foresee: (...asked) => inner.foresee(...asked),
      mend: (...asked) => inner.mend(...asked),
    } satisfies Gatherer,
  }
  return it
}

describe('a story newsroom', () => {
  it('takes up its work from the store where the gatherer lost its memory', async () => {
    const memory = forgetful()
    const newsroom = createStoryGatherer({ store, clock, gatherer: memory.gatherer })
    const [one, two] = [ferry('one'), ferry('two', tigrisPost)]
    await store.articles.fileAll([one])
    await newsroom.place([one.article], signal)
    memory.forget()
    await store.articles.fileAll([two])
    await newsroom.place([two.article], signal)
    expect(await storyOf(two)).toBe(await storyOf(one))
    expect(memory.begun).toBe(2)
    memory.forget()
    await newsroom.mend(signal)
    expect(memory.begun).toBe(3)
  })

  it('keeps which stories are steps of one affair', async () => {
    const memory = createGatherer()
    let groups: readonly (readonly string[])[] = []
    const gatherer: Gatherer = {
      ...memory,
      mend: async (options, stop) => ({ ...(await memory.mend(options, stop)), affairs: groups }),
    }
    const newsroom = createStoryGatherer({ store, clock, gatherer })
    const { archive } = depsOf({ store, clock })
    const grain = reading({
      slug: 'grain',
      outlet: tigrisPost,
      headline: 'Court opens inquiry into grain contracts',
      body: 'Judges asked three mills for their books.',
      publishedAt: hoursAfter(noon, -2),
    })
    await store.articles.fileAll([ferry('one'), grain])
    await newsroom.place([ferry('one').article, grain.article], signal)
    const [sinking, inquiry] = [await storyOf(ferry('one')), await storyOf(grain)]
    const affair = (storyId: string | null) => archive.affair({ storyId: storyId! }, asking)
    await newsroom.mend(signal)
    expect(await affair(sinking)).toBeNull()
    groups = [[sinking!, inquiry!]]
    await newsroom.mend(signal)
    expect(await affair(sinking)).toMatchObject({
      events: [
        { storyId: sinking, headline: { text: 'Ferry to Port Sudan sinks near the lighthouse' }, articles: 1 },
        { storyId: inquiry, headline: { text: 'Court opens inquiry into grain contracts' } },
      ],
    })
    expect(await affair(inquiry)).toEqual(await affair(sinking))
    expect(await affair('s-nobody')).toBeNull()
    // An id that went up in another leads to the affair of that one.
    await store.stories.place([{ articleId: grain.article.id, storyId: 's-other', at: noon }])
    await store.stories.absorb([{ from: 's-other', into: inquiry! }])
    await store.stories.place([{ articleId: grain.article.id, storyId: inquiry!, at: noon }])
    expect(await affair('s-other')).toEqual(await affair(sinking))
    // Who does not want the outlet of one event hears of no affair.
    const address = { outletId: tigrisPost.id, url: `${tigrisPost.homePage}rss`, title: 'Tigris Post', packs: [] }
    const { id } = await store.feeds.add(address, { nextCheckAt: noon, intervalMs: 1 })
    expect(await store.feeds.leave('g1', id)).toBe('removed-outlet')
    expect(await archive.affair({ storyId: sinking! }, { signal, viewer: { guildId: 'g1' } })).toBeNull()
  })

  it('gives a story to articles whose placing failed', async () => {
    let broken = true
    const failing: Store = {
      ...store,
      stories: {
        ...store.stories,
        place: (placings) => (broken ? Promise.reject(new Error('full')) : store.stories.place(placings)),
      },
    }
    const newsroom = createStoryGatherer({ store: failing, clock })
    const [one, two] = [ferry('one'), ferry('two', tigrisPost)]
    await store.articles.fileAll([one])
    await expect(newsroom.place([one.article], signal)).rejects.toThrow('full')
    broken = false
    await store.articles.fileAll([two])
    await newsroom.place([two.article], signal)
    expect(await storyOf(one)).not.toBeNull()
    expect(await storyOf(two)).toBe(await storyOf(one))
  })

  it('counts the origins of a story once for all who ask while a count is under way', async () => {
    const asked: (readonly string[])[] = []
    const kept: number[] = []
    const many = Array.from({ length: 12 }, (_, index) => ferry(`outlet ${index}`))
    const allPlaced = Promise.withResolvers<void>()
    let placed = 0
    const counting: Store = {
      ...store,
      stories: {
        ...store.stories,
        async place(placings) {
          await store.stories.place(placings)
          placed += placings.length
          if (placed === many.length) allPlaced.resolve()
        },
        async saveOrigins(counts, at) {
          kept.push(counts.size)
          await store.stories.saveOrigins(counts, at)
        },
      },
    }
    const newsroom = createStoryGatherer({
      store: counting,
      clock,
      async origins({ storyIds }) {
        asked.push(storyIds)
        await allPlaced.promise
        return new Map(storyIds.map((id) => [id, 2]))
      },
    })
    await newsroom.open(signal)
    await store.articles.fileAll(many)
    await Promise.all(many.map(({ article }) => newsroom.place([article], signal)))
    const storyId = await storyOf(many[0]!)
    expect(kept).toEqual([...asked.map((ids) => ids.length)])
    expect(asked.length).toBeLessThanOrEqual(3)
    expect(new Set(asked.flat())).toEqual(new Set([storyId]))
  })
})

describe('stories gathered in a thread of their own', () => {
  it('are those that this thread would gather', async () => {
    const pool = gatheringPool()
    const articles = [ferry('one'), ferry('two', tigrisPost), reading({ slug: 'vote', headline: 'Peru votes again' })]
    await store.articles.fileAll(articles)
    const away = createStoryGatherer({ store, clock, gatherer: pool })
    await away.place(
      articles.map(({ article }) => article),
      signal,
    )
    await away.mend(signal)
    const here = createGatherer()
    await here.begin(signal)
    const expected = await here.gather(
      articles.map(({ article: { id, text, title } }) => ({
        article: { id, title: text.slice(0, title.end), text, at: hoursAfter(noon, -1).getTime() },
        storyId: null,
      })),
      signal,
    )
    expect(await Promise.all(articles.map(storyOf))).toEqual(expected)
    await pool.close()
  })
})
