/** How many hosts that usually answer are visited at the same time, and how many that may be silent. */
const lanes = 8
/** Longest pause before a host's first visit, so that eight hosts do not get requests at the same instant. */
const startJitterMs = 100

export type VisitEffects = {
  /** 0 to 1. */
  readonly random: () => number
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
}

/** Hosts that may be silent. They have their own lanes, so that no other host waits for their timeouts. */
export type Doubtful<Address> = {
  readonly isDoubtful: (sameHost: readonly Address[]) => boolean
  /** Whether there is time to visit another one. The feeds that are left stay due. */
  readonly hasTime: () => boolean
}

/**
 * Visits many addresses politely, in random order: eight hosts at a time, and eight doubtful ones. All addresses of one
 * host go to one call of `visit`.
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

/** “feeds.example.org” without the port: one machine gets one visit at a time. */
export function hostOf({ url }: { readonly url: string }): string {
  return URL.canParse(url) ? new URL(url).hostname : url
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  return values
    .map((value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value)
}
