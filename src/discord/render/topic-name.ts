import type { Topic } from '#src/briefings/briefing.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import { stateCalled } from '#src/newsroom/archive/country-names.ts'

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

/** Names of states that something else bears too: a state of the United States, a surname, a given name. */
const shared: ReadonlySet<string> = new Set(['Georgia', 'Jordan', 'Chad'])

/**
 * An actor as a reader calls it: a state by its name in the reader's language, everybody else as the sources do.
 *
 * @param actor - Where its id is known, that tells whether it is a state; a name that others bear too tells nothing.
 */
export function actorWords(
  actor: string | { readonly name: string; readonly id: string | null },
  voice: Voice,
): string {
  if (typeof actor !== 'string')
    return actor.id?.startsWith('state:') ? topicWords({ label: actor.name, actorIds: [actor.id] }, voice) : actor.name
  const state = shared.has(actor) ? null : stateCalled(actor)
  return state?.name === actor ? topicWords(actor, voice) : actor
}
