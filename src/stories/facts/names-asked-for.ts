import { ofStates } from '#src/analysis/english/lexicon/words-of-topics.ts'
import type { Actor } from '#src/analysis/findings.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { remembering } from '#src/base/remember.ts'
import type { TopicScope } from './belongs-to-topic.ts'

/** Whether an actor of an article is one that is asked for, or a body that bears its name. */
export function isAskedFor(actor: Actor, topic: TopicScope): boolean {
  const ids = idsOf(topic)
  return ids.has(actor.id) || namesOfBody(actor).some((id) => ids.has(id))
}

/** A country has up to a hundred places. */
const idsOf = remembering(({ actorIds }: TopicScope): ReadonlySet<string> => new Set(actorIds))

/** “Parliament of Norland”: ids of the names that a body of state bears. */
const namesOfBody = remembering(({ kind, name }: Actor): readonly string[] => {
  if (kind !== 'organisation') return []
  const words = name.split(/\s/)
  if (!words.some((word) => ofStates.has(word.toLowerCase()))) return []
  const tail = name.split(/ of (?:the )?/).at(-1)!
  return [tail, ...words].flatMap((written) => knownName(written)?.id ?? [])
})
