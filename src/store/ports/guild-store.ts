/** @property settings - As JSON; null where nothing was set. */
export type KnownGuild = { readonly id: string; readonly hasLeft: boolean; readonly settings: string | null }

export type GuildStore = {
  /** As JSON; null where nothing was set. */
  settings(guildId: string): Promise<string | null>
  saveSettings(guildId: string, settings: string): Promise<void>
  /** The server removed the bot: its digests rest, its data waits to be erased. */
  markLeft(guildId: string, at: Date): Promise<void>
  /** The server is back, or was never gone. */
  markPresent(guildId: string): Promise<void>
  /** Erases all that is kept of a server. */
  erase(guildId: string): Promise<void>
  /** All servers of which anything is kept. */
  known(): Promise<readonly KnownGuild[]>
  /** Servers that left before. */
  leftBefore(moment: Date): Promise<readonly string[]>
}
