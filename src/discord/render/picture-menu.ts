import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import { type ActorState, actorId } from '#src/discord/render/actor-positions.ts'
import { type BriefState, parseBriefState } from '#src/discord/render/brief-buttons.ts'
import { button, menu, type Part, row } from '#src/discord/render/parts.ts'
import { type Pictured, picturesOfBriefing, picturesOfStory } from '#src/discord/render/pictures.ts'
import { customIdOf, hoursCode, minuteCode } from '#src/discord/state.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { ActorView } from '#src/newsroom/archive/questions.ts'

const dayMs = 24 * 60 * 60_000

/** A menu of the pictures that can be drawn of a briefing; nothing where there is none. */
export function briefingPictureMenu(briefing: Briefing, state: BriefState, voice: Voice): readonly Part[] {
  return pictureMenu(picturesOfBriefing(briefing, { voice, zone: 'UTC' }), pictureId(state, null), voice)
}

/** The same for a story. */
export function storyPictureMenu(story: BriefedStory, state: BriefState, voice: Voice): readonly Part[] {
  return pictureMenu(picturesOfStory(story, { voice, zone: 'UTC' }), pictureId(state, story.id), voice)
}

/** A button for an actor's days, where there are statements of several. */
export function actorPictureButton({ by }: ActorView, state: ActorState, voice: Voice): readonly Part[] {
  const id = actorId('days', state)
  const days = new Set(by.map(({ at }) => Math.floor(at.getTime() / dayMs)))
  return id && by.length >= 4 && days.size >= 2 ? [row([button(voice.say('picture.month'), id)])] : []
}

function pictureMenu(pictures: readonly Pictured[], id: string | null, voice: Voice): readonly Part[] {
  if (id === null || pictures.length === 0) return []
  const choices = pictures.map(({ picture: { kind } }) => ({ label: voice.say(`picture.${kind}`), value: kind }))
  return [menu(id, voice.say('picture.menu'), choices)]
}

function pictureId({ topic, sinceMs, at, shared }: BriefState, storyId: string | null): string | null {
  const asked = [shared ? 's' : 'o', hoursCode(sinceMs), minuteCode(at), topic]
  return customIdOf('brief', ['picture', ...asked, ...(storyId === null ? [] : [storyId])])
}

/** Of what a picture is asked for; null where the state is none of this menu. */
export function parsePictureState(
  state: readonly string[],
): { readonly storyId: string | null; readonly state: BriefState } | null {
  return state[0] === 'picture' ? parseBriefState(['overview', ...state.slice(1)]) : null
}
