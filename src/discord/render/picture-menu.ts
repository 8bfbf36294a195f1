import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import { type ActorState, actorId } from '#src/discord/render/actor-positions.ts'
import { pictureValue } from '#src/discord/render/brief-state.ts'
import { button, type Choice, type Part, row } from '#src/discord/render/parts.ts'
import { type Pictured, picturesOfBriefing, picturesOfStory } from '#src/discord/render/pictures.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { ActorView } from '#src/newsroom/archive/questions.ts'

const dayMs = 24 * 60 * 60_000

/** Entries of a menu for the pictures that can be drawn of a briefing; nothing where there is none. */
export function briefingPictureChoices(briefing: Briefing, voice: Voice): readonly Choice[] {
  return picturesOfBriefing(briefing, { voice, zone: 'UTC' }).map((one) => choiceOf(one, voice))
}

/** The same for a story. */
export function storyPictureChoices(story: BriefedStory, voice: Voice): readonly Choice[] {
  return picturesOfStory(story, { voice, zone: 'UTC' }).map((one) => choiceOf(one, voice))
}

/** A button for an actor's days, where there are statements of several. */
export function actorPictureButton({ by }: ActorView, state: ActorState, voice: Voice): readonly Part[] {
  const id = actorId('days', state)
  const days = new Set(by.map(({ at }) => Math.floor(at.getTime() / dayMs)))
  return id && by.length >= 4 && days.size >= 2 ? [row([button(voice.say('picture.month'), id)])] : []
}

/** A view in words may have the same name: small print tells them apart. */
function choiceOf({ picture: { kind } }: Pictured, voice: Voice): Choice {
  return { label: voice.say(`picture.${kind}`), value: pictureValue(kind), description: voice.say('picture.entry') }
}
