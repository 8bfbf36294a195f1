import type { Desk } from './desk.ts'
import type { Newsroom } from './newsroom.ts'

/** How long the data of a server that removed the bot is kept, in ms. */
export const keptAfterLeavingMs = 30 * 86_400_000

/** What a server's coming and going means for what is kept of it. */
export function servers({ store, clock }: Pick<Desk, 'store' | 'clock'>): Newsroom['servers'] {
  return {
    joined: (guildId) => store.guilds.markPresent(guildId),
    left: (guildId) => store.guilds.markLeft(guildId, clock.now()),
    erase: (guildId) => store.guilds.erase(guildId),
  }
}

/** Erases what is kept of servers that left thirty days ago. Returns how many there were. */
export async function eraseDeparted({ store, clock }: Pick<Desk, 'store' | 'clock'>): Promise<number> {
  const departed = await store.guilds.leftBefore(new Date(clock.now().getTime() - keptAfterLeavingMs))
  for (const guildId of departed) await store.guilds.erase(guildId)
  return departed.length
}
