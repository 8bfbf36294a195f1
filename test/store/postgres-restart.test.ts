import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '#src/store/opening/open-store.ts'
import { StoreError } from '#src/store/store-error.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'
import { until } from '#test/support/until.ts'
import { reading } from './samples.ts'

const restarts = 3
const workers = 6

/** A server of PostgreSQL that can be cut off and be back: what stands before ours on 127.0.0.1. */
async function cuttable(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const relay = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket) && other.destroy())
      socket.pipe(other)
    }
  })
  const listen = (port: number) => new Promise<void>((resolve) => relay.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = relay.address() as AddressInfo
  const stop = async () => {
    const closed = new Promise((resolve) => relay.close(resolve))
    for (const socket of sockets) socket.resetAndDestroy()
    await closed
  }
  const near = new URL(databaseUrl)
  near.port = String(port)
  return { url: near.href, stop, restart: () => stop().then(() => listen(port)) }
}

describe('a PostgreSQL server that stops at once and comes back', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  it('fails the questions under way in one sentence, and nothing else; what was stored stays', async () => {
    const surprises: unknown[] = []
    const keep = (error: unknown) => void surprises.push(error)
    process.on('uncaughtException', keep).on('unhandledRejection', keep)
    onTestFinished(() => void process.off('uncaughtException', keep).off('unhandledRejection', keep))
    const relay = await cuttable(await server.createDatabase('attache'))
    const store = await openStore({ databaseUrl: relay.url })
    const problems: unknown[] = []
    const filed: string[] = []
    let isOver = false
    async function work(worker: number): Promise<void> {
      for (let turn = 0; !isOver; turn += 1) {
        const { article, analysis } = reading({ slug: `${worker}-${turn}` })
        try {
          await store.articles.file(article, analysis)
          filed.push(article.id)
          const view = await store.viewedBy('common')
          await Promise.all([view.articles.find(article.id), view.statements.count(), store.feeds.all()])
        } catch (cause) {
          problems.push(cause)
        }
      }
    }
    const load = Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)))
    for (let restart = 0; restart < restarts; restart += 1) {
      const before = filed.length
      await until(() => filed.length >= before + 20)
      await relay.restart()
    }
    isOver = true
    await load
    expect(surprises).toEqual([])
    expect(problems.filter((problem) => !(problem instanceof StoreError))).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
    // A connection that was cut last may be asked once more before it is known to be cut.
    let kept = 0
    await until(async () => {
      try {
        kept = (await (await store.viewedBy('common')).articles.texts(filed)).length
        return true
      } catch (cause) {
        if (cause instanceof StoreError) return false
        throw cause
      }
    })
    expect(kept).toBe(filed.length)
    await store.close()
    await relay.stop()
  })
})
