import { createHash } from 'node:crypto'
import type { Article } from '#src/articles/article.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import type { Tombstone } from '#src/feeds/reading/tombstones.ts'
import type { ArticleStore } from '#src/store/ports/article-store.ts'
import type { WaitingArticleStore } from '#src/store/ports/waiting-article-store.ts'
import type { Reading } from '#src/stories/reading.ts'

/**
 * Stores an empty last revision for each article that the outlet withdrew. Nothing of the article is printed any more,
 * and messages that printed it are marked. Only the feed that brought an article can withdraw it; an entry that the
 * feed lists again with a later date stands.
 *
 * @returns How many were withdrawn now.
 */
export async function withdrawArticles(
  { id, outletId }: Pick<Feed, 'id' | 'outletId'>,
  tombstones: readonly Tombstone[],
  listed: readonly Entry[],
  {
    articles,
    waiting,
    now,
  }: {
    readonly articles: Pick<ArticleStore, 'known' | 'fileAll'>
    readonly waiting: Pick<WaitingArticleStore, 'drop'>
    readonly now: Date
  },
): Promise<number> {
  const dates = new Map(listed.map(({ guid, date }) => [guid, date]))
  const stands = ({ ref, when }: Tombstone): boolean => {
    const date = dates.get(ref)
    return date instanceof Date && when !== null && date > when
  }
  const refs = [...new Set(tombstones.filter((tombstone) => !stands(tombstone)).map(({ ref }) => ref))]
  if (refs.length === 0) return 0
  await waiting.drop({ outletId, feedId: id }, refs)
  const known = await articles.known({ outletId, feedId: id }, refs)
  const filings = await articles.fileAll(
    [...known.keys()].map((guid) => withoutWords(guid, { outletId, feedId: id, now })),
  )
  return filings.filter((filing) => filing === 'revised').length
}

/** The store finds the article by its guid, and keeps its address and first moment. */
function withoutWords(
  guid: string,
  { outletId, feedId, now }: { readonly outletId: string; readonly feedId: number; readonly now: Date },
): Reading {
  const hash = createHash('sha256').update(`withdrawn\n${outletId}\n${guid}`).digest('hex')
  const article: Article = {
    id: hash.slice(0, 24),
    outletId,
    feedId,
    url: null,
    guid,
    contentHash: hash,
    text: '',
    title: { start: 0, end: 0 },
    language: 'und',
    publishedAt: null,
    dateQuality: 'missing',
    firstSeenAt: now,
    revision: 1,
  }
  const analysis = { language: 'und', sentences: [], statements: [], actors: [], acts: [], summary: [] }
  return { article, analysis }
}
