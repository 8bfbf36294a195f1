import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createArticleCache } from '#src/newsroom/archive/article-cache.ts'
import type { StoreView } from '#src/store/ports/store-view.ts'
import type { Store } from '#src/store/store.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { harbourTimes, hoursAfter, noon, reading } from '../store/samples.ts'

let store: Store
let loaded: string[]

/** The same store, which tells what is read of it. */
async function watched(): Promise<Pick<StoreView, 'articles'>> {
  const { articles } = await store.viewedBy('common')
  return {
    articles: {
      ...articles,
      load: (ids, known) => {
        loaded.push(...ids)
        return articles.load(ids, known)
      },
    },
  }
}

beforeEach(async () => {
  loaded = []
  store = await openFreshStore()
  await store.outlets.save([harbourTimes])
  await store.articles.fileAll([
    reading({ slug: 'bridge', headline: 'A bridge is closed', seenAt: noon }),
    reading({ slug: 'ferry', headline: 'The ferry sails again', seenAt: noon }),
  ])
  await store.articles.fileAll([
    reading({ slug: 'bridge', headline: 'Two bridges are closed', seenAt: hoursAfter(noon, 2) }),
  ])
})

afterEach(() => store.close())

const headlines = (read: readonly { readonly article: { readonly text: string } }[]) =>
  read.map(({ article }) => article.text.split('\n')[0])

describe('the articleCache of articles read lately', () => {
  it('reads an article once, and keeps the order asked for', async () => {
    const articleCache = createArticleCache().of(await watched())
    const ids = [reading({ slug: 'ferry' }).article.id, reading({ slug: 'bridge' }).article.id]
    const first = await articleCache.read(ids, hoursAfter(noon, 3), [harbourTimes])
    const again = await articleCache.read(ids.toReversed(), hoursAfter(noon, 3), [harbourTimes])
    expect(headlines(first)).toEqual(['The ferry sails again', 'Two bridges are closed'])
    expect(headlines(again)).toEqual(['Two bridges are closed', 'The ferry sails again'])
    expect(again[0]!.analysis).toBe(first[1]!.analysis)
    expect(loaded).toEqual(ids)
  })

  it('gives the text of the moment asked about, whichever it holds', async () => {
    const articleCache = createArticleCache().of(await watched())
    const { id } = reading({ slug: 'bridge' }).article
    const at = async (hours: number) =>
      headlines(await articleCache.read([id], hoursAfter(noon, hours), [harbourTimes]))
    expect(await at(3)).toEqual(['Two bridges are closed'])
    expect(await at(1)).toEqual(['A bridge is closed'])
    expect(await at(-1)).toEqual([])
    expect(await at(3)).toEqual(['Two bridges are closed'])
    expect(await at(1)).toEqual(['A bridge is closed'])
    expect(loaded).toEqual([id, id, id])
  })

  it('forgets what was not asked for longest, once there is too much text', async () => {
    const articleCache = createArticleCache({ mostText: 1 }).of(await watched())
    const { id } = reading({ slug: 'ferry' }).article
    for (let time = 0; time < 2; time += 1) {
      expect(headlines(await articleCache.read([id], noon, [harbourTimes]))).toEqual(['The ferry sails again'])
    }
    expect(loaded).toEqual([id, id])
  })
})
