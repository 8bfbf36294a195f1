import { brotliCompressSync, constants, deflateRawSync } from 'node:zlib'

/** A gzip file of about 1 MB that unfolds to 1 GB of zeros: one packed stretch of 16 MB, sixty-four times. */
export function gzipBomb(): Uint8Array {
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
  const stretch = deflateRawSync(Buffer.alloc(16 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([header, ...Array.from({ length: 64 }, () => stretch), deflateRawSync(Buffer.alloc(0))])
}

/** A brotli file of a few hundred bytes that unfolds to 64 MB. */
export function brotliBomb(): Uint8Array {
  return brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
}
