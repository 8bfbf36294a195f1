import { subscribe } from 'node:diagnostics_channel'
import { readdirSync, readFileSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'
import { startWholeBot } from '#test/support/whole-bot.ts'

/** What the soak tells the bot's process. Moments in ms since 1970. */
export type ToBot = { readonly tickAt: number } | 'stop'
export type FromBot = 'ready' | Figures

/** What the process takes after a tick. */
export type Figures = {
  /** Resident memory of the process, workers included, in bytes. */
  readonly residentBytes: number
  /** Of that what belongs to no file: SQLite maps its file, whose pages the system takes back when it needs them. */
  readonly ownBytes: number
  /** Heap of the main thread after a collection. */
  readonly heapBytes: number
  /** Heaps of all threads as V8 holds them, with what is free or not collected yet. */
  readonly heapsBytes: number
  /** What is used of the heaps of the workers that share a name, with what is not collected yet. In bytes. */
  readonly workerBytes: Readonly<Record<string, number>>
  readonly threads: number
  /** Open files and sockets. */
  readonly files: number
  /** Timers, sockets and requests that Node keeps. */
  readonly resources: number
}

/**
 * The bot as `start` runs it, with a clock that its parent sets: each tick runs every job once. It is a process of its
 * own, so that its memory and its open files are the bot's alone. Arguments: database, address of the API, token, now.
 */
const [path = '', apiUrl = '', token = '', startedAt = '0'] = process.argv.slice(2)
let now = new Date(Number(startedAt))
const workers = new Set<Worker>()
subscribe('worker_threads', (message) => {
  const { worker } = message as { readonly worker: Worker }
  workers.add(worker)
  worker.once('exit', () => workers.delete(worker))
})
const bot = await startWholeBot({ discord: { apiUrl, token }, path, clock: { now: () => now }, threaded: true })
const tell = (message: FromBot): void => void process.send?.(message)

process.on('message', async (message: ToBot) => {
  if (message === 'stop') {
    await bot.stop()
    process.disconnect()
    return
  }
  now = new Date(message.tickAt)
  await bot.tick()
  globalThis.gc?.()
  tell(await figures())
})
process.on('disconnect', () => process.exit())
// The parent may have ended while this process began.
if (!process.connected) process.exit()
tell('ready')

async function figures(): Promise<Figures> {
  const { rss, heapUsed, heapTotal } = process.memoryUsage()
  const status = readFileSync('/proc/self/status', 'utf8')
  const row = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1])
  const heaps = (await Promise.all([...workers].map(heapOf))).filter((heap) => heap !== null)
  const workerBytes: Record<string, number> = {}
  for (const { name, usedBytes } of heaps) workerBytes[name] = (workerBytes[name] ?? 0) + usedBytes
  return {
    residentBytes: rss,
    ownBytes: row('RssAnon') * 1024,
    heapBytes: heapUsed,
    heapsBytes: heaps.reduce((sum, { heldBytes }) => sum + heldBytes, heapTotal),
    workerBytes,
    threads: row('Threads'),
    files: readdirSync('/proc/self/fd').length,
    resources: process.getActiveResourcesInfo().length,
  }
}

/** Null for a worker that ends meanwhile. */
async function heapOf(worker: Worker) {
  const name = worker.threadName
  const statistics = await worker.getHeapStatistics().catch(() => null)
  if (!statistics || name === null) return null
  return { name, heldBytes: statistics.total_physical_size, usedBytes: statistics.used_heap_size }
}
