import { z } from 'zod'
import { defineCommand } from '#src/discord/command.ts'
import { type BriefState, parseBriefPress } from '#src/discord/render/brief-state.ts'
import { renderBriefView } from '#src/discord/render/brief-views.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { CommandProblem, notice, withParts } from '#src/discord/render/notice.ts'
import { firstWords, isBeginning } from '#src/discord/render/status.ts'
import { renderStory, renderStoryPart } from '#src/discord/render/story-view.ts'
import { wrongMenu } from '#src/discord/render/wrong-menu.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { meantActor } from './meant-actor.ts'
import { duration, everywhere, privateOption, topicOption, windowOption, words } from './options.ts'
import { briefingPage, storyPage } from './public-page.ts'
import { showBriefPicture } from './show-picture.ts'

/** As many as a menu takes. */
const MOST_STORIES = 25

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

  async answer({ topic, window }, context) {
    const { newsroom, asker, viewer, now, signal } = context
    const briefing = await newsroom.brief({ topic, sinceMs: window }, { signal, viewer })
    if (briefing.stories.length === 0 && isBeginning(briefing)) {
      return notice(firstWords(await newsroom.status({ signal, viewer }), voiceOf(asker.locale)))
    }
    const state: BriefState = { topic, sinceMs: window, at: now, shared: false }
    const page = await briefingPage(briefing, state, context)
    const instead = briefing.stories.length === 0 ? await meantActor(topic, context) : []
    return renderBriefing(briefing, state, voiceOf(asker.locale), { page, instead })
  },

  async press(state, values, context) {
    const pressed = parseBriefPress(state, values)
    if (!pressed) throw new CommandProblem('error.stale', { command: 'brief' })
    if (pressed.shows === 'picture') return showBriefPicture(pressed, pressed.state, context)
    const { newsroom, asker, viewer, signal } = context
    const voice = voiceOf(asker.locale)
    const { page, state: asked } = pressed
    const { topic, sinceMs, at } = asked
    if (pressed.shows === 'story') {
      const story = await newsroom.story({ storyId: pressed.storyId, at, from: { topic, sinceMs } }, { signal, viewer })
      if (!story) throw new CommandProblem('story.gone')
      const webPage = await storyPage(story, context)
      if (pressed.part === null) return renderStory(story, voice, asked, { knownAt: at, page: webPage })
      const part = renderStoryPart(pressed.part, story, asked, voice, { knownAt: at, page })
      return pressed.part === 'statements' ? withParts(part, wrongMenu(story.statements, voice)) : part
    }
    const limit = pressed.view === 'stories' ? { limit: MOST_STORIES } : {}
    const briefing = await newsroom.brief({ topic, sinceMs, at, ...limit }, { signal, viewer })
    const webPage = pressed.view === 'overview' ? await briefingPage(briefing, asked, context) : null
    const view = renderBriefView(pressed.view, briefing, asked, voice, { knownAt: at, page, webPage })
    if (pressed.view !== 'statements') return view
    const statements = briefing.stories.flatMap((story) => story.statements)
    return withParts(view, wrongMenu(statements, voice))
  },

  answersPressInPrivate: (state, values) => parseBriefPress(state, values)?.state.shared ?? false,

  complete: ({ value }, { newsroom, viewer }) => newsroom.suggest('topic', value, viewer),
})
