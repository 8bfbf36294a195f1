import type { Outlet } from '#src/feeds/outlet.ts'

/** One feed's health, as `/feeds health` and `poll` show it. */
export type FeedHealth = {
  /** A short name by which it can be removed. */
  readonly code: string
  /** Without its query where that may be another server's secret. */
  readonly url: string
  readonly outlet: Outlet
  /** Whether only those who follow it see it. */
  readonly isPrivate: boolean
  readonly isMasked: boolean
  /** `hidden`: its outlet is; nobody asks it, and only the operator sees it. */
  readonly state: 'active' | 'resting' | 'stopped' | 'unfollowed' | 'hidden'
  readonly lastSuccessAt: Date | null
  readonly nextCheckAt: Date | null
  /** One clear sentence naming the thing at fault; null when the last poll was well. */
  readonly lastError: string | null
  readonly failures: number
  readonly articles: number
}

/** What an OPML file brought. */
export type FeedImport = {
  readonly added: readonly string[]
  readonly known: number
  readonly refused: readonly { readonly url: string; readonly reason: string }[]
}

/** A theatre's set of feeds. */
export type FeedPack = {
  readonly name: string
  readonly feeds: number
  /** How many of them are followed; after it was added, how many were not before. */
  readonly added: number
}
