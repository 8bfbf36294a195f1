import { isMainThread } from 'node:worker_threads'

/** For `node --import`: the process ends once the one that started it is gone, however that one was killed. */
const everyMs = 500
const parent = process.ppid

if (isMainThread) {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  }, everyMs).unref()
}
