import { isWithdrawal } from '#src/articles/withdrawal.ts'
import type { ReadArticle } from '#src/briefings/dossier.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { unknownOutlet } from '#src/feeds/unknown-outlet.ts'
import type { ArticleMark } from '#src/store/ports/article-store.ts'
import type { StoreView } from '#src/store/ports/store-view.ts'

/**
 * Most UTF-16 units of text in the cache: about 2,000 articles, which is what people ask for in a day. With their
 * analyses this takes some 60 MB.
 */
const usualText = 8_000_000

type Marks = ReadonlyMap<string, Pick<ArticleMark, 'version'>>

/**
 * A cache of articles that were read lately. It gives the same object for a text and its analysis until one of them
 * changes, so that pure functions can cache by that object.
 */
export type ArticleCache = {
  /**
   * Newest revisions known at that moment, in the order of `ids`; unknown ids are left out.
   *
   * @param marks - Of these articles at that moment, where the caller has asked the store for them already.
   */
  read(ids: readonly string[], at: Date, outlets: readonly Outlet[], marks?: Marks): Promise<readonly ReadArticle[]>
}

/** One cache for all viewers. Each call first asks the store which texts its viewer may read. */
export type SharedArticleCache = { of(view: Pick<StoreView, 'articles'>): ArticleCache }

export function createArticleCache({ mostText = usualText }: { readonly mostText?: number } = {}): SharedArticleCache {
  /** Readings by article and mark, the longest unused first. */
  const kept = new Map<string, Map<string, KeptReading>>()
  let keptText = 0

  function keep(reading: KeptReading, mark: string): void {
    const { id, text } = reading.article
    const readings = kept.get(id) ?? new Map<string, KeptReading>()
    if (!readings.has(mark)) keptText += text.length
    kept.delete(id)
    kept.set(id, readings.set(mark, reading))
  }

  function dropUnused(): void {
    for (const [id, readings] of kept) {
      if (keptText <= mostText) return
      kept.delete(id)
      for (const { article } of readings.values()) keptText -= article.text.length
    }
  }

  async function load(
    articles: StoreView['articles'],
    ids: readonly string[],
    at: Date,
  ): Promise<readonly KeptReading[]> {
    const readings = await articles.load(ids, { at })
    return await Promise.all(
      readings.map(async (reading): Promise<KeptReading> => {
        const { id, revision } = reading.article
        if (revision === 1) return reading
        const all = await articles.revisions(id)
        return {
          ...reading,
          earlier: all.map(({ article }) => article).filter((one) => one.revision < revision && !one.isExcerpt),
        }
      }),
    )
  }

  const over = ({ articles }: Pick<StoreView, 'articles'>): ArticleCache => ({
    async read(ids, at, outlets, known) {
      // The marks are read before the texts. A text that changes in between is stored under an old mark, which nobody asks for again.
      const marks = known ?? (await articles.marksAt(ids, at))
      const found = new Map<string, KeptReading>()
      for (const id of ids) {
        const reading = kept.get(id)?.get(marks.get(id)?.version ?? '')
        if (reading) found.set(id, reading)
      }
      const missing = ids.filter((id) => !found.has(id))
      const loaded = missing.length > 0 ? await load(articles, missing, at) : []
      for (const reading of loaded) found.set(reading.article.id, reading)
      for (const id of ids) {
        const [reading, mark] = [found.get(id), marks.get(id)]
        if (reading && mark) keep(reading, mark.version)
      }
      dropUnused()
      const outletOf = outletFinder(outlets)
      return ids.flatMap((id): readonly ReadArticle[] => {
        const reading = found.get(id)
        // The outlet has withdrawn it. The bot prints nothing of it any more.
        if (!reading || isWithdrawal(reading.article)) return []
        return [{ ...reading, outlet: outletOf(reading.article) }]
      })
    },
  })
  return { of: over }
}

type KeptReading = Omit<ReadArticle, 'outlet'>

/** Who published an article. An outlet that is no longer in the catalogue is named by its id. */
function outletFinder(
  outlets: readonly Outlet[],
): (article: { readonly outletId: string; readonly language: string }) => Outlet {
  const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]))
  return ({ outletId, language }) => byId.get(outletId) ?? unknownOutlet({ id: outletId, language })
}
