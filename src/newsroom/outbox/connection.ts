import type { Clock } from '#src/base/clock.ts'
import type { DeliveryStore } from '#src/store/ports/delivery-store.ts'

/** When Discord was last found to be there again. */
export type Connection = {
  readonly backSince: () => Date | null
  /** The gateway is open. Deliveries that were postponed because Discord could not be reached are due now. */
  isBack(): void
}

export function watchConnection(
  { deliveries }: { readonly deliveries: Pick<DeliveryStore, 'hasten'> },
  { clock, log }: { readonly clock: Clock; readonly log: { error(facts: object, sentence: string): void } },
): Connection {
  let back: Date | null = null
  return {
    backSince: () => back,
    isBack() {
      back = clock.now()
      deliveries
        .hasten('unavailable:', back)
        .catch((err: unknown) => log.error({ err }, 'postponed deliveries could not be made due'))
    },
  }
}
