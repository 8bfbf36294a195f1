import { type RawBuilder, sql } from 'kysely'
import type { Engine } from '../dialects/dialect.ts'
import type { Scope, ScopeStore, Window } from '../ports/scope-store.ts'
import { dateOf } from './columns.ts'
import { countCorpus, outletsIn } from './count-corpus.ts'
import { firstRevisionSeen } from './first-revision-seen.ts'
import { actorRowIds, inCircle, inPrivateSight, type Sight, visibleArticle, wanted } from './sight.ts'

/** Most articles that one answer looks at: a week of the busiest actor of a large newsroom. */
const mostArticles = 20_000

/** How well an article matches that has the words anywhere in it. */
const wordsMatch = 0.5

type TallyRow = {
  storyId: string
  articles: number
  outletIds: string
  officialStatements: number
  origins: number
  lastAt: number
  topicMatch: number
  allArticles: number
}

export function scopeStore({ db, fullText, list, throughIndex }: Engine, sight: Sight): ScopeStore {
  // The rows hold whole texts.
  const narrowly = throughIndex('revision_known')
  // A page of this index has ten times as many articles as a page of the table.
  const knownArticle = sql`article ${throughIndex('article_known')}`

  /**
   * Rows (article_id, moment, topic_match, outlet_id, official_statements) of the articles in scope that the viewer
   * wants; on request, of those that name the topic only in passing.
   */
  async function articlesIn(
    scope: Scope | null,
    window: Window,
    { inPassing = false } = {},
  ): Promise<RawBuilder<unknown> | null> {
    if (scope === null) {
      const from = window.from.getTime()
      const to = window.to.getTime()
      return sql`select id as article_id, moment, cast(1 as double precision) as topic_match, outlet_id, official_statements
        from article where moment between ${from} and ${to} and first_seen_at <= ${to} and ${visibleArticle(sight)}
        order by moment desc limit ${mostArticles}`
    }
    const matches = await matchesIn(scope, window, inPassing)
    return (
      matches &&
      sql`select matches.article_id, matches.moment, matches.topic_match, article.outlet_id, article.official_statements
        from (${matches}) as matches join ${knownArticle} on article.id = matches.article_id
        where ${wanted(sight, 'article.outlet_id')}`
    )
  }

  /** Rows (article_id, moment, topic_match). */
  async function matchesIn(scope: Scope, window: Window, inPassing: boolean): Promise<RawBuilder<unknown> | null> {
    const from = window.from.getTime()
    const to = window.to.getTime()
    const known = sql`seen_at <= ${to} and (superseded_at is null or superseded_at > ${to})`
    if (scope.actorIds.length > 0) {
      const actors = await actorRowIds(db, scope.actorIds, sight)
      if (actors.length === 0) return null
      const match = sql`cast(
        case when in_title = 1 then 1000 when salience > 350 then 900 else 200 + 2 * salience end as double precision)`
      const mentions = sql`(
        select article_id, moment, in_title, salience from mention
        where actor_id in (${sql.join(actors)}) and moment between ${from} and ${to} and ${known}
          ${inPassing ? sql`` : sql`and in_passing = 0`}
        order by moment desc limit ${mostArticles}
      ) as mentions`
      // A text has one row for one actor, so there is nothing to group.
      return actors.length === 1
        ? sql`select article_id, moment, ${match} / 1000 as topic_match from ${mentions}`
        : sql`select article_id, max(moment) as moment, max(${match}) / 1000 as topic_match
            from ${mentions} group by article_id`
    }
    if (scope.phrases.length === 0) return null
    const firstRevision = await firstRevisionSeen(db, from)
    const found = sql`select id from ${fullText.matching('article_words', scope.phrases, firstRevision)} as common`
    return sql`select article_id, moment, cast(${wordsMatch} as double precision) as topic_match from revision ${narrowly}
      where id in (${found}${andPrivately(scope.phrases, from, to)}) and moment between ${from} and ${to} and ${known}`
  }

  /** Placements of an article as of a moment. An article has few, so that they are not looked for by circle. */
  function placedAt(articleId: RawBuilder<unknown>, to: number): RawBuilder<unknown> {
    return sql`placement.article_id = ${articleId} and ${inCircle(sight, sql`+placement.circle`)}
      and placement.since <= ${to} and (placement.until is null or placement.until > ${to})`
  }

  /** Beside others the revisions of a window that have these phrases, among articles that are not common. */
  function andPrivately(phrases: readonly string[], from: number, to: number): RawBuilder<unknown> {
    const seen = inPrivateSight(sight, 'article.audience')
    if (seen === null) return sql``
    // The words are looked for in each of these revisions by itself, so that only those of the window are asked.
    const among = sql`select revision.id from revision join article on article.id = revision.article_id
      where ${seen} and revision.moment between ${from} and ${to}`
    return sql` union all select id from ${fullText.matchingPrivately('private_article_words', phrases, among)} as private`
  }

  return {
    async stories(scope, window) {
      const articles = await articlesIn(scope, window)
      if (articles === null) return []
      const to = window.to.getTime()
      const everyOne = sql`(
        select count(*) from placement as every_one ${
          sight.removedOutlets.length === 0
            ? sql``
            : sql`join ${knownArticle} on article.id = every_one.article_id and ${wanted(sight, 'article.outlet_id')}`
        }
        where every_one.story_id = placement.story_id and ${inCircle(sight, 'every_one.circle')}
          and every_one.since <= ${to} and (every_one.until is null or every_one.until > ${to})
      )`
      const { rows } = await sql<TallyRow>`
        select placement.story_id as "storyId", count(*) as articles,
          ${list(sql`scoped.outlet_id`)} as "outletIds",
          sum(scoped.official_statements) as "officialStatements",
          coalesce((
            select origin_count.origins from origin_count
            where origin_count.story_id = placement.story_id and origin_count.since <= ${to}
            order by origin_count.since desc limit 1
          ), 1) as origins, max(scoped.moment) as "lastAt", sum(scoped.topic_match) as "topicMatch",
          ${scope === null ? sql`count(*)` : everyOne} as "allArticles"
        from (${articles}) as scoped
        join placement on ${placedAt(sql`scoped.article_id`, to)}
        group by placement.story_id`.execute(db)
      return rows.map((row) => ({
        ...row,
        outletIds: row.articles === 1 ? [row.outletIds] : [...new Set(row.outletIds.split(','))],
        lastAt: dateOf(row.lastAt),
        topicMatch: row.topicMatch / row.allArticles,
      }))
    },

    async countStories(scope, window) {
      const articles = await articlesIn(scope, window)
      if (articles === null) return 0
      const { rows } = await sql<{ stories: number }>`
        select count(distinct placement.story_id) as stories from (${articles}) as scoped
        join placement on ${placedAt(sql`scoped.article_id`, window.to.getTime())}`.execute(db)
      return rows[0]?.stories ?? 0
    },

    async lastArticle(scope, before, knownAt) {
      const window = { from: new Date(0), to: knownAt }
      const articles = await articlesIn(scope, window, { inPassing: true })
      if (articles === null) return null
      const { rows } = await sql<{ key: string }>`
        select article.key as key from (${articles}) as scoped join article on article.id = scoped.article_id
        where scoped.moment < ${before.getTime()} order by scoped.moment desc, scoped.article_id desc limit 1`.execute(
        db,
      )
      return rows[0]?.key ?? null
    },

    outletIds: ({ from, to }) => outletsIn(db, sight, from.getTime(), to.getTime()),

    async oldest() {
      const row = await db
        .selectFrom('article')
        .select('moment')
        .where(visibleArticle(sight))
        .orderBy('moment')
        .limit(1)
        .executeTakeFirst()
      return dateOf(row?.moment ?? null)
    },

    async textsSince() {
      const forgotten = await sql<{ one: number }>`
        select 1 as one where exists (select 1 from revision where pruned_at is not null)
          or exists (select 1 from forgotten)`.execute(db)
      if (forgotten.rows.length === 0) return null
      const { rows } = await sql<{ at: number }>`
        select revision.seen_at as at from revision join article on article.id = revision.article_id
        where revision.pruned_at is null and ${visibleArticle(sight)}
        order by revision.seen_at limit 1`.execute(db)
      return dateOf(rows[0]?.at ?? null)
    },

    async corpus({ from, to }, { isPast = false } = {}) {
      const counted = await countCorpus(db, sight, from.getTime(), to.getTime())
      if (isPast) {
        const { rows } = await sql<{ at: number }>`
          select revision.seen_at as at from revision join article on article.id = revision.article_id
          where revision.seen_at <= ${to.getTime()} and ${visibleArticle(sight)}
          order by revision.seen_at desc limit 1`.execute(db)
        return { ...counted, lastReadAt: dateOf(rows[0]?.at ?? null) }
      }
      const { feedIds } = sight
      const read = await db
        .selectFrom('feed')
        .select(({ fn }) => fn.max('last_success_at').as('at'))
        .where('last_success_at', '<=', to.getTime())
        .$if(feedIds !== 'all', (query) =>
          query.where((is) =>
            is.or([
              is('is_common', '=', 1),
              ...(feedIds === 'all' || feedIds.length === 0 ? [] : [is('id', 'in', feedIds)]),
            ]),
          ),
        )
        .where(wanted(sight, 'feed.outlet_id'))
        .executeTakeFirst()
      return { ...counted, lastReadAt: dateOf(read?.at ?? null) }
    },
  }
}
