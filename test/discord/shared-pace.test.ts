import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { sharedPace } from '#src/discord/sending/shared-pace.ts'

/** A clock that the pauses move, and the turns of all processes: one after the other, at an even distance. */
function stage() {
  let now = 0
  let next = 0
  const reserve = async (turns: number, perSecond: number) => {
    const first = Math.max(next, now)
    next = first + (turns * 1000) / perSecond
    return { firstMs: first, clockMs: now }
  }
  const effects = {
    nowMs: () => now,
    pause: async (ms: number) => {
      // Whoever has a turn takes it before time goes on.
      await nextTurn()
      now += ms
    },
  }
  return { reserve, effects, now: () => now, pass: (ms: number) => (now += ms) }
}

async function taken(
  pace: ReturnType<typeof sharedPace>,
  count: number,
  now: () => number,
): Promise<readonly number[]> {
  const at: number[] = []
  await Promise.all(Array.from({ length: count }, () => pace.turn({ canWait: true }).then(() => at.push(now()))))
  return at
}

/** Most turns in any second, wherever it begins. */
const mostInASecond = (at: readonly number[]) =>
  Math.max(...at.map((from) => at.filter((moment) => moment >= from && moment < from + 1000).length))

describe('one pace for several processes', () => {
  it('lets fewer than 50 requests begin in any second, and nearly as many', async () => {
    const { reserve, effects, now } = stage()
    const at = await taken(sharedPace(reserve, effects), 200, now)
    expect(mostInASecond(at)).toBeLessThan(50)
    expect(at.at(-1)!).toBeLessThanOrEqual((200 / 46) * 1000)
  })

  it('loses no turn to the way to the store', async () => {
    const { reserve, effects, now } = stage()
    const pauses = effects.pause
    const farAway = async (...asked: Parameters<typeof reserve>) => {
      const turns = await reserve(...asked)
      await pauses(40)
      return turns
    }
    const at = await taken(sharedPace(farAway, effects), 200, now)
    expect(at.at(-1)!).toBeLessThanOrEqual((200 / 45) * 1000)
  })

  it('lets turns that were answered late begin no closer to those that were answered soon', async () => {
    const { reserve, effects, now, pass } = stage()
    let answers = 0
    const uneven = async (...asked: Parameters<typeof reserve>) => {
      const turns = await reserve(...asked)
      answers += 1
      if (answers % 3 === 0) pass(50)
      return turns
    }
    const at = await taken(sharedPace(uneven, effects), 200, now)
    expect(mostInASecond(at)).toBeLessThanOrEqual(50)
  })

  it('loses the turns that the thread was too busy to take', async () => {
    const { reserve, effects, now, pass } = stage()
    let pauses = 0
    const busy = {
      ...effects,
      pause: async (ms: number) => {
        await effects.pause(ms)
        pauses += 1
        if (pauses === 60) pass(500)
      },
    }
    const at = await taken(sharedPace(reserve, busy), 200, now)
    expect(mostInASecond(at)).toBeLessThanOrEqual(50)
    expect(at).toHaveLength(200)
  })

  it('lets urgent requests go first', async () => {
    const { reserve, effects } = stage()
    const pace = sharedPace(reserve, effects)
    const order: string[] = []
    const ask = (name: string, canWait: boolean) => pace.turn({ canWait }).then(() => order.push(name))
    await Promise.all([ask('news', true), ask('more news', true), ask('person', false)])
    expect(order).toEqual(['person', 'news', 'more news'])
  })

  it('forgets a request that nobody wants any more', async () => {
    const { reserve, effects } = stage()
    const pace = sharedPace(reserve, effects)
    const stop = new AbortController()
    const gone = pace.turn({ signal: stop.signal, canWait: true })
    const other = pace.turn({ canWait: true })
    stop.abort(new Error('gone'))
    await expect(gone).rejects.toThrow('gone')
    await expect(other).resolves.toBeUndefined()
  })

  it('goes on slowly by itself where the store cannot be asked', async () => {
    const { effects, now } = stage()
    const at = await taken(
      sharedPace(() => Promise.reject(new Error('away')), effects),
      10,
      now,
    )
    expect(mostInASecond(at)).toBeLessThanOrEqual(5)
  })

  it('gives all a rest after a refusal', async () => {
    const { reserve, effects, now } = stage()
    const pace = sharedPace(reserve, effects)
    pace.refused()
    const [first] = await taken(pace, 1, now)
    expect(first).toBeGreaterThanOrEqual(200)
  })
})
