import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { actorWords, topicWords } from '#src/discord/render/topic-name.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { WatchSubject } from '#src/subscriptions/watch.ts'

/** What is known of a speaker whom a watch names. */
export type WatchedSpeaker =
  | { readonly kind: 'heard' }
  /** Nobody of that name has spoken in what was read so far; `alike`: names that may have been meant. */
  | { readonly kind: 'unheard'; readonly name: string; readonly alike: readonly string[] }
  /** Several bear the name. A watch waits for each of them. */
  | { readonly kind: 'several'; readonly name: string; readonly names: readonly string[] }

/** When an alert of the watch comes, in sentences, and whether anybody of the name that it has is known. */
export function watchWaits(subject: WatchSubject, speaker: WatchedSpeaker, voice: Voice): string {
  return [...conditions(subject, voice), ...knownOf(speaker, voice)].join('\n')
}

function conditions(subject: WatchSubject, voice: Voice): readonly string[] {
  const shown = (words: string): string => escapeFeedText(clip(topicWords(words, voice), 80))
  switch (subject.kind) {
    case 'actor':
      return [voice.say('watch.waitsActor', { name: shown(subject.name) })]
    case 'topic':
      return [voice.say('watch.waitsTopic', { topic: shown(subject.topic) })]
    case 'origins':
      return [voice.say('watch.waitsOrigins', { topic: shown(subject.topic), atLeast: String(subject.atLeast) })]
    case 'act': {
      const { act, by, against } = subject
      return [
        voice.say('watch.waitsAct', { act: voice.say(`act.${act}`) }),
        by ? voice.say('watch.onlyBy', { name: shown(by) }) : voice.say('watch.byAnyone'),
        ...(against ? [voice.say('watch.onlyAbout', { topic: shown(against) })] : []),
      ]
    }
  }
}

function knownOf(speaker: WatchedSpeaker, voice: Voice): readonly string[] {
  const listed = (names: readonly string[]) =>
    names.map((name) => escapeFeedText(clip(actorWords(name, voice), 60))).join(', ')
  switch (speaker.kind) {
    case 'heard':
      return []
    case 'several':
      return [
        voice.say('watch.several', { name: escapeFeedText(clip(speaker.name, 80)), names: listed(speaker.names) }),
      ]
    case 'unheard':
      return [
        voice.say('watch.unheard', { name: escapeFeedText(clip(topicWords(speaker.name, voice), 80)) }),
        ...(speaker.alike.length > 0 ? [voice.say('error.nearest', { names: listed(speaker.alike) })] : []),
      ]
  }
}
