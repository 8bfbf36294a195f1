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
 * @param encoding - `Content-Encoding`; a gzip body without its magic bytes is taken as it is, as browsers do.
 * @throws `OversizeError`, `PackingError`, or whatever the stream itself fails with.
 */
export async function readCappedBody(
  body: AsyncIterable<Uint8Array>,
  encoding: string | null,
  caps: BodyCaps,
): Promise<Uint8Array> {
  const wire = counted(body, 'sent', caps.wireBytes, caps.onPiece)[Symbol.asyncIterator]()
  const first = await wire.next()
  if (first.done) return new Uint8Array()
  const packing = packingOf(encoding)
  const whole = chained(first.value, wire)
  const unpacker = unpackerOf(packing, first.value)
  if (unpacker === null) return collect(counted(whole, 'unpacked', caps.decodedBytes))
  const pieces: Uint8Array[] = []
  await pipeline(Readable.from(whole, { objectMode: false }), unpacker, async (unpacked: AsyncIterable<Uint8Array>) => {
    for await (const piece of counted(unpacked, 'unpacked', caps.decodedBytes)) pieces.push(piece)
  }).catch((cause: unknown) => {
    throw isZlibError(cause) ? new PackingError(packing, cause) : cause
  })
  return Buffer.concat(pieces)
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

/**
 * How a body is compressed. Names of no compression (`aws-chunked`, `utf-8`, `none`) are ignored, as browsers do. A
 * list of several stays as written.
 *
 * Source: IANA HTTP Content Coding Registry.
 */
function packingOf(encoding: string | null): string {
  const packings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((packing) => packing.trim())
    .filter((packing) => knownPackings.has(packing) || unknownPackings.has(packing))
  return packings.length === 0 ? 'identity' : packings.join(', ')
}

// A body that breaks off still yields its first part: `finishFlush` does not require a proper end.
const lenient = { finishFlush: constants.Z_SYNC_FLUSH }

function unpackerOf(packing: string, start: Uint8Array): Transform | null {
  switch (packing) {
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return start[0] === 0x1f && (start.byteLength < 2 || start[1] === 0x8b) ? createGunzip(lenient) : null
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
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return false
  return cause.code.startsWith('Z_') || cause.code.startsWith('ERR__ERROR_') || cause.code.startsWith('ERR_BROTLI')
}
