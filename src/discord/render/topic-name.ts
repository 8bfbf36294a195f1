import type { Topic } from '#src/briefings/briefing.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import { stateCalled } from '#src/newsroom/country-names.ts'

/**
 * A topic in a sentence: a state by its name in the reader's language, whatever form was typed (“iraqi” is “Irak” in
 * German); other words as they were typed. Nothing of it does anything in Discord.
 *
 * @param most - Length to which it is cut, in UTF-16 units.
 */
export function topicName(topic: string | Pick<Topic, 'label' | 'actorIds'>, voice: Voice, most = 100): string {
  return escapeFeedText(clip(topicWords(topic, voice), most))
}

/** The same as a title, which begins with a capital. */
export function topicHeading(topic: string | Pick<Topic, 'label' | 'actorIds'>, voice: Voice, most = 100): string {
  const name = topicWords(topic, voice)
  const [first = ''] = name
  return escapeFeedText(clip(`${first.toLocaleUpperCase(voice.locale)}${name.slice(first.length)}`, most))
}

/** The name before it is made harmless, for menus and titles that show every sign as itself. */
export function topicWords(topic: string | Pick<Topic, 'label' | 'actorIds'>, voice: Voice): string {
  const state =
    typeof topic === 'string'
      ? stateCalled(topic)
      : { code: /^state:([A-Z]{2})$/.exec(topic.actorIds[0] ?? '')?.[1] ?? null, name: topic.label }
  const typed = typeof topic === 'string' ? topic : topic.label
  if (state === null) return typed
  // The outlets that are read write English: there a state keeps the name that they use.
  return voice.locale.startsWith('en') ? state.name : (voice.country(state.code) ?? state.name)
}

/** Names of states that something else bears too: of “Georgia” alone nobody knows whether it is the state of the US. */
const shared: ReadonlySet<string> = new Set(['Georgia'])

/** An actor as a reader calls it: a state by its name in the reader's language, everybody else as the sources do. */
export function actorWords(name: string, voice: Voice): string {
  const state = shared.has(name) ? null : stateCalled(name)
  return state?.name === name ? topicWords(name, voice) : name
}
