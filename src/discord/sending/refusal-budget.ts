/**
 * Discord bans an address after 10,000 answers of 401, 403 or 429 in ten minutes. We stop at far fewer, so that our own
 * mistake causes a pause and not a ban: after 90 we begin no request, and those that are already sent may be refused
 * too, up to 100.
 */
export const invalidRequests = { most: 90, withUnderWay: 100, withinMs: 10 * 60_000 } as const

/** Too many requests were refused lately: nothing is sent until some of them are ten minutes old. */
export class RequestsSuspendedError extends Error {
  override readonly name = 'RequestsSuspendedError'
  readonly retryAfterMs: number

  constructor(retryAfterMs: number) {
    super(`Discord refused ${invalidRequests.most} requests within ten minutes; none is sent for a while`)
    this.retryAfterMs = retryAfterMs
  }
}

export type RefusalBudget = {
  /** @throws RequestsSuspendedError */
  check(): void
  /**
   * Begins a request, as soon as its refusal would not be one too many.
   *
   * @throws RequestsSuspendedError
   */
  begin(signal?: AbortSignal | null): Promise<void>
  end(outcome: { readonly isRefused: boolean }): void
}

/** Counts refusals of all routes alike. */
export function refusalBudget(nowMs: () => number): RefusalBudget {
  const refusals: number[] = []
  let underWay = 0
  let ended = Promise.withResolvers<void>()

  const check = (): void => {
    const now = nowMs()
    while (refusals.length > 0 && refusals[0]! <= now - invalidRequests.withinMs) refusals.shift()
    if (refusals.length < invalidRequests.most) return
    throw new RequestsSuspendedError(refusals[0]! + invalidRequests.withinMs - now)
  }

  return {
    check,
    async begin(signal) {
      for (check(); refusals.length + underWay >= invalidRequests.withUnderWay; check()) {
        await oneOf(ended.promise, signal)
      }
      underWay += 1
    },
    end({ isRefused }) {
      underWay -= 1
      if (isRefused) refusals.push(nowMs())
      ended.resolve()
      ended = Promise.withResolvers<void>()
    },
  }
}

/** Whichever comes first; rejects with the signal. */
async function oneOf(event: Promise<void>, signal: AbortSignal | null | undefined): Promise<void> {
  if (!signal) return await event
  signal.throwIfAborted()
  const aborted = Promise.withResolvers<never>()
  const giveUp = (): void => aborted.reject(signal.reason)
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    await Promise.race([event, aborted.promise])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}
