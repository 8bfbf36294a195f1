import type { Voice } from '#src/discord/words/messages.ts'

/** `24 hours`, `7 days`: a window's length in the reader's language. */
export function windowWords(lengthMs: number, voice: Voice): string {
  const hours = Math.round(lengthMs / 3_600_000)
  return hours % 24 === 0 && hours > 24
    ? voice.say('count.days', { n: hours / 24 })
    : voice.say('count.hours', { n: Math.max(1, hours) })
}
