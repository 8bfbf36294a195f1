import { afterEach, describe, expect, it } from 'vitest'
import { type WorkerPool, workerPool } from '#src/base/worker-pool.ts'

const { signal } = new AbortController()
const script = new URL('../support/thread-teller.ts', import.meta.url)
let pool: WorkerPool<null, number>

afterEach(() => pool.close())

async function threadsOf(jobs: number): Promise<readonly (number | null)[]> {
  const results = await Promise.all(Array.from({ length: jobs }, () => pool.run(null, signal)))
  return results.map((result) => (result.ok ? result.value : null))
}

describe('a pool of workers', () => {
  it('gives all jobs to one worker where there is room for one', async () => {
    pool = workerPool({ script, size: 1, timeoutMs: 20_000, memoryMb: 64 })
    expect(new Set(await threadsOf(5)).size).toBe(1)
  })

  it('lets a worker go after its share of jobs, and loses none', async () => {
    pool = workerPool({ script, size: 1, timeoutMs: 20_000, memoryMb: 64, jobsAWorker: 2 })
    const threads = await threadsOf(5)
    expect(threads).not.toContain(null)
    expect([...Map.groupBy(threads, (thread) => thread).values()].map(({ length }) => length)).toEqual([2, 2, 1])
  })
})
