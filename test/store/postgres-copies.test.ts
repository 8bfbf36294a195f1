import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStore } from '#src/store/opening/open-store.ts'
import { restore } from '#src/store/opening/restore.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'

let server: PostgresServer
let databaseUrl = ''
let folder = ''
const now = new Date('2027-03-14T09:00:00Z')

beforeAll(async () => {
  server = await startPostgres()
  databaseUrl = await server.createDatabase('copies')
  folder = await mkdtemp(join(tmpdir(), 'attache-copies-'))
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})
afterEach(() => vi.unstubAllEnvs())

/** Programs of that name are found first; each writes down what it was called with. */
async function install(name: string, script: string): Promise<void> {
  await writeFile(
    join(folder, name),
    `#!/bin/sh\nprintf '%s\\n' "$PGPASSWORD" "$@" >> ${join(folder, 'calls')}\n${script}\n`,
  )
  await chmod(join(folder, name), 0o755)
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`)
  await rm(join(folder, 'calls'), { force: true })
}

const calls = async () => (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n')

describe('a copy of a PostgreSQL database', () => {
  it('is made by pg_dump, whose arguments hold no password', async () => {
    await install('pg_dump', '')
    const store = await openStore({ databaseUrl: databaseUrl })
    await store.backup('/copies/one.dump')
    await store.close()
    const [password, ...args] = await calls()
    const { username, password: expected, host } = new URL(databaseUrl)
    expect(password).toBe(expected)
    expect(args).toContain('--format=custom')
    expect(args).toContain('--file=/copies/one.dump')
    expect(args[0]).toMatch(`--dbname=postgres://${username}@${host}/`)
  })

  it('is not made where pg_dump is not installed or fails, and one sentence says so', async () => {
    const store = await openStore({ databaseUrl })
    vi.stubEnv('PATH', folder)
    await rm(join(folder, 'pg_dump'), { force: true })
    await expect(store.backup('/copies/one.dump')).rejects.toThrow(
      'pg_dump is not installed; it comes with the client programs of PostgreSQL (postgresql-client).',
    )
    await install('pg_dump', 'echo "pg_dump: error: aborting because of server version mismatch" >&2; exit 1')
    await expect(store.backup('/copies/one.dump')).rejects.toThrow(
      'pg_dump failed: aborting because of server version mismatch',
    )
    await store.close()
  })

  it('is brought back by pg_restore in one transaction', async () => {
    await install('pg_restore', "echo '240; 1259 16500 TABLE public kysely_migration attache'")
    expect(await restore({ databaseUrl }, '/copies/one.dump', now)).toBeNull()
    expect(await calls()).toEqual(expect.arrayContaining(['--list', '--single-transaction', '--clean']))
  })

  it('is refused where it is of another program, or somebody uses the database', async () => {
    await install('pg_restore', "echo '240; 1259 16500 TABLE public users other'")
    await expect(restore({ databaseUrl }, '/copies/one.dump', now)).rejects.toThrow(
      '/copies/one.dump is no copy of a database of this program; nothing was changed.',
    )
    await install('pg_restore', "echo '240; 1259 16500 TABLE public kysely_migration attache'")
    const store = await openStore({ databaseUrl })
    await expect(restore({ databaseUrl }, '/copies/one.dump', now)).rejects.toThrow(
      'Another process uses the database; stop the bot first.',
    )
    await store.close()
    expect(await calls()).not.toContain('--clean')
  })
})

describe('a PostgreSQL database of no known encoding', () => {
  it('is refused', async () => {
    const url = new URL(databaseUrl)
    url.pathname = `${url.pathname}_ascii`
    const client = new Client(databaseUrl)
    await client.connect()
    const name = client.escapeIdentifier(url.pathname.slice(1))
    await client.query(`create database ${name} template template0 encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C'`)
    try {
      await expect(openStore({ databaseUrl: url.href })).rejects.toMatchObject({
        kind: 'foreign',
        message: expect.stringContaining('has the encoding SQL_ASCII and would spoil texts'),
      })
    } finally {
      await client.query(`drop database ${name}`)
      await client.end()
    }
  })
})
