import { describe, expect, it } from 'vitest'
import { startPacing } from '#src/feeds/pace/pacing.ts'

const signal = new AbortController().signal

/** A pacing whose clock moves by what it waits. */
function start() {
  const waits: number[] = []
  let time = 0
  const pacing = startPacing({
    clock: { now: () => new Date(time) },
    wait: async (ms) => {
      waits.push(ms)
      time += ms
    },
  })
  return {
    waits,
    pacing,
    later: (ms: number) => {
      time += ms
    },
    visit: (host: string, gapMs = 10) => pacing.visit(host, gapMs, async () => host, signal),
  }
}

describe('visits to one host', () => {
  it('come one after another, with a pause from the end of one to the start of the next', async () => {
    const { visit, waits, later } = start()
    await visit('a')
    later(3)
    await visit('a')
    later(9)
    await visit('a')
    later(10)
    await visit('a')
    later(11)
    await visit('a')
    expect(waits).toEqual([7, 1])
  })

  it('wait for the one that goes on, and other hosts for none', async () => {
    const { pacing, visit } = start()
    const order: string[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const first = pacing.visit('a', 0, () => promise.then(() => order.push('first')), signal)
    const second = pacing.visit('a', 0, async () => order.push('second'), signal)
    expect([pacing.queued('a'), pacing.queued('b')]).toEqual([2, 0])
    await visit('b')
    expect(order).toEqual([])
    resolve()
    await Promise.all([first, second])
    expect(order).toEqual(['first', 'second'])
    expect(pacing.queued('a')).toBe(0)
  })

  it('that fail count too, and those that were given up before they began do not', async () => {
    const { pacing, visit, waits, later } = start()
    await expect(
      pacing.visit(
        'a',
        10,
        async () => {
          later(5)
          throw new Error('away')
        },
        signal,
      ),
    ).rejects.toThrow('away')
    later(4)
    await expect(pacing.visit('a', 10, async () => 'a', AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop')
    later(2)
    await visit('a')
    expect(waits).toEqual([4])
  })
})

describe('hosts that were visited', () => {
  it('are remembered up to a thousand, and the oldest is forgotten first', async () => {
    const { visit, waits } = start()
    for (let host = 0; host < 1000; host += 1) await visit(`h${host}`)
    await visit('h0')
    expect(waits).toEqual([10])
    await visit('new')
    await visit('h1')
    expect(waits).toEqual([10])
    await visit('h0')
    expect(waits).toEqual([10, 10])
  })

  it('are not forgotten while somebody is there', async () => {
    const { pacing, visit } = start()
    const { promise, resolve } = Promise.withResolvers<void>()
    const staying = pacing.visit('busy', 0, () => promise, signal)
    for (let host = 0; host < 1005; host += 1) await visit(`h${host}`)
    expect(pacing.queued('busy')).toBe(1)
    resolve()
    await staying
  })
})
