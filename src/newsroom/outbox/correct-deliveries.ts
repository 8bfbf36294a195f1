import type { Asking } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Result } from '#src/base/result.ts'
import type { Shards } from '#src/base/shards.ts'
import type { CitedArticle, Delivery } from '#src/store/ports/delivery-store.ts'
import type { Store } from '#src/store/store.ts'
import { type CorrectionRenderer, messageComparer } from './compare-message.ts'
import type { DeliveryProblem } from './delivery-problem.ts'

/** Changes a message that was sent. Rejects only when its signal aborts. */
export type Corrector = {
  edit(delivery: Delivery, options: { readonly signal: AbortSignal }): Promise<Result<null, DeliveryProblem>>
}

/** Older messages are history. */
const correctedForMs = 7 * 24 * 3_600_000

/** How many citations are checked in one step. */
const batchSize = 500

/**
 * Edits messages that print what an outlet has changed since, or what the operator has hidden. Each message was stored
 * with what it prints. It counts as outdated until it was compared with the newest text, so a crash or an hour without
 * Discord loses no correction, and none is made twice.
 *
 * @returns How many messages were corrected.
 */
export async function correctDeliveries(
  { signal }: Asking,
  effects: {
    readonly clock: Clock
    readonly store: Pick<Store, 'articles' | 'deliveries' | 'digests' | 'hidden' | 'watches'>
    readonly renderer: CorrectionRenderer
    readonly courier: Corrector
    /** Of servers of which shards; all where nothing is said. */
    readonly shards?: Shards
    readonly log: { warn(facts: object, sentence: string): void }
  },
): Promise<number> {
  const { store, clock } = effects
  const revisedSince = new Date(clock.now().getTime() - correctedForMs)
  await store.deliveries.forgetCitations(revisedSince)
  const compare = messageComparer({ store, renderer: effects.renderer, now: () => clock.now() })
  let corrected = 0
  for (;;) {
    const outdated = await store.deliveries.outdated({
      revisedSince,
      limit: batchSize,
      ...(effects.shards === undefined ? {} : { shards: effects.shards }),
    })
    for (const { delivery, cites } of outdated) {
      signal.throwIfAborted()
      const outcome = await correctOne(delivery, cites)
      if (outcome === 'later') return corrected
      if (outcome === 'corrected') corrected += 1
    }
    if (outdated.length === 0) return corrected
  }

  async function correctOne(delivery: Delivery, cites: readonly CitedArticle[]): Promise<Outcome> {
    const { payload, articles } = await compare(delivery, cites)
    if (payload === null) {
      await store.deliveries.saveCorrected(delivery.id, { payload: delivery.payload, articles })
      return 'untouched'
    }
    const edited = await effects.courier.edit({ ...delivery, payload }, { signal })
    if (!edited.ok) {
      effects.log.warn({ deliveryId: delivery.id, problem: edited.problem.kind }, 'message could not be corrected')
      if (comesBack.has(edited.problem.kind)) return 'later'
    }
    await store.deliveries.saveCorrected(delivery.id, { payload: edited.ok ? payload : delivery.payload, articles })
    return edited.ok ? 'corrected' : 'untouched'
  }
}

/**
 * Takes what the operator has hidden or removed out of messages that wait to be sent.
 *
 * @returns How many messages were changed.
 */
export async function correctWaiting(
  { signal }: Asking,
  effects: {
    readonly clock: Clock
    readonly store: Pick<Store, 'articles' | 'deliveries' | 'digests' | 'hidden' | 'watches'>
    readonly renderer: CorrectionRenderer
    readonly shards?: Shards
  },
): Promise<number> {
  const { store, clock } = effects
  const compare = messageComparer({ store, renderer: effects.renderer, now: () => clock.now() })
  let corrected = 0
  for (;;) {
    const waiting = await store.deliveries.hiddenWaiting({ limit: batchSize, shards: effects.shards ?? null })
    for (const { delivery, cites } of waiting) {
      signal.throwIfAborted()
      const { payload, articles } = await compare(delivery, cites)
      await store.deliveries.saveCorrected(delivery.id, { payload: payload ?? delivery.payload, articles })
      if (payload !== null) corrected += 1
    }
    if (waiting.length === 0) return corrected
  }
}

type Outcome = 'corrected' | 'untouched' | 'later'

/** Temporary problems: the next round tries the message again. */
const comesBack: ReadonlySet<DeliveryProblem['kind']> = new Set(['unavailable', 'rate-limited', 'unauthorised'])
