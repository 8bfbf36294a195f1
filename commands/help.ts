import { z } from 'zod'
import { type Command, defineCommand } from '#src/discord/command.ts'
import { renderHelp } from '#src/discord/render/help.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { everywhere } from './options.ts'

/** `/help`: these commands, and how far to trust what they say. */
export const helpFor = (commands: readonly Command[]) =>
  defineCommand({
    data: { name: 'help', description: 'command.help', ...everywhere },
    options: z.object({}),
    isPrivate: () => true,
    answer: async (_options, { asker, commandIds }) => renderHelp(commands, voiceOf(asker.locale), commandIds),
  })
