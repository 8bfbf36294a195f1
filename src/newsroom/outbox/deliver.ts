import type { Clock } from '#src/base/clock.ts'
import type { Result } from '#src/base/result.ts'
import type { Delivery } from '#src/store/ports/delivery-store.ts'
import type { Store } from '#src/store/store.ts'
import type { Digest } from '#src/subscriptions/digest.ts'
import type { PostingPermission, RestReason } from '#src/subscriptions/rest-reason.ts'
import type { Watch } from '#src/subscriptions/watch.ts'
import { type Leases, leaseDeliveries, longestRetryMs } from './leases.ts'

/** Why a message did not go out. Sentences are for people, and name what is at fault. */
export type DeliveryProblem =
  /** The channel is gone, hidden, or closed to us: 403 and 404. Trying again would only be rude. */
  | {
      readonly kind: 'missing-access' | 'missing-permission' | 'unknown-channel'
      /** “The bot may not send messages in this channel; grant it Send Messages.” */
      readonly sentence: string
      /** Which one, where that is known. */
      readonly permission?: PostingPermission
    }
  /** The token is not, or no longer, valid: nothing can be sent to anyone. */
  | { readonly kind: 'unauthorised'; readonly sentence: string }
  /** Discord refuses this very message: 400. Our bug. */
  | { readonly kind: 'rejected'; readonly sentence: string }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number; readonly sentence: string }
  /** 5xx, a reset, no answer in time: it may have arrived. */
  | { readonly kind: 'unavailable'; readonly sentence: string }

/** Who carries messages to channels. Rejects only when its signal aborts. */
export type Courier = {
  send(
    delivery: Delivery,
    options: { readonly signal: AbortSignal },
  ): Promise<Result<{ readonly messageId: string }, DeliveryProblem>>
  /** Our message with that nonce among the channel's recent ones; null where there is none. */
  findSent(
    delivery: Delivery,
    options: { readonly signal: AbortSignal },
  ): Promise<Result<string | null, DeliveryProblem>>
}

/** Digests of a channel were paused: for one notice to the server's admins. */
export type DigestsPaused = {
  readonly guildId: string
  readonly channelId: string
  readonly digests: readonly Digest[]
  readonly watches: readonly Watch[]
  readonly problem: DeliveryProblem
}

export type DeliverEffects = {
  readonly store: Pick<Store, 'deliveries' | 'digests' | 'watches'>
  readonly courier: Courier
  readonly clock: Clock
  /** 0 to 1. */
  readonly random: () => number
  /** Names this process in leases. */
  readonly owner: string
  readonly log: { warn(facts: object, sentence: string): void; error(facts: object, sentence: string): void }
  /** Called before they rest. */
  readonly onPaused: (paused: DigestsPaused) => void | Promise<void>
  readonly signal: AbortSignal
}

export type DeliverReport = {
  readonly sent: number
  readonly postponed: number
  readonly failed: number
  /** The token was refused: nothing goes out until a person acts. */
  readonly isUnauthorised: boolean
}

/** Messages under way at once: at Discord's pace enough for answers that take half a second. */
const lanes = 24

/** News that old is none. */
const giveUpMs = 6 * 3_600_000

const backOff = { firstMs: 5_000, mostMs: 15 * 60_000 } as const

type Outcome = 'sent' | 'postponed' | 'failed' | 'unauthorised'

/**
 * Sends what is due from the outbox, until nothing is.
 *
 * Nothing is lost: a row leaves the outbox only once its message is known to exist. Nothing is sent twice: whoever
 * takes up a delivery that was begun before first looks whether its message has arrived.
 */
export async function deliverDigests(effects: DeliverEffects): Promise<DeliverReport> {
  const { store, clock, owner, signal } = effects
  const counts = { sent: 0, postponed: 0, failed: 0, unauthorised: 0 }
  /** A part falls due once the one before it stands: there are rounds until one finds nothing. */
  for (let begun = Number.POSITIVE_INFINITY; begun > 0 && counts.unauthorised === 0; ) {
    signal.throwIfAborted()
    begun = 0
    const leases = leaseDeliveries(store.deliveries, { owner, now: () => clock.now() })
    const closed = closedChannels(leases)
    try {
      await everyHand(async () => {
        const leased = counts.unauthorised === 0 ? await leases.next() : null
        if (!leased) return false
        begun += 1
        if (!closed.has(leased)) counts[await deliver(leased.delivery, closed, effects)] += 1
        return true
      })
    } finally {
      await leases.collectGarbage()
    }
  }
  const { unauthorised, ...report } = counts
  return { ...report, isUnauthorised: unauthorised > 0 }
}

/** Works with all lanes until there is no work. Where one fails, the others finish what they hold and begin nothing. */
async function everyHand(work: () => Promise<boolean>): Promise<void> {
  let failed = false
  const ends = await Promise.allSettled(
    Array.from({ length: lanes }, async () => {
      try {
        while (!failed && (await work()));
      } catch (cause) {
        failed = true
        throw cause
      }
    }),
  )
  const failure = ends.find((end) => end.status === 'rejected')
  if (failure) throw failure.reason
}

type ClosedChannels = ReturnType<typeof closedChannels>

/** Channels that refused us: no further word to them of what was taken before all that is theirs was dropped. */
function closedChannels(leases: Pick<Leases, 'newest'>) {
  const upTo = new Map<string, number>()
  return {
    has: ({ delivery, lease }: { readonly delivery: Delivery; readonly lease: number }): boolean =>
      lease <= (upTo.get(delivery.channelId) ?? 0),
    async whileDropping(channelId: string, drop: () => Promise<void>): Promise<void> {
      upTo.set(channelId, Number.POSITIVE_INFINITY)
      await drop()
      upTo.set(channelId, leases.newest())
    },
  }
}

async function deliver(delivery: Delivery, closed: ClosedChannels, effects: DeliverEffects): Promise<Outcome> {
  const { store, courier, clock, signal } = effects
  if (clock.now().getTime() - delivery.createdAt.getTime() > giveUpMs) {
    await store.deliveries.markFailed(delivery.id, 'It could not be sent within six hours.')
    effects.log.warn({ deliveryId: delivery.id, subject: delivery.subject }, 'delivery given up')
    return 'failed'
  }
  const before = delivery.attempts > 1 ? await courier.findSent(sinceBegun(delivery, clock.now()), { signal }) : null
  if (before && !before.ok) return await settle(delivery, before.problem, closed, effects)
  const sent = before?.value
    ? { ok: true as const, value: { messageId: before.value } }
    : await courier.send(delivery, { signal })
  if (!sent.ok) return await settle(delivery, sent.problem, closed, effects)
  await store.deliveries.markSent(delivery.id, { messageId: sent.value.messageId, at: clock.now() })
  return 'sent'
}

/**
 * A delivery that was written well after now is of a clock that was set back since: its message may have been posted at any
 * time of a delivery's life.
 */
function sinceBegun(delivery: Delivery, now: Date): Delivery {
  const aheadMs = delivery.createdAt.getTime() - now.getTime()
  return aheadMs <= 60_000 ? delivery : { ...delivery, createdAt: new Date(now.getTime() - giveUpMs) }
}

async function settle(
  delivery: Delivery,
  problem: DeliveryProblem,
  closed: ClosedChannels,
  effects: DeliverEffects,
): Promise<Outcome> {
  const { store, log } = effects
  const facts = { deliveryId: delivery.id, subject: delivery.subject, problem: problem.kind }
  switch (problem.kind) {
    case 'missing-access':
    case 'missing-permission':
    case 'unknown-channel':
      await closed.whileDropping(delivery.channelId, () => pauseChannel(delivery, problem, effects))
      log.warn(facts, 'digests paused')
      return 'failed'
    case 'unauthorised':
      await store.deliveries.release(delivery.id)
      log.error(facts, 'token refused')
      return 'unauthorised'
    case 'rejected':
      await store.deliveries.markFailed(delivery.id, problem.sentence)
      log.error({ ...facts, sentence: problem.sentence }, 'message refused')
      return 'failed'
    case 'rate-limited':
    case 'unavailable': {
      const dueAt = new Date(effects.clock.now().getTime() + pauseBefore(delivery.attempts, problem, effects.random))
      await store.deliveries.postpone(delivery.id, { dueAt, problem: problem.sentence })
      log.warn({ ...facts, dueAt }, 'delivery postponed')
      return 'postponed'
    }
  }
}

/** Doubles with every try, give or take a half, so that many channels do not come back in one moment. */
function pauseBefore(
  attempts: number,
  problem: Extract<DeliveryProblem, { kind: 'rate-limited' | 'unavailable' }>,
  random: () => number,
): number {
  const asked = problem.kind === 'rate-limited' ? problem.retryAfterMs : 0
  const ownMs = Math.min(backOff.mostMs, backOff.firstMs * 2 ** Math.min(20, attempts - 1)) * (0.5 + random())
  return Math.min(longestRetryMs, Math.max(asked, ownMs))
}

/** Every digest and watch of a channel that is closed to us rests, and what it had to say is dropped. One event for all. */
async function pauseChannel(
  { guildId, channelId }: Delivery,
  problem: ClosedProblem,
  { store, onPaused }: DeliverEffects,
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

type ClosedProblem = Extract<DeliveryProblem, { kind: 'missing-access' | 'missing-permission' | 'unknown-channel' }>

function reasonOf({ kind, permission }: ClosedProblem): RestReason {
  if (kind === 'unknown-channel') return { kind: 'channel-gone' }
  return { kind: 'lacks', permission: permission ?? (kind === 'missing-access' ? 'ViewChannel' : 'SendMessages') }
}
