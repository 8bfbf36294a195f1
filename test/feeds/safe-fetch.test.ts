import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchFeed } from '#src/feeds/fetching/fetch-feed.ts'
import { defaultFetchLimits, type FetchLimits } from '#src/feeds/fetching/fetch-limits.ts'
import { sentenceOfFetchProblem } from '#src/feeds/fetching/fetch-problem.ts'
import { type Act, type Script, startFeedServer } from '#test/support/feed-server.ts'
import { localFetch } from '#test/support/safe-fetch.ts'

const signal = new AbortController().signal
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function visit(scripts: Record<string, Script>, path = '/', limits: Partial<FetchLimits> = {}) {
  const server = await startFeedServer(scripts)
  const { safeFetch, close } = localFetch({ limits })
  closing.push(close, server.close)
  return { server, answer: await safeFetch(server.at(path), { signal }) }
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

describe('what comes back', () => {
  it('is status, headers and bytes', async () => {
    const { answer, server } = await visit({ '/': { headers: { etag: 'W/"ü"' }, body: 'news' } })
    expect(answer).toMatchObject({ ok: true, value: { status: 200, headers: { etag: 'W/"ü"' }, hops: [] } })
    expect(answer.ok && text(answer.value.bytes)).toBe('news')
    expect(server.asked[0]?.headers).toMatchObject({
      'user-agent': 'Attache/test',
      'accept-encoding': 'gzip, br, deflate',
    })
  })

  it.each([
    { encoding: 'gzip', body: gzipSync('news') },
    { encoding: 'X-GZIP', body: gzipSync('news') },
    { encoding: 'br', body: brotliCompressSync('news') },
    { encoding: 'deflate', body: deflateSync('news') },
    { encoding: 'deflate', body: deflateRawSync('news') },
    { encoding: 'gzip', body: 'news' },
    { encoding: 'identity', body: 'news' },
    { encoding: 'gzip, gzip', body: gzipSync(gzipSync('news')) },
    { encoding: 'deflate, gzip', body: gzipSync(deflateSync('news')) },
    { encoding: 'deflate', body: gzipSync('news') },
    { encoding: 'br', body: gzipSync('news') },
  ])('is unpacked from $encoding', async ({ encoding, body }) => {
    const { answer } = await visit({ '/': { headers: { 'content-encoding': encoding }, body } })
    expect(answer.ok && text(answer.value.bytes)).toBe('news')
  })

  it('is as much as came, where a packed body breaks off', async () => {
    const packed = gzipSync('news '.repeat(5000), { level: 0 })
    const { answer } = await visit({
      '/': { headers: { 'content-encoding': 'gzip' }, body: packed.subarray(0, packed.length - 100) },
    })
    expect(answer.ok && text(answer.value.bytes).startsWith('news news')).toBe(true)
  })

  it.each(['deflate', 'br', 'gzip'])('is not unpacked where it is markup as it stands: %s', async (encoding) => {
    for (const body of ['<?xml version="1.0"?><rss/>', '\ufeff\n<rss/>', '{"version":1}']) {
      const { answer } = await visit({ '/': { headers: { 'content-encoding': encoding }, body } })
      expect(answer.ok && text(answer.value.bytes)).toBe(body)
    }
  })

  it('is not unpacked without end where an encoding is named again and again', async () => {
    const { answer } = await visit({ '/': { headers: { 'content-encoding': 'gzip, gzip, gzip, gzip' }, body: 'x' } })
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'bad-encoding' } })
  })

  it.each<{ story: string; act: Act }>([
    {
      story: 'a length that is too large',
      act: ({ socket }) => socket.end('HTTP/1.1 200 OK\r\nEtag: "a"\r\nContent-Length: 90\r\n\r\nnews'),
    },
    {
      story: 'no last chunk',
      act: ({ socket }) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nnews\r\n'),
    },
  ])('is a part where the server breaks off, for those who want it: $story', async ({ act }) => {
    const server = await startFeedServer({ '/': act })
    const { safeFetch, close } = localFetch()
    closing.push(close, server.close)
    const part = await safeFetch(server.at('/'), { takesPart: true, signal })
    expect(part).toMatchObject({ ok: true, value: { isPart: true } })
    expect(part.ok && text(part.value.bytes)).toBe('news')
    const none = await safeFetch(server.at('/'), { signal })
    expect(!none.ok && sentenceOfFetchProblem(none.problem)).toBe(
      '127.0.0.1 could not be reached: it broke the connection off.',
    )
    const feed = { url: server.at('/'), etag: null, lastModified: null }
    const fetched = await fetchFeed(feed, { safeFetch, now: () => new Date(0), reach: 'operator-feed', signal })
    expect(fetched).toMatchObject({ ok: true, value: { etag: null, lastModified: null } })
  })

  it.each([
    { range: 'bytes 0-3/4', isPart: undefined },
    { range: 'bytes 0-3/9', isPart: true },
    { range: 'bytes 5-8/9', isPart: true },
    { range: 'none', isPart: true },
  ])('is a part where the server says so: $range', async ({ range, isPart }) => {
    const { answer } = await visit({ '/': { status: 206, headers: { 'content-range': range }, body: 'news' } })
    expect(answer.ok && answer.value.isPart).toBe(isPart)
  })

  it('is named where it is no HTTP', async () => {
    for (const line of ['ICY 200 OK\r\n\r\nnews', '<rss/>', 'HTTP/1.1 200 OK\r\nX Y: z\r\n\r\n']) {
      const { answer } = await visit({ '/': ({ socket }) => void socket.end(line) })
      expect(!answer.ok && sentenceOfFetchProblem(answer.problem)).toBe(
        '127.0.0.1 could not be reached: what it sent is not HTTP.',
      )
    }
  })

  it('says so where a body is not packed as it claims', async () => {
    const { answer } = await visit({ '/': { headers: { 'content-encoding': 'br' }, body: 'no brotli' } })
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'bad-encoding', encoding: 'br' } })
  })

  it('says so where nobody knows how to unpack it', async () => {
    const { answer } = await visit({ '/': { headers: { 'content-encoding': 'compress' }, body: 'x' } })
    expect(!answer.ok && sentenceOfFetchProblem(answer.problem)).toBe(
      '127.0.0.1 packed its answer as “compress”, and it cannot be unpacked.',
    )
  })

  it('has no bytes where the server has only an error page', async () => {
    const { answer } = await visit({ '/': { status: 404, body: 'x'.repeat(100_000) } })
    expect(answer).toMatchObject({ ok: true, value: { status: 404, bytes: new Uint8Array() } })
  })
})

describe('redirects', () => {
  const to = (location: string, status = 302) => ({ status, headers: { location } })

  it('are followed by hand, five at most', async () => {
    const chain = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`/${n}`, to(`/${n + 1}`, 301)]))
    const five = await visit({ ...chain, '/6': { body: 'there' } }, '/1')
    expect(five.answer.ok && text(five.answer.value.bytes)).toBe('there')
    expect(five.answer.ok && five.answer.value.hops.map(({ status }) => status)).toEqual([301, 301, 301, 301, 301])
    const six = await visit({ ...chain, '/6': to('/7'), '/7': { body: 'too far' } }, '/1')
    expect(six.answer).toMatchObject({ ok: false, problem: { kind: 'too-many-redirects' } })
    expect(six.server.asked.map(({ path }) => path)).not.toContain('/7')
  })

  it('in a loop are told from long ones', async () => {
    const { answer, server } = await visit({ '/a': to('/b'), '/b': to('/a') }, '/a')
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'redirect-loop' } })
    expect(server.asked).toHaveLength(2)
  })

  it.each([
    { story: 'another scheme', location: 'file:///etc/passwd', kind: 'bad-url' },
    { story: 'a password', location: 'http://user:secret@127.0.0.1/', kind: 'bad-url' },
    { story: 'a private address', location: 'http://10.0.0.1/', kind: 'forbidden-address' },
    { story: 'a port of another trade', location: 'http://8.8.8.8:25/', kind: 'forbidden-port' },
  ])('to $story are refused', async ({ location, kind }) => {
    const { answer } = await visit({ '/': to(location) })
    expect(answer).toMatchObject({ ok: false, problem: { kind } })
  })
})

describe('patience', () => {
  /** One of them is short; a busy machine reaches none of the others. */
  const long = { connectMs: 60_000, headersMs: 60_000, idleMs: 60_000, totalMs: 60_000 }

  it.each([
    { story: 'a server that never answers', phase: 'headers', short: { headersMs: 80 }, act: () => {} },
    {
      story: 'a body that falls silent',
      phase: 'idle',
      short: { idleMs: 80 },
      act: (_: unknown, response: import('node:http').ServerResponse) => response.write('and then'),
    },
    {
      story: 'a byte now and again',
      phase: 'total',
      short: { totalMs: 100 },
      act: (_: unknown, response: import('node:http').ServerResponse) => {
        const drip = setInterval(() => response.write('.'), 5)
        response.on('close', () => clearInterval(drip))
      },
    },
  ])('ends with $story', async ({ phase, short, act }) => {
    const { answer } = await visit({ '/': act }, '/', { ...long, ...short })
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'timeout', phase } })
  })

  it('ends with a connection that does not come about', async () => {
    const { safeFetch, close } = localFetch({
      limits: { ...long, connectMs: 80 },
      resolve: () => new Promise(() => {}),
    })
    closing.push(close)
    const answer = await safeFetch('http://nowhere.example/', { signal })
    expect(!answer.ok && sentenceOfFetchProblem(answer.problem)).toBe(
      'nowhere.example accepted no connection after 80 ms.',
    )
  })

  it('ends with the caller’s, at once and by its own reason', async () => {
    const server = await startFeedServer({ '/': () => {} })
    const { safeFetch, close } = localFetch()
    closing.push(close, server.close)
    const caller = new AbortController()
    const answer = safeFetch(server.at('/'), { signal: caller.signal })
    setTimeout(() => caller.abort(new Error('going home')), 30)
    await expect(answer).rejects.toThrow('going home')
  })
})

describe('size', () => {
  it('is counted as sent', async () => {
    const { answer } = await visit({ '/': { body: 'x'.repeat(2000) } }, '/', { wireBytes: 1999 })
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'too-large', measure: 'sent' } })
  })

  it('is counted once unpacked', async () => {
    const body = gzipSync('x'.repeat(100_000))
    const { answer } = await visit({ '/': { headers: { 'content-encoding': 'gzip' }, body } }, '/', {
      decodedBytes: 99_999,
    })
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'too-large', measure: 'unpacked' } })
  })
})

describe('without further ado', () => {
  it('a request has five seconds to connect, ten for headers and silence, twenty in all, and five hops', () => {
    expect(defaultFetchLimits).toEqual({
      connectMs: 5_000,
      headersMs: 10_000,
      idleMs: 10_000,
      totalMs: 20_000,
      wireBytes: 5_000_000,
      decodedBytes: 10_000_000,
      redirects: 5,
    })
  })

  it('5 MB are read as sent and 10 MB unpacked, and not a byte more', async () => {
    const sent = async (body: Uint8Array, headers: Record<string, string> = {}) =>
      (await visit({ '/': { headers, body } })).answer
    const packed = { 'content-encoding': 'gzip' }
    expect(await sent(Buffer.alloc(5_000_000))).toMatchObject({ ok: true })
    expect(await sent(Buffer.alloc(5_000_001))).toMatchObject({ problem: { measure: 'sent', limitBytes: 5_000_000 } })
    expect(await sent(gzipSync(Buffer.alloc(10_000_000)), packed)).toMatchObject({ ok: true })
    expect(await sent(gzipSync(Buffer.alloc(10_000_001)), packed)).toMatchObject({
      problem: { measure: 'unpacked', limitBytes: 10_000_000 },
    })
  })
})

describe('addresses that cannot be asked', () => {
  it.each([
    { url: 'nonsense', sentence: '“nonsense” cannot be fetched: it is not a web address.' },
    {
      url: 'ftp://outlet.example/',
      sentence: '“ftp://outlet.example/” cannot be fetched: only http and https are fetched.',
    },
    {
      url: 'http://a:b@outlet.example/',
      sentence: '“http://a:b@outlet.example/” cannot be fetched: it carries a user name or password.',
    },
    {
      url: 'http://192.168.1.1/',
      sentence: '192.168.1.1 is not an address of the public internet.',
    },
    { url: 'http://1.1.1.1:22/', sentence: '1.1.1.1 is asked for on port 22, which is not open to feeds.' },
  ])('$url', async ({ url, sentence }) => {
    const { safeFetch, close } = localFetch()
    closing.push(close)
    const answer = await safeFetch(url, { signal })
    expect(!answer.ok && sentenceOfFetchProblem(answer.problem)).toBe(sentence)
  })

  it.each(['aws-chunked', 'utf-8', 'none', 'identity, aws-chunked', 'UTF-8, gzip'])(
    'an encoding that is none is passed over: %s',
    async (encoding) => {
      const server = await startFeedServer({ '/': { body: 'words', headers: { 'content-encoding': encoding } } })
      const { safeFetch, close } = localFetch()
      closing.push(close, server.close)
      const answer = await safeFetch(server.at('/'), { signal })
      expect(answer.ok && Buffer.from(answer.value.bytes).toString()).toBe('words')
    },
  )

  it('a name that leads inside', async () => {
    const { safeFetch, close } = localFetch({ resolve: async () => [{ address: '10.1.2.3', family: 4 }] })
    closing.push(close)
    const answer = await safeFetch('http://printer.example/', { signal })
    expect(!answer.ok && sentenceOfFetchProblem(answer.problem)).toBe(
      'No server of the public internet is known by the name printer.example.',
    )
  })

  it('a name that nobody knows', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
    const { safeFetch, close } = localFetch({ resolve })
    closing.push(close)
    const answer = await safeFetch('http://nowhere.example/', { signal })
    expect(!answer.ok && sentenceOfFetchProblem(answer.problem)).toBe(
      'No server of the public internet is known by the name nowhere.example.',
    )
  })

  it('a server that refuses connections', async () => {
    const server = await startFeedServer()
    await server.close()
    const { safeFetch, close } = localFetch()
    closing.push(close)
    const answer = await safeFetch(server.at('/'), { signal })
    expect(!answer.ok && sentenceOfFetchProblem(answer.problem)).toBe(
      '127.0.0.1 could not be reached: it refuses connections.',
    )
  })
})
