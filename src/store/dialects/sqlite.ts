import { closeSync, openSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Kysely, SqliteDialect, sql, type Transaction } from 'kysely'
import { makeFolder } from '#src/base/make-folder.ts'
import { oneAtATime } from '#src/base/one-at-a-time.ts'
import type { Tables } from '../schema.ts'
import { StoreError } from '../store-error.ts'
import { type Engine, type FullText, mostMatches } from './dialect.ts'
import { nodeSqlite } from './node-sqlite.ts'
import { sqliteError } from './sqlite-errors.ts'
import { mark, refuseForeign } from './sqlite-mark.ts'
import { sqliteSchema } from './sqlite-schema.ts'

/**
 * - `writer` reads and writes
 * - `reader` a second connection beside a writer of this process; it cannot write
 * - `asker` reads and writes where it can, and only reads where the disk is full or can only be read
 *
 * `isMapped`: whether the file is read through the memory map of the system, which is quicker and counts as memory of the
 * process; it is unless said otherwise.
 *
 * `contents`: bytes of a database of which one in memory is a copy.
 */
type SqliteOptions = {
  readonly mostPages?: number
  readonly mode?: 'writer' | 'reader' | 'asker'
  readonly isMapped?: boolean
  readonly contents?: Uint8Array | undefined
}

/** How long a statement waits for another process; the event loop waits with it, so it is short. */
const lockPatienceMs = 2_000

/**
 * SQLite in one file, through Node's own binding. Readers of other processes never wait for our writes (WAL).
 *
 * @param path - A file, or `:memory:`.
 */
export function openSqlite(
  path: string,
  { mostPages, mode = 'writer', isMapped = true, contents }: SqliteOptions = {},
): Engine {
  const database = mode === 'asker' ? openForAsking(path) : openFile(path, { readOnly: mode === 'reader', contents })
  if (!isMapped) database.exec('pragma mmap_size = 0')
  // What a reader looks up stands in the map of the file.
  if (mode === 'reader') database.exec('pragma cache_size = -8192')
  if (mostPages !== undefined) database.exec(`pragma max_page_count = ${Math.floor(mostPages)}`)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(database, path) }) })
  // A transaction of SQLite ends without a turn of the event loop. Several waiting transactions would run in one
  // block: eight feeds that are filed at once would block this thread eight times as long as one.
  const inTurn = oneAtATime({ between: nextTurn })
  const pragma = (name: string) => Number(Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0] ?? 0)
  const write = <Value>(work: (queries: Transaction<Tables>) => Promise<Value>) =>
    inTurn(() => db.transaction().execute(work))
  return {
    db,
    schema: sqliteSchema,
    fullText,
    list: (values) => sql`group_concat(${values})`,
    throughIndex: (index) => sql`indexed by ${sql.id(index)}`,
    isOneOf: (column, texts) => sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(texts)}))`,
    microseconds: sql`cast((julianday('now') - 2440587.5) * 86400000000 as integer)`,
    // Writers take turns as a whole.
    lockingFreeRows: sql``,
    write,
    changeSchema: (work) => whileLocked(() => write(work)),
    // `synchronous` cannot change inside a transaction, and there is only one connection, so no other query may run in
    // between.
    writeDurably: (work) =>
      inTurn(() =>
        db.connection().execute(async (connection) => {
          await sql`pragma synchronous = full`.execute(connection)
          try {
            return await connection.transaction().execute(work)
          } finally {
            await sql`pragma synchronous = normal`.execute(connection)
          }
        }),
      ),
    // It comes with the program, and a text of it is UTF-8 to us, whatever the file has.
    checkServer: async () => {},
    // An older version that runs has the file open, and nothing tells of it.
    countOlderVersions: async () => 0,
    // There is one connection, and writes go in turn; another process's write fails this one's.
    lock: async () => {},
    async size() {
      if (path === ':memory:') return null
      const sizes = await Promise.all([path, `${path}-wal`].map((file) => stat(file).catch(() => ({ size: 0 }))))
      return sizes.reduce((sum, { size }) => sum + size, 0)
    },
    used: async () => pragma('page_size') * (pragma('page_count') - pragma('freelist_count')),
    giveBack: () =>
      inTurn(async () => {
        for (const table of wordTables) {
          database.exec(`insert into ${table} (${table}, rank) values ('merge', ${mergedAtOnce})`)
        }
        // 2 is `incremental`. A file that an older version made keeps its free pages for new rows.
        if (pragma('auto_vacuum') !== 2) return false
        database.exec(`pragma incremental_vacuum(${freedAtOnce})`)
        return pragma('freelist_count') > 0
      }),
    async backup(target) {
      // A connection of its own: on ours a write that is under way at the same moment makes it fail. All pages at one go:
      // between two it would begin anew after each write.
      const source = path === ':memory:' ? database : openFile(path, { readOnly: true })
      try {
        makePrivately(target)
        await backup(source, target, { rate: 1_000_000_000 })
      } catch (cause) {
        throw sqliteError(cause, target)
      } finally {
        if (source !== database) source.close()
      }
    },
    async close() {
      await db.destroy()
      if (database.isOpen) database.close()
    },
  }
}

/** Pages that are given back in one step, and pages of a word index that are written anew: some milliseconds each. */
const freedAtOnce = 256
const mergedAtOnce = 32

const wordTables = ['article_words', 'statement_words', 'private_article_words', 'private_statement_words'] as const

/** How long a change of the schema waits for another process that changes it: an index over a large table takes long. */
const schemaPatienceMs = 10 * 60_000

/** Tries again as long as another process holds the database. Each try waits on its own. */
async function whileLocked<Value>(work: () => Promise<Value>): Promise<Value> {
  const until = performance.now() + schemaPatienceMs
  for (;;) {
    try {
      return await work()
    } catch (cause) {
      if (!(cause instanceof StoreError && cause.kind === 'locked') || performance.now() > until) throw cause
    }
  }
}

/**
 * Where nothing can be written, SQLite cannot make the files beside a database in which it agrees with other processes.
 * None can be writing then, and it is told that the file stays as it is.
 */
function openForAsking(path: string): DatabaseSync {
  try {
    return openFile(path, { readOnly: false })
  } catch (cause) {
    if (!(cause instanceof StoreError) || !['full', 'read-only'].includes(cause.kind)) throw cause
    const file = statSync(path, { throwIfNoEntry: false })
    if (file === undefined || file.size === 0) throw cause
    if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
      const message = `${cause.message} Its latest changes stand in ${path}-wal: copy both files to another disk to read them.`
      throw new StoreError(cause.kind, message, { cause })
    }
    const frozen = pathToFileURL(path)
    frozen.searchParams.set('immutable', '1')
    return openFile(path, { readOnly: true, address: frozen })
  }
}

function openFile(
  path: string,
  {
    readOnly,
    address = path,
    contents,
  }: {
    readonly readOnly: boolean
    readonly address?: string | URL
    readonly contents?: Uint8Array | undefined
  },
): DatabaseSync {
  let database: DatabaseSync | null = null
  try {
    if (path !== ':memory:' && !readOnly) {
      makeFolder(dirname(path))
      makePrivately(path)
    }
    database = new DatabaseSync(address, { timeout: lockPatienceMs, enableForeignKeyConstraints: true, readOnly })
    if (contents) database.deserialize(contents)
    refuseForeign(database, path)
    // Only before the first table: SQLite then knows which pages can be given back to the disk.
    if (!readOnly) database.exec('pragma auto_vacuum = incremental')
    if (address === path) writeAhead(database)
    database.exec(`
      pragma synchronous = normal;
      pragma temp_store = memory;
      pragma cache_size = -16384;
      pragma mmap_size = 268435456;
      pragma journal_size_limit = 67108864;
    `)
    if (!readOnly) mark(database)
    return database
  } catch (cause) {
    database?.close()
    const translated = sqliteError(cause, path)
    if (translated instanceof StoreError || !isFileProblem(cause)) throw translated
    throw new StoreError('unreachable', `The folder of the database ${path} cannot be used (${cause.code}).`, { cause })
  }
}

/**
 * Makes a new file that only its owner may read, because it holds what people asked. SQLite gives the files beside it
 * the same rights. An existing file stays as it is, and SQLite reports other problems.
 */
function makePrivately(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (cause) {
    if (!isFileProblem(cause)) throw cause
  }
}

/** If several processes make the same new file, SQLite refuses all but one at once, without its usual wait. */
function writeAhead(database: DatabaseSync): void {
  const until = performance.now() + lockPatienceMs
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (cause) {
      if (performance.now() > until) throw cause
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

function isFileProblem(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'syscall' in cause
}

/** FTS5 tables without a copy of the text: the text stands in its own table already. */
const fullText: FullText = {
  async index(queries, table, texts) {
    for (const { id, text } of texts) {
      await sql`insert into ${sql.table(table)} (rowid, text) values (${id}, ${text})`.execute(queries)
    }
  },
  async remove(queries, table, ids) {
    await sql`delete from ${sql.table(table)} where rowid in (${sql.join(ids)})`.execute(queries)
  },
  matching(table, phrases, fromId) {
    const match = phrases.map(quoted).join(' ')
    return sql`(select rowid as id from ${sql.table(table)} where ${sql.table(table)} match ${match} and rowid >= ${fromId}
      order by rowid desc limit ${mostMatches})`
  },
  matchingPrivately(table, phrases, among) {
    const match = phrases.map(quoted).join(' ')
    return sql`(select rowid as id from ${sql.table(table)} where ${sql.table(table)} match ${match}
      and rowid in (${among}) order by rowid desc limit ${mostMatches})`
  },
  alikePrivately(table, words, among, limit) {
    const match = words.map(quoted).join(' OR ')
    return sql`(select rowid as id, 0 as score from ${sql.table(table)} where ${sql.table(table)} match ${match}
      and rowid in (${among}) order by rowid desc limit ${limit})`
  },
  alike(table, words, limit) {
    const match = words.map(quoted).join(' OR ')
    return sql`(select rowid as id, -rank as score from ${sql.table(table)}
      where ${sql.table(table)} match ${match} order by rank limit ${limit})`
  },
}

/** A phrase of FTS5: in quotation marks nothing is an operator. A NUL would end the query early. */
function quoted(phrase: string): string {
  return `"${phrase.replaceAll('"', ' ').replaceAll('\0', ' ')}"`
}
