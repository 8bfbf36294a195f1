import { foldName } from '#src/base/fold-name.ts'
import type { Desk } from './desk.ts'
import { cleanTopic, isActorId, type UnderstoodTopic, understandTopic } from './topic.ts'

/** Namesakes looked at; the most mentioned come first. */
const mostNamesakes = 50

/** What a topic means in this newsroom: by the lexicon, and by the names that stored articles have. */
export async function findTopic(
  typed: string,
  { store, lookUp }: Pick<Desk, 'store' | 'lookUp'>,
): Promise<UnderstoodTopic> {
  const query = cleanTopic(typed)
  if (isActorId(query)) {
    const [actor] = await store.actors.find([query])
    if (actor) return understandTopic(query, { lookUp: () => actor, stored: [] })
  }
  const stored = await store.actors.named(foldName(query), mostNamesakes)
  return understandTopic(query, { lookUp, stored })
}
