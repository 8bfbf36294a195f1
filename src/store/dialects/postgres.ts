import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Tables } from '../schema.ts'
import { StoreError } from '../store-error.ts'
import { type Engine, type FullText, mostMatches } from './dialect.ts'
import { connectionOf } from './postgres-address.ts'
import { postgresError } from './postgres-errors.ts'
import { runPostgresProgram } from './postgres-programs.ts'
import { postgresSchema } from './postgres-schema.ts'
import { translatingErrors } from './translate-errors.ts'

/** Enough for a bot's questions and a poller's writes; a server's default limit is 100. */
const usualConnections = 8

/** The oldest that gets its mends until the end of 2026. */
const oldestVersion = 14

const eightByteInteger = 20

/** The number of an advisory lock; earlier versions of this program take the same one. */
const schemaLock = 3853314791062309107n

/** PostgreSQL 14 or newer, at a `postgres://` address. */
export function openPostgres(
  databaseUrl: string,
  { mostConnections = usualConnections }: { readonly mostConnections?: number } = {},
): Engine {
  const host = hostOf(databaseUrl)
  const pool = new pg.Pool({
    ...connectionOf(databaseUrl),
    application_name: applicationName,
    max: mostConnections,
    // Row ids and moments stay below 2^53.
    types: {
      getTypeParser: (type, format) => (type === eightByteInteger ? Number : pg.types.getTypeParser(type, format)),
    },
  })
  // An idle connection that the server closes is replaced at the next question.
  pool.on('error', () => {})
  // If the server closes a connection in use, its query fails, and the event comes here too.
  pool.on('connect', (client) => client.on('error', () => {}))
  const dialect = translatingErrors(new PostgresDialect({ pool }), (cause) => postgresError(cause, host))
  const db = new Kysely<Tables>({ dialect })
  return {
    db,
    schema: postgresSchema,
    fullText,
    list: (values) => sql`string_agg(${values}, ',')`,
    throughIndex: () => sql``,
    isOneOf: (column, texts) => sql`${sql.ref(column)} = any(${texts})`,
    microseconds: sql`(extract(epoch from clock_timestamp()) * 1000000)::bigint`,
    lockingFreeRows: sql`for update skip locked`,
    write: (work) => db.transaction().execute(work),
    // This is the server's default. If the server has another one, this changes it for the transaction.
    writeDurably: (work) =>
      db.transaction().execute(async (queries) => {
        await sql`set local synchronous_commit = on`.execute(queries)
        return await work(queries)
      }),
    changeSchema: (work) =>
      db.transaction().execute(async (queries) => {
        // A hosted server ends long statements and silent transactions; an index over a large table takes its time.
        for (const limit of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) {
          await sql`set local ${sql.id(limit)} = 0`.execute(queries)
        }
        await sql`select pg_advisory_xact_lock(${sql.lit(schemaLock)})`.execute(queries)
        return await work(queries)
      }),
    async lock(queries, name) {
      await sql`select pg_advisory_xact_lock(hashtext(${`attache ${name}`}))`.execute(queries)
    },
    async size() {
      const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(db)
      return rows[0]?.size ?? null
    },
    // The server keeps to itself which pages are free.
    async used() {
      const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(db)
      return rows[0]?.size ?? null
    },
    // Its autovacuum makes room for new rows.
    giveBack: async () => false,
    async backup(path) {
      await runPostgresProgram('pg_dump', ['--format=custom', '--no-owner', '--no-acl', `--file=${path}`], databaseUrl)
    },
    async countOlderVersions() {
      const { rows } = await sql<{ count: number }>`select count(*) as count from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend' and application_name = ''
        and pid <> pg_backend_pid()`.execute(db)
      return rows[0]?.count ?? 0
    },
    async checkServer() {
      const { rows } = await sql<{ version: string; encoding: string }>`
        select current_setting('server_version') as version, current_setting('server_encoding') as encoding`.execute(db)
      const { version = '', encoding = '' } = rows[0] ?? {}
      if (Number.parseInt(version, 10) < oldestVersion) {
        throw new StoreError(
          'foreign',
          `The server of the database ${host} is PostgreSQL ${version}; ${oldestVersion} or newer is needed.`,
        )
      }
      if (encoding === 'UTF8') return
      throw new StoreError(
        'foreign',
        `The database ${host} has the encoding ${encoding} and would spoil texts; create one with the encoding UTF8.`,
      )
    },
    close: () => db.destroy(),
  }
}

/** How our connections are named in the server's list of them. */
export const applicationName = 'attache'

/** For messages: a database address without its password. */
function hostOf(databaseUrl: string): string {
  const url = URL.parse(databaseUrl)
  return url ? `${url.host || 'localhost'}${url.pathname}` : 'the given address'
}

const fullText: FullText = {
  async index(queries, table, texts) {
    for (const { id, text } of texts) {
      await sql`insert into ${sql.table(table)} (id, words) values (${id}, to_tsvector('english', ${indexable(text)}))`.execute(
        queries,
      )
    }
  },
  async remove(queries, table, ids) {
    await sql`delete from ${sql.table(table)} where id in (${sql.join(ids)})`.execute(queries)
  },
  matchingPrivately(table, phrases, among) {
    return sql`(select id from ${sql.table(table)} where words @@ (${everyPhrase(phrases)}) and id in (${among})
      order by id desc limit ${mostMatches})`
  },
  alikePrivately(table, words, among, limit) {
    return sql`(select id, 0 as score from ${sql.table(table)} where words @@ (${anyWord(words)}) and id in (${among})
      order by id desc limit ${limit})`
  },
  matching(table, phrases, fromId) {
    const query = everyPhrase(phrases)
    return sql`(select id from ${sql.table(table)} where words @@ (${query}) and id >= ${fromId}
      order by id desc limit ${mostMatches})`
  },
  alike(table, words, limit) {
    const query = anyWord(words)
    return sql`(select id, ts_rank_cd(words, ${query}) as score from ${sql.table(table)}
      where words @@ (${query}) order by score desc limit ${limit})`
  },
}

function everyPhrase(phrases: readonly string[]) {
  return sql.join(
    phrases.map((phrase) => sql`phraseto_tsquery('english', ${indexable(phrase)})`),
    sql` && `,
  )
}

function anyWord(words: readonly string[]) {
  return sql.join(
    words.map((word) => sql`plainto_tsquery('english', ${indexable(word)})`),
    sql` || `,
  )
}

/** Without accents, as SQLite's index has it; without the one character that PostgreSQL cannot store. */
function indexable(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('\0', ' ')
}
