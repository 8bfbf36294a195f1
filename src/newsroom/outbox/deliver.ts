import type { Clock } from '#src/base/clock.ts'
import type { Result } from '#src/base/result.ts'
import type { Shards } from '#src/base/shards.ts'
import type { Delivery, DeliverySubject } from '#src/store/ports/delivery-store.ts'
import type { Store } from '#src/store/store.ts'
import { lateness } from '#src/subscriptions/lateness.ts'
import { closeChannel, type DigestsPaused } from './close-channel.ts'
import type { CorrectionRenderer } from './compare-message.ts'
import { correctWaiting } from './correct-deliveries.ts'
import { type DeliveryProblem, type FinalProblem, keptProblem } from './delivery-problem.ts'
import { type Leases, leaseDeliveries, longestRetryMs } from './leases.ts'

/** Sends messages to channels. Rejects only when its signal aborts. */
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

/** A message will not be posted: for one notice to the server's admins. */
export type MessageRefused = {
  readonly guildId: string
  readonly channelId: string
  readonly subject: DeliverySubject
  /** Of its edition. */
  readonly localDate: string
  readonly problem: FinalProblem
}

/** Says in a message that it comes later than it should. Null where it says so already. */
export type LateMarker = { markLate(payload: string, dueAt: Date, locale: string): string | null }

export type DeliverEffects = {
  readonly store: Pick<Store, 'articles' | 'deliveries' | 'digests' | 'hidden' | 'watches'>
  readonly courier: Courier
  /** Takes what was hidden meanwhile out of waiting messages; absent: they are sent as they were written. */
  readonly renderer?: CorrectionRenderer
  readonly clock: Clock
  /** 0 to 1. */
  readonly random: () => number
  /** Names this process in leases. */
  readonly owner: string
  /** To servers of which shards; all where nothing is said. */
  readonly shards?: Shards
  readonly log: Readonly<Record<'debug' | 'warn' | 'error', (facts: object, sentence: string) => void>>
  /** Called before they are paused. */
  readonly onPaused: (paused: DigestsPaused) => void | Promise<void>
  /** Called before a message is given up; once for what is refused for one reason, not for each message of it. */
  readonly onRefused?: (refused: MessageRefused) => void | Promise<void>
  /** For editions that wait long in the outbox; absent: they are sent as they were written. */
  readonly late?: LateMarker
  /** When Discord last came back; null where it was never away. What fails soon after is tried again soon. */
  readonly backSince?: () => Date | null
  readonly signal: AbortSignal
}

export type DeliverReport = {
  readonly sent: number
  readonly postponed: number
  readonly failed: number
  /** The token was refused: nothing goes out until a person acts. */
  readonly isUnauthorised: boolean
}

/**
 * How many messages are sent at the same time. At Discord's rate this is enough for responses that take half a second.
 */
const lanes = 24

/** Older news is not sent any more. */
const giveUpMs = 6 * 3_600_000

/** Soon after Discord came back its API may still stumble: then nobody waits a quarter of an hour for the next try. */
const backOff = { firstMs: 5_000, mostMs: 15 * 60_000, soonAfterMs: 5 * 60_000, mostSoonAfterMs: 20_000 } as const

/** How long the same refusal is not reported again to the same people. */
const toldAgainMs = 7 * 24 * 3_600_000

type Outcome = 'sent' | 'postponed' | 'failed' | 'unauthorised'

/**
 * Sends what is due from the outbox, until nothing is.
 *
 * Nothing is lost: a row leaves the outbox only when its message is known to exist. Nothing is sent twice: before a
 * delivery is tried again, the channel is searched for its message.
 */
export async function deliverDigests(effects: DeliverEffects): Promise<DeliverReport> {
  const { store, clock, owner, signal } = effects
  const counts = { sent: 0, postponed: 0, failed: 0, unauthorised: 0 }
  /** A part is due only after the part before it was sent, so rounds go on until one finds nothing. */
  for (let begun = Number.POSITIVE_INFINITY; begun > 0 && counts.unauthorised === 0; ) {
    signal.throwIfAborted()
    begun = 0
    if (effects.renderer) await correctWaiting({ signal }, { ...effects, renderer: effects.renderer })
    const leases = leaseDeliveries(store.deliveries, {
      owner,
      shards: effects.shards ?? null,
      now: () => clock.now(),
    })
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

/** Runs all lanes until there is no work. If one fails, the others finish their current message and begin no other. */
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

/** Channels that refused us. Deliveries that were taken before their messages were cancelled are not sent. */
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
  const { store, courier, clock, signal, log } = effects
  if (clock.now().getTime() - delivery.createdAt.getTime() > giveUpMs) {
    return await giveUp(delivery, { kind: 'too-late', sentence: 'It could not be sent within six hours.' }, effects)
  }
  const before = delivery.attempts > 1 ? await courier.findSent(sinceBegun(delivery, clock.now()), { signal }) : null
  if (before && !before.ok) return await keepProblem(delivery, before.problem, closed, effects)
  const payload = before?.value ? delivery.payload : await payloadOf(delivery, effects)
  const sent = before?.value
    ? { ok: true as const, value: { messageId: before.value } }
    : await courier.send({ ...delivery, payload }, { signal })
  if (!sent.ok) return await keepProblem(delivery, sent.problem, closed, effects)
  const changed = payload === delivery.payload ? {} : { payload }
  const { messageId } = sent.value
  await store.deliveries.markSent(delivery.id, { messageId, at: clock.now(), ...changed })
  log.debug({ deliveryId: delivery.id, subject: delivery.subject, part: delivery.part, messageId }, 'message sent')
  return 'sent'
}

/** The message as it is to be sent: the first one of an edition that waited says so. An alert names its moments itself. */
async function payloadOf(
  { subject, part, payload, createdAt }: Delivery,
  { store, clock, late }: DeliverEffects,
): Promise<string> {
  const isLate = clock.now().getTime() - createdAt.getTime() >= lateness.lateMs
  if (!isLate || !late || part > 0 || subject.kind !== 'digest') return payload
  const locale = (await store.digests.find(subject.id))?.locale ?? 'en'
  return late.markLate(payload, createdAt, locale) ?? payload
}

/**
 * If a delivery was written well after now, the clock was set back since. Its message may have been posted at any time
 * in the life of a delivery.
 */
function sinceBegun(delivery: Delivery, now: Date): Delivery {
  const aheadMs = delivery.createdAt.getTime() - now.getTime()
  return aheadMs <= 60_000 ? delivery : { ...delivery, createdAt: new Date(now.getTime() - giveUpMs) }
}

async function keepProblem(
  delivery: Delivery,
  problem: DeliveryProblem,
  closed: ClosedChannels,
  effects: DeliverEffects,
): Promise<Outcome> {
  const { store, log, clock } = effects
  const facts = { deliveryId: delivery.id, subject: delivery.subject, problem: problem.kind }
  switch (problem.kind) {
    case 'missing-access':
    case 'missing-permission':
    case 'unknown-channel':
    case 'closed-thread':
      await closed.whileDropping(delivery.channelId, () => closeChannel(delivery, problem, effects))
      log.warn(facts, 'digests and watches of a channel paused')
      return 'failed'
    case 'unauthorised':
      await store.deliveries.release(delivery.id)
      log.error(facts, 'token refused')
      return 'unauthorised'
    case 'rejected':
    case 'tag-required':
      return await giveUp(delivery, problem, effects)
    case 'rate-limited':
    case 'unavailable': {
      const dueAt = new Date(clock.now().getTime() + pauseBefore(delivery.attempts, problem, effects))
      await store.deliveries.postpone(delivery.id, { dueAt, problem: keptProblem(problem) })
      log.warn({ ...facts, dueAt }, 'delivery postponed')
      return 'postponed'
    }
  }
}

/**
 * Only this one message is lost. The people who manage the server get a notice, unless they got the same one recently.
 */
async function giveUp(delivery: Delivery, problem: FinalProblem, effects: DeliverEffects): Promise<'failed'> {
  const { store, log, onRefused } = effects
  const { id, subject, guildId, channelId, localDate } = delivery
  const last = await store.deliveries.lastFailure(subject)
  const isKnown =
    last?.problem === keptProblem(problem) && delivery.createdAt.getTime() - last.createdAt.getTime() < toldAgainMs
  if (!isKnown) await onRefused?.({ guildId, channelId, subject, localDate, problem })
  await store.deliveries.markFailed(id, keptProblem(problem))
  log.error({ deliveryId: id, subject, problem: problem.kind, sentence: problem.sentence }, 'message given up')
  return 'failed'
}

/** The pause doubles with every try. It varies by a half, so that many channels are not tried at the same moment. */
function pauseBefore(
  attempts: number,
  problem: Extract<DeliveryProblem, { kind: 'rate-limited' | 'unavailable' }>,
  { random, clock, backSince }: DeliverEffects,
): number {
  const asked = problem.kind === 'rate-limited' ? problem.retryAfterMs : 0
  const back = backSince?.() ?? null
  const isSoonAfter = back !== null && clock.now().getTime() - back.getTime() < backOff.soonAfterMs
  const mostMs = problem.kind === 'unavailable' && isSoonAfter ? backOff.mostSoonAfterMs : backOff.mostMs
  const ownMs = Math.min(mostMs, backOff.firstMs * 2 ** Math.min(20, attempts - 1)) * (0.5 + random())
  return Math.min(longestRetryMs, Math.max(asked, ownMs))
}
