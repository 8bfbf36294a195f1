import type { Clock } from '#src/base/clock.ts'
import type { OnProgress } from '#src/base/progress.ts'
import type { Store } from '#src/store/store.ts'
import { type AnalysingEffects, findingsOf } from './findings-of.ts'

/**
 * How many texts one transaction stores. No more than this wait for an analysis, so other requests wait for no more
 * either.
 */
const atOnce = 6

export type ReanalyseOptions = {
  /** Texts seen before then stay as they are; null: none do. */
  readonly since: Date | null
  /** Called after each batch; `total` is the number of texts at the start. */
  readonly onProgress?: OnProgress
}

/**
 * Brings stored analyses to this version of the engine, the newest texts first, in committed batches. If it is stopped
 * at any moment, it continues there. A text that cannot be analysed keeps its old analysis. Nothing is posted and no
 * article counts as edited.
 *
 * @returns How many texts were analysed anew. Rejects when `signal` aborts.
 */
export async function reanalyse(
  { since, onProgress = () => {} }: ReanalyseOptions,
  {
    store,
    clock,
    signal,
    ...effects
  }: AnalysingEffects & {
    readonly store: Pick<Store, 'reanalysis'>
    readonly clock: Clock
    readonly signal: AbortSignal
  },
): Promise<number> {
  let total = await store.reanalysis.count(since)
  let done = 0
  for (;;) {
    signal.throwIfAborted()
    const texts = await store.reanalysis.next(since, atOnce)
    if (texts.length === 0) return done
    const analyses = await Promise.all(
      texts.map(async ({ textId, article }) => {
        const found = await findingsOf(article, effects, { signal })
        return { textId, analysis: typeof found === 'string' ? null : found }
      }),
    )
    await store.reanalysis.replace(analyses, clock.now())
    done += texts.length
    total = Math.max(total, done)
    onProgress({ done, total })
  }
}
