import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { RestReason } from '#src/subscriptions/rest-reason.ts'

/** Why a subscription rests, in the reader's language. */
export function pausedWords(because: RestReason | null, voice: Voice): string {
  if (because === null) return voice.say('digests.pausedPlain')
  return voice.say('digests.paused', { reason: reasonIn(because, voice) })
}

function reasonIn(because: RestReason, voice: Voice): string {
  switch (because.kind) {
    case 'channel-gone':
      return voice.say('paused.gone')
    case 'thread-closed':
      return voice.say('paused.thread')
    case 'lacks':
      return voice.say('paused.lacks', { permission: voice.say(`permission.${because.permission}`) })
    case 'unknown-zone':
      return voice.say('paused.zone', { zone: escapeFeedText(clip(because.zone, 100)) })
    case 'left':
      return voice.say('paused.left')
    case 'told':
      return escapeFeedText(clip(because.sentence, 200))
  }
}
