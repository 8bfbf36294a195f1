import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { systemClock } from '#src/base/clock.ts'
import type { Tools } from '#src/cli/tools.ts'
import type { Config } from '#src/config.ts'
import { installDefaultPack } from '#src/newsroom/install-pack.ts'
import { openStore, type StorePlace } from '#src/store/open-store.ts'
import { textTools } from './analyse.ts'
import { articleReader } from './article-reader.ts'
import { examine } from './examine.ts'
import { openDemo } from './open-demo.ts'
import { type NewsroomParts, openHands, openNewsroom } from './open-newsroom.ts'
import { runBot } from './run-bot.ts'
import { slash } from './slash.ts'

/** Everything that the terminal commands need done, put together. */
export function assembleTools({ config, log, version }: { config: Config; log: Logger; version: string }): Tools {
  const settings = {
    contactUrl: config.contactUrl,
    allowPrivate: config.feedAllowPrivate,
    pollFloorMs: config.pollFloorMs,
  }
  const open = async (): Promise<NewsroomParts> => {
    const parts = await openNewsroom(
      { place: await placeOf(config), ...settings },
      { log, version, clock: systemClock },
    )
    await installDefaultPack({ store: parts.store, clock: systemClock })
    return parts
  }
  const { discord } = config
  return {
    ...textTools,
    slash,
    openNewsroom: open,
    openDemo: () => openDemo({ log, version }),
    async analyse(input, options, asking) {
      const hands = openHands(settings, version)
      try {
        return await articleReader(hands)(input, options, asking)
      } finally {
        await hands.close()
      }
    },
    async migrate() {
      const store = await openStore(await placeOf(config))
      await store.close()
      return store.migrated
    },
    async backup(file) {
      const store = await openStore(await placeOf(config))
      try {
        await store.backup(file)
      } finally {
        await store.close()
      }
    },
    examine: (asking) => examine({ config, log, open }, asking),
    startBot: discord && ((asking) => runBot({ discord, config, log, open }, asking)),
  }
}

async function placeOf({ databaseUrl, dataDir }: Config): Promise<StorePlace> {
  if (databaseUrl !== null) return { databaseUrl }
  await mkdir(dataDir, { recursive: true })
  return { path: join(dataDir, 'attache.sqlite') }
}
