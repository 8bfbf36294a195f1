import { sql } from 'kysely'
import { shownFindings } from '#src/analysis/shared/hidden-words.ts'
import { type DateQuality, momentOf } from '#src/articles/article.ts'
import { decodeTellsNews, recallNewsFacts } from '#src/briefings/news-facts.ts'
import type { Reading } from '#src/stories/reading.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import type { ArticleStore, ArticleView, Filing } from '../ports/article-store.ts'
import { decodeAnalysis } from './analysis-codec.ts'
import { articleOf, everyText, type TextRow } from './article-rows.ts'
import { audienceOf } from './audience.ts'
import { dateOf } from './columns.ts'
import { articleFiler } from './file-article.ts'
import { hiddenAudience, hiddenRules } from './hidden-rules.ts'
import { inChunks } from './in-chunks.ts'
import { type Sight, visibleArticle } from './sight.ts'
import { renameWaiting, waitingAlike } from './waiting-articles.ts'

const mostHeadlines = 2000

export function articleStore(engine: Engine): ArticleStore {
  const { db, write } = engine
  const fileOne = articleFiler(engine)

  const fileAll: ArticleStore['fileAll'] = (readings) =>
    write(async (queries) => {
      const rules = await hiddenRules(queries)
      const filings: Filing[] = []
      for (const reading of readings) filings.push(await fileOne(queries, reading, rules))
      return filings
    })

  return {
    fileAll,
    async file(article, analysis) {
      const [filing] = await fileAll([{ article, analysis }])
      return filing!
    },
    async headlines(source, { from, to }) {
      const audience = await audienceOf(db, source.feedId)
      if (audience === null) return []
      const rows = await texts(db, undefined)
        .select('article.moment')
        .where('article.outlet_id', '=', source.outletId)
        .where('article.audience', 'in', withHidden(audience))
        .where('article.moment', '>=', from.getTime())
        .where('article.moment', '<=', to.getTime())
        .orderBy('article.moment', 'desc')
        .limit(mostHeadlines)
        .execute()
      return rows.map((row) => ({
        id: row.key,
        guid: row.guid,
        headline: row.text.slice(0, row.title_end),
        at: dateOf(row.moment),
      }))
    },
    async revisions(id) {
      const rows = await everyText(db)
        .select('revision.analysis')
        .where('article.key', '=', id)
        .orderBy('revision.revision')
        .execute()
      return rows.map(readingOf)
    },
    async known(source, guids) {
      const audience = await audienceOf(db, source.feedId)
      if (audience === null) return new Map()
      const rows = await inChunks(guids, (some) =>
        identities(db, source.outletId, audience).where('article.guid', 'in', some).execute(),
      )
      // What waits is newer than what is stored.
      const waiting = await inChunks(guids, (some) => waitingAlike(db, { ...source, audience }, 'guid', some))
      return new Map([...rows, ...waiting].flatMap((row) => (row.guid === null ? [] : [[row.guid, row]])))
    },
    async alike(source, { urls, hashes }) {
      const audience = await audienceOf(db, source.feedId)
      if (audience === null) return []
      const atUrls = await inChunks(urls, (some) =>
        identities(db, source.outletId, audience).where('article.url', 'in', some).execute(),
      )
      const withHashes = await inChunks(hashes, (some) =>
        identities(db, source.outletId, audience).where('revision.content_hash', 'in', some).execute(),
      )
      const waiting = [
        ...(await inChunks(urls, (some) => waitingAlike(db, { ...source, audience }, 'url', some))),
        ...(await inChunks(hashes, (some) => waitingAlike(db, { ...source, audience }, 'content_hash', some))),
      ]
      return [...new Map([...atUrls, ...withHashes, ...waiting].map((row) => [row.id, row])).values()]
    },
    async filedSince(feedId, since) {
      const from = since.getTime()
      const { rows } = await sql<{ articles: number; revisions: number }>`
        select (select count(*) from article where feed_id = ${feedId} and first_seen_at >= ${from})
          + (select count(*) from waiting_article where feed_id = ${feedId} and filed_at >= ${from}) as articles, (
          select count(*) from article join revision on revision.article_id = article.id
          where article.feed_id = ${feedId} and revision.revision > 1 and revision.seen_at >= ${from}
        ) as revisions`.execute(db)
      return rows[0]!
    },
    async forgotten(ids) {
      const rows = await inChunks(ids, (some) =>
        db.selectFrom('forgotten').select('key').where('key', 'in', some).execute(),
      )
      return new Set(rows.map(({ key }) => key))
    },
    async rename(id, guid) {
      await write(async (queries) => {
        await queries.updateTable('article').set({ guid }).where('key', '=', id).execute()
        await renameWaiting(queries, id, guid)
      })
    },
  }
}

/** Articles as a viewer sees them. No answer depends on articles that the viewer may not see. */
export function articleView({ db, isOneOf }: Pick<Engine, 'db' | 'isOneOf'>, sight: Sight): ArticleView {
  const seen = visibleArticle(sight)
  return {
    async find(id, { at } = {}) {
      const [row] = await texts(db, at).where('article.key', '=', id).where(seen).execute()
      return row ? articleOf(row) : null
    },
    async idAt(url) {
      const row = await db
        .selectFrom('article')
        .select('key')
        .where('url', '=', url)
        .where(seen)
        .orderBy('audience')
        .orderBy('id')
        .executeTakeFirst()
      return row?.key ?? null
    },
    async load(ids, { at } = {}) {
      const rows = await texts(db, at)
        .select(['revision.analysis', 'revision.news_facts'])
        .where(isOneOf('article.key', ids))
        .where(seen)
        .execute()
      const shown = await readerOfShown(db)
      const byId = new Map(rows.map((row) => [row.key, row]))
      return ids.flatMap((id) => {
        const row = byId.get(id)
        return row ? shown(row) : []
      })
    },
    async texts(ids) {
      const rows = await texts(db, undefined).where(isOneOf('article.key', ids)).where(seen).execute()
      const byId = new Map(rows.map((row) => [row.key, row]))
      return ids.flatMap((id) => {
        const row = byId.get(id)
        return row ? [{ article: articleOf(row) }] : []
      })
    },
    async marksAt(ids, at) {
      const moment = at.getTime()
      const rows = await db
        .selectFrom('article')
        .innerJoin('revision', 'revision.article_id', 'article.id')
        .select([
          'article.key',
          'revision.revision',
          'revision.reanalysed_at as reanalysedAt',
          'revision.pruned_at as prunedAt',
          'revision.published_at as publishedAt',
          'revision.date_quality as dateQuality',
          'revision.tells_news as tellsNews',
          'article.first_seen_at as firstSeenAt',
          'article.stated_kind as statedKind',
        ])
        .where(isOneOf('article.key', ids))
        .where(seen)
        .where('revision.seen_at', '<=', moment)
        .where((is) => is.or([is('revision.superseded_at', 'is', null), is('revision.superseded_at', '>', moment)]))
        .execute()
      return new Map(
        rows.map(({ key, revision, reanalysedAt, prunedAt, publishedAt, dateQuality, firstSeenAt, ...row }) => [
          key,
          {
            version: `${revision} ${reanalysedAt ?? 0} ${prunedAt ?? 0}`,
            at: momentOf({
              publishedAt: dateOf(publishedAt),
              dateQuality: dateQuality as DateQuality,
              firstSeenAt: dateOf(firstSeenAt),
            }),
            // What the feed states now decides, whatever it stated when the text was filed.
            tellsNews: row.statedKind === null ? decodeTellsNews(row.tellsNews) : false,
          },
        ]),
      )
    },
    async revisions(id) {
      const rows = await everyText(db)
        .select('revision.analysis')
        .where('article.key', '=', id)
        .where(seen)
        .orderBy('revision.revision')
        .execute()
      return rows.flatMap(await readerOfShown(db))
    },
  }
}

function identities(db: Queries, outletId: string, audience: number) {
  return db
    .selectFrom('article')
    .innerJoin('revision', 'revision.id', 'article.revision_id')
    .select([
      'article.key as id',
      'article.guid',
      'article.url',
      'article.feed_id as feedId',
      'revision.content_hash as contentHash',
    ])
    .where('article.outlet_id', '=', outletId)
    .where('article.audience', 'in', withHidden(audience))
}

/** One text for each article: the newest one at that moment. */
function texts(db: Queries, at: Date | undefined) {
  if (!at) return everyText(db).whereRef('revision.id', '=', 'article.revision_id')
  return everyText(db)
    .where('revision.seen_at', '<=', at.getTime())
    .where((is) => is.or([is('revision.superseded_at', 'is', null), is('revision.superseded_at', '>', at.getTime())]))
}

/** Hidden articles are included: the outlet still has them. */
function withHidden(audience: number): number[] {
  return [audience, hiddenAudience(audience)]
}

/** Reads rows without the statements that the operator has hidden. */
async function readerOfShown(db: Queries) {
  const { words } = await hiddenRules(db)
  return (row: TextRow & { readonly analysis: string; readonly news_facts?: string | null }): readonly Reading[] => {
    const { article, analysis } = readingOf(row)
    recallNewsFacts({ article, analysis }, row.news_facts ?? null)
    const shown = shownFindings(article, analysis, words)
    return shown === null ? [] : [{ article, analysis: shown.analysis }]
  }
}

function readingOf(row: TextRow & { readonly analysis: string }): Reading {
  return { article: articleOf(row), analysis: decodeAnalysis(row.analysis) }
}
