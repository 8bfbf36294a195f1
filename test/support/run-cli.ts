import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const main = join(import.meta.dirname, '../../src/main.ts')
const clockAhead = pathToFileURL(join(import.meta.dirname, 'clock-ahead-process.ts')).href

export type CliRun = { readonly code: number | null; readonly out: string; readonly err: string }

export type CliOptions = {
  readonly input?: string
  /** Settings, besides a clean environment. */
  readonly env?: Readonly<Record<string, string>>
  /** No file may grow beyond so many kilobytes: the disk is full. */
  readonly diskKb?: number
  /** The process believes that it is so much later. */
  readonly clockAheadMs?: number
  /** Hands over a way to signal the process. */
  readonly onStart?: (send: (signal: NodeJS.Signals) => void) => void
}

/** The command line in a process of its own, as people start it; nothing of this machine's settings reaches it. */
export function runCli(
  argv: readonly string[],
  { input = '', env = {}, diskKb, clockAheadMs, onStart }: CliOptions = {},
): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const clock = clockAheadMs === undefined ? [] : ['--import', `${clockAhead}?${clockAheadMs}`]
    const command = [process.execPath, ...clock, main, ...argv]
    const limited = ['bash', '-c', `ulimit -f ${diskKb}; exec "$@"`, 'bash', ...command]
    const [file = '', ...rest] = diskKb === undefined ? command : limited
    const child = spawn(file, rest, {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'silent', ...env },
    })
    onStart?.((signal) => child.kill(signal))
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.on('error', () => undefined) // it need not read to the end
    child.stdin.end(input)
  })
}
