import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connectionOf } from '#src/store/dialects/postgres-address.ts'
import { postgresError } from '#src/store/dialects/postgres-errors.ts'
import { writingProblem } from '#src/store/dialects/sqlite-errors.ts'

describe('the address of a PostgreSQL server', () => {
  it('is read in all its parts', () => {
    expect(connectionOf('postgres://a%40b:p%2Fw@db.example:6543/news%20room?options=-c%20x&sslmode=disable')).toEqual({
      host: 'db.example',
      port: 6543,
      user: 'a@b',
      password: 'p/w',
      database: 'news room',
      options: '-c x',
      ssl: false,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    })
  })

  it('may leave out all but the host', () => {
    const parts = Object.keys(connectionOf('postgres://db.example'))
    expect(parts.toSorted()).toEqual(['connectionTimeoutMillis', 'host', 'keepAlive', 'ssl'])
    expect(connectionOf('postgres:///x?host=/run/pg')).toMatchObject({ host: '/run/pg', database: 'x' })
    expect(connectionOf('postgres://[::1]/x').host).toBe('::1')
  })

  it.each([
    ['', 10_000],
    ['?connect_timeout=3', 3000],
    ['?connect_timeout=0', 10_000],
    ['?connect_timeout=-1', 10_000],
    ['?connect_timeout=soon', 10_000],
  ])('with %s waits %d ms', (query, ms) => {
    expect(connectionOf(`postgres://db.example/x${query}`).connectionTimeoutMillis).toBe(ms)
  })

  it('may ask for more than usual', () => {
    const asked = connectionOf('postgres://db.example/x?channel_binding=require&sslnegotiation=direct')
    expect(asked).toMatchObject({ enableChannelBinding: true, sslnegotiation: 'direct' })
    const usual = connectionOf('postgres://db.example/x?channel_binding=prefer&sslnegotiation=postgres')
    expect(Object.keys(usual)).not.toEqual(expect.arrayContaining(['enableChannelBinding']))
    expect(Object.keys(usual)).not.toEqual(expect.arrayContaining(['sslnegotiation']))
  })

  it('that is none is refused in one sentence', () => {
    expect(() => connectionOf('db')).toThrow('The address of the database cannot be read.')
  })
})

describe('a failure of PostgreSQL', () => {
  it('that is our own fault passes unchanged', () => {
    const fault = new Error('syntax error')
    expect(postgresError(fault, 'db.example')).toBe(fault)
    expect(postgresError('text', 'db.example')).toBe('text')
  })

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    '“%s” names the host',
    (message) => {
      expect(postgresError(new Error(message), 'db.example')).toMatchObject({
        kind: 'unreachable',
        message: 'The database server at db.example closed the connection.',
      })
    },
  )
})

describe('a database server that no way leads to', () => {
  it.each([
    ['EHOSTUNREACH', 'No way leads to the database server db.example.'],
    ['ENETUNREACH', 'No way leads to the database server db.example.'],
    ['EAI_AGAIN', 'The name of the database server db.example cannot be looked up now.'],
  ])('is named: %s', (code, message) => {
    const cause = Object.assign(new Error(`connect ${code}`), { code })
    expect(postgresError(cause, 'db.example')).toMatchObject({ kind: 'unreachable', message })
  })
})

describe('what stands against writing a file', () => {
  it('is nothing where the file or its folder is still to be made, and named where it cannot be', () => {
    const folder = mkdtempSync(join(tmpdir(), 'attache-writing-'))
    try {
      const file = join(folder, 'file')
      expect(writingProblem(file)).toBeNull()
      expect(writingProblem(join(folder, 'new', 'file'))).toBeNull()
      writeFileSync(file, '')
      expect(writingProblem(file)).toBeNull()
      expect(writingProblem(join(file, 'below'))).toBe('ENOTDIR')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
