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

type Hand<Job, Reply> = {
  readonly worker: Worker
  waiting: Waiting<Job, Reply> | null
  /** Of its job, or of its rest. */
  timer: NodeJS.Timeout | null
  ready: boolean
  /** Jobs done. */
  jobs: number
}

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
  const hands: Hand<Job, Reply>[] = []
  const queue: Waiting<Job, Reply>[] = []
  let closed = false

  function finish(hand: Hand<Job, Reply>, result: Result<Reply, PoolProblem>): void {
    if (hand.timer) clearTimeout(hand.timer)
    hand.timer = null
    const { waiting } = hand
    hand.waiting = null
    waiting?.settle(result)
  }

  /** Ends a worker for good and tells whoever waits for it why. */
  function dismiss(hand: Hand<Job, Reply>, problem: PoolProblem): void {
    const index = hands.indexOf(hand)
    if (index < 0) return
    hands.splice(index, 1)
    void hand.worker.terminate()
    finish(hand, failed(problem))
    hand.worker.unref()
    assign()
  }

  function hire(): Hand<Job, Reply> {
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: Math.min(16, memoryMb) },
      stdout: false,
      stderr: false,
    })
    const hand: Hand<Job, Reply> = { worker, waiting: null, timer: null, ready: false, jobs: 0 }
    hands.push(hand)
    worker.unref()
    worker.on('message', (message: 'ready' | Result<Reply, string>) => {
      if (message === 'ready') {
        hand.ready = true
        if (hand.waiting) begin(hand, hand.waiting)
        return
      }
      finish(hand, message.ok ? message : failed({ kind: 'crashed', reason: message.problem }))
      hand.jobs += 1
      if (hand.jobs >= jobsAWorker) return dismiss(hand, { kind: 'crashed', reason: 'its worker had its day' })
      assign()
      if (hand.waiting === null) rest(hand)
    })
    worker.on('error', (cause: Error & { code?: string }) => {
      const full = cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
      dismiss(hand, full ? { kind: 'memory', memoryMb } : { kind: 'crashed', reason: cause.message })
    })
    worker.on('exit', () => dismiss(hand, { kind: 'crashed', reason: 'the worker ended' }))
    return hand
  }

  function begin(hand: Hand<Job, Reply>, waiting: Waiting<Job, Reply>): void {
    if (hand.timer) clearTimeout(hand.timer)
    hand.timer = setTimeout(() => {
      // Where this thread was busy the reply may lie in the post already: it is read before anybody is dismissed.
      setImmediate(() => hand.waiting === waiting && dismiss(hand, { kind: 'timeout', timeoutMs }))
    }, timeoutMs)
    send(hand, { kind: 'job', job: waiting.job })
  }

  function rest(hand: Hand<Job, Reply>): void {
    hand.worker.unref()
    if (idleMs === undefined) return
    hand.timer = setTimeout(() => dismiss(hand, { kind: 'crashed', reason: 'it had nothing to do' }), idleMs).unref()
  }

  function send(hand: Hand<Job, Reply>, message: ToWorker<Job>): void {
    hand.worker.postMessage(message)
  }

  function assign(): void {
    while (queue.length > 0 && !closed) {
      const hand = hands.find(({ waiting }) => waiting === null) ?? (hands.length < size ? hire() : null)
      if (hand === null) return
      const waiting = queue.shift()!
      hand.waiting = waiting
      if (hand.timer) clearTimeout(hand.timer)
      hand.worker.ref()
      if (hand.ready) begin(hand, waiting)
      else
        hand.timer = setTimeout(() => dismiss(hand, { kind: 'timeout', timeoutMs: startPatienceMs }), startPatienceMs)
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
          const hand = hands.find((other) => other.waiting === waiting)
          if (hand && outlivesAbort && hand.ready) send(hand, { kind: 'stop' })
          else if (hand) dismiss(hand, { kind: 'crashed', reason: 'aborted' })
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
        hands.splice(0).map((hand) => {
          finish(hand, failed({ kind: 'crashed', reason: 'the pool is closed' }))
          return hand.worker.terminate()
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
