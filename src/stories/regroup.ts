import { agglomerate, type Likeness } from './agglomerate.ts'
import { type ClusterSettings, fading } from './cluster-settings.ts'
import { conflictFactor } from './conflict.ts'
import { createNeighbourIndex, indexLimits } from './neighbours.ts'
import type { Member } from './open-stories.ts'

/** A likeness below this says nothing, and takes room. */
const leastLikeness = 0.02

/**
 * Articles anew in groups, whatever story each was in. The order of `members` matters only where two pairs are exactly
 * alike.
 */
export function regroup(members: readonly Member[], settings: ClusterSettings): readonly (readonly Member[])[] {
  const index = createNeighbourIndex(indexLimits(members.length))
  const pairs: Likeness[] = []
  for (const [item, member] of members.entries()) {
    for (const { item: other, likeness } of index.near(member.vector)) {
      const neighbour = members[other]!
      const value =
        likeness *
        Math.max(settings.oldestLikeness, fading(member.at, neighbour.at, settings.halfLifeMs)) *
        conflictFactor(member.principals, neighbour.principals)
      if (value > leastLikeness) pairs.push({ a: other, b: item, value })
    }
    index.add(member.vector)
  }
  const times = members.map(({ at }) => at)
  const roots = agglomerate(members.length, pairs, settings, times)
  return [...Map.groupBy(members.keys(), (item) => roots[item]!).values()].map((items) =>
    items.map((item) => members[item]!),
  )
}
