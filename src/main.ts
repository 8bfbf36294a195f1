#!/usr/bin/env node
import { assembleTools } from './assembly/tools.ts'
import { systemClock } from './base/clock.ts'
import { terminalCommands } from './cli/index.ts'
import { runCommand } from './cli/run-command.ts'
import { processTerminal } from './cli/terminal.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

const terminal = processTerminal(process, () => stop.abort())
process.exitCode = await runCommand(
  process.argv.slice(2),
  terminalCommands,
  { terminal, tools: assembleTools(), clock: systemClock, signal: stop.signal },
  () => undefined,
)
