import type { Progress } from '#src/base/progress.ts'
import { countOf } from '#src/briefings/wording.ts'
import { type TerminalCommand, UsageError } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { withProgress } from './show/progress.ts'

/** `copy --from … --to …`: a database into another engine. */
export const copy: TerminalCommand = {
  name: 'copy',
  usage: '[--from PLACE] [--to PLACE]',
  summary: 'Take a database from SQLite to PostgreSQL, or back',
  help: `
PLACE is a postgres:// address, a file (attache.sqlite), or a folder that has one. One of the two may be left out: it is
the database of the settings then, so that no password need be typed.

  npm run attache -- copy --to postgres://attache:secret@localhost/attache
  npm run attache -- copy --from data

Stop the bot first. The target must be empty; the source stays as it is. Both get the newest schema. It may be stopped at
any moment, and goes on where it was; until it is whole, nothing else opens the target. In the end counts and sums of all
rows are compared. Then set DATABASE_URL, or leave it empty, and start the bot.`,
  async run(argv, { terminal, tools, signal }) {
    const { values, positionals } = readArguments(argv, { from: { type: 'string' }, to: { type: 'string' } })
    if (positionals.length > 0) throw new UsageError('copy takes no argument; name the places with --from and --to.')
    const [from, to] = [values.from ?? null, values.to ?? null]
    if (from === null && to === null) throw new UsageError('copy takes --from, --to or both.')
    const placeOf = (typed: string | null) =>
      typed === null || /^postgres(?:ql)?:/.test(typed) ? typed : terminal.pathOf(typed)
    const { tables, rows, articles } = await withProgress(
      terminal,
      ({ part, done, total }: Progress & { readonly part: string }) =>
        `${part}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
      (onProgress) => tools.copy({ from: placeOf(from), to: placeOf(to), onProgress }, { signal }),
    )
    await terminal.write(
      `${countOf(rows, 'row')} of ${countOf(tables, 'table')} copied and compared, ${countOf(articles, 'article')} among them.\n`,
    )
  },
}
