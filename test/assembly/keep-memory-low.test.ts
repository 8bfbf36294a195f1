import { describe, expect, it } from 'vitest'
import { busyPartOf, growHeapsSlowly, memoryKeeper } from '#src/assembly/keep-memory-low.ts'
import { endOf, startChild } from '#test/support/child.ts'

const { signal } = new AbortController()

function keeper({ unused = 50_000_000, busy = 0 } = {}) {
  const world = { now: new Date('2026-03-04T12:00:00Z'), unused, collected: 0 }
  const { run } = memoryKeeper({
    clock: { now: () => world.now },
    unused: () => world.unused,
    busyPart: async (stop) => {
      stop.throwIfAborted()
      return busy
    },
    collect: async () => {
      world.collected += 1
    },
  })
  return { world, run }
}

describe('memory that nothing uses', () => {
  it('is given back at rest, once in ten minutes', async () => {
    const { world, run } = keeper()
    await run(signal)
    expect(world.collected).toBe(1)
    world.now = new Date(world.now.getTime() + 9 * 60_000)
    await run(signal)
    expect(world.collected).toBe(1)
    world.now = new Date(world.now.getTime() + 60_000)
    await run(signal)
    expect(world.collected).toBe(2)
  })

  it('stays where it is little, but for what the start left', async () => {
    const { world, run } = keeper({ unused: 11_000_000 })
    await run(signal)
    expect(world.collected).toBe(1)
    world.now = new Date(world.now.getTime() + 60 * 60_000)
    await run(signal)
    expect(world.collected).toBe(1)
    world.unused = 12_000_000
    await run(signal)
    expect(world.collected).toBe(2)
  })

  it('stays while the thread is busy', async () => {
    const { world, run } = keeper({ busy: 0.21 })
    await run(signal)
    expect(world.collected).toBe(0)
  })

  it('stays where the bot is stopped', async () => {
    const { world, run } = keeper()
    const stop = new AbortController()
    stop.abort()
    await expect(run(stop.signal)).rejects.toThrow('aborted')
    expect(world.collected).toBe(0)
  })
})

it('heaps grow by little, by an option that this engine knows', async () => {
  const options: string[] = []
  growHeapsSlowly((option) => options.push(option))
  expect(options).toEqual(['--heap-growing-percent=30'])
  // Node refuses an option that neither it nor its engine knows.
  expect(await endOf(startChild([...options, '--print', '1']))).toMatchObject({ code: 0, out: '1\n' })
})

describe('how busy a thread is', () => {
  it('is nearly all of the time where it does nothing else, and less where it rests', async () => {
    const atWork = busyPartOf(20, signal)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60)
    const busy = await atWork
    expect(busy).toBeGreaterThan(0.5)
    expect(await busyPartOf(60, signal)).toBeLessThan(busy)
  })

  it('is not waited for once the bot is stopped', async () => {
    const stop = new AbortController()
    const waiting = busyPartOf(60_000, stop.signal)
    stop.abort()
    await expect(waiting).rejects.toThrow('aborted')
  })
})
