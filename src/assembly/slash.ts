import { commands } from '#commands/index.ts'
import type { SlashCommands } from '#src/cli/prompt/slash-commands.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import { stateOf } from '#src/discord/state.ts'
import { voiceOf } from '#src/discord/words/messages.ts'

/** The slash commands as the preview prompt runs them. */
export const slash: SlashCommands = {
  commands,
  stateOf,
  explain: (error) => (error instanceof CommandProblem ? error.tell(voiceOf('en-US')) : null),
}
