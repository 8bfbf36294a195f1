import { z } from 'zod'
import { type CommandContext, defineCommand, type Message } from '#src/discord/command.ts'
import { affairParts, otherStoriesMenu } from '#src/discord/render/affair.ts'
import type { BriefState } from '#src/discord/render/brief-state.ts'
import { visible } from '#src/discord/render/feed-text.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import { renderStory } from '#src/discord/render/story-view.ts'
import { topicName, topicWords } from '#src/discord/render/topic-name.ts'
import { tryButtons } from '#src/discord/render/try-buttons.ts'
import { windowWords } from '#src/discord/render/windows.ts'
import { customIdOf, hoursCode, lengthOfCode, minuteCode, momentOfCode } from '#src/discord/state.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { meantActor } from './meant-actor.ts'
import { duration, everywhere, privateOption, topicOption, windowOption, words } from './options.ts'
import { storyPage } from './public-page.ts'

/**
 * `/story topic`: the leading story on a topic, with one menu of its views and one of other stories. Statements are
 * reported as wrong where they stand at full length, under “Statements”.
 */
export const story = defineCommand({
  data: {
    name: 'story',
    description: 'command.story',
    ...everywhere,
    options: [{ ...topicOption, required: true }, windowOption, privateOption],
  },
  options: z.object({ topic: words, window: duration.default(3 * 86_400_000), private: z.boolean().default(false) }),
  isPrivate: (options) => options.private,

  answer: ({ topic, window }, context) =>
    show({ topic, sinceMs: window, at: context.now, shared: false }, null, context),

  async press([hours, minute, topic], values, context) {
    const at = momentOfCode(minute)
    const sinceMs = lengthOfCode(hours)
    if (!at || !topic || sinceMs === null) throw new CommandProblem('error.stale', { command: 'story' })
    return show({ topic, sinceMs, at, shared: false }, values[0] ?? null, context, at)
  },

  complete: ({ value }, { newsroom, viewer }) => newsroom.suggest('topic', value, viewer),
})

async function show(
  state: BriefState,
  storyId: string | null,
  context: CommandContext,
  knownAt: Date | null = null,
): Promise<Message> {
  const { newsroom, asker, viewer, signal } = context
  const voice = voiceOf(asker.locale)
  const { topic, sinceMs, at } = state
  const {
    stories,
    topic: understood,
    quiet,
  } = await newsroom.brief({ topic, sinceMs, at, limit: 25 }, { signal, viewer })
  const chosen = storyId
    ? await newsroom.story({ storyId, at, from: { topic, sinceMs } }, { signal, viewer })
    : stories[0]
  const idOf = (name: string): string | null => customIdOf('story', [hoursCode(sinceMs), minuteCode(at), name])
  if (!chosen) {
    if (storyId) throw new CommandProblem('story.gone')
    const asked = { topic: topicName(topic, voice, 60), window: windowWords(sinceMs, voice) }
    const others = tryButtons(quiet?.tryInstead ?? [], idOf, voice)
    throw new CommandProblem('story.none', asked, [...(await meantActor(topic, context)), ...others])
  }
  const id = idOf(topic)
  const affair = await newsroom.affair({ storyId: chosen.id, at }, { signal, viewer })
  const beside = { affair, others: stories, topic: visible(topicWords(understood, voice)) }
  const below = [...affairParts(affair, chosen.id, voice), ...otherStoriesMenu(id, chosen.id, beside, voice)]
  return renderStory(chosen, voice, state, { knownAt, page: await storyPage(chosen, context), below })
}
