import { countOf } from '#src/briefings/wording.ts'
import { type TerminalCommand, UsageError } from './command.ts'
import { prettyJson } from './json.ts'
import { readArguments } from './read-arguments.ts'
import { useNewsroom } from './use-newsroom.ts'

/** `reports`: the statements that readers call wrong. */
export const reports: TerminalCommand = {
  name: 'reports',
  usage: '[--json]',
  summary: 'Statements that readers have reported as wrong',
  help: `
The one reported last comes first. Readers report a statement by the menu “Wrong?” below it; of a person nothing is kept.
hide report:NUMBER takes the statement out of every answer.
  --json  the list as JSON`,
  async run(argv, { terminal, tools }) {
    const { values, positionals } = readArguments(argv, { json: { type: 'boolean', default: false } })
    if (positionals.length > 0) throw new UsageError('reports takes no argument.')
    const kept = await useNewsroom(tools, (newsroom) => newsroom.reports.list())
    const lines = kept.map(
      ({ id, times, lastAt, guildId, speaker, words, url, statementId }) =>
        `report:${id}  ${countOf(times, 'time')}, last ${lastAt.toISOString().slice(0, 16).replace('T', ' ')}, first in ${guildId ? `server ${guildId}` : 'no server'}\n` +
        `  ${speaker ?? 'Speaker unclear'}: ${words}\n  ${[url, statementId].filter(Boolean).join('  ')}\n`,
    )
    await terminal.write(values.json ? prettyJson(kept) : lines.join('') || 'Nothing was reported.\n')
  },
}
