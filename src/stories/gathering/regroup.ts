import { conflictFactor } from '#src/stories/gathering/conflict.ts'
import { agglomerate, type PairLikeness } from './agglomerate.ts'
import { type ClusterSettings, fading } from './cluster-settings.ts'
import { byEvent, type EventTerms, eventCore, eventTermsOf, leastBetween, leastInGroup } from './event-core.ts'
import { evidenceFactor } from './event-evidence.ts'
import { createNeighbourIndex, indexLimits } from './neighbours.ts'
import type { Member } from './open-stories.ts'
import { type ArticleVector, blend } from './similarity.ts'

/** Likenesses below this are dropped: they say nothing and take memory. */
const leastLikeness = 0.02

/** Different words from which an article is a whole report; the features have 100 at most. */
const reportWords = 90

/** Whether two articles are whole reports of the same days. */
function areReports(a: Member, b: Member, { windowMs }: ClusterSettings): boolean {
  if (a.at === null || b.at === null || Math.abs(a.at - b.at) > windowMs) return false
  return Math.min(a.evidence.length, b.evidence.length) >= reportWords
}

/** Changes the likeness of two articles' words by other evidence. */
function likenessOf(a: Member, b: Member, inWords: number, settings: ClusterSettings): number {
  const { oldestLikeness, halfLifeMs } = settings
  const contradiction = conflictFactor(a.principals, b.principals, areReports(a, b, settings))
  const left = Math.max(oldestLikeness, fading(a.at, b.at, halfLifeMs))
  return inWords * left * contradiction * evidenceFactor(a.evidence, b.evidence)
}

/**
 * The articles' vectors. The vector of a headline without a text gets a part of the vectors that are most like it: one
 * headline names the ship, the next the port, and a third both.
 */
function vectorsOf(members: readonly Member[], settings: ClusterSettings): readonly ArticleVector[] {
  const { headlineWords, company, companyAt, companyShare } = settings
  const own = members.map(({ vector }) => vector)
  const isHeadline = ({ bag }: Member) => bag.word.ids.length <= headlineWords
  if (!members.some(isHeadline)) return own
  const index = createNeighbourIndex(indexLimits(members.length))
  for (const vector of own) index.add(vector)
  return members.map((member, item) => {
    const { vector } = member
    if (!isHeadline(member)) return vector
    const nearest = index
      .near(vector)
      .filter((neighbour) => neighbour.item !== item)
      .map(({ item: other, likeness }) => ({
        vector: own[other]!,
        likeness: likenessOf(member, members[other]!, likeness, settings),
        other,
      }))
      .filter(({ likeness }) => likeness > companyAt)
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
      .slice(0, company)
    if (nearest.length === 0) return vector
    return blend([
      { vector, share: 1 },
      ...nearest.map(({ vector, likeness }) => ({ vector, share: companyShare * likeness })),
    ])
  })
}

/**
 * Puts articles into new groups, whatever story each was in. The order of `members` matters only where two pairs have
 * exactly the same likeness.
 */
export function regroup(members: readonly Member[], settings: ClusterSettings): readonly (readonly Member[])[] {
  const index = createNeighbourIndex(indexLimits(members.length))
  const vectors = vectorsOf(members, settings)
  const pairs: PairLikeness[] = []
  for (const [item, member] of members.entries()) {
    for (const { item: other, likeness } of index.near(vectors[item]!)) {
      const value = likenessOf(member, members[other]!, likeness, settings)
      if (value > leastLikeness) pairs.push({ a: other, b: item, value })
    }
    index.add(vectors[item]!)
  }
  const whole = { items: [...members.keys()], pairs }
  const parts = { times: members.map(({ at }) => at), terms: members.map(eventTerms), settings }
  return joined(whole, parts)
    .flatMap((group) => events(group, parts))
    .flatMap((group) => ofOneTime(group, parts))
    .map(({ items }) => items.map((item) => members[item]!))
}

const eventTerms = ({ vector, evidence }: Member): EventTerms => eventTermsOf(vector, evidence)

/** Some articles by their numbers, ascending, and the likenesses of all pairs of them. */
type Group = { readonly items: readonly number[]; readonly pairs: readonly PairLikeness[] }

/** What is known of each article by its number. */
type Parts = {
  readonly times: readonly (number | null)[]
  readonly terms: readonly EventTerms[]
  readonly settings: ClusterSettings
}

/** The groups into which average linkage joins the articles of one. */
function joined({ items, pairs }: Group, { times, settings }: Parts): readonly Group[] {
  const placeOf = new Map(items.map((item, place) => [item, place]))
  const roots = agglomerate(
    items.length,
    pairs.map(({ a, b, value }) => ({ a: placeOf.get(a)!, b: placeOf.get(b)!, value })),
    settings,
    items.map((item) => times[item]!),
  )
  const rootOf = (item: number) => roots[placeOf.get(item)!]!
  const pairsOf = Map.groupBy(
    pairs.filter(({ a, b }) => rootOf(a) === rootOf(b)),
    ({ a }) => rootOf(a),
  )
  return [...Map.groupBy(items, rootOf)].map(([root, some]) => ({ items: some, pairs: pairsOf.get(root) ?? [] }))
}

/** A part with fewer articles is no event of its own beside a larger one. */
const fewestOfPart = 3

/** The events of a group. What belongs to none of them is gathered once more by itself. */
function events(group: Group, parts: Parts): readonly Group[] {
  const { items, pairs } = group
  const termsOf = (places: readonly number[]) => places.map((place) => parts.terms[items[place]!]!)
  const found = byEvent(termsOf([...items.keys()]), leastBetween(items.length))
  const cores = found
    .filter((part) => part.length >= fewestOfPart || found.length === 1)
    .map((part) => eventCore(termsOf(part), leastInGroup).core.map((place) => items[part[place]!]!))
  const told = new Set(cores.flat())
  if (told.size === items.length && cores.length === 1) return [group]
  const rest: Group = {
    items: items.filter((item) => !told.has(item)),
    pairs: pairs.filter(({ a, b }) => !told.has(a) && !told.has(b)),
  }
  const again = rest.items.length === items.length ? rest.items.map(alone) : joined(rest, parts)
  return [
    ...cores.map((core) => ({ items: core, pairs: [] })),
    ...again.flatMap((some) => (some.items.length === 1 ? [some] : events(some, parts))),
  ]
}

/** The mean likeness of event terms that articles a long time apart need, and the time by which what is missing is halved. */
const apart = { least: 0.25, halfLifeMs: 24 * 3_600_000 } as const

/**
 * The parts of a group that lie close in time or are alike in what tells the event: today's strike and the one of the day
 * before yesterday have the same people and places. Articles of one moment, or without a time, stay together.
 */
function ofOneTime(group: Group, { terms, times }: Parts): readonly Group[] {
  const { items } = group
  const closeness = (a: number, b: number) => fading(times[items[a]!]!, times[items[b]!]!, apart.halfLifeMs)
  const found = byEvent(
    items.map((item) => terms[item]!),
    apart.least,
    (inTerms, a, b) => inTerms + apart.least * closeness(a, b),
  )
  return found.length === 1
    ? [group]
    : found.map((places) => ({ items: places.map((place) => items[place]!), pairs: [] }))
}

const alone = (item: number): Group => ({ items: [item], pairs: [] })
