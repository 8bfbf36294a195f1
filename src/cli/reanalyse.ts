import type { Progress } from '#src/base/progress.ts'
import { countOf } from '#src/briefings/wording.ts'
import { type TerminalCommand, UsageError } from './command.ts'
import { readArguments, readDuration } from './read-arguments.ts'
import { withProgress } from './show/progress.ts'

/** `reanalyse`: brings stored analyses to the newest version of the engine. */
export const reanalyse: TerminalCommand = {
  name: 'reanalyse',
  usage: '[--since 30d] [--dry-run]',
  summary: 'Read stored articles again where an older version of the program has read them',
  help: `
  --since 30d  only articles seen since then: 24h, 7d, 2w (default: all)
  --dry-run    tell how many there are, and change nothing

The newest come first. What is found in them, statements and names, takes the place of what was found before. Texts and
stories stay, nothing is posted, and no message is corrected. It may be stopped at any moment, and goes on where it was.
The bot does so by itself for the last 30 days, in the background.`,
  async run(argv, { terminal, tools, signal }) {
    const { values, positionals } = readArguments(argv, {
      since: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError('reanalyse takes no argument.')
    const sinceMs = values.since === undefined ? null : readDuration('since', values.since)
    const isDryRun = values['dry-run']
    const count = await withProgress(
      terminal,
      ({ done, total }: Progress) => `${done.toLocaleString('en')} of ${countOf(total, 'text')} read again`,
      (onProgress) => tools.reanalyse({ sinceMs, isDryRun, onProgress }, { signal }),
    )
    const facts = isDryRun ? 'would be read again' : 'read again'
    await terminal.write(count === 0 ? 'No text needs to be read again.\n' : `${countOf(count, 'text')} ${facts}.\n`)
  },
}
