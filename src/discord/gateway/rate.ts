/** Users remembered at a time; beyond, those are forgotten who asked longest ago. */
const mostUsers = 10_000

/**
 * Whether somebody may ask once more: at most so many times in the stretch that ends now. What was refused does not
 * count.
 */
export function ratePerUser({
  most,
  withinMs,
  nowMs,
}: {
  readonly most: number
  readonly withinMs: number
  readonly nowMs: () => number
}): (userId: string) => boolean {
  /** Moments of the last questions, the user who asked longest ago first. */
  const asked = new Map<string, readonly number[]>()

  return (userId) => {
    const now = nowMs()
    const recent = (asked.get(userId) ?? []).filter((moment) => now - moment < withinMs)
    if (recent.length >= most) return false
    asked.delete(userId)
    asked.set(userId, [...recent, now])
    if (asked.size > mostUsers) asked.delete(asked.keys().next().value ?? '')
    return true
  }
}
