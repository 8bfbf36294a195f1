import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'

const running = new Set<ChildProcessWithoutNullStreams>()
const endWithParent = pathToFileURL(join(import.meta.dirname, 'end-with-parent-process.ts')).href

export type ChildOptions = {
  /** Its whole environment; absent: that of the tests. */
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** No file may grow beyond so many kilobytes: the disk is full. */
  readonly diskKb?: number
  /** The user that runs it; only root can choose one. */
  readonly uid?: number
}

/**
 * Starts a Node process that ends at the latest with the test that started it, or with the file where a hook started
 * it. It ends also where the test fails, takes too long, or is killed itself. Its streams are pipes of its own, so that
 * a process that is left over keeps no file of ours open.
 *
 * @param argv - What stands after `node`.
 */
export function startChild(
  argv: readonly string[],
  { env, cwd, diskKb, uid }: ChildOptions = {},
): ChildProcessWithoutNullStreams {
  const command = [process.execPath, '--import', endWithParent, ...argv]
  const limited = ['bash', '-c', `ulimit -f ${diskKb}; exec "$@"`, 'bash', ...command]
  const [file = '', ...rest] = diskKb === undefined ? command : limited
  const options = { ...(env ? { env } : {}), ...(cwd ? { cwd } : {}), ...(uid === undefined ? {} : { uid }) }
  const child = spawn(file, rest, { stdio: 'pipe', ...options })
  running.add(child)
  child.once('close', () => running.delete(child))
  child.stdin.on('error', () => undefined) // the process may end before it has read all
  endWithTest(child)
  return child
}

export type ChildRun = { readonly code: number | null; readonly out: string; readonly err: string }

/** Waits until a process has ended, and gives what it wrote. */
export function endOf(child: ChildProcessWithoutNullStreams): Promise<ChildRun> {
  return new Promise((resolve, reject) => {
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}

/** Kills the processes that still run. For the end of each test file. */
export function killChildren(): void {
  for (const child of running) child.kill('SIGKILL')
}

function endWithTest(child: ChildProcessWithoutNullStreams): void {
  try {
    onTestFinished(() => void child.kill('SIGKILL'))
  } catch {
    // A process that a hook started runs until the end of the file.
  }
}
