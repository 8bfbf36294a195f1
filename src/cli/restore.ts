import { countOf } from '#src/briefings/wording.ts'
import { type TerminalCommand, UsageError } from './command.ts'
import { readArguments } from './read-arguments.ts'

/** `restore FILE`: replaces the database by a copy. */
export const restore: TerminalCommand = {
  name: 'restore',
  usage: 'FILE',
  summary: 'Put a copy that backup made in the place of the database',
  help: `
Stop the bot first. The copy is checked before anything is changed; then the old database is put aside under another
name, and the copy takes its place and gets the newest schema. FILE stays as it is. Delete what was put aside yourself,
once all is well. With PostgreSQL, pg_restore must be installed, and it replaces the old tables in one transaction.`,
  async run(argv, { terminal, tools }) {
    const { positionals } = readArguments(argv, {})
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) throw new UsageError('restore takes one file name.')
    const { aside, steps } = await tools.restore(terminal.pathOf(file))
    await terminal.write(`${file} is the database now.\n`)
    if (aside !== null) await terminal.write(`The old one stands in ${aside}.\n`)
    if (steps.length > 0) await terminal.write(`The schema was brought forward by ${countOf(steps.length, 'step')}.\n`)
  },
}
