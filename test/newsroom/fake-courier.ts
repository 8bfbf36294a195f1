import { setTimeout as wait } from 'node:timers/promises'
import { done, failed } from '#src/base/result.ts'
import type { Courier } from '#src/newsroom/outbox/deliver.ts'
import type { DeliveryProblem } from '#src/newsroom/outbox/delivery-problem.ts'

/** A channel's messages, as Discord would keep them. */
export type Channels = Map<string, { readonly nonce: string; readonly messageId: string; readonly payload: string }[]>

/** What goes wrong, and when: asked before a message is posted and after. */
export type Mishap = (moment: 'before' | 'after', nonce: string) => DeliveryProblem | 'crash' | null

/** The process dies here: what it had in hand is gone. */
export class Crash extends Error {}

/** A Discord without limits. It does not look at nonces by itself: after some minutes the true one forgets them too. */
export function fakeCourier(channels: Channels, mishap: Mishap = () => null): Courier {
  let messages = 0
  let isDead = false
  function happens(moment: 'before' | 'after', nonce: string): DeliveryProblem | null {
    const what = isDead ? 'crash' : mishap(moment, nonce)
    if (what !== 'crash') return what
    isDead = true
    throw new Crash()
  }
  return {
    async send({ channelId, nonce, payload }) {
      await wait(0)
      const before = happens('before', nonce)
      if (before) return failed(before)
      messages += 1
      const messageId = `m${channelId}-${messages}`
      channels.set(channelId, [...(channels.get(channelId) ?? []), { nonce, messageId, payload }])
      const after = happens('after', nonce)
      return after ? failed(after) : done({ messageId })
    },
    async findSent({ channelId, nonce }) {
      return done(channels.get(channelId)?.find((message) => message.nonce === nonce)?.messageId ?? null)
    },
  }
}
