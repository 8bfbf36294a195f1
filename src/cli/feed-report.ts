import type { FeedCheck } from '#src/newsroom/feeds/check-feeds.ts'

/** What `feeds check --all --json` prints: how each address of the catalogue answered one machine, without any text. */
export type FeedReport = {
  /** End of the check, ISO 8601. */
  readonly on: string
  /** Version of Attaché that asked. */
  readonly version: string
  readonly feeds: readonly Omit<FeedCheck, 'read'>[]
}

export function feedReport(
  checks: readonly FeedCheck[],
  { now, version }: { readonly now: Date; readonly version: string },
): FeedReport {
  return { on: now.toISOString(), version, feeds: checks.map(({ read: _read, ...check }) => check) }
}
