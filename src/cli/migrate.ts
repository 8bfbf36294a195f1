import { countOf } from '#src/briefings/wording.ts'
import { type TerminalCommand, UsageError } from './command.ts'
import { readArguments } from './read-arguments.ts'

/** `migrate`: the schema to its newest version. */
export const migrate: TerminalCommand = {
  name: 'migrate',
  usage: '',
  summary: "Bring the database's schema to the newest version",
  help: `
Every other command does so too, when it opens the database. Each step is taken as a whole or not at all: where one is
cut short, by a full disk or by hand, the next start goes on behind the last whole one. Backup first if you like.`,
  async run(argv, { terminal, tools }) {
    if (readArguments(argv, {}).positionals.length > 0) throw new UsageError('migrate takes no argument.')
    let shown = false
    const steps = await tools.migrate((step, rows) => {
      if (!terminal.interactive) return
      shown = true
      void terminal.write(`\r${step}: ${countOf(rows, 'row')}`)
    })
    if (shown) await terminal.write('\n')
    await terminal.write(
      steps.length === 0 ? 'The schema is the newest.\n' : `${countOf(steps.length, 'step')}: ${steps.join(', ')}\n`,
    )
  },
}
