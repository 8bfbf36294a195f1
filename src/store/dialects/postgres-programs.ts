import { spawn } from 'node:child_process'
import { StoreError } from '../store-error.ts'

/**
 * Runs one of PostgreSQL's own programs against a database. The password goes by the environment, since every user of a
 * machine may read the arguments of a process.
 *
 * @returns What it wrote to stdout.
 * @throws StoreError where it is not installed, or with the first line of what it complains of.
 */
export function runPostgresProgram(
  program: 'pg_dump' | 'pg_restore',
  args: readonly string[],
  databaseUrl: string | null,
): Promise<string> {
  const { address, password } = databaseUrl === null ? { address: null, password: null } : withoutPassword(databaseUrl)
  const child = spawn(program, address === null ? args : [`--dbname=${address}`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(password === null ? {} : { PGPASSWORD: password }) },
  })
  return new Promise((resolve, reject) => {
    let out = ''
    let complaint = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text
    })
    child.once('error', (cause) => reject(notInstalled(program, cause)))
    child.once('close', (code) => {
      if (code === 0) resolve(out)
      else reject(new StoreError('unreachable', `${program} failed: ${firstLine(complaint, program)}`))
    })
  })
}

function notInstalled(program: string, cause: NodeJS.ErrnoException): StoreError {
  const message =
    cause.code === 'ENOENT'
      ? `${program} is not installed; it comes with the client programs of PostgreSQL (postgresql-client).`
      : `${program} cannot be started (${cause.code}).`
  return new StoreError('unreachable', message, { cause })
}

function withoutPassword(databaseUrl: string): { readonly address: string; readonly password: string | null } {
  const url = new URL(databaseUrl)
  const password = url.password === '' ? null : decodeURIComponent(url.password)
  url.password = ''
  return { address: url.href, password }
}

function firstLine(complaint: string, program: string): string {
  const lines = complaint.split('\n').map((line) => line.replace(`${program}: error: `, '').replace(/^error: /, ''))
  return lines.find((line) => line.trim() !== '') ?? 'it did not say why'
}
