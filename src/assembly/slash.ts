import { commands } from '#commands/index.ts'
import type { SlashCommands } from '#src/cli/prompt/slash-commands.ts'
import type { Message } from '#src/discord/command.ts'
import { CommandProblem, notice } from '#src/discord/render/notice.ts'
import { optionProblem } from '#src/discord/render/option-problem.ts'
import { stateOf } from '#src/discord/state.ts'
import { voiceOf } from '#src/discord/words/messages.ts'

const locale = 'en-US'

/** The slash commands as the preview prompt runs them. */
export const slash: SlashCommands = {
  commands,
  stateOf,
  explain: (error) => (error instanceof CommandProblem ? told(error) : null),
  refuse: (error, given) => told(optionProblem(error, given, locale)),
}

function told(problem: CommandProblem): Message {
  return notice(problem.tell(voiceOf(locale)), ...problem.parts)
}
