import { type RawBuilder, sql } from 'kysely'
import type { ActType } from '#src/analysis/findings.ts'
import type { Engine } from '../dialects/dialect.ts'
import type { Window } from '../ports/scope-store.ts'
import type { StatementFilter, StatementPlace, StatementStore } from '../ports/statement-store.ts'
import { firstRevisionSeen } from './first-revision-seen.ts'
import { actorRowIds, inPrivateSight, inSight, type Sight, wantedArticle } from './sight.ts'

export function statementStore({ db, fullText }: Engine, sight: Sight): StatementStore {
  const rowIds = (keys: readonly string[]) => actorRowIds(db, keys, sight)
  const inView = sql`${inSight(sight, 'statement.audience')} and ${wantedArticle(sight, 'statement.article_id')}`

  /**
   * Rows (id, moment, words_key, printed) of the statements asked for, on both sides of `printed`; null where the names
   * alone tell that there are none.
   */
  async function matching({
    speakerIds,
    about,
    grade,
    act,
    window,
  }: StatementFilter): Promise<RawBuilder<unknown> | null> {
    const speakers = speakerIds && (await rowIds(speakerIds))
    if (speakers?.length === 0) return null
    const conditionsOf = (table: 'statement' | 'statement_about') => {
      const column = (name: string) => sql.ref(`${table}.${name}`)
      const conditions = [
        ...(speakers ? [sql`${column('speaker_id')} in (${sql.join(speakers)})`] : []),
        ...(grade ? [sql`${column('grade')} = ${grade}`] : []),
        knownIn(window, table),
      ]
      return sql.join(conditions, sql` and `)
    }
    const ofRow = act ? sql` and act = ${act}` : sql``
    const columns = sql`statement.id, statement.moment, words_key, printed`
    if (about === null)
      return sql`select ${columns} from statement where ${conditionsOf('statement')}${ofRow} and ${inView}`
    if (about.actorIds.length > 0) {
      const actors = await rowIds(about.actorIds)
      if (actors.length === 0) return null
      const ofAbout = conditionsOf('statement_about')
      // A statement stands once under an actor, and may stand under several.
      return actors.length === 1
        ? sql`select ${columns} from statement_about join statement on statement.id = statement_about.statement_id
            where actor_id = ${actors[0]} and ${ofAbout}${ofRow} and ${inView}`
        : sql`select ${columns} from statement where id in (
            select statement_id from statement_about
            where actor_id in (${sql.join(actors)}) and ${ofAbout})${ofRow} and ${inView}`
    }
    if (about.phrases.length === 0) return null
    const first = await statementSeenFrom(window.from)
    return sql`select ${columns} from statement
      where (id in ${fullText.matching('statement_words', about.phrases, first)}${orPrivately(about.phrases)})
        and ${conditionsOf('statement')}${ofRow} and ${inView}`
  }

  /** Only statements of articles that are not common. */
  function amongPrivate(): RawBuilder<unknown> | null {
    const seen = inPrivateSight(sight, 'statement.audience')
    return seen && sql`select id from statement where ${seen}`
  }

  function orPrivately(phrases: readonly string[]): RawBuilder<unknown> {
    const among = amongPrivate()
    return among ? sql` or id in ${fullText.matchingPrivately('private_statement_words', phrases, among)}` : sql``
  }

  /** Statements are numbered in the order of filing. */
  async function statementSeenFrom(moment: Date): Promise<number> {
    const row = await db
      .selectFrom('statement')
      .select('id')
      .where('revision_id', '>=', await firstRevisionSeen(db, moment.getTime()))
      .orderBy('revision_id')
      .orderBy('ordinal')
      .limit(1)
      .executeTakeFirst()
    return row?.id ?? Number.MAX_SAFE_INTEGER
  }

  /** For a page that has no row to carry the counts. */
  async function countsOf(found: RawBuilder<unknown>): Promise<{ readonly sure: number; readonly unsure: number }> {
    const { rows } = await sql<{ sure: number; unsure: number }>`
      select count(distinct case when printed = 1 then words_key end) as sure,
        count(distinct case when printed = 0 then words_key end) as unsure
      from (${found}) as found`.execute(db)
    return rows[0] ?? { sure: 0, unsure: 0 }
  }

  return {
    async find(filter, { offset, limit }) {
      const found = await matching(filter)
      if (found === null) return { total: 0, others: 0, statements: [] }
      const printed = filter.printed ? 1 : 0
      const { rows } = await sql<StatementPlace & { wordsKey: number; total: number; others: number }>`
        with found as materialized (${found}),
        page as materialized (
          select words_key, min(moment) as first_moment, min(id) as first_id, count(*) over () as total
          from found where printed = ${printed} group by words_key order by min(moment) desc, min(id) desc limit ${limit} offset ${offset}
        )
        select article.key as "articleId", statement.ordinal as ordinal, page.words_key as "wordsKey", page.total as total,
          (select count(distinct words_key) from found where printed <> ${printed}) as others
        from page
        join found on found.words_key = page.words_key and found.printed = ${printed}
        join statement on statement.id = found.id
        join article on article.id = statement.article_id
        order by page.first_moment desc, page.first_id desc, found.moment, found.id`.execute(db)
      const groups = Map.groupBy(rows, ({ wordsKey }) => wordsKey)
      const counts = rows[0] ? null : await countsOf(found)
      return {
        total: rows[0]?.total ?? (printed ? counts!.sure : counts!.unsure),
        others: rows[0]?.others ?? (printed ? counts!.unsure : counts!.sure),
        statements: [...groups.values()].map((places) =>
          places.map(({ articleId, ordinal }) => ({ articleId, ordinal })),
        ),
      }
    },

    async alike(words, limit) {
      if (words.length === 0) return []
      const placesOf = async (found: RawBuilder<unknown>): Promise<readonly StatementPlace[]> => {
        const { rows } = await sql<StatementPlace>`
          select article.key as "articleId", statement.ordinal as ordinal
          from ${found} as found
          join statement on statement.id = found.id
          join article on article.id = statement.article_id
          where statement.superseded_at is null and ${inView}
          order by found.score desc, found.id`.execute(db)
        return rows
      }
      const common = await placesOf(fullText.alike('statement_words', words, limit))
      const among = amongPrivate()
      if (among === null) return common
      return [...common, ...(await placesOf(fullText.alikePrivately('private_statement_words', words, among, limit)))]
    },

    async actsByTarget(actorIds, window, limit) {
      const speakers = await rowIds(actorIds)
      if (speakers.length === 0) return []
      const { rows } = await sql<{ act: ActType; targetId: string; target: string; count: number }>`
        select statement.act as act, actor.key as "targetId", actor.name as target, count(*) as count
        from statement join actor on actor.id = statement.target_id
        where speaker_id in (${sql.join(speakers)}) and printed = 1 and ${knownIn(window)} and ${inView}
        group by statement.act, actor.key, actor.name order by count(*) desc, actor.key, statement.act limit ${limit}`.execute(
        db,
      )
      return rows
    },

    async byOutlet(actorIds, window, limit) {
      const speakers = await rowIds(actorIds)
      if (speakers.length === 0) return []
      const { rows } = await sql<{ outletId: string; count: number }>`
        select article.outlet_id as "outletId", count(*) as count
        from (
          select article_id from statement
          where speaker_id in (${sql.join(speakers)}) and printed = 1 and ${knownIn(window)} and ${inView}
        ) as said
        join article on article.id = said.article_id
        group by article.outlet_id order by count(*) desc, article.outlet_id limit ${limit}`.execute(db)
      return rows
    },

    async count() {
      const all = await db
        .selectFrom('statement')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      if (sight.feedIds === 'all') return all.count
      // An index has the statements that are not common; there are few.
      const hidden = await db
        .selectFrom('statement')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('audience', '<>', 0)
        .$if(sight.feedIds.length > 0, (query) => query.where('audience', 'not in', sight.feedIds as readonly number[]))
        .executeTakeFirstOrThrow()
      return all.count - hidden.count
    },
  }
}

function knownIn({ from, to }: Window, table: 'statement' | 'statement_about' = 'statement'): RawBuilder<unknown> {
  const end = to.getTime()
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql`${column('moment')} between ${from.getTime()} and ${end} and ${column('seen_at')} <= ${end}
    and (${column('superseded_at')} is null or ${column('superseded_at')} > ${end})`
}
