import { parentPort } from 'node:worker_threads'
import { done, failed } from '#src/base/result.ts'
import type { ToWorker } from '#src/base/workers/worker-pool.ts'

export type Rest = {
  /** Runs when no job came for a while, for example to empty caches. */
  readonly whenIdle: () => Promise<void>
  readonly idleMs?: number
}

/**
 * The worker's end of a `workerPool`: does one job after the other. A job that throws fails alone.
 *
 * @param work - Its signal aborts when nobody waits for the reply any more and the worker should keep running.
 * @throws If there is no parent thread, because the module was run by itself.
 */
export function serveJobs<Job, Reply>(
  work: (job: Job, signal: AbortSignal) => Reply | Promise<Reply>,
  rest?: Rest,
): void {
  const port = parentPort
  if (port === null) throw new Error('This module is a worker and has no life of its own')
  let underWay = new AbortController()
  let idle: NodeJS.Timeout | undefined
  port.on('message', async (message: ToWorker<Job>) => {
    if (message.kind === 'stop') return underWay.abort()
    underWay = new AbortController()
    clearTimeout(idle)
    try {
      port.postMessage(done(await work(message.job, underWay.signal)))
    } catch (cause) {
      port.postMessage(failed(cause instanceof Error ? cause.message : String(cause)))
    }
    if (rest) idle = setTimeout(() => void rest.whenIdle(), rest.idleMs ?? 60_000)
  })
  port.postMessage('ready')
}
