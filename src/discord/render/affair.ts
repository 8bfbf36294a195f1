import type { Affair, BriefedStory } from '#src/briefings/briefing.ts'
import { type Choice, menu, type Part, text } from '#src/discord/render/parts.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** The longest value of a menu's choice. */
const longestValue = 100

/** A line with the largest other event of the affair that a story belongs to; nothing where it belongs to none. */
export function affairParts(affair: Affair | null, storyId: string, voice: Voice): readonly Part[] {
  const [first, ...rest] = eventsBeside(affair, storyId)
  if (affair === null || first === undefined) return []
  const leading = rest.reduce((best, event) => (event.articles > best.articles ? event : best), first)
  const headline = printedWords(leading.headline.text, 'headline')
  const events = voice.say('count.events', { n: affair.events.length })
  return [text(`-# ${voice.say('story.affair', { headline, events })}`)]
}

/**
 * One menu of all that can be read beside a story: the events of its affair, newest first, then the other stories of the
 * topic.
 *
 * @param menuId - Its `custom_id`; the values are ids of stories. Null: no menu.
 */
export function otherStoriesMenu(
  menuId: string | null,
  storyId: string,
  {
    affair,
    others,
    topic,
  }: { readonly affair: Affair | null; readonly others: readonly BriefedStory[]; readonly topic: string },
  voice: Voice,
): readonly Part[] {
  const events = eventsBeside(affair, storyId).map(
    (event): Choice => ({
      label: printedWords(event.headline.text, 'title'),
      value: event.storyId,
      description: voice.say('story.sameAffair'),
    }),
  )
  const stories = others.map(({ id, headline }): Choice => ({ label: printedWords(headline.text, 'title'), value: id }))
  const known = new Set(events.map(({ value }) => value).concat(storyId))
  const choices = [...events, ...stories.filter(({ value }) => !known.has(value))].filter(
    ({ value }) => value.length <= longestValue,
  )
  return menuId === null || choices.length === 0 ? [] : [menu(menuId, voice.say('story.others', { topic }), choices)]
}

function eventsBeside(affair: Affair | null, storyId: string): Affair['events'] {
  return affair?.events.filter((event) => event.storyId !== storyId) ?? []
}
