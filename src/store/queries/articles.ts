import type { Reading } from '#src/stories/reading.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import type { ArticleStore, Filing } from '../ports/article-store.ts'
import { decodeAnalysis } from './analysis-codec.ts'
import { articleOf, everyText, type TextRow } from './article-rows.ts'
import { dateOf } from './columns.ts'
import { articleFiler } from './file-article.ts'
import { inChunks } from './in-chunks.ts'

const mostHeadlines = 2000

export function articleStore(engine: Engine): ArticleStore {
  const { db, write } = engine
  const fileOne = articleFiler(engine)

  const fileAll: ArticleStore['fileAll'] = (readings) =>
    write(async (queries) => {
      const filings: Filing[] = []
      for (const reading of readings) filings.push(await fileOne(queries, reading))
      return filings
    })

  return {
    fileAll,
    async file(article, analysis) {
      const [filing] = await fileAll([{ article, analysis }])
      return filing!
    },
    async find(id, { at } = {}) {
      const [row] = await texts(db, at).where('article.key', '=', id).execute()
      return row ? articleOf(row) : null
    },
    async idAt(url) {
      const row = await db.selectFrom('article').select('key').where('url', '=', url).executeTakeFirst()
      return row?.key ?? null
    },
    async load(ids, { at } = {}) {
      const rows = await inChunks(ids, (some) =>
        texts(db, at).select('revision.analysis').where('article.key', 'in', some).execute(),
      )
      const byId = new Map(rows.map((row) => [row.key, row]))
      return ids.flatMap((id) => {
        const row = byId.get(id)
        return row ? [readingOf(row)] : []
      })
    },
    async texts(ids) {
      const rows = await inChunks(ids, (some) => texts(db, undefined).where('article.key', 'in', some).execute())
      const byId = new Map(rows.map((row) => [row.key, row]))
      return ids.flatMap((id) => {
        const row = byId.get(id)
        return row ? [{ article: articleOf(row) }] : []
      })
    },
    async marksAt(ids, at) {
      const moment = at.getTime()
      const rows = await inChunks(ids, (some) =>
        db
          .selectFrom('article')
          .innerJoin('revision', 'revision.article_id', 'article.id')
          .select(['article.key', 'revision.revision', 'revision.reanalysed_at as reanalysedAt'])
          .where('article.key', 'in', some)
          .where('revision.seen_at', '<=', moment)
          .where((is) => is.or([is('revision.superseded_at', 'is', null), is('revision.superseded_at', '>', moment)]))
          .execute(),
      )
      return new Map(rows.map(({ key, revision, reanalysedAt }) => [key, `${revision} ${reanalysedAt ?? 0}`]))
    },
    async headlines(outletId, { from, to }) {
      const rows = await texts(db, undefined)
        .select('article.moment')
        .where('outlet_id', '=', outletId)
        .where('article.moment', '>=', from.getTime())
        .where('article.moment', '<=', to.getTime())
        .orderBy('article.moment', 'desc')
        .limit(mostHeadlines)
        .execute()
      return rows.map((row) => ({
        id: row.key,
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
    async known({ outletId, urls, guids, hashes }) {
      const [knownUrls, knownGuids, knownHashes] = await Promise.all([
        inChunks(urls, (some) => db.selectFrom('article').select('url as value').where('url', 'in', some).execute()),
        inChunks(guids, (some) =>
          db
            .selectFrom('article')
            .select('guid as value')
            .where('guid', 'in', some)
            .$if(outletId !== undefined, (query) => query.where('outlet_id', '=', outletId!))
            .execute(),
        ),
        inChunks(hashes, (some) =>
          db
            .selectFrom('revision')
            .innerJoin('article', 'article.id', 'revision.article_id')
            .select('content_hash as value')
            .where('content_hash', 'in', some)
            .$if(outletId !== undefined, (query) => query.where('outlet_id', '=', outletId!))
            .execute(),
        ),
      ])
      return { urls: valuesOf(knownUrls), guids: valuesOf(knownGuids), hashes: valuesOf(knownHashes) }
    },
  }
}

function valuesOf(rows: readonly { readonly value: string | null }[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ value }) => value ?? []))
}

/** One text for each article: the one that stood at that moment. */
function texts(db: Queries, at: Date | undefined) {
  if (!at) return everyText(db).whereRef('revision.id', '=', 'article.revision_id')
  return everyText(db)
    .where('revision.seen_at', '<=', at.getTime())
    .where((is) => is.or([is('revision.superseded_at', 'is', null), is('revision.superseded_at', '>', at.getTime())]))
}

function readingOf(row: TextRow & { readonly analysis: string }): Reading {
  return { article: articleOf(row), analysis: decodeAnalysis(row.analysis) }
}
