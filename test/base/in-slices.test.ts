import { describe, expect, it } from 'vitest'
import { inSlices } from '#src/base/in-slices.ts'

describe('work in slices', () => {
  const seven = [1, 2, 3, 4, 5, 6, 7]

  it('gives what each slice gave, in order', async () => {
    const { signal } = new AbortController()
    expect(await inSlices(seven, 3, async (some) => some.join(''), { signal })).toEqual(['123', '456', '7'])
    expect(await inSlices([], 3, async () => 'never', { signal })).toEqual([])
  })

  it('lets the event loop turn after each', async () => {
    const { signal } = new AbortController()
    const order: string[] = []
    await inSlices(
      seven,
      3,
      async (some) => {
        order.push(`slice of ${some.length}`)
        setImmediate(() => order.push('somebody else'))
      },
      { signal },
    )
    expect(order).toEqual(['slice of 3', 'somebody else', 'slice of 3', 'somebody else', 'slice of 1', 'somebody else'])
  })

  it('begins no slice after an abort', async () => {
    const stop = new AbortController()
    const begun: number[] = []
    const work = inSlices(
      seven,
      2,
      async ([first]) => {
        begun.push(first!)
        if (first === 3) stop.abort(new Error('enough'))
      },
      stop,
    )
    await expect(work).rejects.toThrow('enough')
    expect(begun).toEqual([1, 3])
  })
})
