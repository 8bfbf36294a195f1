import { done, failed } from '#src/base/result.ts'
import type { FetchProblem } from '#src/feeds/fetching/fetch-problem.ts'
import type { SafeFetch, SafeResponse } from '#src/feeds/fetching/safe-fetch.ts'

/** What an address answers: a body, or a status with headers, or no answer at all. */
export type Page =
  | string
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
      /** Whether the body broke off. */
      readonly isPart?: boolean
      /** Redirects on the way. */
      readonly hops?: SafeResponse['hops']
    }
  | FetchProblem

/** A fetch that answers from a table; an address that is not in it has no page (404). */
export function fetchInMemory(pages: Readonly<Record<string, Page>>) {
  const asked: Parameters<SafeFetch>[] = []
  const safeFetch: SafeFetch = async (...request) => {
    asked.push(request)
    const [url] = request
    const page = pages[url] ?? { status: 404 }
    if (typeof page === 'object' && 'kind' in page) return failed(page)
    const {
      status,
      headers = {},
      body = '',
      isPart = false,
      hops = [],
    } = typeof page === 'string' ? { status: 200, body: page } : page
    return done({ url: hops.at(-1)?.url ?? url, status, headers, bytes: Buffer.from(body), isPart, hops })
  }
  return {
    safeFetch,
    asked,
    /** The addresses that were asked for, in order. */
    urls: () => asked.map(([url]) => url),
  }
}
