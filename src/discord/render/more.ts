import type { MoreOf } from '#src/discord/render/fit.ts'
import { button, row, text } from '#src/discord/render/parts.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** `+3 more` in small print, where no view has the rest. */
export function moreLine(voice: Voice): MoreOf {
  return (n) => text(`-# ${voice.say('more', { n })}`)
}

/** `+3 more` as a button that leads to the rest; in small print where its state is too long for a button. */
export function moreButton(id: string | null, voice: Voice): MoreOf {
  return id === null ? moreLine(voice) : (n) => row([button(voice.say('more', { n }), id)])
}
