import { createHash } from 'node:crypto'
import { sentenceOfPoolProblem, workerPool } from '#src/base/workers/worker-pool.ts'
import { boundedCache } from './bounded-cache.ts'
import type { Picture, Theme } from './picture.ts'
import type { PictureJob, PictureReply } from './picture-job.ts'

/** A picture could not be drawn; the message says why. */
export class PictureError extends Error {
  override readonly name = 'PictureError'
}

/** Draws pictures as PNG in a thread of its own. */
export type PicturePool = {
  /**
   * The same bytes for the same picture; one that was drawn not long ago is at hand.
   *
   * @throws PictureError; what `signal` aborts with.
   */
  png(picture: Picture, signal: AbortSignal, options?: { readonly theme?: Theme }): Promise<Uint8Array>
  close(): Promise<void>
}

export type PicturePoolOptions = {
  readonly timeoutMs?: number
  readonly memoryMb?: number
  /** Of all PNGs that are kept. */
  readonly keptBytes?: number
  readonly log?: { warn(facts: object, sentence: string): void }
}

/** One thread: a picture takes a tenth of a second. It ends when nobody asked for a minute, for it holds map and fonts. */
export function picturePool({
  timeoutMs = 20_000,
  memoryMb = 192,
  keptBytes = 8_000_000,
  log,
}: PicturePoolOptions = {}): PicturePool {
  const pool = workerPool<PictureJob, PictureReply>({
    script: new URL('./picture.worker.ts', import.meta.url),
    size: 1,
    timeoutMs,
    memoryMb,
    outlivesAbort: true,
    idleMs: 60_000,
  })
  const kept = boundedCache<Uint8Array>({ mostBytes: keptBytes, bytesOf: (png) => png.byteLength })

  return {
    async png(picture, signal, { theme = 'dark' } = {}) {
      signal.throwIfAborted()
      const key = createHash('sha256').update(theme).update(JSON.stringify(picture)).digest('base64')
      const known = kept.get(key)
      if (known) return known
      const result = await pool.run({ picture, theme }, signal)
      if (!result.ok) {
        log?.warn({ picture: picture.kind, problem: result.problem }, 'a picture could not be drawn')
        throw new PictureError(sentenceOfPoolProblem(`The picture “${picture.kind}”`, result.problem))
      }
      kept.set(key, result.value.png)
      return result.value.png
    },
    close: () => pool.close(),
  }
}
