import { z } from 'zod'
import { defineCommand } from '#src/discord/command.ts'
import { renderDigests } from '#src/discord/render/digests.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { serversOnly } from './options.ts'

/** `/digests`: what is posted here, and when next. */
export const digests = defineCommand({
  data: { name: 'digests', description: 'command.digests', ...serversOnly },
  options: z.object({}),

  async answer(_options, { newsroom, asker }) {
    if (!asker.guildId) throw new CommandProblem('error.serverOnly')
    const [listed, failures] = await Promise.all([
      newsroom.digests.list(asker.guildId),
      newsroom.digests.failures(asker.guildId),
    ])
    return renderDigests(listed, failures, voiceOf(asker.locale))
  },
})
