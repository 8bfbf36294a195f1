import { describe, expect, it } from 'vitest'
import { answerCache } from '#src/site/serving/answer-cache.ts'
import type { SiteArchive } from '#src/site/serving/answers.ts'
import { askerOf, rateLimit } from '#src/site/serving/rate-limit.ts'
import { BusyError, takingTurns } from '#src/site/serving/taking-turns.ts'
import { siteOver } from '#test/support/demo-site.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { noon } from '#test/support/invented-news.ts'

const { brief, stories, story, actor, said } = fakeNewsroom()
const archive: SiteArchive = { brief, stories, story, actor, said, outlet: async () => null, outlets: async () => [] }

describe('the site', () => {
  it('asks only what all may see', async () => {
    const viewers: unknown[] = []
    const site = siteOver({
      ...archive,
      stories: async (query, asking) => {
        viewers.push(asking.viewer)
        return await archive.stories(query, asking)
      },
    })
    await site('/')
    expect(viewers).toEqual(['common'])
  })

  it('answers a known text with 304, packed where that is wanted', async () => {
    const site = siteOver(archive)
    const first = await site('/topic/iraq')
    const etag = first.headers.get('etag')!
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    expect(await site('/topic/iraq', { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' })
    expect((await site('/topic/iraq', { 'if-none-match': '"other"' })).status).toBe(200)
    expect((await site('/topic/iraq', { 'accept-encoding': 'br, gzip' })).headers.get('content-encoding')).toBe('gzip')
    expect(await site('/topic/iraq', {}, 'HEAD')).toMatchObject({ status: 200, text: '' })
  })

  it('asks the archive once for what many want at the same time', async () => {
    let asked = 0
    const site = siteOver({
      ...archive,
      brief: async (query, asking) => {
        asked += 1
        return await archive.brief(query, asking)
      },
    })
    await Promise.all(Array.from({ length: 20 }, () => site('/topic/iraq')))
    expect(asked).toBe(1)
  })

  it('says kindly that it cannot answer now, and does not keep that', async () => {
    let isBroken = true
    const site = siteOver({
      ...archive,
      brief: async (query, asking) => {
        if (isBroken) throw new Error('a secret of the inside')
        return await archive.brief(query, asking)
      },
    })
    const broken = await site('/topic/iraq')
    expect(broken.status).toBe(503)
    expect(broken.headers.get('retry-after')).toBe('60')
    expect(broken.text).toContain('The archive is busy')
    expect(broken.text).not.toContain('secret')
    isBroken = false
    expect((await site('/topic/iraq')).status).toBe(200)
  })

  it('logs which kind of page failed, and nothing of what was asked', async () => {
    const logged: object[] = []
    const log = { warn: (facts: object) => void logged.push(facts) }
    const brief = async () => await Promise.reject(new Error('broken'))
    await siteOver({ ...archive, brief }, {}, { log })('/topic/my-illness')
    expect(logged).toEqual([{ err: new Error('broken'), page: '/topic/:topic' }])
    expect(JSON.stringify(logged)).not.toContain('illness')
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
    expect(await siteOver(archive)('/', {}, method)).toMatchObject({ status: 405 })
  })

  it.each(['/story/unknown', '/outlet/unknown', '/wp-login.php', '/topic/%20', '/actor/Nobody'])(
    'has nothing at %s',
    async (path) => {
      const { status, text } = await siteOver(archive)(path)
      expect(status).toBe(404)
      expect(text).toContain('<h1>')
    },
  )

  it('may be listed where the operator says so', async () => {
    const site = siteOver(archive, { isIndexed: true })
    const { headers, text } = await site('/')
    expect(headers.get('x-robots-tag')).toBe(null)
    expect(text).not.toContain('noindex')
    expect((await siteOver(archive)('/')).text).toContain('<meta name="robots" content="noindex, noarchive">')
  })

  it.each([
    { asked: 1, of: 3, newer: null, older: 2 },
    { asked: 2, of: 3, newer: 1, older: 3 },
    { asked: 3, of: 3, newer: 2, older: null },
    { asked: 50, of: 90, newer: 49, older: null },
  ])('leads from page $asked of $of of the ledger only to pages that it has', async ({ asked, of, newer, older }) => {
    const site = siteOver({
      ...archive,
      said: async (query, asking) => ({ ...(await archive.said(query, asking)), total: 20 * of, pages: of }),
    })
    const { text } = await site(`/ledger?about=iraq&page=${asked}`)
    const pageOf = (rel: string) => {
      const [, address] = new RegExp(`rel="${rel}" href="([^"]*)"`).exec(text) ?? []
      return address === undefined ? null : Number(/page=(\d+)/.exec(address)?.[1] ?? 1)
    }
    expect([pageOf('prev'), pageOf('next')]).toEqual([newer, older])
  })

  it('says that statements may not be quoted only where there are some', async () => {
    const site = siteOver({
      ...archive,
      said: async (query, asking) => ({ ...(await archive.said(query, asking)), statements: [], total: 12, pages: 1 }),
    })
    const sentence = 'None of these statements may be quoted here.'
    expect((await site('/ledger?about=iraq')).text).toContain(sentence)
    expect((await site('/ledger?about=iraq&page=7')).text).not.toContain(sentence)
  })

  it('makes whoever asks too much wait', async () => {
    const site = siteOver(archive, { rate: { burst: 2, perSecond: 1 } })
    expect((await site('/how')).status).toBe(200)
    expect((await site('/how')).status).toBe(200)
    const third = await site('/how')
    expect(third.status).toBe(429)
    expect(third.headers.get('retry-after')).toBe('1')
    expect(third.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

describe('the limit of requests', () => {
  it('lets an address ask again as time passes, and counts each for itself', () => {
    let nowMs = 0
    const mayAsk = rateLimit({ burst: 2, perSecond: 0.5 }, () => nowMs)
    expect([mayAsk('a'), mayAsk('a'), mayAsk('a'), mayAsk('b')]).toEqual([null, null, 2, null])
    nowMs = 2000
    expect([mayAsk('a'), mayAsk('a')]).toEqual([null, 2])
  })

  it.each([
    { from: '198.51.100.7', told: '203.0.113.9', is: '198.51.100.7' },
    { from: '127.0.0.1', told: 'evil, 203.0.113.9', is: '203.0.113.9' },
    { from: '::1', told: undefined, is: '0:0:0:0' },
    { from: '2001:db8:1:2:3:4:5:6', told: undefined, is: '2001:db8:1:2' },
    { from: '2001:db8::a:b:c:d', told: undefined, is: '2001:db8:0:0' },
    { from: '::ffff:198.51.100.7', told: undefined, is: '198.51.100.7' },
    { from: '::ffff:10.0.0.2', told: '2001:db8:1:2::9', is: '2001:db8:1:2' },
  ])('takes $from with “$told” for $is', ({ from, told, is }) => {
    expect(askerOf(from, told)).toBe(is)
  })
})

describe('what is kept', () => {
  const answer = { status: 200, type: 'text/plain', body: 'x'.repeat(1000) }

  it('is good for its time', async () => {
    let nowMs = 0
    let made = 0
    const kept = answerCache({ keptMs: 100, mostBytes: 100_000 }, () => nowMs)
    const make = async () => {
      made += 1
      return { ...answer, body: String(made) }
    }
    expect((await kept('a', make)).body).toBe('1')
    nowMs = 99
    expect((await kept('a', make)).body).toBe('1')
    nowMs = 100
    expect((await kept('a', make)).body).toBe('2')
  })

  it('never takes more room than it may', async () => {
    let made = 0
    const kept = answerCache({ keptMs: 1e9, mostBytes: 7_000 }, () => 0)
    const make = async () => {
      made += 1
      return answer
    }
    for (const key of ['a', 'b', 'c', 'a']) await kept(key, make)
    expect(made).toBe(4)
    await kept('a', make)
    expect(made).toBe(4)
  })
})

describe('questions of the site', () => {
  it('come one at a time, and too many at once are refused', async () => {
    const turn = takingTurns(2)
    let running = 0
    const work = async () => {
      running += 1
      expect(running).toBe(1)
      await Promise.resolve()
      running -= 1
      return noon
    }
    const both = [turn(work), turn(work)]
    await expect(turn(work)).rejects.toThrow(BusyError)
    expect(await Promise.all(both)).toEqual([noon, noon])
    expect(await turn(work)).toBe(noon)
  })
})
