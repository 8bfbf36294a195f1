import { stat } from 'node:fs/promises'
import type { Check } from './check.ts'

/** Rights of the group and of everybody else. */
const ofOthers = 0o077

/** A file that holds a secret or what people asked for, and what it is called. */
export type PrivateFile = { readonly name: string; readonly path: string }

/** A warning for each of these files that others on this machine may read or change; those that do not exist are well. */
export async function fileRights(files: readonly PrivateFile[]): Promise<readonly Check[]> {
  // Windows has other rights, which Node does not tell.
  if (process.platform === 'win32') return []
  const checks = await Promise.all(
    files.map(async ({ name, path }): Promise<Check | null> => {
      const mode = await stat(path).then(
        (found) => found.mode & 0o777,
        () => 0,
      )
      if ((mode & ofOthers) === 0) return null
      return {
        name: 'rights',
        state: 'warning',
        finding: `Others on this machine may use ${name}: ${path} has mode ${mode.toString(8)}.`,
        remedy: `chmod 600 ${path}`,
      }
    }),
  )
  return checks.filter((check) => check !== null)
}
