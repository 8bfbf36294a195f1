import { parentPort } from 'node:worker_threads'
import { done, failed } from '#src/base/result.ts'

/**
 * The worker's end of a `workerPool`: does one job after the other. A job that throws fails alone.
 *
 * @throws Where there is no parent thread: the module was run by itself.
 */
export function serveJobs<Job, Reply>(work: (job: Job) => Reply | Promise<Reply>): void {
  const port = parentPort
  if (port === null) throw new Error('This module is a worker and has no life of its own')
  port.on('message', async (job: Job) => {
    try {
      port.postMessage(done(await work(job)))
    } catch (cause) {
      port.postMessage(failed(cause instanceof Error ? cause.message : String(cause)))
    }
  })
  port.postMessage('ready')
}
