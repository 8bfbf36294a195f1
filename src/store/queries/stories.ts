import { type SqlBool, sql } from 'kysely'
import type { Engine, Queries } from '../dialects/dialect.ts'
import type { AffairPlacing, Placing, StoryStore, StoryView } from '../ports/story-store.ts'
import { makeCircles, wantedCircles } from './circles.ts'
import { inChunks } from './in-chunks.ts'
import { inCircle, type Sight, visibleArticle } from './sight.ts'

/** Gathering reads only the headline and the first words of a body. */
const longestText = 4_000

export function storyStore({ db, write }: Engine): StoryStore {
  return {
    place: (placings) =>
      write(async (queries) => {
        for (const placing of placings) await place(queries, placing)
      }),

    absorb: (pairs) =>
      write(async (queries) => {
        for (const { from, into } of pairs) {
          await queries.updateTable('story').set({ absorbed_into: into }).where('id', '=', from).execute()
          // A story that opens again under its old id leads to itself again.
          await queries.updateTable('story').set({ absorbed_into: null }).where('id', '=', into).execute()
        }
      }),

    saveOrigins: (counts, at) =>
      write(async (queries) => {
        for (const [storyId, origins] of counts) {
          await queries
            .insertInto('origin_count')
            .values({ story_id: storyId, since: at.getTime(), origins })
            .onConflict((conflict) => conflict.columns(['story_id', 'since']).doUpdateSet({ origins }))
            .execute()
        }
      }),

    affairs: async (storyIds) =>
      new Map(
        (
          await inChunks(storyIds, (some) =>
            db
              .selectFrom('affair_story')
              .select(['story_id', 'affair_id'])
              .where('story_id', 'in', some)
              .where('until', 'is', null)
              .execute(),
          )
        ).map(({ story_id, affair_id }) => [story_id, affair_id]),
      ),

    placeInAffairs: (placings, at) =>
      write(async (queries) => {
        for (const placing of placings) await placeInAffair(queries, placing, at.getTime())
      }),

    async recent(since, { after, limit, circle, isUnplaced = false }) {
      const circleId = circle?.id ?? 0
      const rows = await db
        .selectFrom('article')
        .innerJoin('revision', 'revision.id', 'article.revision_id')
        .leftJoin('placement', (join) =>
          join
            .onRef('placement.article_id', '=', 'article.id')
            .on('placement.until', 'is', null)
            .on('placement.circle', '=', circleId),
        )
        .select([
          'article.id as rowId',
          'article.key',
          'article.moment',
          'revision.title_end as titleEnd',
          sql<string>`substr(revision.text, 1, ${longestText})`.as('text'),
          'placement.story_id as storyId',
        ])
        .where('article.id', '>', after)
        .where('article.audience', 'in', circle?.feedIds ?? [0])
        .$if(circle !== undefined, (query) => query.where('article.audience', '<>', 0))
        .$if(isUnplaced, (query) => query.where('placement.story_id', 'is', null))
        .where('article.moment', '>=', since.getTime())
        .orderBy('article.id')
        .limit(limit)
        .execute()
      return {
        articles: rows.map(({ key, moment, titleEnd, text, storyId }) => ({
          article: { id: key, title: text.slice(0, titleEnd), text, at: moment },
          storyId,
        })),
        last: rows.at(-1)?.rowId ?? null,
        next: rows.length < limit ? null : rows.at(-1)!.rowId,
      }
    },

    async unplaced(articleIds) {
      const rows = await inChunks(articleIds, (some) =>
        db
          .selectFrom('article')
          .innerJoin('placement', 'placement.article_id', 'article.id')
          .select('article.key')
          .where('article.key', 'in', some)
          .where('placement.until', 'is', null)
          .where('placement.circle', '=', 0)
          .execute(),
      )
      const placed = new Set(rows.map(({ key }) => key))
      return new Set(articleIds.filter((id) => !placed.has(id)))
    },

    async last() {
      const row = await db
        .selectFrom('article')
        .select(({ fn }) => fn.max('id').as('id'))
        .executeTakeFirst()
      return Number(row?.id ?? 0)
    },

    async circles() {
      const wanted = await wantedCircles(db)
      if (wanted.length === 0) return []
      const rows = await db.selectFrom('circle').select(['id', 'feeds']).where('feeds', 'in', wanted).execute()
      const missing = wanted.filter((feeds) => rows.every((row) => row.feeds !== feeds))
      const made = missing.length === 0 ? [] : await write((queries) => makeCircles(queries, missing))
      return [...rows, ...made].map(({ id, feeds }) => ({ id, feedIds: feeds.split(',').map(Number) }))
    },
  }
}

/** Stories as a viewer sees them. No answer depends on stories that the viewer may not see. */
export function storyView({ db, isOneOf }: Pick<Engine, 'db' | 'isOneOf'>, sight: Sight): StoryView {
  const seen = sql<SqlBool>`${visibleArticle(sight)} and ${inCircle(sight, 'placement.circle')}`
  return {
    async ofArticle(articleId, at) {
      const moment = at.getTime()
      const row = await db
        .selectFrom('placement')
        .innerJoin('article', 'article.id', 'placement.article_id')
        .select('placement.story_id as storyId')
        .where('article.key', '=', articleId)
        .where(seen)
        .where('placement.since', '<=', moment)
        .where((is) => is.or([is('placement.until', 'is', null), is('placement.until', '>', moment)]))
        .executeTakeFirst()
      return row?.storyId ?? null
    },

    async resolve(storyId) {
      const seen = new Set<string>()
      for (let id: string | null = storyId; id !== null && !seen.has(id); ) {
        seen.add(id)
        const row = await db.selectFrom('story').select('absorbed_into').where('id', '=', id).executeTakeFirst()
        if (!row) return null
        if (row.absorbed_into === null) return id
        id = row.absorbed_into
      }
      return null
    },

    async articleIds(storyIds, at, most) {
      const moment = at.getTime()
      const rows = await db
        .selectFrom('placement')
        .innerJoin('article', 'article.id', 'placement.article_id')
        .select(['placement.story_id as storyId', 'article.key as articleId'])
        .where(isOneOf('placement.story_id', storyIds))
        .where(seen)
        .where('placement.since', '<=', moment)
        .where((is) => is.or([is('placement.until', 'is', null), is('placement.until', '>', moment)]))
        .where('article.first_seen_at', '<=', moment)
        .orderBy('article.moment')
        .orderBy('article.id')
        .execute()
      const byStory = Map.groupBy(rows, ({ storyId }) => storyId)
      return new Map(
        [...byStory].map(([id, articles]) => [
          id,
          firstAndNewest(
            articles.map((row) => row.articleId),
            most,
          ),
        ]),
      )
    },

    async affair(storyId, at) {
      const moment = at.getTime()
      const current = db
        .selectFrom('affair_story')
        .where('since', '<=', moment)
        .where((is) => is.or([is('until', 'is', null), is('until', '>', moment)]))
      const row = await current.select('affair_id').where('story_id', '=', storyId).executeTakeFirst()
      if (!row) return null
      const rows = await current.select('story_id').where('affair_id', '=', row.affair_id).orderBy('story_id').execute()
      return { id: row.affair_id, storyIds: rows.map(({ story_id }) => story_id) }
    },

    async count(since) {
      const row = await db
        .selectFrom('article')
        .innerJoin('placement', 'placement.article_id', 'article.id')
        .select(({ fn }) => fn.count<number>('placement.story_id').distinct().as('stories'))
        .where('article.moment', '>=', since.getTime())
        .where('placement.until', 'is', null)
        .where(seen)
        .executeTakeFirstOrThrow()
      return row.stories
    },
  }
}

async function place(queries: Queries, { articleId, storyId, at, circleId = 0 }: Placing): Promise<void> {
  const article = await queries
    .selectFrom('article')
    .leftJoin('placement', (join) =>
      join
        .onRef('placement.article_id', '=', 'article.id')
        .on('placement.until', 'is', null)
        .on('placement.circle', '=', circleId),
    )
    .select([
      'article.id',
      'article.audience',
      'article.first_seen_at as seenAt',
      'placement.since',
      'placement.story_id as storyId',
    ])
    .where('article.key', '=', articleId)
    .executeTakeFirst()
  // What the operator has hidden is in no story.
  if (!article || article.audience < 0 || article.storyId === storyId) return
  await queries
    .insertInto('story')
    .values({ id: storyId, absorbed_into: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (article.since !== null) {
    await queries
      .updateTable('placement')
      .set({ until: at.getTime() })
      .where('article_id', '=', article.id)
      .where('circle', '=', circleId)
      .where('since', '=', article.since)
      .execute()
  }
  // The first placement counts from the moment the article was first seen, so that a question about the past finds the article in its story.
  const since = article.since === null ? article.seenAt : Math.max(at.getTime(), article.since + 1)
  await queries
    .insertInto('placement')
    .values({ article_id: article.id, circle: circleId, since, until: null, story_id: storyId })
    .execute()
}

async function placeInAffair(queries: Queries, { storyId, affairId }: AffairPlacing, at: number): Promise<void> {
  const known = await queries
    .selectFrom('affair_story')
    .select(['since', 'affair_id'])
    .where('story_id', '=', storyId)
    .where('until', 'is', null)
    .executeTakeFirst()
  if (known?.affair_id === affairId) return
  if (known) {
    await queries
      .updateTable('affair_story')
      .set({ until: at })
      .where('story_id', '=', storyId)
      .where('since', '=', known.since)
      .execute()
  }
  if (affairId === null) return
  const since = known ? Math.max(at, known.since + 1) : at
  await queries
    .insertInto('affair_story')
    .values({ story_id: storyId, since, until: null, affair_id: affairId })
    .onConflict((conflict) => conflict.columns(['story_id', 'since']).doUpdateSet({ until: null, affair_id: affairId }))
    .execute()
}

function firstAndNewest(ids: readonly string[], most: number): readonly string[] {
  return ids.length <= most ? ids : [ids[0]!, ...ids.slice(ids.length - most + 1)]
}
