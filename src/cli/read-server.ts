import { UsageError } from './command.ts'

/** Reads a server's id, a number as Discord shows it. */
export function readServer(typed: string): string {
  if (!/^\d{15,21}$/.test(typed)) throw new UsageError(`${typed} is no id of a server; Discord shows it as a number.`)
  return typed
}
