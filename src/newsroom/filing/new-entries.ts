import type { Article } from '#src/articles/article.ts'
import { belongsToAnother } from '#src/feeds/catalogue/outlet-of-feed.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import { guidOfFirst } from '#src/feeds/reading/own-guids.ts'
import type { ArticleStore, KnownArticle } from '#src/store/ports/article-store.ts'

export type NewEntry = { readonly article: Article; readonly entry: Entry }

/** One that is to be filed; `isNew` where its guid is not known. */
export type Stranger = NewEntry & { readonly isNew: boolean }

/**
 * The address of an article is one of its own outlet's. A link to another outlet's page is no address of this text: the
 * words there are that outlet's.
 */
export function withOwnAddress(article: Article): Article {
  return article.url !== null && belongsToAnother(article.url, article.outletId) ? { ...article, url: null } : article
}

/** A feed that lists an article twice, word for word, means it once. */
export function firstOfEach(candidates: readonly NewEntry[]): NewEntry[] {
  const seen = new Set<string>()
  return candidates.filter(({ article: { guid, url, contentHash } }) => {
    const same = JSON.stringify([guid && guidOfFirst(guid), url, contentHash])
    return !seen.has(same) && seen.add(same)
  })
}

/**
 * Leaves out what the outlet has given us before. An article is known by its guid. One whose guid is new is known all
 * the same
 *
 * - where it stands alone at its address, and another feed of the outlet has brought that address;
 * - where it was kept once and is not any more;
 * - where the feed had it with the same address and words, and its guid of then has left the feed: it goes by the new
 *   guid from now on. While both guids are there they are two articles. Of a part of a feed nobody knows: such an entry
 *   is left for the whole.
 */
export async function withoutKnown(
  feed: Feed,
  candidates: readonly NewEntry[],
  {
    store,
    isPart,
  }: {
    readonly store: { readonly articles: Pick<ArticleStore, 'known' | 'alike' | 'rename' | 'forgotten'> }
    readonly isPart: boolean
  },
): Promise<Stranger[]> {
  const source = { outletId: feed.outletId, feedId: feed.id }
  const articles = candidates.map(({ article }) => article)
  const guids = new Set(articles.flatMap(({ guid }) => guid ?? []))
  const known = await store.articles.known(source, [...guids])
  const fresh = articles.filter(({ guid }) => guid === null || !known.has(guid))
  const alike = await store.articles.alike(source, {
    urls: fresh.flatMap(({ url }) => url ?? []),
    hashes: fresh.map(({ contentHash }) => contentHash),
  })
  const forgotten = await store.articles.forgotten(fresh.map(({ id }) => id))
  const kept: Stranger[] = []
  for (const candidate of candidates) {
    const { article } = candidate
    const same = article.guid === null ? undefined : known.get(article.guid)
    if (same) {
      if (same.contentHash !== article.contentHash) kept.push({ ...candidate, isNew: false })
      continue
    }
    if (forgotten.has(article.id)) continue
    const renamed = alike.find(
      ({ guid, url, contentHash, feedId }) =>
        feedId === feed.id &&
        url === article.url &&
        contentHash === article.contentHash &&
        (guid === null || !guids.has(guid)),
    )
    if (renamed && article.guid !== null) {
      if (isPart) continue
      await store.articles.rename(renamed.id, article.guid)
      guids.add(renamed.guid ?? '')
    } else if (!isOfAnotherFeed(article, articles, alike, feed)) kept.push({ ...candidate, isNew: true })
  }
  return kept
}

/** Whether another feed of the outlet has brought the one article at this address. */
function isOfAnotherFeed(
  { url }: Article,
  listed: readonly Article[],
  alike: readonly KnownArticle[],
  feed: Feed,
): boolean {
  if (url === null || listed.filter((other) => other.url === url).length > 1) return false
  const there = alike.filter((other) => other.url === url)
  return there.length === 1 && there[0]!.feedId !== feed.id
}
