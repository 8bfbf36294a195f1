import { type TerminalCommand, UsageError } from './command.ts'
import { prettyJson } from './json.ts'
import { readArguments, readChoice, readCount, readDuration, readMoment, readWords } from './read-arguments.ts'
import { showSaid } from './show/show-said.ts'
import { useNewsroom } from './use-newsroom.ts'

/** `said --who kerry --about iran`: the statement ledger. */
export const said: TerminalCommand = {
  name: 'said',
  usage:
    '[--who NAME] [--about TOPIC] [--since 7d] [--kind verbatim|reported|second-hand] [--page N] [--timeline] [--less-certain] [--json]',
  summary: 'Who said what: statements by and about somebody, newest first',
  help: `
  --who NAME     the speaker
  --about TOPIC  whom or what it is about; at least one of --who and --about is needed
  --since 7d     how far back: 90m, 24h, 7d, 2w (default 7d)
  --kind KIND    verbatim (exact words), reported (another's rendering) or second-hand (A says that B said)
  --at TIME      only what was known then
  --page N       further results (default 1)
  --size N       statements a page, 1 to 100 (default 10)
  --timeline     one speaker's positions, oldest first, with a mark where the act turns (no to yes, yes to no)
  --less-certain in place of the statements that stand under a name, those that are less certain
  --json         the answer as JSON

Example:
  npm run attache -- said --who "foreign minister" --about iraq`,
  async run(argv, { terminal, tools, clock, signal }) {
    const { values, positionals } = readArguments(argv, {
      who: { type: 'string' },
      about: { type: 'string' },
      since: { type: 'string', default: '7d' },
      kind: { type: 'string' },
      at: { type: 'string' },
      page: { type: 'string', default: '1' },
      size: { type: 'string', default: '10' },
      timeline: { type: 'boolean', default: false },
      'less-certain': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError('Names stand after --who and --about.')
    if (values.who === undefined && values.about === undefined) {
      throw new UsageError('At least one of --who and --about is needed.')
    }
    if (values.timeline && values.who === undefined)
      throw new UsageError('A timeline is of one speaker: --who is needed.')
    const query = {
      sinceMs: readDuration('since', values.since),
      page: readCount('page', values.page, { min: 1, max: 10_000 }) - 1,
      pageSize: readCount('size', values.size, { min: 1, max: 100 }),
      ...(values.timeline ? { timeline: true } : {}),
      ...(values['less-certain'] ? { lessCertain: true } : {}),
      ...(values.who === undefined ? {} : { who: readWords('The name after --who', values.who) }),
      ...(values.about === undefined ? {} : { about: readWords('The topic after --about', values.about) }),
      ...(values.at === undefined ? {} : { at: readMoment('at', values.at) }),
      ...(values.kind === undefined
        ? {}
        : { grade: readChoice('kind', values.kind, ['verbatim', 'reported', 'second-hand']) }),
    }
    const answer = await useNewsroom(tools, (newsroom) => newsroom.said(query, { signal, viewer: 'operator' }), {
      onlyReads: true,
    })
    await terminal.write(
      values.json ? prettyJson(answer) : showSaid(answer, { now: query.at ?? clock.now(), look: terminal.look }),
    )
  },
}
