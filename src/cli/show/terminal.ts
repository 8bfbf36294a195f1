import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { fileProblem } from '#src/base/file-problem.ts'

/** How text may look where it is shown. */
export type Look = {
  readonly columns: number
  readonly color: boolean
  /** Whether OSC 8 hyperlinks are understood. */
  readonly hyperlinks: boolean
}

/** The input and output of a command. */
export type Terminal = {
  readonly look: Look
  /** Data, to stdout. Resolves when it may go on writing; rejects with one sentence where the disk is full or the like. */
  write(text: string): Promise<void>
  /** A line for people, to stderr. */
  complain(line: string): void
  readonly input: Readable
  /** The path of a file name that a person typed, from the folder in which they typed it. */
  pathOf(file: string): string
  /** Whether input and output are a terminal, so that a prompt makes sense. */
  readonly interactive: boolean
}

type Output = NodeJS.WriteStream

/** Longer lines are hard to read, however wide the window. */
const widestColumns = 110

/**
 * The terminal of a process. `hasColors` heeds NO_COLOR and TERM. If the reader of the output is gone (`attache brief
 * iraq | head`), `onReaderGone` is called once, and later output is dropped. `folder`: where file names begin.
 */
export function processTerminal(
  { stdin, stdout, stderr }: { readonly stdin: NodeJS.ReadStream; readonly stdout: Output; readonly stderr: Output },
  { folder, onReaderGone }: { readonly folder: string; readonly onReaderGone: () => void },
): Terminal {
  let gone = false
  // What else goes wrong, the write itself tells.
  stdout.on('error', (error) => {
    if (!isReaderGone(error)) return
    if (!gone) onReaderGone()
    gone = true
  })
  const color = stdout.isTTY === true && stdout.hasColors()
  return {
    // A terminal that does not know its width says 0.
    look: { columns: Math.min(stdout.columns || 80, widestColumns), color, hyperlinks: color },
    write: (text) =>
      new Promise((written, fail) => {
        if (gone) return written()
        stdout.write(text, (error) => {
          if (error && !isReaderGone(error)) fail(new Error(`The output cannot be written: ${fileProblem(error)}`))
          else written()
        })
      }),
    complain: (line) => void stderr.write(`${line}\n`),
    input: stdin,
    pathOf: (file) => resolve(folder, file),
    interactive: stdin.isTTY === true && stdout.isTTY === true,
  }
}

function isReaderGone(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE'
}
