import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { brotliBomb, gzipBomb } from '#test/support/bombs.ts'
import { type Act, startFeedServer } from '#test/support/feed-server.ts'
import { localFetch } from '#test/support/safe-fetch.ts'

const signal = new AbortController().signal
const megabyte = 1_000_000

/** A busy machine reaches the limits of bytes before those of time; where nothing comes, those of time are short. */
const patient = { connectMs: 60_000, headersMs: 60_000, idleMs: 60_000, totalMs: 60_000 }
const impatient = { ...patient, headersMs: 300, idleMs: 300, totalMs: 400 }

// Made before anything is measured.
const packed = { gzip: gzipBomb(), brotli: brotliBomb() }
const piece = Buffer.alloc(65_536, 'x')

/** Writes as fast as the reader reads, until it goes. */
function pour(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', more)
  more()
}

/** Says one more thing now and then, until the reader goes. */
function drip(request: IncomingMessage, say: () => void, everyMs: number): void {
  const dripping = setInterval(say, everyMs)
  request.socket.on('close', () => clearInterval(dripping))
}

const bombs: readonly { readonly story: string; readonly act: Act; readonly kind: string }[] = [
  {
    story: 'a gzip bomb of 1 MB that unfolds to 1 GB',
    kind: 'too-large',
    act: (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.gzip),
  },
  {
    story: 'a brotli bomb',
    kind: 'too-large',
    act: (_, response) => void response.writeHead(200, { 'content-encoding': 'br' }).end(packed.brotli),
  },
  { story: 'an endless body', kind: 'too-large', act: (_, response) => pour(response) },
  {
    story: 'an endless packed body',
    kind: 'bad-encoding',
    act: (_, response) => {
      response.writeHead(200, { 'content-encoding': 'br' })
      pour(response)
    },
  },
  {
    story: 'endless headers',
    kind: 'endless-headers',
    act: ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const more = () => {
        while (!socket.destroyed && socket.write(`x-more: ${'x'.repeat(500)}\r\n`));
      }
      socket.on('drain', more)
      more()
    },
  },
  {
    story: 'an endless error page',
    kind: 'answered',
    act: (_, response) => {
      response.writeHead(500)
      pour(response)
    },
  },
  {
    story: 'a byte now and then',
    kind: 'timeout',
    act: (request, response) => drip(request, () => response.write('.'), 40),
  },
  {
    story: 'a header now and then',
    kind: 'timeout',
    act: (request) => {
      request.socket.write('HTTP/1.1 200 OK\r\n')
      drip(request, () => request.socket.write('x-more: x\r\n'), 40)
    },
  },
  {
    story: 'promises of an answer, a hundred a second',
    kind: 'timeout',
    act: (request) => drip(request, () => request.socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 10),
  },
  { story: 'silence', kind: 'timeout', act: () => {} },
  {
    story: 'silence in the midst of a body',
    kind: 'timeout',
    act: (_, response) => void response.write('And then'),
  },
]

type Met = {
  readonly story: string
  readonly kind: string
  /** Most that the process grew meanwhile, its own server included. */
  readonly grownBytes: number
}

async function meet({ story, act, kind: expected }: (typeof bombs)[number]): Promise<Met> {
  const server = await startFeedServer({ '/': act, '/warm': { body: piece } })
  const { safeFetch, close } = localFetch({ limits: expected === 'timeout' ? impatient : patient })
  await safeFetch(server.at('/warm'), { signal })
  const before = process.memoryUsage.rss()
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 10)
  const answer = await safeFetch(server.at('/'), { signal })
  clearInterval(watching)
  await close()
  await server.close()
  const kind = answer.ok ? 'answered' : answer.problem.kind
  return { story, kind, grownBytes: Math.max(most, process.memoryUsage.rss()) - before }
}

describe('servers that mean harm', () => {
  it.each(bombs.filter(({ kind }) => kind !== 'timeout'))('$story is refused at once', async (bomb) => {
    const { kind, grownBytes } = await meet(bomb)
    expect(kind).toBe(bomb.kind)
    expect(grownBytes / megabyte).toBeLessThan(64)
  })

  it('nobody’s patience lasts longer than it was given', async () => {
    const slow = bombs.filter(({ kind }) => kind === 'timeout')
    const met = await Promise.all(slow.map(meet))
    expect(met.map(({ story, kind }) => ({ story, kind }))).toEqual(slow.map(({ story, kind }) => ({ story, kind })))
    expect(met.filter(({ grownBytes }) => grownBytes > 64 * megabyte)).toEqual([])
  })
})
