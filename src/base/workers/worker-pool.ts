import { Worker } from 'node:worker_threads'
import { failed, type Result } from '#src/base/result.ts'

/** Why a job gave nothing. The pool itself goes on. */
export type PoolProblem =
  | { readonly kind: 'timeout'; readonly timeoutMs: number }
  | { readonly kind: 'memory'; readonly memoryMb: number }
  | { readonly kind: 'crashed'; readonly reason: string }

export type PoolOptions = {
  /** A module that calls `serveJobs`. */
  readonly script: URL
  /** Workers at most; each starts when it is first needed. */
  readonly size: number
  /** A job that takes longer is killed together with its worker. Starting a worker does not count. */
  readonly timeoutMs: number
  /** Heap of one worker. */
  readonly memoryMb: number
  /**
   * Whether a worker stays when its job is aborted: for workers that remember much, and jobs that end soon by themselves.
   * The job hears of it; its reply is dropped.
   */
  readonly outlivesAbort?: boolean
  /** After so many jobs a worker makes room for a new one, and what its libraries have gathered goes with it. */
  readonly jobsAWorker?: number
  /** A worker that had nothing to do for so long is sent home; the next job starts another. */
  readonly idleMs?: number
}

/** What a worker is sent: a job, or word that the one under way is no longer wanted. */
export type ToWorker<Job> = { readonly kind: 'job'; readonly job: Job } | { readonly kind: 'stop' }

export type WorkerPool<Job, Reply> = {
  /**
   * Has a job done, in order of asking.
   *
   * @throws What `signal` aborts with; a job under way is then killed.
   */
  run(job: Job, signal: AbortSignal): Promise<Result<Reply, PoolProblem>>
  /** Ends all workers; jobs under way are told that they crashed. */
  close(): Promise<void>
}

type Waiting<Job, Reply> = {
  readonly job: Job
  readonly settle: (result: Result<Reply, PoolProblem>) => void
}

type Slot<Job, Reply> = {
  readonly worker: Worker
  waiting: Waiting<Job, Reply> | null
  /** Of its job, or of its rest. */
  timer: NodeJS.Timeout | null
  ready: boolean
  /** Jobs done. */
  jobs: number
}

/** What a worker has just made and soon forgets. More would spare little time and is held by each worker as long as it lives. */
const youngMb = 4

/** How long a new worker may take to load its modules, on a busy machine. */
const startPatienceMs = 30_000

/**
 * Worker threads for work on untrusted input: a job can neither stall this thread, nor outlive its time, nor eat all memory.
 *
 * Idle workers do not keep the process alive.
 */
export function workerPool<Job, Reply>({
  script,
  size,
  timeoutMs,
  memoryMb,
  outlivesAbort = false,
  jobsAWorker = Number.POSITIVE_INFINITY,
  idleMs,
}: PoolOptions): WorkerPool<Job, Reply> {
  const slots: Slot<Job, Reply>[] = []
  const queue: Waiting<Job, Reply>[] = []
  let closed = false

  function finish(slot: Slot<Job, Reply>, result: Result<Reply, PoolProblem>): void {
    if (slot.timer) clearTimeout(slot.timer)
    slot.timer = null
    const { waiting } = slot
    slot.waiting = null
    waiting?.settle(result)
  }

  /** Ends a worker for good and tells whoever waits for it why. */
  function dismiss(slot: Slot<Job, Reply>, problem: PoolProblem): void {
    const index = slots.indexOf(slot)
    if (index < 0) return
    slots.splice(index, 1)
    void slot.worker.terminate()
    finish(slot, failed(problem))
    slot.worker.unref()
    assign()
  }

  function hire(): Slot<Job, Reply> {
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: youngMb },
      stdout: false,
      stderr: false,
    })
    const slot: Slot<Job, Reply> = { worker, waiting: null, timer: null, ready: false, jobs: 0 }
    slots.push(slot)
    worker.unref()
    worker.on('message', (message: 'ready' | Result<Reply, string>) => {
      if (message === 'ready') {
        slot.ready = true
        if (slot.waiting) begin(slot, slot.waiting)
        return
      }
      finish(slot, message.ok ? message : failed({ kind: 'crashed', reason: message.problem }))
      slot.jobs += 1
      if (slot.jobs >= jobsAWorker) return dismiss(slot, { kind: 'crashed', reason: 'its worker had its day' })
      assign()
      if (slot.waiting === null) rest(slot)
    })
    worker.on('error', (cause: Error & { code?: string }) => {
      const full = cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
      dismiss(slot, full ? { kind: 'memory', memoryMb } : { kind: 'crashed', reason: cause.message })
    })
    worker.on('exit', () => dismiss(slot, { kind: 'crashed', reason: 'the worker ended' }))
    return slot
  }

  function begin(slot: Slot<Job, Reply>, waiting: Waiting<Job, Reply>): void {
    if (slot.timer) clearTimeout(slot.timer)
    slot.timer = setTimeout(() => {
      // Where this thread was busy the reply may lie in the post already: it is read before anybody is dismissed.
      setImmediate(() => slot.waiting === waiting && dismiss(slot, { kind: 'timeout', timeoutMs }))
    }, timeoutMs)
    send(slot, { kind: 'job', job: waiting.job })
  }

  function rest(slot: Slot<Job, Reply>): void {
    slot.worker.unref()
    if (idleMs === undefined) return
    slot.timer = setTimeout(() => dismiss(slot, { kind: 'crashed', reason: 'it had nothing to do' }), idleMs).unref()
  }

  function send(slot: Slot<Job, Reply>, message: ToWorker<Job>): void {
    slot.worker.postMessage(message)
  }

  function assign(): void {
    while (queue.length > 0 && !closed) {
      const slot = slots.find(({ waiting }) => waiting === null) ?? (slots.length < size ? hire() : null)
      if (slot === null) return
      const waiting = queue.shift()!
      slot.waiting = waiting
      if (slot.timer) clearTimeout(slot.timer)
      slot.worker.ref()
      if (slot.ready) begin(slot, waiting)
      else
        slot.timer = setTimeout(() => dismiss(slot, { kind: 'timeout', timeoutMs: startPatienceMs }), startPatienceMs)
    }
  }

  return {
    run(job, signal) {
      signal.throwIfAborted()
      if (closed) return Promise.resolve(failed({ kind: 'crashed', reason: 'the pool is closed' }))
      return new Promise((resolve, reject) => {
        const onAbort = (): void => {
          reject(signal.reason)
          const index = queue.indexOf(waiting)
          if (index >= 0) queue.splice(index, 1)
          const slot = slots.find((other) => other.waiting === waiting)
          if (slot && outlivesAbort && slot.ready) send(slot, { kind: 'stop' })
          else if (slot) dismiss(slot, { kind: 'crashed', reason: 'aborted' })
        }
        const waiting: Waiting<Job, Reply> = {
          job,
          settle(result) {
            signal.removeEventListener('abort', onAbort)
            resolve(result)
          },
        }
        signal.addEventListener('abort', onAbort, { once: true })
        queue.push(waiting)
        assign()
      })
    },

    async close() {
      closed = true
      for (const waiting of queue.splice(0)) waiting.settle(failed({ kind: 'crashed', reason: 'the pool is closed' }))
      await Promise.all(
        slots.splice(0).map((slot) => {
          finish(slot, failed({ kind: 'crashed', reason: 'the pool is closed' }))
          return slot.worker.terminate()
        }),
      )
    },
  }
}

/** A problem as one sentence about `subject`: "The feed at … took longer than 5 s to read". */
export function sentenceOfPoolProblem(subject: string, problem: PoolProblem): string {
  switch (problem.kind) {
    case 'timeout':
      return `${subject} took longer than ${problem.timeoutMs / 1000} s to read`
    case 'memory':
      return `${subject} needs more than ${problem.memoryMb} MB of memory to read`
    case 'crashed':
      return `${subject} could not be read: ${problem.reason}`
  }
}
