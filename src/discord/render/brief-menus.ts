import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import { type BriefState, type BriefView, menuId, type StoryPart } from '#src/discord/render/brief-state.ts'
import { dot, menu, type Part } from '#src/discord/render/parts.ts'
import { briefingPictureChoices, storyPictureChoices } from '#src/discord/render/picture-menu.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import { sourceCounts } from '#src/discord/render/story-text.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** A story and its number in the briefing. */
export type NumberedStory = { readonly story: BriefedStory; readonly number: number }

/** Stories in the order in which a briefing numbers them: those with something new first. */
export function numbered({ stories }: Pick<Briefing, 'stories'>): readonly NumberedStory[] {
  return [...stories.filter((story) => !isFolded(story)), ...stories.filter(isFolded)].map((story, index) => ({
    story,
    number: index + 1,
  }))
}

/** Whether the channel has read a story as it stands. */
export function isFolded({ sinceLast }: BriefedStory): boolean {
  return sinceLast?.state === 'unchanged'
}

/** Longest value of a menu's choice. */
const longestValue = 100

/** “Read story …” with a choice for each story, and “Other views …”, which has the pictures too. */
export function briefMenus(current: BriefView, briefing: Briefing, state: BriefState, voice: Voice): readonly Part[] {
  return [...storyMenu(briefing, state, voice), ...viewMenu(current, briefing, state, voice)]
}

function storyMenu(briefing: Briefing, state: BriefState, voice: Voice): readonly Part[] {
  const id = menuId({ of: 'stories' }, state)
  const choices = numbered(briefing)
    .filter(({ story }) => story.id.length <= longestValue)
    .map(({ story, number }) => ({
      label: `${number} · ${printedWords(story.headline.text, 'choice')}`,
      value: story.id,
      description: sourceCounts({ outlets: story.outlets.length, origins: story.origins }, voice).join(dot),
    }))
  return id && choices.length > 0 ? [menu(id, voice.say('brief.read'), choices)] : []
}

/** The views that have something to show, and none that would show what stands here already. */
function viewMenu(current: BriefView, briefing: Briefing, state: BriefState, voice: Voice): readonly Part[] {
  const id = menuId({ of: 'views' }, state)
  const { stories, counts, disputes, figures, comingUp } = briefing
  const offered: readonly (readonly [BriefView, boolean])[] = [
    ['overview', true],
    ['statements', stories.some(({ statements }) => statements.length > 0)],
    ['timeline', true],
    ['sources', true],
    ['coverage', true],
    ['disputed', disputes.length > 0],
    ['numbers', figures.length > 0],
    ['coming', comingUp.length > 0],
    ['stories', counts.stories > stories.length],
    ['why', true],
  ]
  const choices = offered
    .filter(([view, has]) => has && view !== current)
    .map(([view]) => ({ label: voice.say(`brief.${view}`), value: view }))
  const pictures = briefingPictureChoices(briefing, voice)
  const placeholder = voice.say(pictures.length > 0 ? 'picture.menu' : 'brief.views')
  return id ? [menu(id, placeholder, [...choices, ...pictures])] : []
}

/** “More of this story …”: its parts at full length, its pictures, and the way back to the briefing. */
export function partMenu(
  current: StoryPart | null,
  story: BriefedStory,
  state: BriefState,
  voice: Voice,
): readonly Part[] {
  const id = menuId({ of: 'parts', storyId: story.id }, state)
  const offered: readonly (readonly [StoryPart, boolean])[] = [
    ['statements', story.statements.length > 0],
    ['timeline', story.timeline.length > 0],
    ['sources', story.sources.length > 0],
    ['coverage', story.coverage.carriedBy.length + story.coverage.notIn.length > 0],
    ['disputed', story.disputes.length > 0],
    ['numbers', story.figures.length > 0],
    ['coming', story.comingUp.length > 0],
  ]
  const parts = offered
    .filter(([part, has]) => has && part !== current)
    .map(([part]) => ({ label: voice.say(`brief.${part}`), value: part as string }))
  const whole = current === null ? [] : [{ label: voice.say('story.whole'), value: 'story' }]
  const back = [{ label: voice.say('brief.overview'), value: 'overview' }]
  const pictures = storyPictureChoices(story, voice)
  return id ? [menu(id, voice.say('story.views'), [...whole, ...parts, ...pictures, ...back])] : []
}
