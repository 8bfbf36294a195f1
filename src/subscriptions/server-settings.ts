import type { FullTextPolicy } from '#src/base/full-text-policy.ts'

/** What a server has chosen; null where it has not, and then the bot's own default holds. */
export type ServerSettings = {
  /** IANA name, for new digests and quiet hours. */
  readonly zone: string | null
  /** Language of what is posted on schedule. */
  readonly locale: string | null
  /** Where those who manage the server are told of trouble. */
  readonly noticeChannelId: string | null
  /** Whose article pages it wants read beyond a teaser. */
  readonly fullText: FullTextPolicy | null
}

/** A time zone, and who chose it: a person for this one digest, the server for all of its own, or the operator. */
export type ChosenZone = { readonly zone: string; readonly by: 'person' | 'server' | 'operator' }

export type SettingsProblem = {
  readonly kind: 'unknown-zone'
  readonly zone: string
  readonly nearest: readonly string[]
}
