import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openPostgres } from '#src/store/dialects/postgres.ts'
import { connectionOf } from '#src/store/dialects/postgres-address.ts'
import { postgresError } from '#src/store/dialects/postgres-errors.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'
import { startTransactionPooler } from '#test/support/transaction-pooler.ts'
import { harbourTimes, hoursAfter, noon, reading } from './samples.ts'

let server: PostgresServer
let databaseUrl = ''
beforeAll(async () => {
  server = await startPostgres()
  databaseUrl = await server.createDatabase('hosted')
})
afterAll(() => server.stop())

describe('the address of a hosted server', () => {
  it.each([
    ['', false],
    ['?sslmode=disable', false],
    ['?sslmode=require', {}],
    ['?sslmode=verify-full', {}],
    ['?sslmode=prefer', {}],
    ['?sslmode=no-verify', { rejectUnauthorized: false }],
    ['?sslmode=verify-ca', { checkServerIdentity: expect.any(Function) }],
    ['?sslmode=require&sslrootcert=system', {}],
  ])('%s encrypts as it says', (query, ssl) => {
    expect(connectionOf(`postgres://me:secret@db.example:6543/news${query}`)).toMatchObject({
      host: 'db.example',
      port: 6543,
      user: 'me',
      password: 'secret',
      database: 'news',
      ssl,
    })
  })

  it('encrypts nothing on this machine where it need not', () => {
    expect(connectionOf('postgres://me@localhost/news?sslmode=prefer').ssl).toBe(false)
    expect(connectionOf('postgres://me@%2Fvar%2Frun%2Fpostgresql/news')).toMatchObject({ host: '/var/run/postgresql' })
    expect(connectionOf('postgres://me@[::1]:5433/news')).toMatchObject({ host: '::1', port: 5433 })
  })

  it('brings the certificate of an authority along', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-ca-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    await writeFile(join(folder, 'ca.pem'), 'a certificate')
    const { ssl } = connectionOf(`postgres://me@db.example/news?sslrootcert=${join(folder, 'ca.pem')}`)
    expect(ssl).toEqual({ ca: 'a certificate' })
    expect(() => connectionOf('postgres://me@db.example/news?sslrootcert=/nowhere/ca.pem')).toThrow(
      'The file /nowhere/ca.pem that sslrootcert names cannot be read.',
    )
    expect(() => connectionOf('postgres://me@db.example/news?sslmode=sometimes')).toThrow(
      'an sslmode that does not exist',
    )
  })

  it('may have a password of any characters', async () => {
    const password = `${String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 33 + index))} ü漢%41`
    const admin = new Client(databaseUrl)
    await admin.connect()
    const role = `hosted_${Date.now()}`
    await admin.query(`create role ${role} login password ${admin.escapeLiteral(password)}`)
    onTestFinished(async () => {
      await admin.query(`drop role ${role}`)
      await admin.end()
    })
    const url = new URL(databaseUrl)
    const engine = openPostgres(`postgres://${role}:${encodeURIComponent(password)}@${url.host}${url.pathname}`)
    const { rows } = await sql<{ name: string }>`select current_user as name`.execute(engine.db)
    await engine.close()
    expect(rows).toEqual([{ name: role }])
  })

  it('of a server that does not encrypt is told in one sentence', async () => {
    const plain = createServer((socket) => socket.once('data', () => socket.end('N')))
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void plain.close())
    const { port } = plain.address() as { port: number }
    const opening = openStore({ databaseUrl: `postgres://me:hush@127.0.0.1:${port}/news?sslmode=require` })
    await expect(opening).rejects.toThrow(
      `The database server 127.0.0.1:${port}/news does not encrypt; take sslmode out of its address, or add sslmode=disable.`,
    )
  })

  it.each([
    ['SELF_SIGNED_CERT_IN_CHAIN', 'is of an unknown authority; name its file with sslrootcert=FILE'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'is for another host'],
    ['CERT_HAS_EXPIRED', 'has expired'],
    ['57014', 'ended a statement that took too long'],
    ['25P03', 'ended a transaction that was silent too long'],
  ])('%s is told in one sentence', (code, sentence) => {
    const error = postgresError(Object.assign(new Error('a technical text'), { code }), 'db.example/news')
    expect(String(error)).toContain(sentence)
  })
})

describe('a server that ends long statements', () => {
  it('lets the schema be changed all the same', async () => {
    const name = new URL(databaseUrl).pathname.slice(1)
    const admin = new Client(databaseUrl)
    await admin.connect()
    await admin.query(`alter database ${name} set statement_timeout = '40ms'`)
    onTestFinished(async () => {
      await admin.query(`alter database ${name} reset statement_timeout`)
      await admin.end()
    })
    const engine = openPostgres(databaseUrl)
    onTestFinished(() => engine.close())
    const slow = sql`select pg_sleep(0.08)`
    await expect(slow.execute(engine.db)).rejects.toThrow('ended a statement that took too long')
    await expect(engine.changeSchema((queries) => slow.execute(queries))).resolves.toBeDefined()
  })
})

describe('PgBouncer in the mode of transactions', () => {
  it('drops every setting of a session, and nothing of ours depends on one', async () => {
    const pooler = await startTransactionPooler(databaseUrl)
    onTestFinished(() => pooler.stop())
    const session = new Client(pooler.url)
    await session.connect()
    await session.query("set statement_timeout = '5s'")
    const { rows } = await session.query('show statement_timeout')
    await session.end()
    expect(rows).toEqual([{ statement_timeout: '0' }])

    const [store, other] = await Promise.all([
      openStore({ databaseUrl: pooler.url }),
      openStore({ databaseUrl: pooler.url, mostConnections: 2 }),
    ])
    await store.outlets.save([harbourTimes])
    const readings = Array.from({ length: 12 }, (_, index) => reading({ slug: `pooled-${index}` }))
    const filings = await Promise.all(
      readings.map(({ article, analysis }, index) => (index % 2 ? store : other).articles.file(article, analysis)),
    )
    expect(filings).toEqual(readings.map(() => 'new'))
    const digest = await store.digests.add(wantedDigest({ topic: 'Yemen', nextRunAt: noon }))
    const delivery = { part: 0, nonce: 'n', payload: '{}' }
    const edition = { digest: digest!, localDate: '2026-03-10', deliveries: [delivery], shown: [], now: noon }
    await store.digests.publish({ ...edition, nextRunAt: hoursAfter(noon, 24) })
    const lease = (from: typeof store, owner: string) =>
      from.deliveries.lease({
        owner,
        now: noon,
        leaseUntil: hoursAfter(noon, 1),
        farthest: { lease: hoursAfter(noon, 2), retry: hoursAfter(noon, 2) },
        limit: 5,
      })
    const leased = await Promise.all([lease(store, 'a'), lease(other, 'b')])
    expect(leased.flat()).toHaveLength(1)
    const view = await other.viewedBy('common')
    expect((await view.articles.texts(readings.map(({ article }) => article.id))).length).toBe(12)
    await Promise.all([store.close(), other.close()])
    expect(pooler.refused).toEqual([])
    expect(pooler.discarded()).toBeGreaterThan(50)
  })
})
