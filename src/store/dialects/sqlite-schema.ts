import { sql } from 'kysely'
import type { Queries, SchemaDialect } from './dialect.ts'

async function lastId(db: Queries, table: string): Promise<number> {
  const { rows } = await sql<{ seq: number }>`select seq from sqlite_sequence where name = ${table}`.execute(db)
  return rows[0]?.seq ?? 0
}

export const sqliteSchema: SchemaDialect = {
  async columnsOf(db, table) {
    const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db)
    return rows.length === 0 ? null : new Set(rows.map(({ name }) => name))
  },
  keyed: (table) => table.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement()),
  clustered: (table) => table.modifyEnd(sql`without rowid`),
  // SQLite compares texts by their bytes unless told otherwise.
  byteText: 'text',
  createWords: async (db, table) =>
    void (await sql`create virtual table if not exists ${sql.table(table)} using fts5(
      text, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2'
    )`.execute(db)),
  async copyRows(db, from, to, columns) {
    const names = sql.join(columns.map(({ name }) => sql.ref(name)))
    const values = sql.join(columns.map(({ value }) => value))
    await sql`insert into ${sql.table(to)} (${names}) select ${values} from ${sql.table(from)}`.execute(db)
    // The counter of row ids goes on where it was, also where the newest rows are gone.
    await sql`delete from sqlite_sequence where name = ${to}`.execute(db)
    await sql`insert into sqlite_sequence (name, seq)
      select ${to}, seq from sqlite_sequence where name = ${from}`.execute(db)
  },
  async moveWords(db, from, to, rows) {
    await sql`insert into ${sql.table(to)} (rowid, text)
      select id, text from (${rows}) as moved where text is not null`.execute(db)
    await sql`delete from ${sql.table(from)} where rowid in (select id from (${rows}) as moved)`.execute(db)
  },
  withGivenIds: sql``,
  lastId,
  async setLastId(db, table, id) {
    const last = Math.max(id, await lastId(db, table))
    await sql`delete from sqlite_sequence where name = ${table}`.execute(db)
    await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(db)
  },
  acceptGivenIds: async () => {},
}
