import type { Analysis } from '#src/analysis/findings.ts'
import type { Article } from '#src/articles/article.ts'
import { toArticle } from '#src/articles/file-entry.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Reading, Store } from '#src/store/store.ts'
import type { FileEntries } from './ask-feed.ts'
import type { StoryDesk } from './story-desk.ts'

/** Articles stored in one transaction: few enough that nobody waits for it. */
const batchSize = 20

export type FilingEffects = {
  readonly store: Store
  readonly clock: Clock
  /** Off the main thread, where that is at hand. */
  readonly analyse: (article: Article, options: { readonly signal: AbortSignal }) => Promise<Analysis>
  readonly storyDesk: StoryDesk
  readonly log: { warn(facts: object, sentence: string): void }
}

/**
 * Entries to stored, analysed articles in their stories. What the store has already is not analysed again. One article
 * that cannot be analysed is left out and said so; the others go on.
 */
export function entryFiler({ store, clock, analyse, storyDesk, log }: FilingEffects): FileEntries {
  return async (feed, entries, { signal }) => {
    const outlets = await store.outlets.all()
    const language = outlets.find(({ id }) => id === feed.outletId)?.language ?? null
    const now = clock.now()
    const articles = entries.flatMap(
      (entry) => toArticle(entry, { outletId: feed.outletId, feedId: feed.id, now, language }) ?? [],
    )
    const strange = await withoutKnown(articles, feed.outletId, store)
    const fresh: Article[] = []
    let revised = 0
    for (let start = 0; start < strange.length; start += batchSize) {
      signal.throwIfAborted()
      const readings = await readAll(strange.slice(start, start + batchSize))
      const filings = await store.articles.fileAll(readings)
      const kept = readings.filter((_, index) => filings[index] === 'new').map(({ article }) => article)
      revised += filings.filter((filing) => filing === 'revised').length
      await storyDesk.place(kept, signal)
      fresh.push(...kept)
    }
    return { fresh: fresh.sort(newestFirst).map(({ id }) => id), revised }

    async function readAll(batch: readonly Article[]): Promise<readonly Reading[]> {
      const readings = await Promise.all(
        batch.map(async (article): Promise<Reading | null> => {
          try {
            return { article, analysis: await analyse(article, { signal }) }
          } catch (cause) {
            signal.throwIfAborted()
            log.warn({ articleId: article.id, url: article.url, err: cause }, 'article not analysed')
            return null
          }
        }),
      )
      return readings.filter((reading) => reading !== null)
    }
  }
}

/** Articles whose very text the outlet has not given us yet, each once. */
async function withoutKnown(
  articles: readonly Article[],
  outletId: string,
  store: Pick<Store, 'articles'>,
): Promise<readonly Article[]> {
  const { hashes } = await store.articles.known({
    outletId,
    urls: [],
    guids: [],
    hashes: articles.map(({ contentHash }) => contentHash),
  })
  const seen = new Set(hashes)
  return articles.filter(({ contentHash }) => {
    if (seen.has(contentHash)) return false
    seen.add(contentHash)
    return true
  })
}

function newestFirst(a: Article, b: Article): number {
  return (b.publishedAt ?? b.firstSeenAt).getTime() - (a.publishedAt ?? a.firstSeenAt).getTime()
}
