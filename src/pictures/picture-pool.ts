import { createHash } from 'node:crypto'
import { boundedCache } from '#src/base/bounded-cache.ts'
import { sentenceOfPoolProblem, workerPool } from '#src/base/workers/worker-pool.ts'
import type { Picture, Theme } from './picture.ts'
import type { PictureJob, PictureReply } from './picture-job.ts'

/** A picture could not be drawn; the message says why. */
export class PictureError extends Error {
  override readonly name = 'PictureError'
}

/** Draws pictures as PNG or SVG in a thread of its own. */
export type PicturePool = {
  /**
   * The same bytes for the same picture; one that was drawn not long ago is at hand.
   *
   * @throws PictureError; what `signal` aborts with.
   */
  png(picture: Picture, signal: AbortSignal, options?: { readonly theme?: Theme }): Promise<Uint8Array>
  /** The same as SVG, for a page. */
  svg(picture: Picture, signal: AbortSignal, options?: { readonly theme?: Theme }): Promise<string>
  close(): Promise<void>
}

export type PicturePoolOptions = {
  readonly timeoutMs?: number
  readonly memoryMb?: number
  /** Of all files that are kept. */
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
  const kept = boundedCache<Uint8Array>({ mostBytes: keptBytes, bytesOf: (file) => file.byteLength })

  const bytesOf = async (job: PictureJob, signal: AbortSignal): Promise<Uint8Array> => {
    signal.throwIfAborted()
    const key = createHash('sha256')
      .update(`${job.form} ${job.theme}`)
      .update(JSON.stringify(job.picture))
      .digest('base64')
    const known = kept.get(key)
    if (known) return known
    const result = await pool.run(job, signal)
    if (!result.ok) {
      log?.warn({ picture: job.picture.kind, problem: result.problem }, 'a picture could not be drawn')
      throw new PictureError(sentenceOfPoolProblem(`The picture “${job.picture.kind}”`, result.problem))
    }
    kept.set(key, result.value.bytes)
    return result.value.bytes
  }

  return {
    png: (picture, signal, { theme = 'dark' } = {}) => bytesOf({ picture, theme, form: 'png' }, signal),
    svg: async (picture, signal, { theme = 'dark' } = {}) =>
      new TextDecoder().decode(await bytesOf({ picture, theme, form: 'svg' }, signal)),
    close: () => pool.close(),
  }
}
