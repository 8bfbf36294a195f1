import type { Article, DateQuality } from '#src/articles/article.ts'
import type { MarkedKind } from '#src/articles/article-kind-words.ts'
import type { Queries } from '../dialects/dialect.ts'
import { dateOf } from './columns.ts'

/** Every text of every article, without its analysis. */
export function everyText(db: Queries) {
  return db
    .selectFrom('revision')
    .innerJoin('article', 'article.id', 'revision.article_id')
    .select([
      'article.key',
      'article.outlet_id',
      'article.feed_id',
      'article.url',
      'article.guid',
      'article.stated_kind',
      'article.first_seen_at',
      'revision.revision',
      'revision.published_at',
      'revision.date_quality',
      'revision.language',
      'revision.content_hash',
      'revision.title_end',
      'revision.text',
      'revision.pruned_at',
    ])
}

export type TextRow = Awaited<ReturnType<ReturnType<typeof everyText>['execute']>>[number]

export function articleOf(row: TextRow): Article {
  return {
    id: row.key,
    outletId: row.outlet_id,
    feedId: row.feed_id,
    url: row.url,
    guid: row.guid,
    ...(row.stated_kind !== null && { statedKind: row.stated_kind as MarkedKind }),
    contentHash: row.content_hash,
    text: row.text,
    title: { start: 0, end: row.title_end },
    language: row.language,
    publishedAt: dateOf(row.published_at),
    dateQuality: row.date_quality as DateQuality,
    firstSeenAt: dateOf(row.first_seen_at),
    revision: row.revision,
    ...(row.pruned_at === null ? {} : { isExcerpt: true as const }),
  }
}
