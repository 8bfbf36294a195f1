import { type RawBuilder, sql } from 'kysely'
import type { Queries } from '../dialects/dialect.ts'
import type { Backfill } from './backfill.ts'
import type { SchemaChange } from './schema-change.ts'

/**
 * What the ledger asks of a statement stands in the rows and indexes that it goes through, so that a question about a
 * busy actor reads one index, and looks at no statement and no article for each entry of it. The same for the outlet and
 * the official statements of an article.
 *
 * Rows of before, and rows that an earlier version writes meanwhile, have null in these columns. Questions then look the
 * values up.
 */
export const quickLedger: SchemaChange = {
  name: '026-quick-ledger',
  async up({ db, addColumn, createIndex }) {
    // In the order in which filing writes to the tables. Else a filing of an earlier version and this step may wait for each
    // other, and PostgreSQL ends one of them.
    await db.schema.dropIndex('article_moment').ifExists().execute()
    await createIndex(
      db.schema
        .createIndex('article_recent')
        .on('article')
        .columns(['moment', 'first_seen_at', 'outlet_id', 'audience', 'official_statements']),
    )
    await createIndex(
      db.schema
        .createIndex('article_known')
        .on('article')
        .columns(['id', 'outlet_id', 'official_statements', 'audience']),
    )
    await addColumn('statement', 'outlet_id', 'text')
    await addColumn('statement_about', 'words_key', 'bigint')
    await addColumn('statement_about', 'printed', 'integer')
    await addColumn('statement_about', 'act', 'text')
    await addColumn('statement_about', 'audience', 'bigint')
    await addColumn('statement_about', 'outlet_id', 'text')
    await createIndex(
      db.schema
        .createIndex('statement_said')
        .on('statement')
        .columns([
          ...['speaker_id', 'moment', 'id', 'seen_at', 'superseded_at', 'words_key', 'printed', 'grade', 'act'],
          ...['audience', 'outlet_id', 'article_id'],
        ]),
    )
    await db.schema.dropIndex('statement_speaker').ifExists().execute()
  },
}

/** Rows that one transaction changes: some ten milliseconds of work. */
const atOnce = 1_000

const outletOfStatement = sql`(select outlet_id from article where article.id = statement.article_id)`

export const outletsOfStatements: Backfill = {
  name: '026-outlets-of-statements',
  async batch(queries, cursor) {
    const ids = await queries
      .selectFrom('statement')
      .select('id')
      .where('id', '>', Number(cursor ?? -1))
      .orderBy('id')
      .limit(atOnce)
      .execute()
    const last = ids.at(-1)
    if (last === undefined) return { rows: 0, cursor: null }
    await sql`update statement set outlet_id = ${outletOfStatement}
      where id between ${ids[0]!.id} and ${last.id} and outlet_id is null`.execute(queries)
    return { rows: ids.length, cursor: ids.length < atOnce ? null : String(last.id) }
  },
}

export const ledgerOfSubjects: Backfill = {
  name: '026-ledger-of-subjects',
  async batch(queries, cursor) {
    const keys = await keysAfter(queries, cursor)
    const first = keys[0]
    const last = keys.at(-1)
    if (first === undefined || last === undefined) return { rows: 0, cursor: null }
    const ofStatement = (column: string) =>
      sql`(select ${sql.ref(column)} from statement where statement.id = statement_about.statement_id)`
    await sql`update statement_about set words_key = ${ofStatement('words_key')}, printed = ${ofStatement('printed')},
        act = ${ofStatement('act')}, audience = ${ofStatement('audience')}, outlet_id = ${ofStatement('outlet_id')}
      where (actor_id, moment, statement_id) >= ${tuple(first)} and (actor_id, moment, statement_id) <= ${tuple(last)}
        and words_key is null`.execute(queries)
    return { rows: keys.length, cursor: keys.length < atOnce ? null : JSON.stringify(last) }
  },
}

type Key = readonly [actorId: number, moment: number, statementId: number]

async function keysAfter(queries: Queries, cursor: string | null): Promise<readonly Key[]> {
  const begin = cursor === null ? sql`` : sql`where (actor_id, moment, statement_id) > ${tuple(JSON.parse(cursor))}`
  const { rows } = await sql<{ actorId: number; moment: number; statementId: number }>`
    select actor_id as "actorId", moment, statement_id as "statementId" from statement_about ${begin}
    order by actor_id, moment, statement_id limit ${atOnce}`.execute(queries)
  return rows.map(({ actorId, moment, statementId }) => [actorId, moment, statementId])
}

function tuple(key: Key): RawBuilder<unknown> {
  return sql`(${sql.join([...key])})`
}
