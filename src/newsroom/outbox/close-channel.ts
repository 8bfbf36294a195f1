import type { Delivery } from '#src/store/ports/delivery-store.ts'
import type { Store } from '#src/store/store.ts'
import type { Digest } from '#src/subscriptions/digest.ts'
import type { RestReason } from '#src/subscriptions/rest-reason.ts'
import type { Watch } from '#src/subscriptions/watch.ts'
import type { DeliveryProblem } from './delivery-problem.ts'

/** Problems that close a channel to us until a person acts. */
export type ClosedProblem = Extract<
  DeliveryProblem,
  { kind: 'missing-access' | 'missing-permission' | 'unknown-channel' | 'closed-thread' }
>

/** Digests of a channel were paused: for one notice to the server's admins. */
export type DigestsPaused = {
  readonly guildId: string
  readonly channelId: string
  readonly digests: readonly Digest[]
  readonly watches: readonly Watch[]
  readonly problem: DeliveryProblem
}

/**
 * Pauses every digest and watch of a channel that is closed to us, and cancels their unsent messages. One event reports
 * them all.
 */
export async function closeChannel(
  { guildId, channelId }: Delivery,
  problem: ClosedProblem,
  {
    store,
    onPaused,
  }: {
    readonly store: Pick<Store, 'deliveries' | 'digests' | 'watches'>
    readonly onPaused: (paused: DigestsPaused) => void | Promise<void>
  },
): Promise<void> {
  const ofGuild = await store.digests.list(guildId)
  const digests = ofGuild.filter((digest) => digest.channelId === channelId)
  const active = digests.filter(({ state }) => state === 'active')
  const watching = (await store.watches.list(guildId)).filter((watch) => watch.channelId === channelId)
  const watches = watching.filter(({ state }) => state === 'active')
  if (active.length + watches.length > 0) await onPaused({ guildId, channelId, digests: active, watches, problem })
  const pausedBecause = reasonOf(problem)
  for (const { id } of active) await store.digests.save(id, { state: 'paused', pausedBecause, nextRunAt: null })
  for (const { id } of digests) await store.deliveries.cancel({ kind: 'digest', id }, problem.sentence)
  for (const { id } of watches) await store.watches.save(id, { state: 'paused', pausedBecause })
  for (const { id } of watching) await store.deliveries.cancel({ kind: 'watch', id }, problem.sentence)
}

function reasonOf(problem: ClosedProblem): RestReason {
  switch (problem.kind) {
    case 'unknown-channel':
      return { kind: 'channel-gone' }
    case 'closed-thread':
      return { kind: 'thread-closed' }
    case 'missing-access':
      return { kind: 'lacks', permission: problem.permission ?? 'ViewChannel' }
    case 'missing-permission':
      return { kind: 'lacks', permission: problem.permission ?? 'SendMessages' }
  }
}
