import { countOf } from '#src/briefings/wording.ts'
import { CommandFailure, type TerminalCommand, UsageError } from './command.ts'
import { prettyJson } from './json.ts'
import { readArguments } from './read-arguments.ts'
import { readServer } from './read-server.ts'
import { didYouMean } from './show/nearest.ts'
import { useNewsroom } from './use-newsroom.ts'

/** `servers list`, `servers block ID`, …: which servers have the bot, and which must not have it. */
export const servers: TerminalCommand = {
  name: 'servers',
  usage: 'list | leave ID … | block ID … | unblock ID …  [--json]',
  summary: 'The servers that the bot is in: list them, leave one, block one',
  help: `
  list         every server of which anything is kept: its feeds, digests and watches
  leave ID     the bot leaves that server within a minute; it may be invited again
  block ID     the bot leaves it, and leaves again whenever it is invited
  unblock ID   it may be invited again
  --json       the list as JSON`,
  verbs: {
    list: { usage: '[--json]', summary: 'Every server of which anything is kept', examples: ['servers list'] },
    leave: {
      usage: 'ID …',
      summary: 'The bot leaves these servers within a minute',
      examples: ['servers leave 81384788765712384'],
    },
    block: {
      usage: 'ID …',
      summary: 'The bot leaves these servers, and leaves again whenever it is invited',
      examples: ['servers block 81384788765712384'],
    },
    unblock: {
      usage: 'ID …',
      summary: 'These servers may invite the bot again',
      examples: ['servers unblock 81384788765712384'],
    },
  },
  async run(argv, { terminal, tools }) {
    const { values, positionals } = readArguments(argv, { json: { type: 'boolean', default: false } })
    const [verb = 'list', ...ids] = positionals
    if (verb === 'list') {
      const known = await useNewsroom(tools, (newsroom) => newsroom.servers.list())
      const lines = known.map(
        ({ id, feeds, digests, watches, state }) =>
          `${id}  ${state.padEnd(8)} ${countOf(feeds, 'feed')}, ${countOf(digests, 'digest')}, ${countOf(watches, 'watch', 'watches')}\n`,
      )
      await terminal.write(values.json ? prettyJson(known) : lines.join('') || 'Nothing is kept of any server.\n')
      return
    }
    const how = wishes[verb]
    if (how === undefined) {
      const known = ['list', ...Object.keys(wishes)]
      throw new UsageError(`servers knows list, leave, block and unblock.${didYouMean(verb, known)}`)
    }
    if (ids.length === 0) throw new UsageError(`servers ${verb} takes the id of a server.`)
    const guildIds = ids.map((id) => readServer(id))
    await useNewsroom(tools, async (newsroom) => {
      const known = new Set((await newsroom.servers.list()).map(({ id }) => id))
      for (const id of guildIds) {
        if (how === 'leave' && !known.has(id))
          throw new CommandFailure(`Nothing is kept of a server ${id}; block leaves one all the same.`)
        await newsroom.servers.showOut(id, how)
      }
    })
    await terminal.write(sentences[verb] ?? '')
  },
}

const wishes: Readonly<Record<string, 'leave' | 'block' | null>> = { leave: 'leave', block: 'block', unblock: null }

const sentences: Readonly<Record<string, string>> = {
  leave: 'The bot leaves within a minute, where it runs.\n',
  block: 'Blocked. The bot leaves within a minute, where it runs.\n',
  unblock: 'It may be invited again.\n',
}
