import { countOf } from '#src/briefings/wording.ts'
import { CommandFailure, type TerminalCommand, UsageError } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { useNewsroom } from './use-newsroom.ts'

/** `unhide …`: what `hide` took out of the answers comes back. */
export const unhide: TerminalCommand = {
  name: 'unhide',
  usage: 'STATEMENT | ARTICLE | OUTLET …',
  summary: 'Put back into the answers what hide took out',
  help: `
It is named as for hide, or as hide alone lists it. Messages that were edited stay as they are.`,
  async run(argv, { terminal, tools, signal }) {
    const { positionals } = readArguments(argv, {})
    if (positionals.length === 0) throw new UsageError('unhide takes what is to be shown again; hide alone lists it.')
    await useNewsroom(tools, async (newsroom) => {
      for (const named of positionals) {
        const answer = await newsroom.hidden.show(named, { signal })
        if (!answer.ok) throw new CommandFailure(answer.problem.reason)
        const { kind, what, articles } = answer.value
        await terminal.write(`Shown again: the ${kind} ${what}, ${countOf(articles, 'article')} read through.\n`)
      }
    })
  },
}
