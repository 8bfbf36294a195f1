import { makeLog } from '#src/assembly/log.ts'
import { assembleTools } from '#src/assembly/tools.ts'
import { systemClock } from '#src/base/clock.ts'
import { terminalCommands } from '#src/cli/index.ts'
import { runCommand } from '#src/cli/run-command.ts'
import { readConfig } from '#src/config.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { recordedTerminal } from './recorded-terminal.ts'
import type { CliOptions, CliRun } from './run-cli.ts'

/**
 * Runs a command of the terminal in this process, over the same parts as the program. A process of its own takes
 * twenty times as long, so that `runCli` is for what is about the process: its start, its end, its streams.
 */
export async function runHere(
  argv: readonly string[],
  { input = '', env = {} }: Pick<CliOptions, 'input' | 'env'> = {},
): Promise<CliRun> {
  const compiled = process.env['NODE_COMPILE_CACHE']
  const { version } = packageJson
  const terminal = recordedTerminal(input)
  const config = readConfig({ LOG_LEVEL: 'silent', ...env })
  const log = makeLog(config, { clock: systemClock, sink: { write: () => undefined } })
  const tools = assembleTools({ config, log, version })
  const context = { terminal, tools, clock: systemClock, version, signal: new AbortController().signal }
  try {
    const code = await runCommand(argv, terminalCommands, context, () => undefined)
    return { code, out: terminal.out(), err: terminal.err() }
  } finally {
    // Opening a newsroom leads later processes to the compiled code in its own folder, which goes with the test.
    if (compiled !== undefined) process.env['NODE_COMPILE_CACHE'] = compiled
  }
}
