import type { Clock } from '#src/base/clock.ts'
import { foldName } from '#src/base/fold-name.ts'
import { remembering } from '#src/base/remember.ts'
import type { Viewer } from '#src/base/viewer.ts'
import type { Store } from '#src/store/store.ts'
import { nearestZones } from '#src/subscriptions/zones.ts'
import type { Suggestion } from './questions.ts'
import { cleanTopic, longestTopic } from './topic.ts'

/** Discord's limit for suggestions. */
const mostSuggestions = 25

/** How far back news counts for suggestions. */
const hotMs = 3 * 24 * 3_600_000

/** A name and the forms of it that people type: “Iraq”, with “Iraqi” and “Baghdad”. */
export type CompletableName = { readonly name: string; readonly forms: readonly string[] }

/** Names that complete what was typed: this server's digests first, then the news, then the lexicon. */
export async function suggest(
  {
    kind,
    typed,
    viewer,
  }: {
    readonly kind: 'topic' | 'actor' | 'zone'
    readonly typed: string
    readonly viewer: Viewer
  },
  {
    store,
    clock,
    completable,
  }: {
    readonly store: Pick<Store, 'viewedBy' | 'digests'>
    readonly clock: Clock
    readonly completable: readonly CompletableName[]
  },
): Promise<readonly Suggestion[]> {
  if (kind === 'zone') return nearestZones(typed, mostSuggestions).map(suggestionOf)
  const query = cleanTopic(typed)
  const prefix = foldName(query)
  const begins = (name: string) => endingsOf(name).some((ending) => ending.startsWith(prefix))

  const digests = kind === 'topic' && typeof viewer === 'object' ? await store.digests.list(viewer.guildId) : []
  const subscribed = digests.map(({ topic }) => topic).filter(begins)
  const view = await store.viewedBy(viewer)
  const actors =
    prefix === ''
      ? await view.actors.inTheNews(
          new Date(clock.now().getTime() - hotMs),
          kind === 'actor'
            ? ['person', 'state', 'organisation', 'group']
            : ['state', 'organisation', 'group', 'person'],
          mostSuggestions,
        )
      : await view.actors.completing(prefix, mostSuggestions)
  const listed =
    prefix === ''
      ? []
      : completable.filter((one) => typedFor(one).some((ending) => ending.startsWith(prefix))).map(({ name }) => name)
  const named = actors.filter((actor) => kind === 'topic' || actor.kind !== 'place').map(({ name }) => name)
  const typedItself = kind === 'topic' && query !== '' ? [query] : []
  return unique([...subscribed, ...exactFirst(listed, prefix), ...named, ...typedItself])
    .slice(0, mostSuggestions)
    .map(suggestionOf)
}

/** The words by which a person may begin to type a name: “south sudan” and “sudan”. */
function endingsOf(name: string): readonly string[] {
  return foldName(name)
    .split(' ')
    .map((_, index, words) => words.slice(index).join(' '))
}

/** The names are cached: the same ones are needed for every letter that a person types. */
const typedFor = remembering(({ name, forms }: CompletableName) => [name, ...forms].flatMap(endingsOf))

/** Puts “Niger” before “Nigeria” where a person typed “niger”. */
function exactFirst(names: readonly string[], prefix: string): readonly string[] {
  const isExact = new Map(names.map((name) => [name, foldName(name) === prefix]))
  return [...names].sort((a, b) => Number(isExact.get(b)) - Number(isExact.get(a)) || (a < b ? -1 : 1))
}

function unique(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const folded = foldName(name)
    if (seen.has(folded)) return false
    seen.add(folded)
    return true
  })
}

function suggestionOf(name: string): Suggestion {
  const short = name.slice(0, longestTopic)
  return { name: short, value: short }
}
