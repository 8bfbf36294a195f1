import { CommandFailure, type TerminalCommand, type TerminalContext, UsageError, type VerbHelp } from './command.ts'
import { nearest } from './show/nearest.ts'

/** Exit codes: done, failed, wrong use. */
export type ExitCode = 0 | 1 | 2

/**
 * Runs the command that `typed` names, or prints the help. Every failure is one sentence on stderr. An unexpected error
 * (neither `UsageError` nor `CommandFailure`) also goes to `onSurprise`, with its stack.
 */
export async function runCommand(
  typed: readonly string[],
  commands: readonly TerminalCommand[],
  context: TerminalContext,
  onSurprise: (error: unknown) => void,
): Promise<ExitCode> {
  // `help start` is `start --help`.
  const [first, asked, ...others] = typed
  const argv = first === 'help' && asked !== undefined ? [asked, ...others, '--help'] : typed
  const [name] = argv
  const { terminal, signal } = context
  try {
    return await answer(argv, commands, context)
  } catch (error) {
    if (signal.aborted) return 0
    const who = name === undefined || name.startsWith('-') ? 'attache' : `attache ${name}`
    if (error instanceof UsageError) {
      terminal.complain(`${who}: ${error.message} See ${who} --help.`)
      return 2
    }
    if (!(error instanceof CommandFailure)) onSurprise(error)
    terminal.complain(`${who}: ${sentenceOf(error)}`)
    return 1
  }
}

async function answer(
  argv: readonly string[],
  commands: readonly TerminalCommand[],
  context: TerminalContext,
): Promise<ExitCode> {
  const [name, ...rest] = argv
  const { terminal } = context
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await terminal.write(overview(commands))
    return 0
  }
  if (name === '--version' || name === '-v') {
    await terminal.write(`attache ${context.version}\n`)
    return 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    terminal.complain(`attache: there is no command ${name.slice(0, 40)}; ${meantCommand(name, commands)}.`)
    return 2
  }
  if (asksForHelp(rest)) {
    const verb = command.verbs?.[rest[0] ?? '']
    await terminal.write(verb ? helpOfVerb(`${name} ${rest[0]}`, verb) : helpOf(command))
    return 0
  }
  await command.run(rest, context)
  return 0
}

function meantCommand(typed: string, commands: readonly TerminalCommand[]): string {
  const meant = nearest(
    typed,
    commands.map(({ name }) => name),
  )
  return meant === undefined ? 'attache --help lists them' : `did you mean ${meant}? attache --help lists all`
}

function asksForHelp(argv: readonly string[]): boolean {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv
  return options.includes('--help') || options.includes('-h')
}

function overview(commands: readonly TerminalCommand[]): string {
  const widest = Math.max(...commands.map(({ name }) => name.length))
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`)
  return `Attaché, a press attaché for Discord: who said what, every sentence with its source.

Usage: npm run attache -- <command> [options]

${rows.join('\n')}

Every command explains itself with --help; --version tells the version. Data goes to stdout, logs to stderr.
Exit codes: 0 done, 1 failed, 2 wrong use.
`
}

function helpOf({ name, usage, summary, help }: TerminalCommand): string {
  return `${summary}

Usage: npm run attache -- ${`${name} ${usage}`.trim()}

${help.replace(/^\n+/, '').trimEnd()}
`
}

function helpOfVerb(name: string, { usage, summary, examples }: VerbHelp): string {
  return `${summary}

Usage: npm run attache -- ${`${name} ${usage}`.trim()}

Examples:
${examples.map((example) => `  npm run attache -- ${example}`).join('\n')}
`
}

function sentenceOf(error: unknown): string {
  const [line = ''] = error instanceof Error ? error.message.split('\n') : [String(error)]
  return /[.!?]$/.test(line) ? line : `${line}.`
}
