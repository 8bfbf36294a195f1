import { type TerminalCommand, UsageError } from './command.ts'
import { prettyJson } from './json.ts'
import { readArguments, readCount, readDuration, readMoment } from './read-arguments.ts'
import { showStories } from './show/show-stories.ts'
import { useNewsroom } from './use-newsroom.ts'

/** `stories`: what the outlets are writing about. */
export const stories: TerminalCommand = {
  name: 'stories',
  usage: '[--since 24h] [--at TIME] [--limit N] [--json]',
  summary: 'The stories of all outlets, most important first',
  help: `
  --since 24h  how far back: 90m, 24h, 7d, 2w (default 24h)
  --at TIME    only what was known then
  --limit N    how many, 1 to 100 (default 20)
  --json       as JSON`,
  async run(argv, { terminal, tools, clock, signal }) {
    const { values, positionals } = readArguments(argv, {
      since: { type: 'string', default: '24h' },
      at: { type: 'string' },
      limit: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError('For stories on a topic, ask brief.')
    const query = {
      sinceMs: readDuration('since', values.since),
      limit: readCount('limit', values.limit, { min: 1, max: 100 }),
      ...(values.at === undefined ? {} : { at: readMoment('at', values.at) }),
    }
    const found = await useNewsroom(tools, (newsroom) => newsroom.stories(query, { signal, viewer: 'operator' }), {
      onlyReads: true,
    })
    await terminal.write(
      values.json ? prettyJson(found) : showStories(found, { now: query.at ?? clock.now(), look: terminal.look }),
    )
  },
}
