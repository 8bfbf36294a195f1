import { isMainThread } from 'node:worker_threads'

/**
 * For `node --import`: the process ends once the process that started it has ended, also where that one was killed.
 */
const everyMs = 500
const parent = process.ppid

if (isMainThread) {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  }, everyMs).unref()
}
