import { describe, expect, it } from 'vitest'
import { holdShards, shardsInUse } from '#src/newsroom/outbox/hold-shards.ts'
import { memoryLeases } from '#test/support/memory-leases.ts'
import { clockAt } from './test-newsroom.ts'

const noon = new Date('2026-03-10T12:00:00Z')

function stage(count = 12) {
  const leases = memoryLeases()
  const clock = clockAt(noon)
  return {
    leases,
    clock,
    process: (owner: string) => holdShards(count, { leases, owner, clock }),
    pass: (ms: number) => {
      clock.time = new Date(clock.time.getTime() + ms)
    },
  }
}

const sizes = async (...holders: readonly { hold(): Promise<ReadonlySet<number>> }[]) => {
  const held: number[] = []
  for (const holder of holders) held.push((await holder.hold()).size)
  return held
}

describe('shards among processes', () => {
  it('are all of the only process', async () => {
    expect(await stage().process('a').hold()).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))
  })

  it('are given up as others come, and taken once they are down', async () => {
    const { process } = stage()
    const [a, b, c] = [process('a'), process('b'), process('c')]
    expect(await sizes(a, b)).toEqual([12, 0])
    expect(await sizes(a, b)).toEqual([6, 0])
    await a.release([6, 7, 8, 9, 10, 11])
    expect(await sizes(a, b, c)).toEqual([6, 6, 0])
    const kept = [await a.hold(), await b.hold()]
    expect(kept.map(({ size }) => size)).toEqual([4, 4])
    await a.release([4, 5])
    await b.release([10, 11])
    expect(await c.hold()).toEqual(new Set([4, 5, 10, 11]))
    const all = [await a.hold(), await b.hold(), await c.hold()].flatMap((ids) => [...ids])
    expect(all.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('of a process that died are taken over within two minutes', async () => {
    const { process, pass } = stage()
    const [dead, other] = [process('dead'), process('other')]
    await sizes(dead, other, dead)
    await dead.release([6, 7, 8, 9, 10, 11])
    expect(await sizes(dead, other)).toEqual([6, 6])
    let passedMs = 0
    while ((await other.hold()).size < 12) {
      pass(10_000)
      passedMs += 10_000
    }
    expect(passedMs).toBeLessThanOrEqual(110_000)
  })

  it('go to others at once when a process stops in good order', async () => {
    const { process } = stage(3)
    const [a, b] = [process('a'), process('b')]
    await a.hold()
    await a.leave()
    expect((await b.hold()).size).toBe(3)
  })

  it('that another process took meanwhile are held no more', async () => {
    const { process, pass } = stage(1)
    const [slow, other] = [process('slow'), process('other')]
    await slow.hold()
    pass(61_000)
    expect(await sizes(other, slow)).toEqual([1, 0])
  })

  it('are counted alike by all', async () => {
    const { leases, process } = stage(12)
    expect(await shardsInUse(leases, noon)).toBeNull()
    await process('a').hold()
    expect(await shardsInUse(leases, noon)).toBe(12)
  })
})
