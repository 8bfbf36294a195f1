import { access } from 'node:fs/promises'
import { CommandFailure, type TerminalCommand, UsageError } from './command.ts'
import { readArguments } from './read-arguments.ts'

/** `backup FILE`: a consistent copy of the database, also while the bot runs. */
export const backup: TerminalCommand = {
  name: 'backup',
  usage: 'FILE',
  summary: 'A consistent copy of the database, also while the bot runs',
  help: `
FILE must not exist yet. restore FILE brings it back; do not copy it over the database by hand, for what SQLite keeps
beside that would spoil it. With PostgreSQL, pg_dump must be installed.`,
  async run(argv, { terminal, tools }) {
    const { positionals } = readArguments(argv, {})
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) throw new UsageError('backup takes one file name.')
    const path = terminal.pathOf(file)
    if (await exists(path)) throw new CommandFailure(`${file} exists already; choose another name.`)
    await tools.backup(path)
    await terminal.write(`The copy stands in ${file}.\n`)
  },
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
