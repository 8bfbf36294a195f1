import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10'
import { z } from 'zod'
import { defineCommand } from '#src/discord/command.ts'
import { type BriefState, parseBriefState } from '#src/discord/render/brief-buttons.ts'
import { renderBriefView, renderStory } from '#src/discord/render/brief-views.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { duration, everywhere, LONGEST_TOPIC, windowChoices, words } from './options.ts'

/** `/brief topic`: what is known about a topic, or a word about a quiet day. */
export const brief = defineCommand({
  data: {
    name: 'brief',
    description: 'What happened, and who said what',
    ...everywhere,
    options: [
      {
        type: Option.String,
        name: 'topic',
        description: 'Country, person, organisation or words',
        required: true,
        autocomplete: true,
        max_length: LONGEST_TOPIC,
      },
      { type: Option.String, name: 'window', description: 'How far back', choices: windowChoices },
      { type: Option.Boolean, name: 'private', description: 'Answer for my eyes only' },
    ],
  },
  options: z.object({ topic: words, window: duration.default(86_400_000), private: z.boolean().default(false) }),
  isPrivate: (options) => options.private,

  async answer({ topic, window }, { newsroom, asker, now, signal }) {
    const briefing = await newsroom.brief({ topic, sinceMs: window }, { signal })
    const state: BriefState = { topic, sinceMs: window, at: now, shared: false }
    return renderBriefing(briefing, state, voiceOf(asker.locale))
  },

  async press(state, _values, { newsroom, asker, signal }) {
    const pressed = parseBriefState(state)
    if (!pressed) throw new CommandProblem('error.stale', { command: 'brief' })
    const voice = voiceOf(asker.locale)
    const { topic, sinceMs, at } = pressed.state
    if (pressed.view === 'story') {
      const story = await newsroom.story(pressed.storyId ?? '', { at }, { signal })
      if (!story) throw new CommandProblem('story.gone')
      return renderStory(story, voice, pressed.state, at)
    }
    const briefing = await newsroom.brief({ topic, sinceMs, at }, { signal })
    return renderBriefView(pressed.view, briefing, pressed.state, voice, at)
  },

  answersPressInPrivate: (state) => parseBriefState(state)?.state.shared ?? false,

  complete: ({ value }, { newsroom, asker }) => newsroom.suggest('topic', value, asker.guildId),
})
