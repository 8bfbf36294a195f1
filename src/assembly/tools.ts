import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Logger } from 'pino'
import { systemClock } from '#src/base/clock.ts'
import { foldName } from '#src/base/fold-name.ts'
import { makeFolder } from '#src/base/make-folder.ts'
import { CommandFailure } from '#src/cli/command.ts'
import type { Tools } from '#src/cli/tools.ts'
import type { Config } from '#src/config.ts'
import type { openStore, StorePlace } from '#src/store/opening/open-store.ts'
import { keepCompiled, writeCompiled } from './compile-cache.ts'
import type { NewsroomParts, NewsroomSettings } from './open-newsroom.ts'
import type { Pools } from './workers.ts'

type ToolsParts = {
  readonly config: Config
  readonly log: Logger
  readonly version: string
  /** Threads that run already; absent: each newsroom opens its own. */
  readonly pools?: Pools
}

/**
 * Builds everything that the terminal commands can call. Modules are loaded with the first call that needs them: help
 * and analysis need neither Discord nor a database.
 */
export function assembleTools({ config, log, version, pools }: ToolsParts): Tools {
  const settings = {
    ...(pools ? { pools } : {}),
    contactUrl: config.contactUrl,
    allowPrivate: config.feedAllowPrivate,
    ports: config.feedPorts,
    pollFloorMs: config.pollFloorMs,
    fullText: config.fullText,
    defaultZone: config.defaultTimeZone,
    quotas: config.quotas,
    maxDiskBytes: config.maxDiskBytes,
  }
  const compiled = join(config.dataDir, 'compile-cache')
  const open = async ({
    threaded,
    onlyReads = false,
    leavesAnalysis = false,
    ...watching
  }: OpenOptions): Promise<NewsroomParts> => {
    const place = await placeOf(config)
    keepCompiled(compiled)
    const { openNewsroom } = await import('./open-newsroom.ts')
    const { installDefaultPack } = await import('#src/newsroom/feeds/install-pack.ts')
    const parts = await openNewsroom(
      { place: onlyReads ? { mode: 'asker', ...place } : place, threaded, leavesAnalysis, ...watching, ...settings },
      { log, version, clock: systemClock },
    )
    await installDefaultPack({ store: parts.store, clock: systemClock }).catch((cause: unknown) => {
      if (!onlyReads) throw cause
    })
    return parts
  }
  const openStore: OpenStore = async (options) =>
    (await import('#src/store/opening/open-store.ts')).openStore(await placeOf(config), options)
  return {
    slash: async () => (await import('./slash.ts')).slash,
    async openNewsroom({ onlyReads = false } = {}) {
      const { mendingAfterPolls } = await import('./open-newsroom.ts')
      return mendingAfterPolls(await open({ threaded: false, onlyReads }))
    },
    openDemo: async () => (await import('./open-demo.ts')).openDemo({ log, version }),
    openReader: async () => (await import('./open-reader.ts')).openReader(settings, version),
    async cluster(articles) {
      const { clusterBatch } = await import('#src/stories/gathering/cluster-json-lines.ts')
      return clusterBatch(articles.map(({ at, ...article }) => ({ ...article, at: at?.getTime() ?? null })))
    },
    async migrate(onRows) {
      const store = await openStore({ onBackfill: ({ name, rows }) => onRows(name, rows) })
      await store.close()
      return store.migrated
    },
    async reanalyse({ sinceMs, isDryRun, onProgress }, asking) {
      const since = sinceMs === null ? null : new Date(systemClock.now().getTime() - sinceMs)
      const parts = await open({ threaded: false })
      try {
        return await (isDryRun ? parts.store.reanalysis.count(since) : parts.reanalyse({ since, onProgress }, asking))
      } finally {
        await parts.close()
      }
    },
    async prune({ olderMs, outlet, article, ...options }, asking) {
      const parts = await open({ threaded: false })
      try {
        if (article !== null) return await parts.forgetting.remove({ demand: { article }, ...options }, asking)
        if (outlet === null) {
          const keeping = olderMs === null ? config.keeping : { ...config.keeping, textsMs: olderMs }
          return await parts.forgetting.prune({ keeping, ...options }, asking)
        }
        const outletId = await outletIdOf(outlet, parts.store)
        return await parts.forgetting.remove({ demand: { outletId, olderMs }, ...options }, asking)
      } finally {
        await parts.close()
      }
    },
    async backup(file) {
      const store = await openStore()
      try {
        await store.backup(file)
      } finally {
        await store.close()
      }
    },
    async copy({ from, to, onProgress }, { signal }) {
      const { copyStore } = await import('#src/store/opening/copy-store.ts')
      const [source, target] = [await placeNamed(from, config), await placeNamed(to, config)]
      if ('path' in source && !existsSync(source.path)) {
        throw new CommandFailure(`There is no database at ${source.path}.`)
      }
      return await copyStore(source, target, { signal, onProgress })
    },
    async restore(file) {
      const { restore } = await import('#src/store/opening/restore.ts')
      const aside = await restore(await placeOf(config), file, systemClock.now())
      const store = await openStore()
      await store.close()
      return { aside, steps: store.migrated }
    },
    async askDiscord(token, { signal }) {
      const { askDiscord } = await import('#src/doctor/ask-discord.ts')
      return askDiscord(token, config.discordApiUrl, signal)
    },
    settingsFiles: { file: resolve('.env'), example: join(import.meta.dirname, '../../.env.example') },
    historyFile: join(config.dataDir, 'prompt-history'),
    async *examine(asking) {
      const { examine } = await import('#src/doctor/examine.ts')
      yield* examine({ config, open: () => open({ threaded: false }) }, asking)
    },
    startBot:
      (config.discord !== null || !config.roles.has('bot') || null) &&
      (async (asking) => {
        const place = await placeOf(config)
        keepCompiled(compiled)
        const { growHeapsSlowly } = await import('./keep-memory-low.ts')
        growHeapsSlowly()
        const { holdStart } = await import('#src/store/opening/hold-start.ts')
        const { runBot } = await import('./run-bot.ts')
        using _hold = holdStart(place)
        await runBot(
          {
            config,
            log,
            version,
            clock: systemClock,
            async open(watching) {
              const parts = await open({ threaded: true, leavesAnalysis: !config.roles.has('analyst'), ...watching })
              // This runs before any question is asked, so that threads that start later find the folder.
              writeCompiled()
              return parts
            },
          },
          asking,
        )
      }),
  }
}

/** @param typed - An outlet's id or name. */
async function outletIdOf(typed: string, { outlets }: Pick<NewsroomParts['store'], 'outlets'>): Promise<string> {
  const wanted = foldName(typed)
  const found = (await outlets.all()).filter(({ id, name }) => id === typed || foldName(name) === wanted)
  const [one, ...others] =
    found.filter(({ id }) => id === typed).length > 0 ? found.filter(({ id }) => id === typed) : found
  if (one === undefined) throw new CommandFailure(`No outlet has the id or the name ${typed}; feeds list names them.`)
  if (others.length === 0) return one.id
  throw new CommandFailure(`Several outlets bear that name; take an id: ${found.map(({ id }) => id).join(', ')}.`)
}

type OpenOptions = Pick<NewsroomSettings, 'leavesAnalysis' | 'onAnalysed'> & {
  readonly threaded: boolean
  readonly onlyReads?: boolean
}

type OpenStore = (options?: Parameters<typeof openStore>[1]) => ReturnType<typeof openStore>

/** @param named - A `postgres://` address, a file, or a folder with one; null: the database of the settings. */
async function placeNamed(named: string | null, config: Config): Promise<StorePlace> {
  if (named === null) return await placeOf(config)
  if (/^postgres(?:ql)?:/.test(named)) return { databaseUrl: named }
  return { path: /\.(?:sqlite3?|db)$/.test(named) ? named : join(named, 'attache.sqlite') }
}

async function placeOf({ databaseUrl, databaseConnections, dataDir }: Config): Promise<StorePlace> {
  if (databaseUrl !== null) return { databaseUrl, mostConnections: databaseConnections }
  try {
    makeFolder(dataDir)
  } catch (cause) {
    throw new CommandFailure(`DATA_DIR ${dataDir} cannot be made or used as a folder.`, { cause })
  }
  return { path: join(dataDir, 'attache.sqlite') }
}
