import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { memoryKeeper } from '#src/assembly/keep-memory-low.ts'

const { signal } = new AbortController()

function keeper(unused = 50_000_000) {
  const world = { now: new Date('2026-03-04T12:00:00Z'), collected: 0 }
  const { run } = memoryKeeper({
    clock: { now: () => world.now },
    unused: () => unused,
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

  it('stays where it is little', async () => {
    const { world, run } = keeper(5_000_000)
    await run(signal)
    expect(world.collected).toBe(0)
  })

  it('stays while the thread is busy', async () => {
    const { world, run } = keeper()
    const running = run(signal)
    for (const end = performance.now() + 1_500; performance.now() < end; ) {
      const stretch = performance.now() + 100
      while (performance.now() < stretch);
      await wait(1)
    }
    await running
    expect(world.collected).toBe(0)
  })

  it('stays where the bot is stopped', async () => {
    const { world, run } = keeper()
    const stop = new AbortController()
    const running = run(stop.signal)
    stop.abort()
    await expect(running).rejects.toThrow('aborted')
    expect(world.collected).toBe(0)
  })
})
