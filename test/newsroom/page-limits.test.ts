import { describe, expect, it } from 'vitest'
import { done, failed, type Result } from '#src/base/result.ts'
import type { FetchProblem } from '#src/feeds/fetching/fetch-problem.ts'
import { parseRobots } from '#src/feeds/fetching/robots.ts'
import type { SafeFetch, SafeResponse } from '#src/feeds/fetching/safe-fetch.ts'
import { type PageProblem, sentenceOfPageProblem, startPageFetching } from '#src/newsroom/filing/fetch-page.ts'

const { signal } = new AbortController()
const hourMs = 3_600_000
const bytesOf = (text: string) => new TextEncoder().encode(text)

type Answer = Partial<SafeResponse> | { readonly isOffline: true }

/** Outlets in memory: what robots.txt answers, and what a page answers. Waits pass at once, unless they are held. */
function outlets({ robots = { status: 404 }, page = {} }: { robots?: Answer; page?: Answer } = {}) {
  let now = Date.parse('2026-03-04T12:00:00Z')
  const asked: string[] = []
  const waits: number[] = []
  const held: (() => void)[] = []
  const is = { held: false }
  const safeFetch = async (
    url: string,
    { welcome }: Parameters<SafeFetch>[1],
  ): Promise<Result<SafeResponse, FetchProblem>> => {
    asked.push(url)
    if (is.held && !url.endsWith('/robots.txt')) await new Promise<void>((resolve) => held.push(resolve))
    if (welcome && !(await welcome(new URL(url)))) return failed({ kind: 'unwelcome', host: new URL(url).hostname })
    const answer = url.endsWith('/robots.txt') ? robots : page
    if ('isOffline' in answer)
      return failed({ kind: 'timeout', host: new URL(url).hostname, phase: 'headers', afterMs: 1 })
    const html: SafeResponse['headers'] = { 'content-type': 'text/html' }
    return done({ url, status: 200, headers: html, bytes: bytesOf('<p>One</p>'), hops: [], ...answer })
  }
  const fetchPage = startPageFetching({
    safeFetch,
    readRobots: async (bytes, robot) => parseRobots(Buffer.from(bytes).toString(), robot),
    robot: 'Attache',
    clock: { now: () => new Date(now) },
    wait: async (ms) => {
      waits.push(ms)
      now += ms
    },
  })
  const read = (url: string, reach: 'link' | 'feed' = 'link') => fetchPage(url, { reach, signal })
  return {
    asked,
    waits,
    read,
    kind: async (url = 'https://a.example/1') => {
      const got = await read(url)
      return got.ok ? 'read' : got.problem.kind
    },
    pass(ms: number) {
      now += ms
    },
    hold() {
      is.held = true
    },
    letGo: () => {
      is.held = false
      for (const go of held.splice(0)) go()
    },
  }
}

describe('the rules of an outlet', () => {
  it.each([
    [199, 'unwelcome'],
    [200, 'read'],
    [299, 'read'],
    [300, 'unwelcome'],
    [399, 'unwelcome'],
    [400, 'read'],
    [428, 'read'],
    [429, 'unwelcome'],
    [430, 'read'],
    [499, 'read'],
    [500, 'unwelcome'],
  ])('that answer %i leave a page to be %s', async (status, kind) => {
    expect(await outlets({ robots: { status, bytes: bytesOf('') } }).kind()).toBe(kind)
  })

  it('that came in part, or not at all, allow nothing', async () => {
    expect(await outlets({ robots: { bytes: bytesOf(''), isPart: true } }).kind()).toBe('unwelcome')
    expect(await outlets({ robots: { isOffline: true } }).kind()).toBe('unwelcome')
  })

  it.each([
    [4, 'read', 5_000],
    [6, 'read', 6_000],
    [60, 'read', 60_000],
    [61, 'unwelcome', null],
  ])('that ask for %i s between two requests leave the second page to be %s', async (seconds, kind, wait) => {
    const outlet = outlets({ robots: { bytes: bytesOf(`User-agent: *\nCrawl-delay: ${seconds}`) } })
    await outlet.kind('https://a.example/1')
    expect(await outlet.kind('https://a.example/2')).toBe(kind)
    expect(outlet.waits.at(-1) ?? null).toBe(wait)
  })

  it('hold for a day, and for an hour where they are not known', async () => {
    for (const [robots, keptMs] of [
      [{ status: 404 }, 24 * hourMs],
      [{ status: 503 }, hourMs],
    ] as const) {
      const outlet = outlets({ robots })
      const rulesAsked = () => outlet.asked.filter((url) => url.endsWith('/robots.txt')).length
      await outlet.kind('https://a.example/1')
      outlet.pass(keptMs - 1 - outlet.waits.reduce((sum, ms) => sum + ms, 0))
      await outlet.kind('https://a.example/2')
      expect(rulesAsked()).toBe(1)
      outlet.pass(1)
      await outlet.kind('https://a.example/3')
      expect(rulesAsked()).toBe(2)
    }
  })

  it('are asked again for a wider reach, and for another origin', async () => {
    const outlet = outlets()
    await outlet.read('https://a.example/1')
    await outlet.read('https://a.example/1', 'feed')
    await outlet.read('http://a.example/1')
    expect(outlet.asked.filter((url) => url.endsWith('/robots.txt'))).toHaveLength(3)
  })

  it('are remembered of 500 outlets, the newest', async () => {
    const outlet = outlets()
    for (let n = 0; n <= 500; n += 1) await outlet.read(`https://a${n}.example/1`)
    const before = outlet.asked.length
    await outlet.read('https://a1.example/2')
    expect(outlet.asked.slice(before)).toEqual(['https://a1.example/2'])
    await outlet.read('https://a0.example/2')
    expect(outlet.asked.slice(before + 1)).toEqual(['https://a0.example/robots.txt', 'https://a0.example/2'])
  })
})

describe('a page', () => {
  it.each([
    [{ status: 199 }, 'refused'],
    [{ status: 201 }, 'refused'],
    [{ status: 404 }, 'refused'],
    [{ headers: {} }, 'read'],
    [{ headers: { 'content-type': 'TEXT/HTML; charset=utf-8' } }, 'read'],
    [{ headers: { 'content-type': 'application/xhtml+xml' } }, 'read'],
    [{ headers: { 'content-type': 'application/pdf' } }, 'not-html'],
    [{ headers: { 'tdm-reservation': ' 1 ' } }, 'reserved'],
    [{ headers: { 'tdm-reservation': '0' } }, 'read'],
    [{ headers: { 'x-robots-tag': 'noarchive' } }, 'reserved'],
    [{ isOffline: true }, 'timeout'],
  ] as const)('that answers %o: %s', async (page, kind) => {
    expect(await outlets({ page }).kind()).toBe(kind)
  })

  it('whose address is none is asked nowhere', async () => {
    const outlet = outlets()
    expect(await outlet.kind('no address')).toBe('bad-url')
    expect(outlet.asked).toEqual([])
  })

  it('is asked once, whatever its fragment, also where it failed; of fifty pages the newest', async () => {
    const outlet = outlets({ page: { status: 404 } })
    for (const place of ['', '#a', '#b']) await outlet.read(`https://a.example/1${place}`)
    const pagesAsked = () => outlet.asked.filter((url) => url === 'https://a.example/1').length
    expect(pagesAsked()).toBe(1)
    for (let n = 2; n <= 50; n += 1) await outlet.read(`https://a.example/${n}`)
    await outlet.read('https://a.example/1')
    expect(pagesAsked()).toBe(1)
    await outlet.read('https://a.example/51')
    await outlet.read('https://a.example/1')
    expect(pagesAsked()).toBe(2)
  })

  it('waits with at most twelve others of its host, and may be asked again after that', async () => {
    const outlet = outlets()
    await outlet.read('https://a.example/0')
    outlet.hold()
    const waiting = Array.from({ length: 12 }, (_, n) => outlet.read(`https://a.example/${n + 1}`))
    await new Promise((resolve) => setImmediate(resolve))
    const late = await outlet.read('https://a.example/13')
    expect(late).toEqual(failed({ kind: 'busy', host: 'a.example' }))
    outlet.letGo()
    const all = Promise.all(waiting)
    expect((await all).map(({ ok }) => ok)).not.toContain(false)
    expect(await outlet.kind('https://a.example/13')).toBe('read')
  })

  it.each([
    [{ kind: 'busy', host: 'a.example' }, 'Too many pages of a.example are waiting already.'],
    [{ kind: 'refused', host: 'a.example', status: 402 }, 'a.example did not give the page (402).'],
    [
      { kind: 'reserved', host: 'a.example' },
      'a.example reserves its text against archives or against text and data mining.',
    ],
    [
      { kind: 'not-html', host: 'a.example', contentType: 'x'.repeat(61) },
      `a.example answered with no web page but with “${'x'.repeat(60)}”.`,
    ],
  ] satisfies readonly (readonly [PageProblem, string])[])('%o has its sentence', (problem, sentence) => {
    expect(sentenceOfPageProblem(problem)).toBe(sentence)
  })
})
