import { foldName } from '#src/base/fold-name.ts'
import type { Topic } from '#src/briefings/briefing.ts'
import type { Scope } from '#src/store/ports/scope-store.ts'
import { isOrdinaryWord } from '#src/stories/facts/topic-words.ts'
import type { Meant, NamedActor } from './whom.ts'

/** What a topic means, and what belongs to it. */
export type UnderstoodTopic = { readonly topic: Topic; readonly scope: Scope }

/** Longest topic, in UTF-16 units. */
export const longestTopic = 100

/** Words that join others. They are not searched for. */
const joiningWords = new Set('a an the and or of in on at to for with by from about vs versus'.split(' '))

/** A topic as typed, without control characters and doubled spaces, cut to `longestTopic`. */
export function cleanTopic(typed: string): string {
  return typed
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .split(/\s+/)
    .join(' ')
    .slice(0, longestTopic)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim()
}

/** Whether a topic has anything to look for: a letter, a digit or a flag. */
export function canBeTopic(topic: string): boolean {
  return /[\p{L}\p{N}]|\p{RI}{2}/u.test(topic)
}

/** What a topic means: an actor, else words that must all occur. */
export function understandTopic(typed: string, meant: Meant): UnderstoodTopic {
  const query = cleanTopic(typed)
  switch (meant.kind) {
    case 'known':
      return ofActors(query, meant.actor, [meant.actor.id])
    case 'borne': {
      const [likeliest] = meant.bearers
      if (isRatherWord(query, likeliest)) return ofWords(query)
      return ofActors(query, likeliest, [likeliest.id, ...meant.forms.map(({ id }) => id)])
    }
    case 'nobody':
      return ofWords(query)
  }
}

/** From so many articles on, somebody is meant by a name that is an ordinary word too: Bush, Trump. */
const wellKnownFrom = 5

/** Whether a topic is an ordinary word and no name, whatever some headline in capitals looks like: “earthquake”. */
function isRatherWord(query: string, { kind, isWhole, mentions }: NamedActor): boolean {
  if (!isOrdinaryWord(query)) return false
  return mentions < wellKnownFrom || (kind !== 'person' && !isWhole)
}

function ofWords(query: string): UnderstoodTopic {
  return {
    topic: { query, label: query, kind: 'words', actorIds: [] },
    scope: { actorIds: [], phrases: phrasesOf(query) },
  }
}

/** The same topic, which also matches articles that name these places. The places weigh less than the name itself. */
export function withPlaces({ topic, scope }: UnderstoodTopic, placeIds: readonly string[]): UnderstoodTopic {
  return { topic, scope: { ...scope, actorIds: [...new Set([...scope.actorIds, ...placeIds])] } }
}

function ofActors(
  query: string,
  { name, kind }: Pick<NamedActor, 'name' | 'kind'>,
  ids: readonly string[],
): UnderstoodTopic {
  return { topic: { query, label: name, kind, actorIds: ids }, scope: { actorIds: ids, phrases: [] } }
}

/** The phrases to search for: each part in quotation marks is one phrase, each other word is one. */
export function phrasesOf(query: string): readonly string[] {
  const parts = query.split(/["“”„«»]/)
  const phrases = parts.flatMap((part, index) => {
    const words = foldName(part)
      .split(/[ .'-]+/)
      .filter((word) => word !== '')
    if (index % 2 === 1) return words.length > 0 ? [words.join(' ')] : []
    return words.filter((word) => !joiningWords.has(word))
  })
  return [...new Set(phrases)]
}
