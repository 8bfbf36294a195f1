import { afterEach, beforeEach, expect, it } from 'vitest'
import { createArticleCache } from '#src/newsroom/archive/article-cache.ts'
import { gatherMaterial } from '#src/newsroom/archive/gather-material.ts'
import type { Store } from '#src/store/store.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { harbourTimes, hoursAfter, noon, reading } from '../store/samples.ts'

const everything = { query: '', label: '', kind: 'words', actorIds: [] } as const
const closed = reading({ slug: 'closed', headline: 'Divers close the bridge at Sudmark' })
const feature = reading({ slug: 'feature', headline: 'Behind the truce, a bid for time' })
const earlier = reading({
  slug: 'earlier',
  headline: 'Norland seizes a ship in the strait',
  publishedAt: hoursAfter(noon, -30),
})
const column = reading({ slug: 'column', headline: 'The harbour and its people', publishedAt: hoursAfter(noon, -1) })

let store: Store
let loaded: string[]

beforeEach(async () => {
  loaded = []
  store = await openFreshStore()
  await store.outlets.save([harbourTimes])
  const stories = { closed: [closed], feature: [feature], ship: [earlier, column] }
  for (const [storyId, readings] of Object.entries(stories)) {
    await store.articles.fileAll(readings)
    await store.stories.place(readings.map(({ article }) => ({ articleId: article.id, storyId, at: noon })))
  }
})

afterEach(() => store.close())

/** What is gathered of the last day; what is read for it stands in `loaded`. */
async function gather() {
  const view = await store.viewedBy('common')
  const watched = {
    ...view,
    articles: {
      ...view.articles,
      load: (ids: readonly string[], known?: { readonly at?: Date }) => {
        loaded.push(...ids)
        return view.articles.load(ids, known)
      },
    },
  }
  const window = { from: hoursAfter(noon, -24), to: hoursAfter(noon, 1) }
  const { stories, others } = await gatherMaterial(
    { topic: everything, scope: null, window, limit: 5 },
    { store: watched, articleCache: createArticleCache().of(watched) },
  )
  return { stories: stories.map(({ id }) => id), others }
}

it('stories of which no headline of the window says what happened are left out without being read', async () => {
  expect(await gather()).toMatchObject({ stories: ['closed'], others: { stories: 0, articles: 0 } })
  expect(loaded).toEqual([closed.article.id])
})

it('stories are read as a whole where one headline of the window says what happened', async () => {
  const late = reading({ slug: 'late', headline: 'Norland frees the crew of the ship' })
  await store.articles.fileAll([late])
  await store.stories.place([{ articleId: late.article.id, storyId: 'ship', at: noon }])
  expect((await gather()).stories.toSorted()).toEqual(['closed', 'ship'])
  expect(loaded.toSorted()).toEqual([closed, column, earlier, late].map(({ article }) => article.id).toSorted())
})
