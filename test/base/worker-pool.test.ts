import { setImmediate as turn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type PoolOptions, type WorkerPool, workerPool } from '#src/base/workers/worker-pool.ts'
import type { MoodyJob } from '#test/support/moody-process.ts'

const script = new URL('../support/moody-process.ts', import.meta.url)
const { signal } = new AbortController()
/** Zero until a worker sets it. */
const newFlag = () => new Int32Array(new SharedArrayBuffer(4))
const { setTimeout: realTimeout } = globalThis
const pools: WorkerPool<MoodyJob, number>[] = []

function open(options: Partial<PoolOptions> = {}): WorkerPool<MoodyJob, number> {
  const pool = workerPool<MoodyJob, number>({ script, size: 1, timeoutMs: 20_000, memoryMb: 64, ...options })
  pools.push(pool)
  return pool
}

// The pool's own clock goes on where a test says so; that of the workers is real.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
  vi.useRealTimers()
})

/** Time passes for the pool, and what then came in is read. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
  await turn()
}

/** What a worker answers counts the jobs that it has had: 1 again from a new one. */
describe('a pool of workers', () => {
  it('has jobs done in order by the same worker', async () => {
    const pool = open()
    const replies = await Promise.all([pool.run('answer', signal), pool.run('answer', signal)])
    expect(replies).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ])
  })

  it('keeps a worker whose job threw', async () => {
    const pool = open()
    expect(await pool.run('throw', signal)).toEqual({
      ok: false,
      problem: { kind: 'crashed', reason: 'in a bad mood' },
    })
    expect(await pool.run('answer', signal)).toEqual({ ok: true, value: 2 })
  })

  it('replaces a worker that hangs', async () => {
    const pool = open({ timeoutMs: 1_000 })
    await pool.run('answer', signal)
    const hanging = pool.run('hang', signal)
    await pass(1_000)
    expect(await hanging).toEqual({ ok: false, problem: { kind: 'timeout', timeoutMs: 1_000 } })
    expect(await pool.run('answer', signal)).toEqual({ ok: true, value: 1 })
  })

  it('replaces a worker that died', async () => {
    const pool = open()
    expect(await pool.run('die', signal)).toMatchObject({ ok: false, problem: { kind: 'crashed' } })
    expect(await pool.run('answer', signal)).toEqual({ ok: true, value: 1 })
  })

  it('takes a reply that came in time, although this thread was too busy to read it', async () => {
    const pool = open({ timeoutMs: 1_000 })
    await pool.run('answer', signal)
    const answered = newFlag()
    const reply = await new Promise<{ readonly of: ReturnType<typeof pool.run> }>((resolve) => {
      // In a timer, as it is in life: the time of the job and its reply both wait for this thread.
      realTimeout(() => {
        const given = pool.run({ tell: 'answer', in: answered }, signal)
        Atomics.wait(answered, 0, 0)
        vi.advanceTimersByTime(1_000)
        resolve({ of: given })
      }, 0)
    })
    expect(await reply.of).toEqual({ ok: true, value: 2 })
  })
})

describe('a job that somebody waits for', () => {
  it('goes before those that nobody waits for', async () => {
    const pool = open()
    await pool.run('answer', signal)
    const done: string[] = []
    const job = (name: string, first: boolean) => pool.run('answer', signal, { first }).then(() => done.push(name))
    await Promise.all([job('poll 1', false), job('poll 2', false), job('question', true)])
    expect(done).toEqual(['poll 1', 'question', 'poll 2'])
  })

  it('waits for none of them to end where there is a spare worker', async () => {
    const pool = open({ spare: true })
    const stop = new AbortController()
    const busy = pool.run('wait', stop.signal)
    const waiting = pool.run('answer', stop.signal)
    expect(await pool.run('answer', signal, { first: true })).toEqual({ ok: true, value: 1 })
    // The spare worker is for nobody else.
    expect(await pool.run('answer', signal, { first: true })).toEqual({ ok: true, value: 2 })
    stop.abort(new Error('enough'))
    await expect(busy).rejects.toThrow('enough')
    await expect(waiting).rejects.toThrow('enough')
  })
})

describe('jobs that share a budget of time', () => {
  it('are not begun once it is spent', async () => {
    const pool = open()
    const budget = { limitMs: 10, spentMs: 0 }
    expect(await pool.run('answer', signal, { budget })).toMatchObject({ ok: true })
    expect(budget.spentMs).toBeGreaterThan(0)
    budget.spentMs = 10
    const spent = { ok: false, problem: { kind: 'budget', limitMs: 10 } }
    expect(await pool.run('answer', signal, { budget })).toEqual(spent)
    expect(await pool.run('answer', signal)).toMatchObject({ ok: true })
  })
})

describe('a job that is aborted', () => {
  it('takes its worker with it', async () => {
    const pool = open()
    await pool.run('answer', signal)
    const stop = new AbortController()
    const waiting = pool.run('wait', stop.signal)
    stop.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    expect(await pool.run('answer', signal)).toEqual({ ok: true, value: 1 })
  })

  it('is told to stop where its worker is to stay', async () => {
    const pool = open({ outlivesAbort: true })
    await pool.run('answer', signal)
    const stop = new AbortController()
    const waiting = pool.run('wait', stop.signal)
    stop.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    expect(await pool.run('count stops', signal)).toEqual({ ok: true, value: 1 })
    expect(await pool.run('answer', signal)).toEqual({ ok: true, value: 4 })
  })

  it('is never begun where it still waited', async () => {
    const pool = open({ outlivesAbort: true })
    const first = pool.run('answer', signal)
    const stop = new AbortController()
    const second = pool.run('hang', stop.signal)
    stop.abort(new Error('enough'))
    await expect(second).rejects.toThrow('enough')
    expect(await first).toEqual({ ok: true, value: 1 })
    expect(await pool.run('answer', signal)).toEqual({ ok: true, value: 2 })
  })
})

describe('a worker that has had its share of jobs', () => {
  it('makes room for a new one, and no job is lost', async () => {
    const pool = open({ jobsAWorker: 2 })
    const replies = await Promise.all(Array.from({ length: 5 }, () => pool.run('answer', signal)))
    expect(replies.map((reply) => (reply.ok ? reply.value : null))).toEqual([1, 2, 1, 2, 1])
  })
})

describe('a worker with nothing to do', () => {
  it('is sent home, and the next job starts another', async () => {
    const pool = open({ idleMs: 100 })
    expect(await pool.run('answer', signal)).toEqual({ ok: true, value: 1 })
    await pass(99)
    expect(await pool.run('answer', signal)).toEqual({ ok: true, value: 2 })
    await pass(100)
    expect(await pool.run('answer', signal)).toEqual({ ok: true, value: 1 })
  })

  it('stays while jobs come soon enough, and through a job that takes longer than the rest that it is given', async () => {
    const pool = open({ idleMs: 1_500, outlivesAbort: true })
    await pool.run('answer', signal)
    await pass(1_400)
    const stop = new AbortController()
    const long = pool.run('wait', stop.signal)
    await pass(2_000)
    stop.abort(new Error('enough'))
    await expect(long).rejects.toThrow('enough')
    expect(await pool.run('answer', signal)).toEqual({ ok: true, value: 3 })
  })

  it('keeps no program alive, and closing is not kept waiting', async () => {
    const pool = open({ idleMs: 60_000 })
    await pool.run('answer', signal)
    await pool.close()
    expect(await pool.run('answer', signal)).toMatchObject({ ok: false })
  })

  it('is waited for where its reply comes in after the pool was closed', async () => {
    const pool = open()
    await pool.run('answer', signal)
    const answered = newFlag()
    const late = pool.run({ tell: 'answer', in: answered }, signal)
    Atomics.wait(answered, 0, 0)
    const letGo = vi.spyOn(Worker.prototype, 'unref')
    onTestFinished(() => letGo.mockRestore())
    await pool.close()
    await turn()
    expect(await late).toEqual({ ok: false, problem: { kind: 'crashed', reason: 'the pool is closed' } })
    expect(letGo).not.toHaveBeenCalled()
  })

  it('rests once, and is there for the next job', async () => {
    const pool = open()
    const rested = newFlag()
    expect(await pool.run({ tell: 'rest', in: rested }, signal)).toEqual({ ok: true, value: 0 })
    await Atomics.waitAsync(rested, 0, 0).value
    expect(await pool.run('count rests', signal)).toEqual({ ok: true, value: 1 })
  })
})
