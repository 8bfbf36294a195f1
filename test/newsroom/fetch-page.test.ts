import { afterEach, describe, expect, it } from 'vitest'
import { parseRobots } from '#src/feeds/fetching/robots.ts'
import { decodeBytes } from '#src/feeds/reading/decode-bytes.ts'
import { sentenceOfPageProblem, startPageFetching } from '#src/newsroom/filing/fetch-page.ts'
import { type Script, startFeedServer } from '#test/support/feed-server.ts'
import { localFetch } from '#test/support/safe-fetch.ts'

const signal = new AbortController().signal
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const html = (text: string) => ({ headers: { 'content-type': 'text/html; charset=utf-8' }, body: `<p>${text}</p>` })

/** A page reader whose waits pass at once, and are written down. */
async function reader(scripts: Record<string, Script>) {
  const server = await startFeedServer(scripts)
  const { safeFetch, close } = localFetch()
  closing.push(close, server.close)
  let now = Date.parse('2026-03-04T12:00:00Z')
  const waits: number[] = []
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
  return {
    server,
    waits,
    pass: (ms: number) => {
      now += ms
    },
    /** A page with its text in place of its bytes. */
    async read(path: string) {
      const page = await fetchPage(server.at(path), { reach: 'link', signal })
      if (!page.ok) return page
      const { bytes, contentType, url } = page.value
      return { ok: true, value: { html: decodeBytes(bytes, contentType).text, url } } as const
    },
    visits: () => server.asked.map(({ path }) => path),
  }
}

describe('an article page', () => {
  it.each([
    { name: 'x-robots-tag', value: 'noindex, noarchive', isReserved: true },
    { name: 'tdm-reservation', value: '1', isReserved: true },
    { name: 'tdm-reservation', value: '0', isReserved: false },
    { name: 'x-robots-tag', value: 'all', isReserved: false },
  ])('that says $name: $value is left alone or read', async ({ name, value, isReserved }) => {
    const one = html('One')
    const { read } = await reader({ '/1': { ...one, headers: { ...one.headers, [name]: value } } })
    const page = await read('/1')
    expect(page.ok).toBe(!isReserved)
    if (!page.ok) expect(sentenceOfPageProblem(page.problem)).toContain('reserves its text')
  })

  it('is fetched after robots.txt, as ourselves', async () => {
    const { read, server, visits } = await reader({
      '/robots.txt': { body: 'User-agent: *\nAllow: /' },
      '/1': html('One'),
    })
    expect(await read('/1')).toMatchObject({ ok: true, value: { html: '<p>One</p>', url: server.at('/1') } })
    expect(visits()).toEqual(['/robots.txt', '/1'])
    expect(server.asked[1]?.headers['user-agent']).not.toMatch(/mozilla/i)
  })

  it('is left alone where robots.txt says so', async () => {
    const { read, visits } = await reader({
      '/robots.txt': { body: 'User-agent: Attache\nDisallow: /1' },
      '/1': html('One'),
    })
    const page = await read('/1')
    expect(!page.ok && sentenceOfPageProblem(page.problem)).toBe('127.0.0.1 asks robots to leave this page alone.')
    expect(visits()).toEqual(['/robots.txt'])
  })

  it.each([
    { story: 'is broken', robots: { status: 503 }, may: false },
    { story: 'asks for rest', robots: { status: 429 }, may: false },
    { story: 'is not there', robots: { status: 404 }, may: true },
    { story: 'is locked', robots: { status: 403 }, may: true },
    {
      story: 'came in part',
      robots: { status: 206, headers: { 'content-range': 'bytes 0-24/50' }, body: 'User-agent: *\nAllow: /new' },
      may: false,
    },
  ])('is read or not where robots.txt $story', async ({ robots, may }) => {
    const { read } = await reader({ '/robots.txt': robots, '/1': html('One') })
    expect((await read('/1')).ok).toBe(may)
  })

  it('is asked for again once an unknown robots.txt can be known', async () => {
    const { read, pass, visits } = await reader({
      '/robots.txt': [{ status: 500 }, { status: 404 }],
      '/1': html('1'),
      '/2': html('2'),
    })
    expect((await read('/1')).ok).toBe(false)
    expect((await read('/2')).ok).toBe(false)
    pass(2 * 60 * 60_000)
    expect((await read('/1')).ok).toBe(true)
    expect(visits()).toEqual(['/robots.txt', '/robots.txt', '/1'])
  })

  it('comes five seconds after the last, one at a time', async () => {
    let open = 0
    let most = 0
    const slow: Script = (_, response) => {
      most = Math.max(most, ++open)
      setTimeout(() => {
        open--
        response.writeHead(200, { 'content-type': 'text/html' }).end('<p>x</p>')
      }, 10)
    }
    const { read, waits } = await reader({ '/1': slow, '/2': slow, '/3': slow })
    await Promise.all([read('/1'), read('/2'), read('/3')])
    expect(waits).toEqual([5000, 5000])
    expect(most).toBe(1)
  })

  it('comes as seldom as robots.txt asks', async () => {
    const { read, waits } = await reader({
      '/robots.txt': { body: 'User-agent: *\nCrawl-delay: 20' },
      '/1': html('1'),
      '/2': html('2'),
    })
    await read('/1')
    await read('/2')
    expect(waits).toEqual([20_000])
  })

  it('does not come at all where robots.txt wants an hour between two', async () => {
    const { read, visits } = await reader({
      '/robots.txt': { body: 'User-agent: *\nCrawl-delay: 3600' },
      '/1': html('1'),
    })
    expect(await read('/1')).toMatchObject({ ok: false, problem: { kind: 'unwelcome' } })
    expect(visits()).toEqual(['/robots.txt'])
  })

  it('is fetched once, whoever asks', async () => {
    const { read, visits } = await reader({ '/1': html('1'), '/gone': { status: 404 } })
    await Promise.all([read('/1'), read('/1#comments')])
    await read('/gone')
    await read('/gone')
    expect(visits()).toEqual(['/robots.txt', '/1', '/gone'])
  })

  it('waits in no endless queue', async () => {
    const { read } = await reader(Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`/${n}`, html(`${n}`)])))
    const pages = await Promise.all(Array.from({ length: 20 }, (_, n) => read(`/${n}`)))
    expect(pages.filter(({ ok }) => ok)).toHaveLength(12)
    expect(pages.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'busy' } })
  })

  it.each([
    {
      story: 'that is no page',
      script: { headers: { 'content-type': 'application/pdf' }, body: '%PDF' },
      kind: 'not-html',
    },
    { story: 'that is locked', script: { status: 402 }, kind: 'refused' },
    { story: 'of more than 2 MB', script: { ...html('x'.repeat(2_000_001)) }, kind: 'too-large' },
  ])('$story is a problem', async ({ script, kind }) => {
    const { read } = await reader({ '/1': script })
    expect(await read('/1')).toMatchObject({ ok: false, problem: { kind } })
  })

  it('that is none is told with the first words of what it calls itself', () => {
    const contentType = `application/${'x'.repeat(80)}`
    expect(sentenceOfPageProblem({ kind: 'not-html', host: 'harbour.example', contentType })).toBe(
      `harbour.example answered with no web page but with “application/${'x'.repeat(48)}”.`,
    )
  })

  it('that redirects to where robots are not welcome is not asked for there', async () => {
    const { read, visits } = await reader({
      '/robots.txt': { body: 'User-agent: *\nDisallow: /members' },
      '/1': { status: 302, headers: { location: '/members/1' } },
      '/members/1': html('secret'),
    })
    expect(await read('/1')).toMatchObject({ ok: false, problem: { kind: 'unwelcome' } })
    expect(visits()).toEqual(['/robots.txt', '/1'])
  })

  it('in another charset is decoded', async () => {
    const { read } = await reader({
      '/1': {
        headers: { 'content-type': 'text/html; charset=windows-1252' },
        body: Buffer.from('<p>\x93Never\x94</p>', 'latin1'),
      },
    })
    expect(await read('/1')).toMatchObject({ ok: true, value: { html: '<p>“Never”</p>' } })
  })
})
