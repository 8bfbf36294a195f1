import { sql } from 'kysely'
import { filedFindings } from '#src/analysis/shared/filed-findings.ts'
import { removedHash } from '#src/articles/withdrawal.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import type { ForgettingFilter, ForgettingStore, ReducedText } from '../ports/forgetting-store.ts'
import { decodeAnalysis, encodeAnalysis } from './analysis-codec.ts'
import { articleOf, everyText } from './article-rows.ts'
import { dropDeliveries } from './citations.ts'
import { dropFindings } from './file-findings.ts'
import { forgetActors } from './forget-actors.ts'
import { spellMs } from './index-moment.ts'

export function forgettingStore(engine: Engine): ForgettingStore {
  const { db, write } = engine

  return {
    async countWhole(seenBefore) {
      const row = await db
        .selectFrom('revision')
        .select(({ fn }) => fn.countAll<number>().as('texts'))
        .where('pruned_at', 'is', null)
        .where('seen_at', '<', seenBefore.getTime())
        .executeTakeFirstOrThrow()
      return row.texts
    },

    async wholeTexts(seenBefore, limit) {
      const rows = await everyText(db)
        .select(['revision.id', 'revision.analysis'])
        .where('revision.pruned_at', 'is', null)
        .where('revision.seen_at', '<', seenBefore.getTime())
        .where('article.removed_at', 'is', null)
        .orderBy('revision.seen_at')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ textId: row.id, article: articleOf(row), analysis: decodeAnalysis(row.analysis) }))
    },

    reduce: (texts, at) =>
      write(async (queries) => {
        for (const text of texts) await reduce(queries, text, at, engine)
      }),

    async countArticles(filter) {
      const row = await old(db, filter)
        .select(({ fn }) => fn.countAll<number>().as('articles'))
        .executeTakeFirstOrThrow()
      const waiting = await oldWaiting(db, filter)
        .select(({ fn }) => fn.countAll<number>().as('articles'))
        .executeTakeFirstOrThrow()
      return row.articles + waiting.articles
    },

    async articleIds(filter, limit) {
      const rows = await old(db, filter).select('article.key').orderBy('first_seen_at').limit(limit).execute()
      const waiting = await oldWaiting(db, filter)
        .select('key')
        .orderBy('filed_at')
        .limit(limit - rows.length)
        .execute()
      return [...rows, ...waiting].map(({ key }) => key)
    },

    forget: (articleIds, at) =>
      write(async (queries) => {
        for (const id of articleIds) await forget(queries, id, at, engine)
      }),

    remove: (articleIds, at) =>
      write(async (queries) => {
        let waiting = 0
        for (const id of articleIds) {
          if (await isPrinted(queries, id)) {
            await withdraw(queries, id, at, engine)
            waiting += 1
          } else await forget(queries, id, at, engine)
        }
        return waiting
      }),

    async removedAndEdited(limit) {
      const rows = await db
        .selectFrom('article')
        .select('key')
        .where('removed_at', 'is not', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('delivery_citation as cited')
                .innerJoin('delivery', 'delivery.id', 'cited.delivery_id')
                .innerJoin('revision', 'revision.id', 'article.revision_id')
                .select('cited.delivery_id')
                .whereRef('cited.article_id', '=', 'article.id')
                .where('delivery.state', 'in', ['pending', 'sent'])
                .whereRef('cited.revision', '<', 'revision.revision'),
            ),
          ),
        )
        .orderBy('removed_at')
        .limit(limit)
        .execute()
      return rows.map(({ key }) => key)
    },

    async countRemoved() {
      const row = await db
        .selectFrom('article')
        .select(({ fn }) => fn.countAll<number>().as('articles'))
        .where('removed_at', 'is not', null)
        .executeTakeFirstOrThrow()
      return row.articles
    },

    async idsOf(idOrUrl) {
      const rows = await db
        .selectFrom('article')
        .select('key')
        .where((is) => is.or([is('key', '=', idOrUrl), is('url', '=', idOrUrl)]))
        .where('removed_at', 'is', null)
        .union(
          db
            .selectFrom('waiting_article')
            .select('key')
            .where((is) => is.or([is('key', '=', idOrUrl), is('url', '=', idOrUrl)])),
        )
        .execute()
      return rows.map(({ key }) => key)
    },

    forgetPosts: (before, limit) => write((queries) => forgetPosts(queries, before.getTime(), limit)),

    giveBack: engine.giveBack,
  }
}

/** Articles with no text from that moment or later. */
function old(db: Queries, { seenBefore, outletId }: ForgettingFilter) {
  return db
    .selectFrom('article')
    .where('article.removed_at', 'is', null)
    .$if(outletId !== null, (query) => query.where('article.outlet_id', '=', outletId))
    .$if(seenBefore !== null, (query) =>
      query
        .where('article.first_seen_at', '<', seenBefore!.getTime())
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('revision')
                .select('revision.id')
                .whereRef('revision.id', '=', 'article.revision_id')
                .where('revision.seen_at', '>=', seenBefore!.getTime()),
            ),
          ),
        ),
    )
}

/** Articles that wait to be analysed, and are no later text of one that we have. */
function oldWaiting(db: Queries, { seenBefore, outletId }: ForgettingFilter) {
  return db
    .selectFrom('waiting_article')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('article').select('article.id').whereRef('article.key', '=', 'waiting_article.key'))),
    )
    .$if(outletId !== null, (query) => query.where('outlet_id', '=', outletId))
    .$if(seenBefore !== null, (query) => query.where('filed_at', '<', seenBefore!.getTime()))
}

async function reduce(queries: Queries, kept: ReducedText, at: Date, engine: Engine): Promise<void> {
  const row = await queries
    .selectFrom('revision')
    .innerJoin('article', 'article.id', 'revision.article_id')
    .select(['revision.id', 'revision.analysis', 'revision.moment', 'revision.revision', 'article.audience'])
    .where('revision.id', '=', kept.textId)
    .where('revision.pruned_at', 'is', null)
    .executeTakeFirst()
  if (!row) return
  const stay = new Set(kept.analysis.actors.map(({ id }) => id))
  const lost = decodeAnalysis(row.analysis).actors.flatMap(({ id }) => (stay.has(id) ? [] : [id]))
  await dropMentions(queries, row, lost)
  if (row.revision === 1) await forgetActors(queries, lost, row.audience)
  await dropArticleWords(queries, row, engine)
  await queries
    .updateTable('revision')
    .set({
      text: kept.text,
      title_end: kept.title.end,
      analysis: encodeAnalysis(kept.analysis),
      pruned_at: at.getTime(),
    })
    .where('id', '=', row.id)
    .execute()
}

/** Where a text is found: `file-article.ts` and `file-findings.ts` write there what is taken away here. */
type Findable = { readonly id: number; readonly moment: number; readonly audience: number }

async function dropMentions(queries: Queries, { id, moment, audience }: Findable, keys: readonly string[]) {
  if (keys.length === 0) return
  const actors = queries.selectFrom('actor').select('id').where('key', 'in', keys).where('audience', '=', audience)
  for (const table of ['mention', 'office'] as const) {
    await queries
      .deleteFrom(table)
      .where('actor_id', 'in', actors)
      .where('moment', '=', moment)
      .where('revision_id', '=', id)
      .execute()
  }
}

/** What was moved to the private words by an upgrade may still stand among the common ones. */
async function dropArticleWords(queries: Queries, { id, audience }: Findable, { fullText }: Engine): Promise<void> {
  await fullText.remove(queries, 'article_words', [id])
  if (audience !== 0) await fullText.remove(queries, 'private_article_words', [id])
}

type ArticleRow = {
  readonly id: number
  readonly key: string
  readonly audience: number
  readonly outlet_id: string
  readonly moment: number
  readonly removed_at: number | null
}

async function articleRow(queries: Queries, key: string): Promise<ArticleRow | null> {
  const row = await queries
    .selectFrom('article')
    .select(['id', 'key', 'audience', 'outlet_id', 'moment', 'removed_at'])
    .where('key', '=', key)
    .executeTakeFirst()
  return row ?? null
}

async function forget(queries: Queries, key: string, at: Date, engine: Engine): Promise<void> {
  const waited = await dropWaiting(queries, key)
  const article = await articleRow(queries, key)
  if (!article && !waited) return
  if (article) await dropArticle(queries, article, engine)
  await queries
    .insertInto('forgotten')
    .values({ key, forgotten_at: at.getTime() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function dropArticle(queries: Queries, article: ArticleRow, engine: Engine): Promise<void> {
  if (article.removed_at === null) await dropAllFindings(queries, article, engine)
  await queries.deleteFrom('delivery_citation').where('article_id', '=', article.id).execute()
  await queries.deleteFrom('revision').where('article_id', '=', article.id).execute()
  await queries.deleteFrom('article').where('id', '=', article.id).execute()
}

/** A text that waits to be analysed is not filed any more. @returns Whether one waited. */
async function dropWaiting(queries: Queries, key: string): Promise<boolean> {
  const { numDeletedRows } = await queries.deleteFrom('waiting_article').where('key', '=', key).executeTakeFirst()
  return numDeletedRows > 0n
}

/** Nothing of it is found any more; an empty last text makes the messages that print it outdated. */
async function withdraw(queries: Queries, key: string, at: Date, engine: Engine): Promise<void> {
  const article = await articleRow(queries, key)
  if (!article) return
  await dropWaiting(queries, key)
  await dropAllFindings(queries, article, engine)
  const newest = await queries
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', article.id)
    .orderBy('revision', 'desc')
    .executeTakeFirstOrThrow()
  await queries.updateTable('revision').set({ superseded_at: at.getTime() }).where('id', '=', newest.id).execute()
  await queries
    .updateTable('revision')
    .set({ analysis_version: neverOutdated })
    .where('article_id', '=', article.id)
    .execute()
  const { id: _, ...rest } = newest
  const { id } = await queries
    .insertInto('revision')
    .values({
      ...rest,
      revision: newest.revision + 1,
      seen_at: at.getTime(),
      superseded_at: null,
      content_hash: removedHash,
      title_end: 0,
      text: '',
      analysis: encodeAnalysis(nothing),
      analysis_version: neverOutdated,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await queries
    .updateTable('article')
    .set({ revision_id: id, official_statements: 0, removed_at: at.getTime() })
    .where('id', '=', article.id)
    .execute()
}

/** No version of the engine is newer: what is being removed is not analysed again. */
const neverOutdated = 2 ** 31 - 1

const nothing = { language: 'und', sentences: [], statements: [], actors: [], acts: [], summary: [] }

async function dropAllFindings(queries: Queries, article: ArticleRow, engine: Engine): Promise<void> {
  const revisions = await queries
    .selectFrom('revision')
    .select(['id', 'analysis', 'moment', 'revision', 'text', 'title_end'])
    .where('article_id', '=', article.id)
    .execute()
  for (const { id, moment, revision, ...row } of revisions) {
    const analysis = decodeAnalysis(row.analysis)
    const { actors } = filedFindings(analysis, { text: row.text, title: { start: 0, end: row.title_end } })
    const keys = actors.map((actor) => actor.id)
    await dropFindings(queries, { revisionId: id, moment, audience: article.audience }, keys, engine)
    if (revision === 1) await forgetActors(queries, keys, article.audience)
    await dropArticleWords(queries, { id, moment, audience: article.audience }, engine)
  }
  await dropPlacements(queries, article)
  if (article.audience === 0) await discount(queries, article)
}

/** A story without an article is none. */
async function dropPlacements(queries: Queries, { id }: ArticleRow): Promise<void> {
  const placed = await queries.selectFrom('placement').select('story_id').where('article_id', '=', id).execute()
  await queries.deleteFrom('placement').where('article_id', '=', id).execute()
  for (const storyId of new Set(placed.map(({ story_id }) => story_id))) {
    const other = await queries
      .selectFrom('placement')
      .select('since')
      .where('story_id', '=', storyId)
      .executeTakeFirst()
    if (other) continue
    await queries.deleteFrom('origin_count').where('story_id', '=', storyId).execute()
    await queries.deleteFrom('affair_story').where('story_id', '=', storyId).execute()
    await queries.deleteFrom('story').where('id', '=', storyId).execute()
  }
}

/** The article is not counted among those that are searched. */
async function discount(queries: Queries, { moment, outlet_id }: ArticleRow): Promise<void> {
  await queries
    .updateTable('corpus_spell')
    .set((is) => ({ articles: is('articles', '-', 1) }))
    .where('spell', '=', Math.floor(moment / spellMs))
    .where('outlet_id', '=', outlet_id)
    .execute()
}

/** Whether a message that is sent, or waits to be, prints an article. */
async function isPrinted(queries: Queries, key: string): Promise<boolean> {
  const row = await queries
    .selectFrom('delivery_citation as cited')
    .innerJoin('delivery', 'delivery.id', 'cited.delivery_id')
    .innerJoin('article', 'article.id', 'cited.article_id')
    .select('cited.delivery_id')
    .where('article.key', '=', key)
    .where('delivery.state', 'in', ['pending', 'sent'])
    .executeTakeFirst()
  return row !== undefined
}

async function forgetPosts(queries: Queries, before: number, limit: number): Promise<number> {
  const posts = await queries
    .selectFrom('delivery')
    .select('id')
    .where('state', 'in', ['sent', 'failed', 'cancelled'])
    .where('due_at', '<', before)
    .orderBy('due_at')
    .limit(limit)
    .execute()
  const ids = posts.map(({ id }) => id)
  if (ids.length > 0) await dropDeliveries(queries, (is) => is('delivery.id', 'in', ids))
  const told = await sql`delete from told where (digest_id, story_id) in (
    select digest_id, story_id from told where last_told_at < ${before} limit ${limit})`.execute(queries)
  const alerted = await sql`delete from alerted where (watch_id, what) in (
    select watch_id, what from alerted where at < ${before} limit ${limit})`.execute(queries)
  return ids.length + Number(told.numAffectedRows ?? 0) + Number(alerted.numAffectedRows ?? 0)
}
