import type { Affair } from '#src/briefings/briefing.ts'
import { menu, type Part, text } from '#src/discord/render/parts.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** The longest value of a menu's choice. */
const longestValue = 100

/**
 * The affair that a story belongs to: a line with its largest other event, and a menu of the others, newest first.
 *
 * @param menuId - The menu's `custom_id`; its values are ids of stories. Null: no menu.
 */
export function affairParts(
  affair: Affair | null,
  storyId: string,
  menuId: string | null,
  voice: Voice,
): readonly Part[] {
  const others = affair?.events.filter((event) => event.storyId !== storyId) ?? []
  const [first, ...rest] = others
  if (affair === null || first === undefined) return []
  const leading = rest.reduce((best, event) => (event.articles > best.articles ? event : best), first)
  const headline = printedWords(leading.headline.text, 'headline')
  const line = voice.say('story.affair', { headline, events: voice.say('count.events', { n: affair.events.length }) })
  const choices = others
    .filter((event) => event.storyId.length <= longestValue)
    .map(({ storyId: value, headline }) => ({ label: printedWords(headline.text, 'title'), value }))
  if (menuId === null || choices.length === 0) return [text(`-# ${line}`)]
  return [text(`-# ${line}`), menu(menuId, voice.say('story.affairEvents'), choices)]
}
