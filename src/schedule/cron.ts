import { setTimeout } from 'node:timers/promises'
import { createTask, type ScheduledTask, validate } from 'node-cron'

/** Work that is repeated at set times. */
export type Job = {
  /** For logs: `poll`, `digests`. */
  readonly name: string
  /** Cron expression with five or six fields, in UTC. */
  readonly when: string
  /** Longest random pause before each run, so that many installations do not send requests in the same second. */
  readonly jitterMs: number
  /**
   * Whether to run it also at the start, in the order of the list, so that overdue work does not wait for a tick. Without
   * the pause: a start is no full minute that many installations share.
   */
  readonly atOnce?: boolean
  /** Name of the job that runs as soon as this one has: its own tick may be a while off. */
  readonly followedBy?: string
  run(signal: AbortSignal): Promise<unknown>
}

export type Schedule = {
  /** Ends the ticks, aborts what is running, and waits for it. May be called twice. */
  stop(): Promise<void>
}

export type ScheduleEffects = {
  /** 0 to 1. */
  readonly random: () => number
  readonly log: { error(facts: object, sentence: string): void; debug(facts: object, sentence: string): void }
  /** Stops the schedule when it aborts. */
  readonly signal: AbortSignal
  /** The pause before a run; rejects when `signal` aborts. Real unless given. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>
  /** Makes a task from a cron expression. A test passes its own function and starts ticks by hand. */
  readonly createTask?: (when: string, tick: () => Promise<void>) => Pick<ScheduledTask, 'start' | 'destroy'>
  /** Which of the jobs that want it run at the start; all, unless given. */
  readonly opensWith?: (job: Pick<Job, 'name'>) => boolean
}

/**
 * Runs jobs at their times, each at most once at a time: a tick is skipped if its job is still running. Jobs do not
 * wait for each other, so a slow outlet does not delay a digest. A failed run is logged, and the next run comes as
 * usual.
 *
 * @throws `RangeError` for an expression that is no cron expression.
 */
export function startSchedule(jobs: readonly Job[], effects: ScheduleEffects): Schedule {
  const {
    random,
    log,
    signal: outer,
    wait = realWait,
    createTask: makeTask = utcTask,
    opensWith = () => true,
  } = effects
  for (const { name, when } of jobs) {
    if (!validate(when)) throw new RangeError(`The job "${name}" has no cron expression: "${when}"`)
  }
  const ending = new AbortController()
  const signal = AbortSignal.any([outer, ending.signal])
  const running = new Map<Job, Promise<void>>()

  const runOnce = async (job: Job, pauseMs: number) => {
    try {
      await wait(pauseMs, signal)
      await job.run(signal)
    } catch (cause) {
      if (!signal.aborted) log.error({ job: job.name, err: cause }, 'job failed')
    }
  }
  const tick = async (job: Job, pauseMs = random() * job.jitterMs): Promise<void> => {
    if (signal.aborted) return
    if (running.has(job)) return log.debug({ job: job.name }, 'job still running')
    const run = runOnce(job, pauseMs).finally(() => running.delete(job))
    running.set(job, run)
    await run
    const next = jobs.find(({ name }) => name === job.followedBy)
    if (next) await tick(next)
  }
  const tasks = jobs.map((job) => makeTask(job.when, () => tick(job)))
  for (const task of tasks) task.start()
  const opening = (async () => {
    for (const job of jobs) if (job.atOnce && opensWith(job)) await tick(job, 0)
  })()

  const stop = async () => {
    ending.abort()
    for (const task of tasks) await task.destroy()
    await Promise.all([opening, ...running.values()])
  }
  outer.addEventListener('abort', () => void stop(), { once: true })
  return { stop }
}

const realWait = (ms: number, signal: AbortSignal) => setTimeout(ms, undefined, { signal })

function utcTask(when: string, tick: () => Promise<void>): ScheduledTask {
  return createTask(when, tick, { timezone: 'UTC', suppressMissedWarning: true })
}
