import type { Progress } from '#src/base/progress.ts'
import { countOf } from '#src/briefings/wording.ts'
import { CommandFailure, type TerminalCommand, UsageError } from './command.ts'
import { prettyJson } from './json.ts'
import { readArguments } from './read-arguments.ts'
import { withProgress } from './show/progress.ts'
import { showPollReports } from './show/show-feeds.ts'
import { useNewsroom } from './use-newsroom.ts'

/** `poll`: asks the feeds that are due, files new articles, and prints how each feed answered. */
export const poll: TerminalCommand = {
  name: 'poll',
  usage: '[--once] [--all] [--json]',
  summary: 'Fetch the feeds that are due now, and report on each',
  help: `
  --once  one round and no more, which is what poll does anyway; start polls for ever
  --all   every active feed, due or not
  --json  the reports as JSON

A feed that fails is reported and leaves the others in peace; the exit code is 1 only where every feed failed.`,
  async run(argv, { terminal, tools, signal }) {
    const { values, positionals } = readArguments(argv, {
      once: { type: 'boolean', default: true },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError('poll takes no feed; feeds check asks a single one.')
    const reports = await withProgress(
      terminal,
      ({ done, total }: Progress) => `${done.toLocaleString('en')} of ${countOf(total, 'feed')} read`,
      (onProgress) => useNewsroom(tools, ({ feeds }) => feeds.poll({ all: values.all, onProgress }, { signal })),
    )
    await terminal.write(values.json ? prettyJson(reports) : showPollReports(reports, terminal.look))
    if (reports.length > 0 && reports.every(({ outcome }) => outcome === 'failed')) {
      throw new CommandFailure(
        reports.length === 1
          ? 'The one feed could not be read; the reason stands above.'
          : `None of ${reports.length} feeds could be read; the reasons stand above.`,
      )
    }
  },
}
