import { makeLog } from '#src/assembly/log.ts'
import { assembleTools } from '#src/assembly/tools.ts'
import { systemClock } from '#src/base/clock.ts'
import { terminalCommands } from '#src/cli/index.ts'
import { runCommand } from '#src/cli/run-command.ts'
import { readConfig } from '#src/config.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { recordedTerminal } from './recorded-terminal.ts'
import type { CliOptions, CliRun } from './run-cli.ts'
import { sharedPools } from './shared-pools.ts'

/**
 * Runs a command of the terminal in this process, over the same parts as the program. A process of its own takes
 * twenty times as long, so that `runCli` is for what is about the process: its start, its end, its streams.
 */
export async function runHere(
  argv: readonly string[],
  { input = '', env = {} }: Pick<CliOptions, 'input' | 'env'> = {},
): Promise<CliRun> {
  const { version } = packageJson
  const terminal = recordedTerminal(input)
  const config = readConfig({ LOG_LEVEL: 'silent', ...env })
  const log = makeLog(config, { clock: systemClock, sink: { write: () => undefined } })
  const tools = assembleTools({ config, log, version, pools: sharedPools })
  const context = { terminal, tools, clock: systemClock, version, signal: new AbortController().signal }
  const code = await runCommand(argv, terminalCommands, context, () => undefined)
  return { code, out: terminal.out(), err: terminal.err() }
}
