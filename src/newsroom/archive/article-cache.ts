import { isWithdrawal } from '#src/articles/withdrawal.ts'
import type { ReadArticle } from '#src/briefings/dossier.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { unknownOutlet } from '#src/feeds/unknown-outlet.ts'
import type { StoreView } from '#src/store/ports/store-view.ts'

/**
 * UTF-16 units of text kept at hand: about 2,000 articles, a day of what people ask for. With all that is made of them
 * some 60 MB.
 */
const usualText = 8_000_000

/**
 * Articles that were read lately. One object stands for a text and its analysis until one of them changes, so that what
 * pure functions have once made of it need not be made again.
 */
export type ArticleCache = {
  /** Newest revisions known at that moment, in the order of `ids`; unknown ids are left out. */
  read(ids: readonly string[], at: Date, outlets: readonly Outlet[]): Promise<readonly ReadArticle[]>
}

/** One memory for all viewers. Which text a viewer may read is asked of what that viewer sees, each time. */
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
        return { ...reading, earlier: all.map(({ article }) => article).filter((one) => one.revision < revision) }
      }),
    )
  }

  const over = ({ articles }: Pick<StoreView, 'articles'>): ArticleCache => ({
    async read(ids, at, outlets) {
      // Asked before anything is loaded: what changes meanwhile is kept under a mark that nobody asks for again.
      const marks = await articles.marksAt(ids, at)
      const found = new Map<string, KeptReading>()
      for (const [id, mark] of marks) {
        const reading = kept.get(id)?.get(mark)
        if (reading) found.set(id, reading)
      }
      const missing = ids.filter((id) => !found.has(id))
      const loaded = missing.length > 0 ? await load(articles, missing, at) : []
      for (const reading of loaded) found.set(reading.article.id, reading)
      for (const [id, mark] of marks) {
        const reading = found.get(id)
        if (reading) keep(reading, mark)
      }
      dropUnused()
      const outletOf = outletFinder(outlets)
      return ids.flatMap((id): readonly ReadArticle[] => {
        const reading = found.get(id)
        // Withdrawn by its outlet: nothing of it is printed any more.
        if (!reading || isWithdrawal(reading.article)) return []
        return [{ ...reading, outlet: outletOf(reading.article) }]
      })
    },
  })
  return { of: over }
}

type KeptReading = Omit<ReadArticle, 'outlet'>

/** Who published an article. An outlet that left the catalogue is still named, by its id. */
function outletFinder(
  outlets: readonly Outlet[],
): (article: { readonly outletId: string; readonly language: string }) => Outlet {
  const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]))
  return ({ outletId, language }) => byId.get(outletId) ?? unknownOutlet({ id: outletId, language })
}
