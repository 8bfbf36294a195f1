import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Job, type ScheduleEffects, startSchedule } from '#src/schedule/cron.ts'

/** A schedule whose clock ticks when the test says so. */
function scheduled(jobs: readonly Job[], options: Partial<ScheduleEffects> = {}) {
  const ticks: (() => Promise<void>)[] = []
  const started: string[] = []
  const destroyed: string[] = []
  const errors: object[] = []
  const schedule = startSchedule(jobs, {
    random: () => 0,
    log: { error: (facts) => errors.push(facts), debug: () => {} },
    signal: new AbortController().signal,
    createTask: (when, tick) => {
      ticks.push(tick)
      return { start: () => void started.push(when), destroy: () => void destroyed.push(when) }
    },
    ...options,
  })
  return { schedule, ticks, started, destroyed, errors }
}

const job = (change: Partial<Job>): Job => ({
  name: 'poll',
  when: '* * * * *',
  jitterMs: 0,
  run: async () => {},
  ...change,
})

/** Runs until it is let go or aborted. */
function longRun() {
  const runs: AbortSignal[] = []
  const { promise: letGo, resolve: finish } = Promise.withResolvers<void>()
  const run = (signal: AbortSignal) => {
    runs.push(signal)
    return Promise.race([letGo, new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))])
  }
  return { runs, run, finish }
}

describe('a job that comes round', () => {
  it('runs at each tick', async () => {
    let runs = 0
    const { ticks, started } = scheduled([job({ run: async () => ++runs })])
    await ticks[0]!()
    await ticks[0]!()
    expect({ started, runs }).toEqual({ started: ['* * * * *'], runs: 2 })
  })

  it('is never run twice at a time', async () => {
    const { runs, run, finish } = longRun()
    const { ticks } = scheduled([job({ run })])
    const first = ticks[0]!()
    await pause(5)
    await ticks[0]!()
    expect(runs).toHaveLength(1)
    finish()
    await first
    await ticks[0]!()
    expect(runs).toHaveLength(2)
  })

  it('does not wait for another job', async () => {
    const slow = longRun()
    let digests = 0
    const { ticks, schedule } = scheduled([
      job({ run: slow.run }),
      job({ name: 'digests', run: async () => ++digests }),
    ])
    void ticks[0]!()
    await ticks[1]!()
    expect(digests).toBe(1)
    await schedule.stop()
  })

  it('comes again after a failure', async () => {
    let runs = 0
    const { ticks, errors } = scheduled([
      job({
        run: async () => {
          if (++runs === 1) throw new Error('the disk is full')
        },
      }),
    ])
    await ticks[0]!()
    await ticks[0]!()
    expect(runs).toBe(2)
    expect(errors).toMatchObject([{ job: 'poll', err: { message: 'the disk is full' } }])
  })

  it('starts after a random pause', async () => {
    const happened: (string | number)[] = []
    const run = async () => happened.push('run')
    const { ticks } = scheduled([job({ jitterMs: 100, run })], {
      random: () => 0.5,
      wait: async (ms) => happened.push(ms),
    })
    await ticks[0]!()
    expect(happened).toEqual([50, 'run'])
  })
})

describe('at the start', () => {
  it('jobs that cannot wait for a tick run once, in order, and a failure keeps none of the others from it', async () => {
    const runs: string[] = []
    const last = Promise.withResolvers<void>()
    const { errors } = scheduled([
      job({ name: 'poll', run: async () => runs.push('poll') }),
      job({ name: 'digests', atOnce: true, run: async () => runs.push('digests') }),
      job({ name: 'alerts', atOnce: true, run: async () => Promise.reject(new Error('no such table')) }),
      job({ name: 'deliveries', atOnce: true, run: async () => last.resolve(void runs.push('deliveries')) }),
    ])
    await last.promise
    expect(runs).toEqual(['digests', 'deliveries'])
    expect(errors).toMatchObject([{ job: 'alerts' }])
  })

  it('waits for no random pause then, as it does at a tick', async () => {
    const waits: number[] = []
    const ran = Promise.withResolvers<void>()
    const ticks: (() => Promise<void>)[] = []
    startSchedule([job({ jitterMs: 20_000, atOnce: true, run: async () => ran.resolve() })], {
      random: () => 0.5,
      log: { error: () => undefined, debug: () => undefined },
      signal: new AbortController().signal,
      wait: async (ms) => void waits.push(ms),
      createTask: (_, tick) => {
        ticks.push(tick)
        return { start: () => undefined, destroy: () => undefined }
      },
    })
    await ran.promise
    await pause(1)
    await ticks[0]!()
    expect(waits).toEqual([0, 10_000])
  })

  it('leaves out what it is told to leave out', async () => {
    const ran: string[] = []
    const done = Promise.withResolvers<void>()
    const named = (name: string) => job({ name, atOnce: true, run: async () => void ran.push(name) })
    startSchedule([named('poll'), { ...named('alerts'), run: async () => done.resolve() }], {
      random: () => 0,
      log: { error: () => undefined, debug: () => undefined },
      signal: new AbortController().signal,
      opensWith: ({ name }) => name !== 'poll',
      createTask: () => ({ start: () => undefined, destroy: () => undefined }),
    })
    await done.promise
    expect(ran).toEqual([])
  })

  it('a tick finds such a job running, and is let go by', async () => {
    const { runs, run, finish } = longRun()
    const { ticks, schedule } = scheduled([job({ run, atOnce: true })])
    await pause(5)
    await ticks[0]!()
    expect(runs).toHaveLength(1)
    finish()
    await schedule.stop()
  })

  it('what was not begun is not begun after a stop', async () => {
    const slow = longRun()
    let others = 0
    const { schedule } = scheduled([
      job({ run: slow.run, atOnce: true }),
      job({ name: 'digests', run: async () => ++others, atOnce: true }),
    ])
    await pause(5)
    await schedule.stop()
    expect(others).toBe(0)
  })
})

describe('stopping', () => {
  it('aborts what is running, waits for it, and lets nothing begin', async () => {
    const { runs, run } = longRun()
    const { ticks, schedule, destroyed, errors } = scheduled([job({ run })])
    const running = ticks[0]!()
    await pause(5)
    await schedule.stop()
    await running
    await ticks[0]!()
    expect(runs).toHaveLength(1)
    expect(runs[0]?.aborted).toBe(true)
    expect({ destroyed, errors }).toEqual({ destroyed: ['* * * * *'], errors: [] })
  })

  it('cuts the pause before a run short', async () => {
    let runs = 0
    const { ticks, schedule } = scheduled([job({ jitterMs: 60_000, run: async () => ++runs })], { random: () => 1 })
    const running = ticks[0]!()
    await schedule.stop()
    await running
    expect(runs).toBe(0)
  })

  it('comes with the signal too', async () => {
    const shutdown = new AbortController()
    const { runs, run } = longRun()
    const { ticks, destroyed } = scheduled([job({ run })], { signal: shutdown.signal })
    const running = ticks[0]!()
    await pause(5)
    shutdown.abort()
    await running
    expect(runs[0]?.aborted).toBe(true)
    expect(destroyed).toHaveLength(1)
  })
})

describe('with the tasks of the library', () => {
  afterEach(() => void vi.useRealTimers())

  it('ticks every second until it is stopped', async () => {
    vi.useFakeTimers({ now: new Date('2026-03-04T12:00:00.500Z'), toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    let runs = 0
    const run = async () => ++runs
    const schedule = startSchedule([job({ when: '* * * * * *', run })], {
      random: () => 0,
      log: { error: () => {}, debug: () => {} },
      signal: new AbortController().signal,
      wait: async () => {},
    })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(runs).toBe(2)
    await schedule.stop()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(runs).toBe(2)
  })

  it('refuses what is no time', () => {
    expect(() => scheduled([job({ when: 'every now and then' })])).toThrow(
      'The job "poll" has no cron expression: "every now and then"',
    )
  })
})
