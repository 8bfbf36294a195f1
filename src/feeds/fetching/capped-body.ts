import { Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

/** A body is larger than its limit, as sent or unpacked. */
export class OversizeError extends Error {
  override readonly name = 'OversizeError'
  readonly measure: 'sent' | 'unpacked'
  readonly limitBytes: number

  constructor(measure: 'sent' | 'unpacked', limitBytes: number) {
    super(`More than ${limitBytes} bytes ${measure}`)
    this.measure = measure
    this.limitBytes = limitBytes
  }
}

/** A body is compressed in a way that we do not know, or its data does not fit its declared compression. */
export class PackingError extends Error {
  override readonly name = 'PackingError'
  readonly encoding: string

  constructor(encoding: string, cause?: unknown) {
    super(`Cannot unpack "${encoding}"`, { cause })
    this.encoding = encoding
  }
}

export type BodyCaps = {
  readonly wireBytes: number
  readonly decodedBytes: number
  /** Called at each piece that arrives. */
  readonly onPiece: () => void
}

/**
 * Reads and unpacks a body. It counts the bytes while they arrive, so a compression bomb never fills the memory.
 *
 * @param encoding - `Content-Encoding`; a body that begins as markup is taken as it is, as browsers do, and so is one
 *   without the magic bytes of gzip.
 * @param onBreak - Called where the server breaks off in the midst of the body, whose first part is then returned.
 *   Where this is not given, such a body is a failure.
 * @throws `OversizeError`, `PackingError`, or whatever the stream itself fails with.
 */
export async function readCappedBody(
  body: AsyncIterable<Uint8Array>,
  encoding: string | null,
  caps: BodyCaps,
  onBreak: (() => void) | null = null,
): Promise<Uint8Array> {
  const sent = counted(body, 'sent', caps.wireBytes, caps.onPiece)
  const packings = packingsOf(encoding)
  let bytes = await unpacked(onBreak === null ? sent : upToBreak(sent, onBreak), packings.at(-1) ?? null, caps)
  for (const packing of packings.slice(0, -1).toReversed()) bytes = await unpacked([bytes], packing, caps)
  return bytes
}

/** @param packing - Null where it is not compressed. */
async function unpacked(
  sent: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  packing: string | null,
  { decodedBytes }: BodyCaps,
): Promise<Uint8Array> {
  const wire = Readable.from(sent, { objectMode: false })[Symbol.asyncIterator]()
  const first = await wire.next()
  if (first.done) return new Uint8Array()
  const whole = chained(first.value, wire)
  const unpacker = packing === null ? null : unpackerOf(packing, first.value)
  if (unpacker === null) return collect(counted(whole, 'unpacked', decodedBytes))
  const pieces: Uint8Array[] = []
  await pipeline(Readable.from(whole, { objectMode: false }), unpacker, async (came: AsyncIterable<Uint8Array>) => {
    for await (const piece of counted(came, 'unpacked', decodedBytes)) pieces.push(piece)
  }).catch((cause: unknown) => {
    throw isZlibError(cause) ? new PackingError(packing ?? '', cause) : cause
  })
  return Buffer.concat(pieces)
}

/** How connections end in the midst of a body. */
const breaks = new Set(['UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'ECONNRESET'])

async function* upToBreak(pieces: AsyncIterable<Uint8Array>, onBreak: () => void): AsyncGenerator<Uint8Array> {
  let hasCome = false
  try {
    for await (const piece of pieces) {
      hasCome ||= piece.byteLength > 0
      yield piece
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (!hasCome || !breaks.has(code)) throw cause
    onBreak()
  }
}

async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  measure: 'sent' | 'unpacked',
  limitBytes: number,
  onPiece: () => void = () => {},
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of pieces) {
    onPiece()
    bytes += piece.byteLength
    if (bytes > limitBytes) throw new OversizeError(measure, limitBytes)
    yield piece
  }
}

async function* chained(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  for await (const piece of pieces) kept.push(piece)
  return Buffer.concat(kept)
}

/** Compressions that exist and that we cannot undo. */
const unknownPackings = new Set(['compress', 'x-compress', 'zstd', 'dcb', 'dcz', 'exi', 'pack200-gzip', 'aes128gcm'])
const knownPackings = new Set(['gzip', 'x-gzip', 'deflate', 'br'])

/** No server compresses a body more often than this. */
const mostPackings = 3

/**
 * How a body is compressed, in the order in which it was done. Names of no compression (`aws-chunked`, `utf-8`, `none`)
 * are ignored, as browsers do.
 *
 * Source: IANA HTTP Content Coding Registry.
 */
function packingsOf(encoding: string | null): readonly string[] {
  const packings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((packing) => packing.trim())
    .filter((packing) => knownPackings.has(packing) || unknownPackings.has(packing))
  if (packings.length > mostPackings) throw new PackingError(packings.join(', '))
  return packings
}

/** Letters with which no compressed body begins. */
const markup = /^(?:\xef\xbb\xbf)?\s{0,9}(?:<\?xml|<rss|<feed|<rdf|<!doctype|<html|\{\s{0,9}")/i

// A body that breaks off still yields its first part: `finishFlush` does not require a proper end.
const lenient = { finishFlush: constants.Z_SYNC_FLUSH }

function unpackerOf(packing: string, start: Uint8Array): Transform | null {
  if (markup.test(Buffer.from(start.subarray(0, 40)).toString('latin1'))) return null
  if (start[0] === 0x1f && start[1] === 0x8b) return createGunzip(lenient)
  switch (packing) {
    case 'gzip':
    case 'x-gzip':
      return start[0] === 0x1f && start.byteLength < 2 ? createGunzip(lenient) : null
    case 'deflate':
      // RFC 9110 section 8.4.1.2 means zlib, and many servers send bare deflate: the zlib header tells them apart.
      return ((start[0] ?? 0) & 0x0f) === 8 ? createInflate(lenient) : createInflateRaw(lenient)
    case 'br':
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
    default:
      throw new PackingError(packing)
  }
}

function isZlibError(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && /^(?:Z_|ERR__ERROR_|ERR_BROTLI)/.test(String(cause.code))
}
