import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '#src/store/store.ts'
import type { DiscordDouble } from './discord-double/double.ts'
import { inStoreAt } from './in-store-at.ts'
import { runHere } from './run-here.ts'

export type BotHome = {
  /** Environment of each process that uses this folder. */
  readonly env: Readonly<Record<string, string>>
  /** Reads or changes the database while other processes run. */
  inStore<Value>(work: (store: Store) => Promise<Value>): Promise<Value>
  /** Follows this feed, and no feed of the catalogue. */
  followOnly(url: string): Promise<void>
  remove(): Promise<void>
}

/** A folder of its own for a bot whose Discord is a double. */
export async function botHome(
  discord: DiscordDouble,
  settings: Readonly<Record<string, string>> = {},
): Promise<BotHome> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
  const env = {
    DATA_DIR: folder,
    FEED_ALLOW_PRIVATE: '127.0.0.0/8',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ...settings,
  }
  return {
    env,
    inStore: (work) => inStoreAt(join(folder, 'attache.sqlite'), work),
    async followOnly(url) {
      await runHere(['migrate'], { env })
      const followed: { code: string }[] = JSON.parse((await runHere(['feeds', 'list', '--json'], { env })).out)
      await runHere(['feeds', 'add', url], { env })
      await runHere(['feeds', 'remove', ...followed.map(({ code }) => code)], { env })
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}
