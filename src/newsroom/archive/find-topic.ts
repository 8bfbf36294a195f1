import type { ArchiveDeps } from './archive-deps.ts'
import { findWhom } from './find-whom.ts'
import { type UnderstoodTopic, understandTopic, withPlaces } from './topic.ts'

/**
 * Most places of a country that count for its topic: “a bomb in Mosul” is news of Iraq. The places that were stored
 * first are taken, so that a past moment always has the same ones.
 */
const mostPlaces = 100

/** Finds out what a topic means, by the gazetteer and by stored articles. */
export async function findTopic(typed: string, deps: Pick<ArchiveDeps, 'store' | 'lookUp'>): Promise<UnderstoodTopic> {
  const understood = understandTopic(typed, await findWhom(typed, deps))
  const country = /^state:(\S+)$/.exec(understood.topic.actorIds[0] ?? '')?.[1]
  if (country === undefined) return understood
  const places = await deps.store.actors.placesIn(country, mostPlaces)
  return withPlaces(understood, [...places.map(({ id }) => id), ...banksOf(understood.topic.label, deps)])
}

/** How central banks are called before the name of their country. */
const centralBanks = [
  'Bank of',
  'Central Bank of',
  'National Bank of',
  'Reserve Bank of',
  'State Bank of',
  "People's Bank of",
]

/** “Bank of Japan keeps rates” is news of Japan. The gazetteer knows no other banks by such names. */
const banksOf = (label: string, { lookUp }: Pick<ArchiveDeps, 'lookUp'>): readonly string[] =>
  centralBanks.flatMap((bank) => {
    const known = lookUp(`${bank} ${label}`)
    return known?.kind === 'organisation' ? [known.id] : []
  })
