import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Queries } from '#src/store/dialects/dialect.ts'
import type { CopiedTable } from './copied-tables.ts'

export type Row = Readonly<Record<string, unknown>>

/** The rows behind a cursor, in the order of their keys. The cursor is the JSON of the last row's keys. */
export async function rowsAfter(
  queries: Queries,
  { name, keys, atOnce }: CopiedTable,
  cursor: string | null,
): Promise<readonly Row[]> {
  const columns = sql.join(keys.map((key) => sql.ref(key)))
  const behind =
    cursor === null ? sql`` : sql`where (${columns}) > (${sql.join(JSON.parse(cursor) as readonly unknown[])})`
  const { rows } = await sql<Row>`
    select * from ${sql.table(name)} ${behind} order by ${columns} limit ${atOnce}`.execute(queries)
  return rows
}

export function cursorBehind(row: Row, { keys }: CopiedTable): string {
  return JSON.stringify(keys.map((key) => row[key]))
}

/** Every page of a table. */
export async function* pagesOf(queries: Queries, table: CopiedTable): AsyncGenerator<readonly Row[]> {
  for (let cursor: string | null = null; ; ) {
    const rows = await rowsAfter(queries, table, cursor)
    if (rows.length === 0) return
    yield rows
    cursor = cursorBehind(rows.at(-1)!, table)
  }
}

/** What rows come to, in whatever order they are added: engines sort texts differently. */
export function rowSum(): { add(rows: readonly Row[]): void; readonly count: number; total(): string } {
  let sum = 0n
  let count = 0
  return {
    add(rows) {
      for (const row of rows) sum = BigInt.asUintN(64, sum + hashOf(row))
      count += rows.length
    },
    get count() {
      return count
    },
    total: () => `${count} ${sum.toString(16)}`,
  }
}

function hashOf(row: Row): bigint {
  const cells = Object.keys(row)
    .sort()
    .map((column) => [column, row[column]])
  return createHash('sha256').update(JSON.stringify(cells)).digest().readBigUInt64LE()
}

/** PostgreSQL can store any character but this one; it stands in no text that is read well. */
export function withoutNul(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value,
    ]),
  )
}
