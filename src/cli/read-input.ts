import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type Readable, Transform } from 'node:stream'
import { CommandFailure } from './command.ts'
import type { Terminal } from './show/terminal.ts'

/** Longest text that is taken as one article, in bytes. */
const maxBytes = 10_000_000

/**
 * Reads a whole stream as UTF-8 text. Refuses one that is longer than an article can be, or that is no text.
 *
 * @param name - The file's name, for the sentence on failure.
 */
export async function readInput(name: string, input: Readable, signal: AbortSignal): Promise<string> {
  const bytes = await readBytes(input, signal)
  if (isBinary(bytes)) throw new CommandFailure(`${name} is no text but a binary file.`)
  return new TextDecoder().decode(bytes)
}

const utf16Marks = ['fffe', 'feff']

/**
 * Whether bytes are no text: a NUL among the first 8,000 bytes, as `git` and `grep` recognise binary files. Text in
 * UTF-16 is recognised by its byte order mark.
 */
function isBinary(bytes: Uint8Array): boolean {
  if (utf16Marks.includes(Buffer.from(bytes.subarray(0, 2)).toString('hex'))) return false
  return bytes.subarray(0, 8_000).includes(0) || Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}

/** Reads a whole stream. Refuses one that is longer than an article or a feed can be. */
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
export async function openInput(
  file: string,
  { input, pathOf }: Pick<Terminal, 'input' | 'pathOf'>,
): Promise<Readable> {
  if (file === '-') return input
  const path = pathOf(file)
  const found = await stat(path).catch((cause: unknown) => {
    throw new CommandFailure(`There is no file ${file}.`, { cause })
  })
  if (found.isDirectory()) throw new CommandFailure(`${file} is a folder, not a file.`)
  return createReadStream(path)
}

/**
 * Reads line by line, each with its number from 1. Blank lines are left out. Refuses a line that is longer than an
 * article can be.
 */
export async function* linesOf(input: Readable): AsyncGenerator<{ readonly line: string; readonly number: number }> {
  let number = 0
  for await (const line of createInterface({
    input: input.pipe(refuseLongLines()),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1
    if (line.trim() !== '') yield { line, number }
  }
}

/** Passes bytes on; fails where one line has too many. */
function refuseLongLines(): Transform {
  let sinceBreak = 0
  let number = 1
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      for (let from = 0; from <= chunk.length; ) {
        const found = chunk.indexOf(10, from)
        const end = found < 0 ? chunk.length : found
        sinceBreak += end - from
        if (sinceBreak > maxBytes) {
          return callback(new CommandFailure(`Line ${number} is longer than ${maxBytes / 1_000_000} MB.`))
        }
        if (found < 0) break
        sinceBreak = 0
        number += 1
        from = found + 1
      }
      callback(null, chunk)
    },
  })
}
