/** Askers remembered at a time; beyond, those are forgotten who asked longest ago. */
const mostAskers = 10_000

/**
 * Whether a person or a server may ask once more: at most so many times in the stretch that ends now. What was refused does not
 * count.
 */
export function rateLimit({
  most,
  withinMs,
  nowMs,
}: {
  readonly most: number
  readonly withinMs: number
  readonly nowMs: () => number
}): (asker: string) => boolean {
  /** Moments of the last questions, who asked longest ago first. */
  const asked = new Map<string, readonly number[]>()

  return (asker) => {
    const now = nowMs()
    const recent = (asked.get(asker) ?? []).filter((moment) => now - moment < withinMs)
    if (recent.length >= most) return false
    asked.delete(asker)
    asked.set(asker, [...recent, now])
    if (asked.size > mostAskers) asked.delete(asked.keys().next().value ?? '')
    return true
  }
}

/** At most so many questions of one asker in a minute. */
export function perMinute(most: number, nowMs: () => number): (asker: string) => boolean {
  return rateLimit({ most, withinMs: 60_000, nowMs })
}
