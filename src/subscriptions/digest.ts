import type { RestReason } from './rest-reason.ts'

/** A channel's daily subscription. */
export type Digest = {
  readonly id: number
  readonly guildId: string
  readonly channelId: string
  readonly topic: string
  /** Local wall time, `HH:MM`. */
  readonly time: string
  /** IANA name. */
  readonly zone: string
  /** 1 = Monday … 7 = Sunday. */
  readonly days: readonly number[]
  readonly style: 'short' | 'full'
  /** What to do on a day without news. */
  readonly whenQuiet: 'silent' | 'say-so'
  /** Whether each edition carries a picture, where there is enough to draw. */
  readonly hasPicture: boolean
  readonly roleId: string | null
  readonly locale: string
  readonly createdBy: string | null
  readonly state: 'active' | 'paused'
  /** Null while it is active, and if a person paused it. */
  readonly pausedBecause: RestReason | null
  readonly nextRunAt: Date | null
  readonly lastRunAt: Date | null
}

export type NewDigest = Pick<Digest, 'guildId' | 'channelId' | 'topic' | 'time' | 'zone' | 'createdBy'> &
  Partial<Pick<Digest, 'days' | 'style' | 'whenQuiet' | 'hasPicture' | 'roleId' | 'locale'>>

export type DigestProblem =
  | { readonly kind: 'unknown-zone'; readonly zone: string; readonly nearest: readonly string[] }
  | { readonly kind: 'bad-time'; readonly time: string }
  | { readonly kind: 'bad-topic'; readonly reason: string }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'duplicate'; readonly digest: Digest }
  | { readonly kind: 'not-found'; readonly id: number }

/** A digest after a change. */
export type EditedDigest = Digest & {
  /** Its edition of today stood before the change: the next one comes on another day. */
  readonly hasAppearedToday: boolean
}

/** Messages of one edition that will not be posted. */
export type FailedMessages = {
  readonly digestId: number
  /** `YYYY-MM-DD` in the digest's zone. */
  readonly localDate: string
  readonly messages: number
}
