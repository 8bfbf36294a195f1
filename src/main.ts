#!/usr/bin/env node
import { join } from 'node:path'
import type { Logger } from 'pino'
import packageJson from '../package.json' with { type: 'json' }
import { makeLog } from './assembly/log.ts'
import { assembleTools } from './assembly/tools.ts'
import { systemClock } from './base/clock.ts'
import type { TerminalCommand } from './cli/command.ts'
import { runCommand } from './cli/run-command.ts'
import { processTerminal } from './cli/show/terminal.ts'
import { ConfigError, enterSettingsFolder, launchFolder, readConfig } from './config.ts'

/** The command line, from the environment to an exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const terminal = processTerminal(process, { folder: launchFolder(), onReaderGone: () => stop.abort() })
  try {
    enterSettingsFolder(join(import.meta.dirname, '..'))
    const config = readConfig()
    const log = makeLog(config, { clock: systemClock })
    if (argv[0] === 'start' && config.retired.length > 0)
      log.warn({ retired: config.retired }, 'settings that do nothing any more can go from .env')
    if (argv[0] === 'start' && !terminal.interactive) toggleDebugOnHangup(log)
    const tools = assembleTools({ config, log, version: packageJson.version })
    const { version } = packageJson
    const context = { terminal, tools, clock: systemClock, version, signal: stop.signal }
    return await runCommand(argv, await commandsFor(argv), context, (err) => log.debug({ err }, 'command failed'))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const lines = error.message.split('\n').map((line) => `attache: ${line}.`)
    terminal.complain(`${lines.join('\n')} The settings are explained in .env.example.`)
    return 2
  }
}

/** The bot runs for months; it does without what the other commands need. */
async function commandsFor([name]: readonly string[]): Promise<readonly TerminalCommand[]> {
  if (name === 'start') return [(await import('./cli/start.ts')).start]
  return (await import('./cli/index.ts')).terminalCommands
}

/** SIGHUP turns debug lines on, and off again. In a terminal it means that the window is closed. */
function toggleDebugOnHangup(log: Logger): void {
  const usual = log.level
  process.on('SIGHUP', () => {
    log.level = log.level === 'debug' ? usual : 'debug'
    log.info({ logs: log.level }, 'log level changed')
  })
}

/** What is still open once all is done belongs to a library: it gets so long to close. */
const patienceMs = 3_000

process.exitCode = await main(process.argv.slice(2))
// Where the gateway is away, Discord's client begins to connect again as it is put down, and again for ever.
setTimeout(() => process.exit(), patienceMs).unref()
