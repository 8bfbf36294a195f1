/** Hosts that are visited at the same time. */
const lanes = 8
/** Longest pause before a host's first visit, so that eight hosts are not asked in the same instant. */
const startJitterMs = 100

export type VisitEffects = {
  /** 0 to 1. */
  readonly random: () => number
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
}

/**
 * Visits many addresses politely: eight hosts at a time, in random order; what lies on one host is handed over together
 * and is one visitor's work.
 *
 * @throws What `visit` throws, or `signal` aborts with.
 */
export async function visitHosts<Address extends { readonly url: string }>(
  addresses: readonly Address[],
  visit: (sameHost: readonly Address[]) => Promise<void>,
  { random, wait, signal }: VisitEffects,
): Promise<void> {
  const hosts = shuffled([...Map.groupBy(addresses, hostOf).values()], random)
  const workOff = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      signal.throwIfAborted()
      await wait(random() * startJitterMs, signal)
      await visit(host)
    }
  }
  await Promise.all(Array.from({ length: lanes }, workOff))
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
