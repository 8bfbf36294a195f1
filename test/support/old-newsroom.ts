import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import pg from 'pg'

/**
 * The database of an early version of this program (0616c34, ten schema steps) as of 13:00 on 20 November 2026: it has
 * polled the demo's outlets twice, and has one edited article, three digests, seven watches and their deliveries.
 */
const folder = join(import.meta.dirname, '../fixtures/upgrade')

/** The last moment in the old database. */
export const frozenAt = new Date('2026-11-20T13:00:00Z')

/** In the stored feed addresses an outlet's id comes after this. */
const frozenOrigin = 'http://feeds.local'

/** Puts the old SQLite database at `path`. */
export async function thawSqlite(path: string): Promise<void> {
  await writeFile(path, brotliDecompressSync(await readFile(join(folder, 'newsroom.sqlite.br'))))
}

/** Every statement by which the old version made its schema in SQLite, each a transaction of its own, in order. */
export const oldStatements: readonly string[] = readFileSync(join(folder, 'schema.sqlite.sql'), 'utf8')
  .trim()
  .split(/;\n/)
  .map((statement) => statement.replace(/;$/, ''))

type Dump = {
  readonly ddl: readonly string[]
  readonly tables: Readonly<Record<string, readonly object[]>>
}

/** Fills an empty PostgreSQL database with the old one. */
export async function thawPostgres(databaseUrl: string): Promise<void> {
  const packed = await readFile(join(folder, 'newsroom-postgres.json.br'))
  const { ddl, tables }: Dump = JSON.parse(brotliDecompressSync(packed).toString())
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  for (const statement of ddl) await client.query(statement)
  // A feed's outlet must be there before it.
  for (const name of Object.keys(tables).sort((a, b) => Number(b === 'outlet') - Number(a === 'outlet'))) {
    const table = client.escapeIdentifier(name)
    await client.query(
      `insert into ${table} overriding system value select * from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(tables[name])],
    )
    const { rows } = await client.query<{ sequence: string | null }>(
      "select pg_get_serial_sequence($1, column_name) as sequence from information_schema.columns where table_name = $1 and is_identity = 'YES'",
      [name],
    )
    for (const { sequence } of rows) {
      await client.query(`select setval($1, (select coalesce(max(id), 0) + 1 from ${table}))`, [sequence])
    }
  }
  await client.end()
}

/** The feeds as they were when the old version read them last, on 127.0.0.1. */
export async function serveFrozenFeeds(): Promise<{
  readonly port: number
  /** SQL that leads the old database's feeds here. */
  readonly moveFeeds: string
  close(): void
}> {
  const packed = await readFile(join(folder, 'feeds.json.br'))
  const feeds: Readonly<Record<string, { contentType: string; edited: string }>> = JSON.parse(
    brotliDecompressSync(packed).toString(),
  )
  const server = createServer((request, response) => {
    const feed = feeds[request.url?.split('/')[1] ?? '']
    if (!feed) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': feed.contentType }).end(Buffer.from(feed.edited, 'base64'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    moveFeeds: `update feed set url = replace(url, '${frozenOrigin}', 'http://127.0.0.1:${port}')`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
