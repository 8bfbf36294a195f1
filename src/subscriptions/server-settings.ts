import type { FullTextPolicy } from '#src/base/full-text-policy.ts'

/** What a server has chosen. Null means no choice: the bot's default is used. */
export type ServerSettings = {
  /** IANA name, for new digests and quiet hours. */
  readonly zone: string | null
  /** Language of what is posted on schedule. */
  readonly locale: string | null
  /** Channel for notices to the people who manage the server. */
  readonly noticeChannelId: string | null
  /** For which outlets the server wants whole article pages read. */
  readonly fullText: FullTextPolicy | null
}

/** A time zone, and who chose it: a person for this one digest, the server for all of its own, or the operator. */
export type ChosenZone = { readonly zone: string; readonly by: 'person' | 'server' | 'operator' }

export type SettingsProblem = {
  readonly kind: 'unknown-zone'
  readonly zone: string
  readonly nearest: readonly string[]
}
