import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { oneAtATime } from '#src/base/one-at-a-time.ts'

describe('work one at a time', () => {
  it('is done in order of asking, each piece whole', async () => {
    const inTurn = oneAtATime()
    const seen: string[] = []
    const piece = (name: string) => async () => {
      seen.push(`${name} begins`)
      await nextTurn()
      seen.push(`${name} ends`)
      return name
    }
    expect(await Promise.all([inTurn(piece('one')), inTurn(piece('two'))])).toEqual(['one', 'two'])
    expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  })

  it('goes on after a piece that failed', async () => {
    const inTurn = oneAtATime()
    const broken = inTurn(() => Promise.reject(new Error('broken')))
    const sound = inTurn(async () => 'sound')
    await expect(broken).rejects.toThrow('broken')
    expect(await sound).toBe('sound')
  })

  it('lets others in between', async () => {
    const inTurn = oneAtATime({ between: nextTurn })
    const seen: string[] = []
    await Promise.all(
      ['one', 'two'].map((name) =>
        inTurn(async () => {
          seen.push(name)
          setImmediate(() => seen.push(`somebody after ${name}`))
        }),
      ),
    )
    expect(seen.slice(0, 3)).toEqual(['one', 'somebody after one', 'two'])
  })
})
