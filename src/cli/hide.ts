import { countOf } from '#src/briefings/wording.ts'
import { CommandFailure, type TerminalCommand } from './command.ts'
import { prettyJson } from './json.ts'
import { readArguments } from './read-arguments.ts'
import { useNewsroom } from './use-newsroom.ts'

/** `hide STATEMENT|ARTICLE|OUTLET …`: out of every answer, and out of the messages that printed it. */
export const hide: TerminalCommand = {
  name: 'hide',
  usage: '[STATEMENT | ARTICLE | OUTLET …]  [--json]',
  summary: 'Take a statement, an article or an outlet out of every answer; alone: list what is hidden',
  help: `
  STATEMENT  its id, as said --json and reports show it, or the number of a report: report:3
  ARTICLE    its link or its id
  OUTLET     its host, its name or its id: outlet.example

Nothing is deleted. What is hidden is in no answer, digest, alert, count or export any more, also where the outlet edits
it and where its article is analysed again. A statement takes with it the same words of the same speaker in other
articles, and the sentences of its article that say the same; one that stands in a headline takes its article with it.
The feeds of a hidden outlet are in no list but the operator's, and are not asked until unhide.
Messages of the last seven days that print it are edited within five minutes, where the bot runs; those that wait are
changed before they are sent. The words are taken out, and the message says that the operator took them out. unhide puts
it back into the answers, not into messages.
  --json     the list as JSON`,
  async run(argv, { terminal, tools, signal }) {
    const { values, positionals } = readArguments(argv, { json: { type: 'boolean', default: false } })
    if (positionals.length === 0) {
      const hidden = await useNewsroom(tools, (newsroom) => newsroom.hidden.list())
      const lines = hidden.map(
        ({ kind, what, words, hiddenAt }) =>
          `${hiddenAt.toISOString().slice(0, 16).replace('T', ' ')}  ${kind.padEnd(9)} ${what}${words === null ? '' : `  ${words}`}\n`,
      )
      await terminal.write(values.json ? prettyJson(hidden) : lines.join('') || 'Nothing is hidden.\n')
      return
    }
    await useNewsroom(tools, async (newsroom) => {
      for (const named of positionals) {
        const answer = await newsroom.hidden.hide(named, { signal })
        if (!answer.ok) throw new CommandFailure(answer.problem.reason)
        const { kind, what, articles } = answer.value
        await terminal.write(`Hidden: the ${kind} ${what}, ${countOf(articles, 'article')} read through.\n`)
      }
    })
  },
}
