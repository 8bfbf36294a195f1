import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readCappedBody } from '#src/feeds/fetching/capped-body.ts'

const caps = { wireBytes: 100, decodedBytes: 200, onPiece: () => {} }
const news = Buffer.from('news')

async function* pieces(...given: readonly (string | Uint8Array | Error)[]): AsyncGenerator<Uint8Array> {
  for (const piece of given) {
    if (piece instanceof Error) throw piece
    yield Buffer.from(piece)
  }
}

const read = async (body: AsyncIterable<Uint8Array>, encoding: string | null, onBreak?: () => void) =>
  Buffer.from(await readCappedBody(body, encoding, caps, onBreak)).toString('latin1')

const failure = (code: string | null) => Object.assign(new Error('over'), code === null ? {} : { code })

describe('a body', () => {
  it.each([null, 'gzip', 'br', 'deflate', 'gzip, br'])('may be empty: %s', async (encoding) => {
    expect(await read(pieces(), encoding)).toBe('')
  })

  it.each([
    ['in two pieces', null, ['ne', 'ws']],
    ['after an empty piece', 'gzip', ['', gzipSync(news)]],
    ['with the first of its bytes alone', 'gzip', [gzipSync(news).subarray(0, 1), gzipSync(news).subarray(1)]],
    [
      'with the first of its bytes alone, called otherwise',
      'x-gzip',
      [gzipSync(news).subarray(0, 1), gzipSync(news).subarray(1)],
    ],
    ['packed three times', 'gzip, gzip, gzip', [gzipSync(gzipSync(gzipSync(news)))]],
    ['packed in three ways', 'br, deflate, gzip', [gzipSync(deflateSync(brotliCompressSync(news)))]],
    ['packed with and without a head', 'deflate', [deflateRawSync(news)]],
    ['packed by a name that nobody knows', 'zstd', [gzipSync(news)]],
  ] as const)('is read %s', async (_, encoding, given) => {
    expect(await read(pieces(...given), encoding)).toBe('news')
  })

  it.each([
    ['\x1f', '\x8a news'],
    ['\x1f', '\x8a'],
    ['\x1e', '\x8b news'],
  ])('is no gzip with only one of its first bytes', async (first, second) => {
    expect(await read(pieces(Buffer.from(first + second, 'latin1')), 'gzip')).toBe(first + second)
  })

  it.each(['compress', 'zstd', 'identity, compress'])(
    'of markup is taken as it is, whatever is said: %s',
    async (encoding) => {
      expect(await read(pieces('<rss/>'), encoding)).toBe('<rss/>')
      await expect(read(pieces('news'), encoding)).rejects.toMatchObject({ name: 'PackingError' })
    },
  )

  it('is packed three times at most', async () => {
    await expect(read(pieces('news'), 'gzip, gzip, br, gzip')).rejects.toMatchObject({
      encoding: 'gzip, gzip, br, gzip',
      message: 'Cannot unpack "gzip, gzip, br, gzip"',
    })
  })
})

describe('the size of a body', () => {
  it.each([
    { story: 'as sent', encoding: null, most: 'x'.repeat(100), more: 'x'.repeat(101), measure: 'sent' },
    {
      story: 'unpacked',
      encoding: 'gzip',
      most: gzipSync('x'.repeat(200)),
      more: gzipSync('x'.repeat(201)),
      measure: 'unpacked',
    },
  ])('is counted $story, to the byte', async ({ encoding, most, more, measure }) => {
    expect(await read(pieces(most), encoding)).toMatch(/^x+$/)
    await expect(read(pieces(more), encoding)).rejects.toMatchObject({ name: 'OversizeError', measure })
  })

  it('is counted of each packing', async () => {
    const bomb = gzipSync(Buffer.concat([gzipSync('x'), Buffer.alloc(300)]))
    await expect(read(pieces(bomb), 'gzip, gzip')).rejects.toMatchObject({ measure: 'unpacked', limitBytes: 200 })
  })
})

describe('a body that breaks off', () => {
  it.each(['UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'ECONNRESET'])(
    'is read so far: %s',
    async (code) => {
      let broken = 0
      expect(await read(pieces('n', failure(code)), null, () => broken++)).toBe('n')
      expect(broken).toBe(1)
      await expect(read(pieces('n', failure(code)), null)).rejects.toThrow('over')
    },
  )

  it.each([
    ['before its first byte', [failure('ECONNRESET')]],
    ['after an empty piece', ['', failure('ECONNRESET')]],
    ['for another cause', ['n', failure('EPERM')]],
    ['for a cause without a name', ['n', failure(null)]],
  ] as const)('is a failure %s', async (_, given) => {
    await expect(read(pieces(...given), null, () => {})).rejects.toThrow('over')
  })
})
