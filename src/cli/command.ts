import type { Clock } from '#src/base/clock.ts'
import type { Terminal } from './show/terminal.ts'
import type { Tools } from './tools.ts'

/** What every terminal command gets besides its arguments. */
export type TerminalContext = {
  readonly terminal: Terminal
  readonly tools: Tools
  readonly clock: Clock
  /** The version of this program, from package.json. */
  readonly version: string
  /** Aborts on SIGINT and SIGTERM, and when nobody reads the output any more. */
  readonly signal: AbortSignal
}

export type VerbHelp = {
  /** Arguments, without the names of command and verb. */
  readonly usage: string
  readonly summary: string
  /** Command lines as a person types them, without `attache`. */
  readonly examples: readonly string[]
}

/** One terminal command. `--help` is answered before it runs. */
export type TerminalCommand = {
  readonly name: string
  /** Arguments as the help shows them, without the command's name. */
  readonly usage: string
  readonly summary: string
  /** Further lines of help: options and examples. */
  readonly help: string
  /** For a command whose first argument is a verb: the help of each verb. `feeds add --help` shows that of `add`. */
  readonly verbs?: Readonly<Record<string, VerbHelp>>
  /** Throws `UsageError` on wrong use and `CommandFailure` where the work could not be done. */
  run(argv: readonly string[], context: TerminalContext): Promise<void>
}

/** The command was used wrongly: exit code 2. The message is one sentence for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The work could not be done: exit code 1. The message is one sentence that names the thing at fault. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
}
