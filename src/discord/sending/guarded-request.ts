import { DefaultRestOptions } from 'discord.js'
import { evenPace, type Pace } from '#src/discord/sending/even-pace.ts'
import { refusalBudget } from '#src/discord/sending/refusal-budget.ts'

type MakeRequest = typeof DefaultRestOptions.makeRequest

/** What discord.js sends its requests through. */
export type GuardedRequests = MakeRequest

/**
 * The connection broke while Discord was creating something that has no nonce, so a repetition could make it twice.
 */
export class UncertainRequestError extends Error {
  override readonly name = 'UncertainRequestError'

  constructor(url: string, cause: unknown) {
    super(`It is not known whether POST ${url} was done`, { cause })
  }
}

/**
 * The function through which discord.js sends requests. It counts refusals and stops in time, and keeps the client from
 * repeating requests that may have succeeded.
 */
export function guardRequests(
  {
    nowMs,
    onTokenRefused,
    pace = evenPace(),
  }: { readonly nowMs: () => number; readonly onTokenRefused: () => void; readonly pace?: Pace },
  makeRequest: MakeRequest = DefaultRestOptions.makeRequest,
): MakeRequest {
  const budget = refusalBudget(nowMs)
  return async (url, init) => {
    budget.check()
    const path = new URL(url).pathname
    // Answers to interactions do not count for Discord's limit. Posts of news wait for requests that a person waits
    // for.
    const isAnswer = /\/(?:interactions|webhooks)\//.test(path)
    if (!isAnswer) {
      const canWait = init.method?.toUpperCase() === 'POST' && /\/(?:messages|threads)$/.test(path)
      await pace.turn({ signal: init.signal, canWait })
    }
    const repeatable = !(init.method?.toUpperCase() === 'POST' && /\/threads$/.test(path))
    await budget.begin(init.signal)
    let isRefused = false
    const response = await makeRequest(url, init)
      .then((answer) => {
        isRefused = isRefusal(answer)
        return answer
      })
      .catch((cause: unknown) => {
        throw repeatable ? asReset(cause) : new UncertainRequestError(url, cause)
      })
      .finally(() => budget.end({ isRefused }))
    // The answer to an interaction carries a token of its own, which ends after minutes.
    if (response.status === 401 && !isAnswer) onTokenRefused()
    if (response.status === 429 && response.headers.has('x-ratelimit-global')) pace.refused()
    if (!repeatable && response.status >= 500) throw new UncertainRequestError(url, response.status)
    return response
  }
}

/** undici has its own name for a cut connection. discord.js repeats a request only after names that it knows. */
function asReset(cause: unknown): unknown {
  const cut = cause instanceof Error && 'code' in cause && cause.code === 'UND_ERR_SOCKET'
  return cut ? Object.assign(new Error('ECONNRESET', { cause }), { code: 'ECONNRESET' }) : cause
}

/** 429 of a shared resource does not count against us. */
function isRefusal({ status, headers }: Awaited<ReturnType<MakeRequest>>): boolean {
  if (status === 429) return headers.get('x-ratelimit-scope') !== 'shared'
  return status === 401 || status === 403
}
