import { z } from 'zod'
import { defineCommand } from '#src/discord/command.ts'
import { renderStatus } from '#src/discord/render/status.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { everywhere } from './options.ts'

/** `/status`: the state of the newsroom. */
export const status = defineCommand({
  data: { name: 'status', description: 'command.status', ...everywhere },
  options: z.object({}),
  isPrivate: () => true,
  answer: async (_options, { newsroom, asker, viewer, signal }) =>
    renderStatus(await newsroom.status({ viewer, signal }), voiceOf(asker.locale)),
})
