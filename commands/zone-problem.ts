import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** A time zone that the runtime does not know, and the nearest ones. */
export function zoneProblem(zone: string, nearest: readonly string[], voice: Voice): CommandProblem {
  return new CommandProblem('error.unknownZone', {
    zone: escapeFeedText(clip(zone, 64)),
    nearest:
      nearest.length > 0
        ? voice.say('error.nearest', { names: nearest.slice(0, 3).join(', ') })
        : voice.say('error.zoneExample'),
  })
}
