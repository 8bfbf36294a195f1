import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type ChildRun, endOf, startChild } from './child.ts'

const main = join(import.meta.dirname, '../../src/main.ts')

export type { ChildRun as CliRun } from './child.ts'

export type CliOptions = {
  readonly input?: string
  /** Settings, besides a clean environment. */
  readonly env?: Readonly<Record<string, string>>
  /** No file may grow beyond so many kilobytes: the disk is full. */
  readonly diskKb?: number
  /** The user that runs it; only root can choose one. */
  readonly uid?: number
  /** Gets a function that sends signals to the process, and its log while it runs. */
  readonly onStart?: (send: (signal: NodeJS.Signals) => void, log: Readable) => void
}

/** Runs the command line in a process of its own, as people start it, without this machine's settings. */
export function runCli(
  argv: readonly string[],
  { input = '', env = {}, diskKb, uid, onStart }: CliOptions = {},
): Promise<ChildRun> {
  const child = startChild([main, ...argv], {
    env: { ...environment('PATH', 'HOME', 'NODE_COMPILE_CACHE'), LOG_LEVEL: 'silent', ...env },
    ...(diskKb === undefined ? {} : { diskKb }),
    ...(uid === undefined ? {} : { uid }),
  })
  onStart?.((signal) => child.kill(signal), child.stderr)
  child.stdin.end(input)
  return endOf(child)
}

function environment(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}
