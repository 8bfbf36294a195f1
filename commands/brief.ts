import { z } from 'zod'
import { defineCommand } from '#src/discord/command.ts'
import { type BriefState, parseBriefState } from '#src/discord/render/brief-buttons.ts'
import { renderBriefView, renderStory } from '#src/discord/render/brief-views.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { CommandProblem, withParts } from '#src/discord/render/notice.ts'
import { parsePictureState } from '#src/discord/render/picture-menu.ts'
import { wrongMenu } from '#src/discord/render/wrong-menu.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { duration, everywhere, privateOption, topicOption, windowOption, words } from './options.ts'
import { showBriefPicture } from './show-picture.ts'

/** `/brief topic`: what is known about a topic, or a word about a quiet day. */
export const brief = defineCommand({
  data: {
    name: 'brief',
    description: 'command.brief',
    ...everywhere,
    options: [{ ...topicOption, required: true }, windowOption, privateOption],
  },
  options: z.object({ topic: words, window: duration.default(86_400_000), private: z.boolean().default(false) }),
  isPrivate: (options) => options.private,

  async answer({ topic, window }, { newsroom, asker, viewer, now, signal }) {
    const briefing = await newsroom.brief({ topic, sinceMs: window }, { signal, viewer })
    const state: BriefState = { topic, sinceMs: window, at: now, shared: false }
    return renderBriefing(briefing, state, voiceOf(asker.locale))
  },

  async press(state, values, context) {
    if (parsePictureState(state)) return showBriefPicture(state, values[0], context)
    const { newsroom, asker, viewer, signal } = context
    const pressed = parseBriefState(state)
    if (!pressed) throw new CommandProblem('error.stale', { command: 'brief' })
    const voice = voiceOf(asker.locale)
    const { topic, sinceMs, at } = pressed.state
    if (pressed.view === 'story') {
      const story = await newsroom.story({ storyId: pressed.storyId ?? '', at }, { signal, viewer })
      if (!story) throw new CommandProblem('story.gone')
      return withParts(renderStory(story, voice, pressed.state, at), wrongMenu(story.statements, voice))
    }
    const briefing = await newsroom.brief({ topic, sinceMs, at }, { signal, viewer })
    const view = renderBriefView(pressed.view, briefing, pressed.state, voice, at)
    return pressed.view === 'statements' ? withParts(view, wrongMenu(briefing.statements, voice)) : view
  },

  answersPressInPrivate: (state) => (parsePictureState(state) ?? parseBriefState(state))?.state.shared ?? false,

  complete: ({ value }, { newsroom, viewer }) => newsroom.suggest('topic', value, viewer),
})
