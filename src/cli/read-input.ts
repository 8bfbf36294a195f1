import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { CommandFailure } from './command.ts'

/** Longest text that is taken as one article, in bytes. */
const maxBytes = 10_000_000

/** All of a stream as UTF-8 text. Refuses what is longer than an article can be. */
export async function readInput(input: Readable, signal: AbortSignal): Promise<string> {
  return new TextDecoder().decode(await readBytes(input, signal))
}

/** All of a stream. Refuses what is longer than an article or a feed can be. */
export async function readBytes(input: Readable, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of input) {
    signal.throwIfAborted()
    const buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    bytes += buffer.length
    if (bytes > maxBytes) throw new CommandFailure(`The text is longer than ${maxBytes / 1_000_000} MB.`)
    chunks.push(buffer)
  }
  return Buffer.concat(chunks)
}

/** A file, or stdin for `-`. */
export async function openInput(file: string, stdin: Readable): Promise<Readable> {
  if (file === '-') return stdin
  const found = await stat(file).catch((cause: unknown) => {
    throw new CommandFailure(`There is no file ${file}.`, { cause })
  })
  if (found.isDirectory()) throw new CommandFailure(`${file} is a folder, not a file.`)
  return createReadStream(file)
}

/** Line by line with its number, from 1; blank lines are passed over. */
export async function* linesOf(input: Readable): AsyncGenerator<{ readonly line: string; readonly number: number }> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() !== '') yield { line, number }
  }
}
