import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import { placesNamedIn } from '#src/briefings/story-places.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { ActorView, SaidAnswer } from '#src/newsroom/archive/questions.ts'
import { coveragePicture } from '#src/pictures/coverage.ts'
import { monthPicture } from '#src/pictures/month.ts'
import { numbersPicture } from '#src/pictures/numbers.ts'
import type { Picture, PictureKind, Theme } from '#src/pictures/picture.ts'
import { spokePicture } from '#src/pictures/spoke.ts'
import { timelinePicture } from '#src/pictures/timeline.ts'
import { wherePicture } from '#src/pictures/where.ts'
import { type Html, html } from './html.ts'
import { fullEntry, printedOf } from './story-parts.ts'

const reader = { voice: voiceOf('en-GB'), zone: 'UTC' }

/** The pictures that a story has enough for, of what its page prints. */
export function picturesOfStory(story: BriefedStory): readonly Picture[] {
  const { statements, figures } = story
  const title = story.headline.text
  return [
    timelinePicture(story, reader),
    wherePicture({ title, stories: [story] }, reader),
    spokePicture({ title, statements }, reader),
    numbersPicture({ title, figures }, reader),
    coveragePicture(story, reader),
  ]
    .filter((picture) => picture !== null)
    .map(belowTitle)
}

/** The same of a topic, whose page prints less of each story than the story's own. */
export function picturesOfTopic({ topic, stories, statements, disputes, figures }: Briefing): readonly Picture[] {
  const title = topic.label
  const entries = stories.map((story) => ({ story, printed: printedOf(story, fullEntry, disputes) }))
  const named = entries.map(({ story: { headline, places }, printed: { sentences } }) => ({
    places: placesNamedIn([headline, ...sentences], places),
  }))
  const said = [...entries.flatMap(({ printed }) => printed.statements), ...statements]
  return [
    wherePicture({ title, stories: named }, reader),
    spokePicture({ title, statements: said }, reader),
    numbersPicture({ title, figures }, reader),
  ]
    .filter((picture) => picture !== null)
    .map(belowTitle)
}

/** A picture that stands below the title of its page says only what it shows: a page does not repeat its title. */
function belowTitle(picture: Picture): Picture {
  return { ...picture, title: picture.subtitle, subtitle: '' }
}

/**
 * What an actor said day by day, where there is enough.
 *
 * @param answer - Its statements of the window, oldest first.
 */
export function picturesOfActor(
  { actor }: ActorView,
  { statements, turns = [], total }: SaidAnswer,
  window: { readonly from: Date; readonly to: Date },
): readonly Picture[] {
  const picture = monthPicture({ actor: actor.name, window, statements, turns, total }, reader)
  return picture === null ? [] : [belowTitle(picture)]
}

/** The pictures of a page, and the address of each. */
export type PagePictures = {
  readonly pictures: readonly Picture[]
  address(kind: PictureKind, theme: Theme): string | null
}

/** The picture of that kind in the reader's light, alone or with words below it; nothing where the page has none. */
export function figureOf(
  kind: PictureKind,
  { pictures, address }: PagePictures,
  below: Html = html``,
): readonly Html[] {
  const picture = pictures.find((one) => one.kind === kind)
  const [light, dark] = [address(kind, 'light'), address(kind, 'dark')]
  if (!picture || light === null || dark === null) return []
  return [
    html`<figure class="picture"><picture><source media="(prefers-color-scheme: dark)" srcset="${dark}"><img src="${light}" alt="${picture.alt}"></picture>${below}</figure>`,
  ]
}

/** The address of a picture below that of its page. */
export function picturePath(page: string, kind: PictureKind, theme: Theme): string {
  const [path, query] = page.split('?')
  return `${path}/${kind}-${theme}.svg${query === undefined ? '' : `?${query}`}`
}
