import { isWithdrawal } from '#src/articles/withdrawal.ts'
import type { ReadArticle } from '#src/briefings/dossier.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { Store } from '#src/store/store.ts'

/** Articles kept at hand: a day of what people ask for. About 30 kB each with all that is made of them. */
const mostArticles = 2_000

/**
 * Articles that were read lately. A revision never changes, so that one object stands for it, and what pure functions
 * have once made of it need not be made again.
 */
export type Shelf = {
  /** Newest revisions known at that moment, in the order of `ids`; unknown ids are left out. */
  read(ids: readonly string[], at: Date, outlets: readonly Outlet[]): Promise<readonly ReadArticle[]>
}

export function createShelf({ store }: { readonly store: Pick<Store, 'articles'> }): Shelf {
  /** By id and revision, the longest unused first. */
  const kept = new Map<string, KeptReading>()

  async function load(ids: readonly string[], at: Date): Promise<ReadonlyMap<string, KeptReading>> {
    const readings = await store.articles.load(ids, { at })
    const entries = readings.map(async (reading): Promise<[string, KeptReading]> => {
      const { id, revision } = reading.article
      if (revision === 1) return [`${id}.${revision}`, reading]
      const all = await store.articles.revisions(id)
      const earlier = all.map(({ article }) => article).filter((article) => article.revision < revision)
      return [`${id}.${revision}`, { ...reading, earlier }]
    })
    return new Map(await Promise.all(entries))
  }

  return {
    async read(ids, at, outlets) {
      const revisions = await store.articles.revisionsAt(ids, at)
      const missing = ids.filter((id) => revisions.has(id) && !kept.has(`${id}.${revisions.get(id)}`))
      const loaded = missing.length > 0 ? await load(missing, at) : new Map<string, KeptReading>()
      const outletOf = outletFinder(outlets)
      const articles = ids.flatMap((id): readonly ReadArticle[] => {
        const key = `${id}.${revisions.get(id)}`
        const reading = kept.get(key) ?? loaded.get(key)
        // Withdrawn by its outlet: nothing of it is printed any more.
        if (!reading || isWithdrawal(reading.article)) return []
        kept.delete(key)
        kept.set(key, reading)
        return [{ ...reading, outlet: outletOf(reading.article) }]
      })
      for (const key of kept.keys()) {
        if (kept.size <= mostArticles) break
        kept.delete(key)
      }
      return articles
    },
  }
}

type KeptReading = Omit<ReadArticle, 'outlet'>

/** Who published an article. An outlet that left the catalogue is still named, by its id. */
export function outletFinder(
  outlets: readonly Outlet[],
): (article: { readonly outletId: string; readonly language: string }) => Outlet {
  const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]))
  return ({ outletId, language }) =>
    byId.get(outletId) ?? {
      id: outletId,
      name: outletId,
      homePage: '',
      country: null,
      language,
      ownership: null,
      owner: null,
      creditLine: null,
    }
}
