import { type RawBuilder, sql } from 'kysely'
import type { ActType } from '#src/analysis/findings.ts'
import type { Engine } from '../dialects/dialect.ts'
import type { Window } from '../ports/scope-store.ts'
import type { StatementFilter, StatementPlace, StatementStore } from '../ports/statement-store.ts'
import { firstRevisionSeen } from './first-revision-seen.ts'
import { actorRowIds, inPrivateSight, inSight, type Sight, wanted } from './sight.ts'

export function statementStore({ db, fullText }: Engine, sight: Sight): StatementStore {
  const rowIds = (keys: readonly string[]) => actorRowIds(db, keys, sight)
  const inView = sql`${inSight(sight, 'statement.audience')} and ${wanted(sight, outletOf('statement'))}`

  /**
   * Rows (id, moment, words_key, printed) of the statements asked for, on both sides of `printed`; null where the names
   * alone tell that there are none. Where actors are asked about, one index has all that is read.
   */
  async function matching(
    { grade, act, about }: StatementFilter,
    window: Window,
    { speakers, subjects }: NamedRows,
  ): Promise<RawBuilder<unknown> | null> {
    if (speakers?.length === 0 || subjects?.length === 0) return null
    const conditionsOf = (table: LedgerTable) => {
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
    if (subjects) {
      // A statement that stands under several of the actors is found several times.
      return sql`select statement_id as id, moment, ${ofSubject('words_key')} as words_key, ${ofSubject('printed')} as printed
        from statement_about where actor_id in (${sql.join(subjects)}) and ${conditionsOf('statement_about')}
          ${act ? sql` and ${ofSubject('act')} = ${act}` : sql``} and ${inSight(sight, ofSubject('audience'))}
          and ${wanted(sight, outletOf('statement_about'))}`
    }
    if (about === null)
      return sql`select ${columns} from statement where ${conditionsOf('statement')}${ofRow} and ${inView}`
    if (about.phrases.length === 0) return null
    const first = await statementSeenFrom(window.from)
    return sql`select ${columns} from statement
      where (id in ${fullText.matching('statement_words', about.phrases, first)}${orPrivately(about.phrases)})
        and ${conditionsOf('statement')}${ofRow} and ${inView}`
  }

  async function namedIn({ speakerIds, about }: StatementFilter): Promise<NamedRows> {
    return {
      speakers: speakerIds && (await rowIds(speakerIds)),
      subjects: about !== null && about.actorIds.length > 0 ? await rowIds(about.actorIds) : null,
    }
  }

  /**
   * The moment after which at most `mostEntries` of a window stand under each speaker or subject; null where all of the
   * window do.
   */
  async function countedFrom(
    { speakers, subjects }: NamedRows,
    { from, to }: Window,
    mostEntries: number,
  ): Promise<Date | null> {
    const beyond = (table: LedgerTable, condition: RawBuilder<unknown>) =>
      sql`select moment from (select moment from ${sql.table(table)} where ${condition}
        and moment between ${from.getTime()} and ${to.getTime()} order by moment desc limit 1 offset ${mostEntries}) as entry`
    const under = subjects
      ? speakers
        ? [
            beyond(
              'statement_about',
              sql`actor_id in (${sql.join(subjects)}) and speaker_id in (${sql.join(speakers)})`,
            ),
          ]
        : subjects.map((id) => beyond('statement_about', sql`actor_id = ${id}`))
      : (speakers ?? []).map((id) => beyond('statement', sql`speaker_id = ${id}`))
    if (under.length === 0) return null
    const { rows } = await sql<{ moment: number | null }>`
      select max(moment) as moment from (${sql.join(under, sql` union all `)}) as entries`.execute(db)
    const last = rows[0]?.moment ?? null
    return last === null ? null : new Date(last + 1)
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
    async find(filter, { offset, limit, mostEntries }) {
      const named = await namedIn(filter)
      const nothing = { total: 0, others: 0, since: null, statements: [] }
      if (named.speakers?.length === 0 || named.subjects?.length === 0) return nothing
      const since = mostEntries === undefined ? null : await countedFrom(named, filter.window, mostEntries)
      const found = await matching(filter, { ...filter.window, ...(since && { from: since }) }, named)
      if (found === null) return nothing
      const printed = filter.printed ? 1 : 0
      const { rows } = await sql<StatementPlace & { wordsKey: number; total: number; others: number }>`
        with found as materialized (${found}),
        words as materialized (
          select words_key, printed, min(moment) as first_moment, min(id) as first_id from found group by words_key, printed
        ),
        page as materialized (
          select words_key, first_moment, first_id from words where printed = ${printed}
          order by first_moment desc, first_id desc limit ${limit} offset ${offset}
        )
        select distinct article.key as "articleId", statement.ordinal as ordinal, page.words_key as "wordsKey",
          (select count(*) from words where printed = ${printed}) as total,
          (select count(*) from words where printed <> ${printed}) as others,
          page.first_moment, page.first_id, found.moment, found.id
        from found
        cross join page
        join statement on statement.id = found.id
        join article on article.id = statement.article_id
        where found.words_key = page.words_key and found.printed = ${printed}
        order by page.first_moment desc, page.first_id desc, found.moment, found.id`.execute(db)
      const groups = Map.groupBy(rows, ({ wordsKey }) => wordsKey)
      const counts = rows[0] ? null : await countsOf(found)
      return {
        total: rows[0]?.total ?? (printed ? counts!.sure : counts!.unsure),
        others: rows[0]?.others ?? (printed ? counts!.unsure : counts!.sure),
        since,
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

type LedgerTable = 'statement' | 'statement_about'

/** Row ids of the speakers, and of whom the statements are about; null: anybody. */
type NamedRows = { readonly speakers: readonly number[] | null; readonly subjects: readonly number[] | null }

/** A column that `statement_about` has as of its statement. A row of an earlier version has none of these. */
function ofSubject(column: 'words_key' | 'printed' | 'act' | 'audience'): RawBuilder<unknown> {
  return sql`coalesce(${sql.ref(`statement_about.${column}`)}, (
    select ${sql.ref(`of_earlier.${column}`)} from statement as of_earlier where of_earlier.id = statement_about.statement_id))`
}

/** The outlet of a statement's article. Rows of an earlier version do not have it. */
function outletOf(table: LedgerTable): RawBuilder<unknown> {
  const articleId =
    table === 'statement'
      ? sql`statement.article_id`
      : sql`(select of_earlier.article_id from statement as of_earlier where of_earlier.id = statement_about.statement_id)`
  return sql`coalesce(${sql.ref(`${table}.outlet_id`)}, (
    select of_earlier.outlet_id from article as of_earlier where of_earlier.id = ${articleId}))`
}

function knownIn({ from, to }: Window, table: LedgerTable = 'statement'): RawBuilder<unknown> {
  const end = to.getTime()
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql`${column('moment')} between ${from.getTime()} and ${end} and ${column('seen_at')} <= ${end}
    and (${column('superseded_at')} is null or ${column('superseded_at')} > ${end})`
}
