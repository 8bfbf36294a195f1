/** What the operator wants of a server: that the bot leave it once, or whenever it is there. */
export type ShowOut = 'leave' | 'block'

/** @property settings - As JSON; null where nothing was set. */
export type KnownGuild = {
  readonly id: string
  readonly hasLeft: boolean
  readonly settings: string | null
  readonly showOut: ShowOut | null
}

/** How much a server has. */
export type GuildHoldings = {
  readonly id: string
  readonly feeds: number
  readonly digests: number
  readonly watches: number
}

export type GuildStore = {
  /** As JSON; null where nothing was set. */
  settings(guildId: string): Promise<string | null>
  saveSettings(guildId: string, settings: string): Promise<void>
  /** The server removed the bot. Its digests rest, and its data will be erased. */
  markLeft(guildId: string, at: Date): Promise<void>
  /** The bot is in the server, again or still. */
  markPresent(guildId: string): Promise<void>
  /** What the operator wants of a server; null: nothing any more. */
  showOut(guildId: string, how: ShowOut | null): Promise<void>
  /** Of every server that has any. */
  holdings(): Promise<readonly GuildHoldings[]>
  /** Erases all that is kept of a server; that it is blocked is remembered. */
  erase(guildId: string): Promise<void>
  /** All servers that the store has data of. */
  known(): Promise<readonly KnownGuild[]>
  /** Servers that removed the bot before this moment. */
  leftBefore(moment: Date): Promise<readonly string[]>
}
