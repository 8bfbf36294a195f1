import type { ActType } from '#src/analysis/findings.ts'
import type { SettingsProblem } from '#src/subscriptions/server-settings.ts'
import type { RestReason } from './rest-reason.ts'

/** What is waited for. */
export type WatchSubject =
  | { readonly kind: 'actor'; readonly name: string }
  | { readonly kind: 'topic'; readonly topic: string }
  /** “Tell me when anyone threatens …”; `by` and `against` narrow it. */
  | { readonly kind: 'act'; readonly act: ActType; readonly by: string | null; readonly against: string | null }
  /** When a story on the topic has that many independent sources. */
  | { readonly kind: 'origins'; readonly topic: string; readonly atLeast: number }

/** An alert on actor, topic or act. */
export type Watch = {
  readonly id: number
  readonly guildId: string
  readonly channelId: string
  readonly subject: WatchSubject
  readonly pace: 'instant' | 'hourly'
  /** Most alerts in a day of the zone. */
  readonly dailyCap: number
  /** Local wall times `HH:MM` between which nothing is sent; null for none. */
  readonly quietHours: { readonly from: string; readonly to: string } | null
  readonly zone: string
  readonly locale: string
  readonly createdBy: string | null
  readonly state: 'active' | 'paused'
  /** Null while it is active, and if a person paused it. */
  readonly pausedBecause: RestReason | null
}

export type NewWatch = Omit<Watch, 'id' | 'state' | 'pausedBecause'>

export type WatchProblem =
  | SettingsProblem
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'duplicate'; readonly watch: Watch }
  | { readonly kind: 'not-found'; readonly id: number }
