import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Owner, pieces, worldOf } from './private-worlds.ts'

describe('a feed that one server follows', () => {
  it('has no part in what others are told, in whatever order its articles come', async () => {
    const orders = fc.shuffledSubarray(
      pieces.map((_, index) => index),
      { minLength: pieces.length },
    )
    const owners = fc.constantFrom<readonly Owner[]>(['common', 'a', 'b'], ['b', 'common', 'a'], ['common', 'b', 'a'])
    await fc.assert(
      fc.asyncProperty(orders, owners, async (order, all) => {
        const told = order.map((index) => pieces[index]!)
        const whole = await worldOf(told, all)
        const alone = await worldOf(
          told.filter(({ owner }) => owner !== 'b'),
          all.filter((owner) => owner !== 'b'),
        )
        try {
          for (const viewer of [{ guildId: 'a' }, 'common', { guildId: 'stranger' }] as const) {
            expect(await whole.ask(viewer)).toBe(await alone.ask(viewer))
          }
        } finally {
          await whole.close()
          await alone.close()
        }
      }),
      { numRuns: 12 },
    )
  })
})
