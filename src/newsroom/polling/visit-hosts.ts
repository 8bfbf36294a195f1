/** Hosts that are visited at the same time, of those that answer and as many of those that may not. */
const lanes = 8
/** Longest pause before a host's first visit, so that eight hosts are not asked in the same instant. */
const startJitterMs = 100

export type VisitEffects = {
  /** 0 to 1. */
  readonly random: () => number
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
}

/** Hosts that may well be silent, and wait in lanes of their own, so that nobody waits behind their silence. */
export type Doubtful<Address> = {
  readonly isDoubtful: (sameHost: readonly Address[]) => boolean
  /** Whether another one may still be visited; those that are left stay due. */
  readonly hasTime: () => boolean
}

/**
 * Visits many addresses politely: eight hosts at a time, and eight doubtful ones, in random order; what lies on one host is handed over together
 * and is one visitor's work.
 *
 * @throws What `visit` throws, or `signal` aborts with.
 */
export async function visitHosts<Address extends { readonly url: string }>(
  addresses: readonly Address[],
  visit: (sameHost: readonly Address[]) => Promise<void>,
  { random, wait, signal }: VisitEffects,
  { isDoubtful, hasTime }: Doubtful<Address> = { isDoubtful: () => false, hasTime: () => true },
): Promise<void> {
  const hosts = shuffled([...Map.groupBy(addresses, hostOf).values()], random)
  const doubtful = hosts.filter(isDoubtful)
  const sound = hosts.filter((host) => !isDoubtful(host))
  const workOff = async (queue: (readonly Address[])[], mayGoOn: () => boolean) => {
    while (mayGoOn()) {
      const host = queue.shift()
      if (!host) return
      signal.throwIfAborted()
      await wait(random() * startJitterMs, signal)
      await visit(host)
    }
  }
  const lane = Array.from({ length: lanes })
  await Promise.all([...lane.map(() => workOff(sound, () => true)), ...lane.map(() => workOff(doubtful, hasTime))])
}

/** “feeds.example.org”, whatever the port: one machine, one visitor. */
export function hostOf({ url }: { readonly url: string }): string {
  return URL.canParse(url) ? new URL(url).hostname : url
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  return values
    .map((value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value)
}
