import type { Clock } from '#src/base/clock.ts'
import { inSlices } from '#src/base/in-slices.ts'
import { leaseFor } from '#src/store/ports/lease-store.ts'
import type { TakenArticle, WaitingArticleStore } from '#src/store/ports/waiting-article-store.ts'
import type { Reading } from '#src/stories/reading.ts'
import { type AnalysingEffects, findingsOf, noFindings } from './findings-of.ts'

/** How many articles are taken at a time, and how many one transaction stores. */
const takenAtOnce = 12
const storedAtOnce = 6

/** Longer than the analysis of one batch may take. */
const leaseMs = 3 * 60_000

/** An article whose analysis ended so many processes is filed without findings. */
const mostAttempts = 4

export type AnalystEffects = AnalysingEffects & {
  readonly store: { readonly waiting: WaitingArticleStore }
  /** Names this process in leases. */
  readonly owner: string
  /** Called with the articles that are filed now: they have no story yet. */
  readonly onFiled: (readings: readonly Reading[]) => Promise<void>
  readonly clock: Clock
  readonly signal: AbortSignal
}

/**
 * Analyses the articles that wait, the oldest first, and files them, until none waits. Any number of processes may do so
 * at once. What a killed one had taken is taken again when its lease ends.
 *
 * @returns How many were filed. Rejects when `signal` aborts; the articles under way then wait for the next one.
 */
export async function analyseWaiting(effects: AnalystEffects): Promise<number> {
  const { store, owner, onFiled, clock, signal } = effects
  let filed = 0
  for (;;) {
    signal.throwIfAborted()
    const span = leaseFor(clock.now(), leaseMs)
    const taken = await store.waiting.take({
      owner,
      now: span.now,
      leaseUntil: span.until,
      farthest: span.farthest,
      limit: takenAtOnce,
    })
    if (taken.length === 0) return filed
    const left = new Set(taken.map(({ id }) => id))
    try {
      const read = await Promise.all(taken.map(async (one) => ({ id: one.id, reading: await readingOf(one, effects) })))
      await inSlices(
        read,
        storedAtOnce,
        async (some) => {
          const filings = await store.waiting.file(some, owner)
          for (const { id } of some) left.delete(id)
          filed += some.length
          await onFiled(some.flatMap(({ reading }, index) => (filings[index] === 'known' ? [] : [reading])))
        },
        { signal },
      )
    } finally {
      await store.waiting.release([...left], owner)
    }
  }
}

async function readingOf({ article, attempts }: TakenArticle, effects: AnalystEffects): Promise<Reading> {
  if (attempts > mostAttempts) return { article, analysis: noFindings(article) }
  const found = await findingsOf(article, effects, { signal: effects.signal })
  return { article, analysis: typeof found === 'string' ? noFindings(article) : found }
}
