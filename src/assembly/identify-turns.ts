import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '#src/base/clock.ts'
import type { IdentifyTurn } from '#src/discord/gateway/make-client.ts'
import type { Store } from '#src/store/store.ts'

/** Discord takes one identification in five seconds; half a second is kept back for clocks that differ. */
const identifyMs = 5_500

/** How often a turn is asked for. */
const askedAgainMs = 250

/**
 * When a shard may identify itself, among all shards of all processes: one at a time in each bucket.
 *
 * Source: https://discord.com/developers/docs/events/gateway#identifying
 */
export function identifyTurns({
  leases,
  owner,
  clock,
  ms = identifyMs,
}: {
  readonly leases: Pick<Store['leases'], 'take'>
  readonly owner: string
  readonly clock: Clock
  readonly ms?: number
}): IdentifyTurn {
  return async (bucket, signal) => {
    const name = `identify ${bucket}`
    // Each turn has an owner of its own, so that two shards of one process wait for each other too.
    const turn = `${owner} ${randomUUID()}`
    for (;;) {
      signal.throwIfAborted()
      const now = clock.now()
      const until = new Date(now.getTime() + ms)
      if (
        (await leases.take([name], { owner: turn, now, until, farthest: new Date(until.getTime() + 60_000) })).has(name)
      )
        return
      await wait(Math.min(ms, askedAgainMs), undefined, { signal })
    }
  }
}
