import { access, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileProblem } from '#src/base/file-problem.ts'
import { makeFolder } from '#src/base/make-folder.ts'
import { CommandFailure, type TerminalCommand, UsageError } from './command.ts'
import { readArguments } from './read-arguments.ts'

/** `backup FILE`: a consistent copy of the database, also while the bot runs. */
export const backup: TerminalCommand = {
  name: 'backup',
  usage: 'FILE',
  summary: 'A consistent copy of the database, also while the bot runs',
  help: `
FILE must not exist yet; its folder is made where there is none. restore FILE brings it back; do not copy it over the database by hand, for what SQLite keeps
beside that would spoil it. With PostgreSQL, pg_dump must be installed.`,
  async run(argv, { terminal, tools }) {
    const { positionals } = readArguments(argv, {})
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) throw new UsageError('backup takes one file name.')
    const path = terminal.pathOf(file)
    if (await exists(path)) throw new CommandFailure(`${file} exists already; choose another name.`)
    await underItsNameOnceWhole(path, tools.backup)
    await terminal.write(`The copy stands in ${file}.\n`)
  },
}

/** A copy that is cut short leaves nothing that could be taken for one. Only its owner may read it: it has ids of people. */
async function underItsNameOnceWhole(path: string, make: (path: string) => Promise<void>): Promise<void> {
  const part = `${path}.part`
  try {
    makeFolder(dirname(path))
  } catch (cause) {
    throw new CommandFailure(`${dirname(path)} cannot be made or used as a folder.`, { cause })
  }
  try {
    await rm(part, { force: true })
    await writeFile(part, '', { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    throw new CommandFailure(`${path} cannot be written: ${fileProblem(cause)}.`, { cause })
  }
  try {
    await make(part)
    await rename(part, path)
  } catch (cause) {
    await Promise.all([part, `${part}-journal`].map((left) => rm(left, { force: true })))
    throw cause
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
