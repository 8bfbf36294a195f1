import { z } from 'zod'
import { type CommandContext, defineCommand, type Message } from '#src/discord/command.ts'
import { renderDigests } from '#src/discord/render/digests.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import { pressedPage } from '#src/discord/render/pages.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { serversOnly } from './options.ts'

/** `/digests`: what is posted here, and when next. */
export const digests = defineCommand({
  data: { name: 'digests', description: 'command.digests', ...serversOnly },
  options: z.object({}),

  answer: (_options, context) => show(0, context),

  async press(state, _values, context) {
    const page = pressedPage(state, 'list')
    if (page === null) throw new CommandProblem('error.stale', { command: 'digests' })
    return show(page, context)
  },
})

async function show(page: number, { newsroom, asker }: CommandContext): Promise<Message> {
  if (!asker.guildId) throw new CommandProblem('error.serverOnly')
  const [listed, failures] = await Promise.all([
    newsroom.digests.list(asker.guildId),
    newsroom.digests.failures(asker.guildId),
  ])
  return renderDigests(listed, failures, voiceOf(asker.locale), page)
}
