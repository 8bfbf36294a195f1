import { link, webAddress } from '#src/discord/render/links.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** A link to the page that shows the same on the web; nothing where there is none, or its address is too long. */
export function pageLink(address: string | null, voice: Voice): readonly string[] {
  if (address === null || webAddress(address) === null) return []
  const words = voice.say('link.page')
  return [link(words, address, words)]
}
