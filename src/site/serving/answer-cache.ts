import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { boundedCache } from '#src/base/bounded-cache.ts'

/** A whole answer, ready to be sent again. */
export type Answer = {
  readonly status: number
  readonly type: string
  readonly body: string
}

export type KeptAnswer = Answer & {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly packed: Uint8Array<ArrayBuffer>
  readonly etag: string
}

export type CacheLimits = { readonly keptMs: number; readonly mostBytes: number }

/**
 * Keeps answers for a short time. Whoever asks for what is being made waits for the same answer. An answer that says
 * that something failed is not kept.
 */
export function answerCache({ keptMs, mostBytes }: CacheLimits, nowMs: () => number) {
  const kept = boundedCache<{ readonly answer: KeptAnswer; readonly until: number }>({
    mostBytes,
    bytesOf: ({ answer }) => answer.bytes.byteLength + answer.packed.byteLength + 2 * answer.body.length,
  })
  const making = new Map<string, Promise<KeptAnswer>>()

  return async (key: string, make: () => Promise<Answer>): Promise<KeptAnswer> => {
    const known = kept.get(key)
    if (known && known.until > nowMs()) return known.answer
    const begun = making.get(key)
    if (begun) return await begun
    const made = make().then(packedAnswer)
    making.set(key, made)
    try {
      const answer = await made
      if (answer.status < 500) kept.set(key, { answer, until: nowMs() + keptMs })
      return answer
    } finally {
      making.delete(key)
    }
  }
}

function packedAnswer(answer: Answer): KeptAnswer {
  const bytes = new TextEncoder().encode(answer.body)
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  return { ...answer, bytes, packed: new Uint8Array(gzipSync(bytes)), etag }
}
