import { limits } from '#src/discord/limits.ts'
import { clip, escapeFeedText, visible } from '#src/discord/render/feed-text.ts'
import { button, dot, type Part, row, text } from '#src/discord/render/parts.ts'
import { actorWords } from '#src/discord/render/topic-name.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/**
 * Names to ask about instead, as buttons; where one is too long for that, all of them as words.
 *
 * @param idOf - The `custom_id` that asks about a name; null where it would be too long.
 */
export function tryButtons(
  names: readonly string[],
  idOf: (name: string) => string | null,
  voice: Voice,
): readonly Part[] {
  const shown = [...new Set(names)].filter((name) => visible(name) !== '').slice(0, limits.buttonsInRow)
  if (shown.length === 0) return []
  const buttons = shown.flatMap((name) => {
    const id = idOf(name)
    return id ? [button(clip(visible(actorWords(name, voice)), 60), id)] : []
  })
  if (buttons.length === shown.length) return [text(`-# ${voice.say('quiet.instead')}`), row(buttons)]
  return [
    text(
      voice.say('quiet.try', {
        topics: shown.map((name) => escapeFeedText(clip(actorWords(name, voice), 60))).join(dot),
      }),
    ),
  ]
}
