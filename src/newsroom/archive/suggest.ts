import { byText } from '#src/base/by-text.ts'
import type { Clock } from '#src/base/clock.ts'
import { foldName } from '#src/base/fold-name.ts'
import { remembering } from '#src/base/remember.ts'
import type { Viewer } from '#src/base/viewer.ts'
import { countryCalled, foldTyped } from '#src/newsroom/archive/country-names.ts'
import type { Store } from '#src/store/store.ts'
import { nearestZones } from '#src/subscriptions/zones.ts'
import { nearestNames } from './nearest-names.ts'
import type { Suggestion } from './questions.ts'
import { cleanTopic, longestTopic } from './topic.ts'

/** Discord's limit for suggestions. */
const mostSuggestions = 25

/** How far back news counts for suggestions. */
const hotMs = 3 * 24 * 3_600_000

/** A name and the forms of it that people type: “Iraq”, with “Iraqi” and “Baghdad”. `id` is that of its actor. */
export type CompletableName = { readonly id: string; readonly name: string; readonly forms: readonly string[] }

/**
 * Names that complete what was typed: this server's digests, what is called just so, what is in the news that this
 * server reads, then the lexicon and what articles have named; where there are none, names that are spelled alike.
 */
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
  const prefix = foldTyped(query)
  const called = countryCalled(query)
  const begins = (name: string) =>
    endingsOf(name).some((ending) => ending.startsWith(prefix)) || abbreviates(prefix, name)

  const digests = kind === 'topic' && typeof viewer === 'object' ? await store.digests.list(viewer.guildId) : []
  const subscribed = digests.map(({ topic }) => topic).filter(begins)
  const view = await store.viewedBy(viewer)
  const hot = await view.actors.inTheNews(new Date(clock.now().getTime() - hotMs), kindsOf[kind], mostHot)
  const lexicon = new Map(completable.map(({ id, name }) => [id, name]))
  const inTheNews = hot.map(({ id, name }) => lexicon.get(id) ?? name)
  const typedItself = kind === 'topic' && query !== '' ? [query] : []
  // A flag has no letters.
  if (prefix === '') return suggestionsOf(called ? [called.name] : [...subscribed, ...inTheNews])

  const stored = (await view.actors.completing(foldName(query), mostSuggestions))
    .filter((actor) => kind === 'topic' || actor.kind !== 'place')
    .map(({ name }) => name)
  const listed = completable
    .filter((one) => typedFor(one).some((ending) => ending.startsWith(prefix)) || abbreviates(prefix, one.name))
    .map(({ name }) => name)
  const exact = [...(called ? [called.name] : []), ...listed.filter((name) => foldTyped(name) === prefix)]
  const completing = new Set([...listed, ...stored])
  const found = [
    ...subscribed,
    ...exact,
    ...nearestFirst(
      inTheNews.filter((name) => completing.has(name) || begins(name)),
      prefix,
    ),
    ...nearestFirst(listed.toSorted(byText), prefix),
    ...stored,
  ]
  const spelled =
    found.length === 0 ? nearestNames(query, [...inTheNews, ...completable.map(({ name }) => name)], mostAlike) : []
  return suggestionsOf([...found, ...spelled, ...typedItself])
}

/** As many names of the last days are looked at. */
const mostHot = 100

/** As many names that are spelled alike are offered where none completes what was typed. */
const mostAlike = 5

const kindsOf = {
  topic: ['state', 'organisation', 'group', 'person'],
  actor: ['person', 'state', 'organisation', 'group'],
} as const

function suggestionsOf(names: readonly string[]): readonly Suggestion[] {
  return unique(names).slice(0, mostSuggestions).map(suggestionOf)
}

/**
 * Names that begin with what was typed, names with another word that does, and names of which only another form does:
 * “su” begins “Sudan” and a word of “South Sudan”, and of Bolivia it begins the capital.
 */
function nearestFirst(names: readonly string[], prefix: string): readonly string[] {
  const distance = (name: string): number => {
    const [whole, ...later] = endingsOf(name)
    if (whole?.startsWith(prefix)) return 0
    return later.some((ending) => ending.startsWith(prefix)) || abbreviates(prefix, name) ? 1 : 2
  }
  return names
    .map((name) => ({ name, away: distance(name) }))
    .sort((a, b) => a.away - b.away)
    .map(({ name }) => name)
}

/** Whether each typed word begins a word of the name, in the same order: “mart oli” for “Marta Olindes”. */
function abbreviates(typed: string, name: string): boolean {
  const words = typed.split(' ')
  if (words.length < 2) return false
  let found = 0
  for (const word of foldName(name).split(' ')) if (word.startsWith(words[found] ?? '\0')) found += 1
  return found === words.length
}

/** The words by which a person may begin to type a name: “south sudan” and “sudan”, “karim al-rubaie” and “rubaie”. */
function endingsOf(name: string): readonly string[] {
  const folded = foldTyped(name)
  return [folded, ...[...folded.matchAll(/[ -]/g)].map(({ index }) => folded.slice(index + 1))]
}

/** The names are cached: the same ones are needed for every letter that a person types. */
const typedFor = remembering(({ name, forms }: CompletableName) => [name, ...forms].flatMap(endingsOf))

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
