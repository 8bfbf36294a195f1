import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { failed, type Result } from '#src/base/result.ts'

/** Why a job has no result. The pool itself goes on. */
export type PoolProblem =
  | { readonly kind: 'timeout'; readonly timeoutMs: number }
  | { readonly kind: 'memory'; readonly memoryMb: number }
  | { readonly kind: 'crashed'; readonly reason: string }
  /** The job was not begun, because its budget is used up. */
  | { readonly kind: 'budget'; readonly limitMs: number }

/** How much worker time a group of jobs may take together. A job that runs when the time is used up still finishes. */
export type TimeBudget = { readonly limitMs: number; spentMs: number }

/** How a job waits for its turn. */
export type JobOptions = {
  /** Whether a person waits for the job. Then it goes before all other jobs and never waits until one of them ends. */
  readonly first?: boolean
  readonly budget?: TimeBudget
}

export type PoolOptions = {
  /** A module that calls `serveJobs`. */
  readonly script: URL
  /** Most workers. Each starts when it is first needed. One more may start for jobs that go first. */
  readonly size: number
  /** Whether one more worker may start for jobs that go first. */
  readonly spare?: boolean
  /** A job that takes longer is killed together with its worker. Starting a worker does not count. */
  readonly timeoutMs: number
  /** Heap of one worker. */
  readonly memoryMb: number
  /**
   * Whether a worker stays when its job is aborted: for workers that remember much, and jobs that end soon by themselves.
   * The job hears of it; its reply is dropped.
   */
  readonly outlivesAbort?: boolean
  /** After this many jobs a new worker replaces the old one, which frees the memory that its libraries hold. */
  readonly jobsAWorker?: number
  /** A worker without jobs for this long is stopped; the next job starts another. */
  readonly idleMs?: number
  /** Called as each job that was begun ends, also where its worker failed; without the wait for a worker. */
  readonly onJobEnd?: (job: { readonly seconds: number; readonly isDone: boolean }) => void
}

/** A message to a worker: a job, or the news that nobody wants the current job any more. */
export type ToWorker<Job> = { readonly kind: 'job'; readonly job: Job } | { readonly kind: 'stop' }

export type WorkerPool<Job, Reply> = {
  /**
   * Runs a job. Jobs run in the order of the calls, and jobs that go first run before the others.
   *
   * @throws What `signal` aborts with; a job under way is then killed.
   */
  run(job: Job, signal: AbortSignal, options?: JobOptions): Promise<Result<Reply, PoolProblem>>
  /** Ends all workers. Running jobs fail as crashed. */
  close(): Promise<void>
}

type Waiting<Job, Reply> = {
  readonly job: Job
  readonly first: boolean
  readonly budget: TimeBudget | null
  readonly answer: (result: Result<Reply, PoolProblem>) => void
}

type Slot<Job, Reply> = {
  readonly worker: Worker
  waiting: Waiting<Job, Reply> | null
  /** Of its job, or of its rest. */
  timer: NodeJS.Timeout | null
  ready: boolean
  /** Jobs done. */
  jobs: number
  /** When its job began; milliseconds of a clock that never goes back. */
  begunAt: number | null
  /** Whether it takes only what goes first. */
  readonly isSpare: boolean
}

/** Memory for young objects. More would save little time, and each worker would hold it for as long as it lives. */
const youngMb = 4

/** How long a new worker may take to load its modules, on a busy machine. */
const startPatienceMs = 30_000

/**
 * Worker threads for work on untrusted input. A job cannot block this thread, run longer than its limit, or use all
 * memory.
 *
 * Idle workers do not keep the process alive.
 */
export function workerPool<Job, Reply>({
  script,
  size,
  timeoutMs,
  memoryMb,
  spare = false,
  outlivesAbort = false,
  jobsAWorker = Number.POSITIVE_INFINITY,
  idleMs,
  onJobEnd,
}: PoolOptions): WorkerPool<Job, Reply> {
  const slots: Slot<Job, Reply>[] = []
  const queue: Waiting<Job, Reply>[] = []
  let closed = false

  function finish(slot: Slot<Job, Reply>, result: Result<Reply, PoolProblem>): void {
    if (slot.timer) clearTimeout(slot.timer)
    slot.timer = null
    const { waiting } = slot
    if (waiting && slot.begunAt !== null) {
      const tookMs = performance.now() - slot.begunAt
      if (waiting.budget) waiting.budget.spentMs += tookMs
      onJobEnd?.({ seconds: tookMs / 1000, isDone: result.ok })
    }
    slot.begunAt = null
    slot.waiting = null
    waiting?.answer(result)
  }

  /** Ends a worker for good and answers its waiting job with the reason. */
  function dismiss(slot: Slot<Job, Reply>, problem: PoolProblem): void {
    const index = slots.indexOf(slot)
    if (index < 0) return
    slots.splice(index, 1)
    void slot.worker.terminate()
    finish(slot, failed(problem))
    slot.worker.unref()
    assign()
  }

  function hire({ isSpare }: { readonly isSpare: boolean }): Slot<Job, Reply> {
    const worker = new Worker(script, {
      name: basename(script.pathname, '.worker.ts'),
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: youngMb },
      stdout: false,
      stderr: false,
    })
    const slot: Slot<Job, Reply> = {
      worker,
      waiting: null,
      timer: null,
      ready: false,
      jobs: 0,
      begunAt: null,
      isSpare,
    }
    slots.push(slot)
    worker.unref()
    worker.on('message', (message: 'ready' | Result<Reply, string>) => {
      // It was sent before the worker was ended. Node waits for that end only as long as nobody lets go of the worker.
      if (!slots.includes(slot)) return
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
    slot.begunAt = performance.now()
    slot.timer = setTimeout(() => {
      // If this thread was busy, the reply may have arrived already: it is read before the worker is ended.
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

  /** A worker that is free or may be started for a job; null if the job has to wait. */
  function slotFor({ first }: Waiting<Job, Reply>): Slot<Job, Reply> | null {
    const free = slots.filter(({ waiting, isSpare }) => waiting === null && (first || !isSpare))
    const best = free.find(({ isSpare }) => !isSpare) ?? free[0]
    if (best) return best
    if (slots.filter(({ isSpare }) => !isSpare).length < size) return hire({ isSpare: false })
    return first && spare && !slots.some(({ isSpare }) => isSpare) ? hire({ isSpare: true }) : null
  }

  function assign(): void {
    while (queue.length > 0 && !closed) {
      const waiting = queue.find(({ first }) => first) ?? queue[0]!
      if (isSpent(waiting.budget)) {
        queue.splice(queue.indexOf(waiting), 1)
        waiting.answer(failed({ kind: 'budget', limitMs: waiting.budget!.limitMs }))
        continue
      }
      const slot = slotFor(waiting)
      if (slot === null) return
      queue.splice(queue.indexOf(waiting), 1)
      slot.waiting = waiting
      if (slot.timer) clearTimeout(slot.timer)
      slot.worker.ref()
      if (slot.ready) begin(slot, waiting)
      else
        slot.timer = setTimeout(() => dismiss(slot, { kind: 'timeout', timeoutMs: startPatienceMs }), startPatienceMs)
    }
  }

  return {
    run(job, signal, { first = false, budget = null as TimeBudget | null } = {}) {
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
          first,
          budget,
          answer(result) {
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
      for (const waiting of queue.splice(0)) waiting.answer(failed({ kind: 'crashed', reason: 'the pool is closed' }))
      await Promise.all(
        slots.splice(0).map((slot) => {
          finish(slot, failed({ kind: 'crashed', reason: 'the pool is closed' }))
          return slot.worker.terminate()
        }),
      )
    },
  }
}

function isSpent(budget: TimeBudget | null): boolean {
  return budget !== null && budget.spentMs >= budget.limitMs
}

/** A problem as one sentence about `subject`: "The feed at … took longer than 5 s to read". */
export function sentenceOfPoolProblem(subject: string, problem: PoolProblem): string {
  switch (problem.kind) {
    case 'timeout':
      return `${subject} took longer than ${problem.timeoutMs / 1000} s to read`
    case 'memory':
      return `${subject} needs more than ${problem.memoryMb} MB of memory to read`
    case 'budget':
      return `${subject} was left for later: all else took ${problem.limitMs / 1000} s`
    case 'crashed':
      return `${subject} could not be read: ${problem.reason}`
  }
}
