import { conflictFactor } from '#src/stories/gathering/conflict.ts'
import { agglomerate, type PairLikeness } from './agglomerate.ts'
import { type ClusterSettings, fading } from './cluster-settings.ts'
import { evidenceFactor } from './event-evidence.ts'
import { createNeighbourIndex, indexLimits } from './neighbours.ts'
import type { Member } from './open-stories.ts'
import { type ArticleVector, blend } from './similarity.ts'

/** Likenesses below this are dropped: they say nothing and take memory. */
const leastLikeness = 0.02

/** Changes the likeness of two articles' words by other evidence. */
function likenessOf(a: Member, b: Member, inWords: number, { oldestLikeness, halfLifeMs }: ClusterSettings): number {
  const left = Math.max(oldestLikeness, fading(a.at, b.at, halfLifeMs))
  return inWords * left * conflictFactor(a.principals, b.principals) * evidenceFactor(a.evidence, b.evidence)
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
  const times = members.map(({ at }) => at)
  const roots = agglomerate(members.length, pairs, settings, times)
  return [...Map.groupBy(members.keys(), (item) => roots[item]!).values()].map((items) =>
    items.map((item) => members[item]!),
  )
}
