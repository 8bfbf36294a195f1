import { pagePaths } from '#src/base/page-paths.ts'
import type { BriefedStory } from '#src/briefings/briefing.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { coveragePicture } from '#src/pictures/coverage.ts'
import { numbersPicture } from '#src/pictures/numbers.ts'
import type { Picture, Theme } from '#src/pictures/picture.ts'
import { spokePicture } from '#src/pictures/spoke.ts'
import { timelinePicture } from '#src/pictures/timeline.ts'
import { wherePicture } from '#src/pictures/where.ts'
import { type Html, html } from './html.ts'
import type { PageContext } from './page.ts'

const reader = { voice: voiceOf('en'), zone: 'UTC' }

/** The pictures that a story has enough for, of what its page prints. */
export function picturesOf(story: BriefedStory): readonly Picture[] {
  const { statements, figures } = story
  const title = story.headline.text
  return [
    timelinePicture(story, reader),
    wherePicture({ title, stories: [story] }, reader),
    spokePicture({ title, statements }, reader),
    numbersPicture({ title, figures }, reader),
    coveragePicture(story, reader),
  ].filter((picture) => picture !== null)
}

/** The address of a story's picture. */
export function pathOfPicture(storyId: string, kind: Picture['kind'], theme: Theme): string {
  return `${pagePaths.story(storyId)}/${kind}-${theme}.svg`
}

/** A picture of a story in the reader's light; a page that stands alone has none. */
export function storyPicture(story: BriefedStory, kind: Picture['kind'], page: Pick<PageContext, 'link'>): Html {
  const picture = picturesOf(story).find((one) => one.kind === kind)
  const [light, dark] = [pathOfPicture(story.id, kind, 'light'), pathOfPicture(story.id, kind, 'dark')].map(page.link)
  if (!picture || !light || !dark) return html``
  return html`<figure class="picture"><picture><source media="(prefers-color-scheme: dark)" srcset="${dark}"><img src="${light}" alt="${picture.alt}"></picture></figure>`
}
