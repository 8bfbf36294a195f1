import { ApplicationCommandType } from 'discord-api-types/v10'
import { z } from 'zod'
import { defineCommand } from '#src/discord/command.ts'
import { voiceOf } from '#src/discord/messages.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import { renderArticle } from '#src/discord/render/one-article.ts'
import { everywhere } from './options.ts'

/** Fewer characters than these are no article. */
const SHORTEST_TEXT = 80

/** **Brief this** on a message with a link or a text: actors, statements and summary. Nothing of it is kept. */
export const briefThis = defineCommand({
  data: { type: ApplicationCommandType.Message, name: 'Brief this', ...everywhere },
  options: z.object({ content: z.string() }),
  isPrivate: () => true,

  async answer({ content }, { newsroom, asker, signal }) {
    const voice = voiceOf(asker.locale)
    const url = linkIn(content)
    if (!url && content.trim().length < SHORTEST_TEXT) throw new CommandProblem('this.none')
    const found = await newsroom.analyse(url ? { url } : { text: content }, { signal })
    if (!found.ok) {
      throw new CommandProblem('this.unreadable', { reason: escapeFeedText(clip(found.problem.reason, 200)) })
    }
    return renderArticle(found.value, url ? await newsroom.storyOf(url, { signal }) : null, voice)
  },
})

/** The first web address in a message. */
export function linkIn(content: string): string | null {
  const found = /https?:\/\/[^\s<>"')\]]{4,2000}/u.exec(content)?.[0].replace(/[.,;:!?]+$/, '')
  return found && URL.canParse(found) ? found : null
}
