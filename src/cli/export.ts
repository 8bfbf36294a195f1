import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { csvHead, csvRows } from '#src/briefings/csv.ts'
import { ledgerRow } from '#src/briefings/ledger-row.ts'
import { type TerminalCommand, UsageError } from './command.ts'
import { readArguments, readChoice, readDuration } from './read-arguments.ts'
import { useNewsroom } from './use-newsroom.ts'

/** Statements that are read at a time. */
const pageSize = 100

/** `export --since 30d --format csv`: the ledger, or the feeds, for other programs. */
export const exportData: TerminalCommand = {
  name: 'export',
  usage: '[--format jsonl|csv|opml] [--since 30d] [--less-certain]',
  summary: 'Statements as JSON Lines or CSV, or the feeds as OPML, to stdout',
  help: `
  --format jsonl  a JSON object a line (the default); csv for spreadsheets; opml for the feeds
  --since 30d     how far back, up to 366d (default 30d)
  --less-certain  in place of the statements that stand under a name, those that are less certain

docs/export.md explains each field.

Example:
  npm run --silent attache -- export --since 7d --format csv > statements.csv`,
  async run(argv, { terminal, tools, clock, signal }) {
    const { values, positionals } = readArguments(argv, {
      format: { type: 'string', default: 'jsonl' },
      since: { type: 'string', default: '30d' },
      'less-certain': { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError('export takes options alone.')
    const format = readChoice('format', values.format, ['jsonl', 'csv', 'opml'])
    const sinceMs = readDuration('since', values.since)
    await useNewsroom(
      tools,
      async (newsroom) => {
        if (format === 'opml') return terminal.write(await newsroom.feeds.export('operator'))
        if (format === 'csv') await terminal.write(csvHead())
        // What is known at one moment: pages of it do not shift while the bot goes on reading.
        const query = { sinceMs, at: clock.now(), pageSize, ...(values['less-certain'] ? { lessCertain: true } : {}) }
        for (let page = 0, pages = 1; page < pages; page += 1) {
          const answer = await newsroom.said({ ...query, page }, { signal, viewer: 'operator' })
          pages = answer.pages
          await terminal.write(format === 'csv' ? csvRows(answer.statements) : jsonLines(answer.statements))
        }
      },
      { onlyReads: true },
    )
  },
}

function jsonLines(statements: readonly BriefedStatement[]): string {
  return statements.map((statement) => `${JSON.stringify(ledgerRow(statement))}\n`).join('')
}
