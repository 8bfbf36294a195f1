import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '#src/store/open-store.ts'
import { StoreError } from '#src/store/store-error.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'
import { reading } from './samples.ts'

const restarts = 3
const workers = 6

describe('a PostgreSQL server that stops at once and comes back', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(() => server.stop())

  it('fails the questions under way in one sentence, and nothing else; what was stored stays', async () => {
    const surprises: unknown[] = []
    const keep = (error: unknown) => void surprises.push(error)
    process.on('uncaughtException', keep).on('unhandledRejection', keep)
    onTestFinished(() => void process.off('uncaughtException', keep).off('unhandledRejection', keep))
    const store = await openStore({ databaseUrl: await server.createDatabase('attache') })
    const problems: unknown[] = []
    const filed: string[] = []
    let isOver = false
    async function work(worker: number): Promise<void> {
      for (let turn = 0; !isOver; turn += 1) {
        const { article, analysis } = reading({ slug: `${worker}-${turn}` })
        try {
          await store.articles.file(article, analysis)
          filed.push(article.id)
          await Promise.all([store.articles.find(article.id), store.statements.count(), store.feeds.all()])
        } catch (cause) {
          problems.push(cause)
        }
      }
    }
    const load = Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)))
    for (let restart = 0; restart < restarts; restart += 1) {
      const before = filed.length
      while (filed.length < before + 20) await new Promise((resolve) => setImmediate(resolve))
      await server.restart()
    }
    isOver = true
    await load
    expect(surprises).toEqual([])
    expect(problems.filter((problem) => !(problem instanceof StoreError))).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
    expect((await store.articles.texts(filed)).length).toBe(filed.length)
    await store.close()
  }, 60_000)
})
