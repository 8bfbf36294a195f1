import { DefaultRestOptions } from 'discord.js'
import { evenPace } from '#src/discord/sending/even-pace.ts'
import { refusalBudget } from '#src/discord/sending/refusal-budget.ts'

type MakeRequest = typeof DefaultRestOptions.makeRequest

/** The line broke while something was made that Discord does not know twice by its nonce. */
export class UncertainRequestError extends Error {
  override readonly name = 'UncertainRequestError'

  constructor(url: string, cause: unknown) {
    super(`It is not known whether POST ${url} was done`, { cause })
  }
}

/**
 * What stands between discord.js and the network: counts refusals and stops in time, and keeps the client from blindly
 * repeating what may have been done.
 */
export function guardRequests(
  { nowMs, onTokenRefused }: { readonly nowMs: () => number; readonly onTokenRefused: () => void },
  makeRequest: MakeRequest = DefaultRestOptions.makeRequest,
): MakeRequest {
  const budget = refusalBudget(nowMs)
  const pace = evenPace()
  return async (url, init) => {
    budget.check()
    const path = new URL(url).pathname
    // Answers to interactions have no share in Discord's limit. What posts news can wait for what a person waits for.
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

/** undici has a name of its own for a line that was cut; discord.js tries again only after one that it knows. */
function asReset(cause: unknown): unknown {
  const cut = cause instanceof Error && 'code' in cause && cause.code === 'UND_ERR_SOCKET'
  return cut ? Object.assign(new Error('ECONNRESET', { cause }), { code: 'ECONNRESET' }) : cause
}

/** 429 of a shared resource does not count against us. */
function isRefusal({ status, headers }: Awaited<ReturnType<MakeRequest>>): boolean {
  if (status === 429) return headers.get('x-ratelimit-scope') !== 'shared'
  return status === 401 || status === 403
}
