import { expect, it } from 'vitest'
import { type AgglomerationLimits, agglomerate, type PairLikeness } from '#src/stories/gathering/agglomerate.ts'
import { clusterSettings } from '#src/stories/gathering/cluster-settings.ts'
import { seededRandom } from '#test/support/seeded-random.ts'

/** The same rule without a heap: it looks at all pairs of groups before each join. */
function plainly(
  items: number,
  pairs: readonly PairLikeness[],
  limits: AgglomerationLimits,
  times: readonly (number | null)[],
): readonly number[] {
  const likeness = new Map(pairs.flatMap(({ a, b, value }) => [[`${a} ${b}`, value] as const, [`${b} ${a}`, value]]))
  const between = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, a) => sum + y.reduce((inner, b) => inner + (likeness.get(`${a} ${b}`) ?? 0), 0), 0)
  type Group = { readonly members: readonly number[]; readonly inner: number; readonly within: number }
  let groups: Group[] = Array.from({ length: items }, (_, item) => ({ members: [item], inner: 0, within: 0 }))
  const innerMean = ({ members: { length }, within }: Group) =>
    (within + limits.usualPairs * limits.usualLikeness) / ((length * (length - 1)) / 2 + limits.usualPairs)
  const selfMean = ({ members: { length }, inner }: Group) => (length + 2 * inner) / length ** 2
  for (;;) {
    const possible = groups.flatMap((x, i) =>
      groups.slice(i + 1).flatMap((y) => {
        const sum = between(x.members, y.members)
        const [small, large] = [x, y].map(({ members }) => members.length).sort((m, n) => m - n) as [number, number]
        const mean = sum / (small * large)
        const score = mean / (selfMean(x) * selfMean(y)) ** (limits.cohesion / 2)
        const share = (limits.kinship * (small + 0.5)) / (small + 0.5 + limits.patience)
        const known = (group: Group) => group.members.flatMap((item) => times[item] ?? [])
        const [mine, theirs] = [known(x), known(y)]
        const isFar =
          mine.length > 0 &&
          theirs.length > 0 &&
          Math.max(Math.min(...mine) - Math.max(...theirs), Math.min(...theirs) - Math.max(...mine)) > limits.windowMs
        const isLike = sum > 0 && score >= limits.threshold + limits.caution / large
        return isLike && !isFar && mean >= share * Math.min(innerMean(x), innerMean(y)) ? [{ x, y, sum, score }] : []
      }),
    )
    const best = possible.toSorted((a, b) => b.score - a.score)[0]
    if (best === undefined) break
    const { x, y, sum } = best
    const across = Math.min(sum, limits.mostWithin * x.members.length * y.members.length)
    const joined = {
      members: [...x.members, ...y.members],
      inner: x.inner + y.inner + sum,
      within: x.within + y.within + across,
    }
    groups = [...groups.filter((group) => group !== x && group !== y), joined]
  }
  return Array.from({ length: items }, (_, item) => {
    const { members } = groups.find((group) => group.members.includes(item))!
    return Math.min(...members)
  })
}

it('groups as the rule says, whatever the likenesses and times', () => {
  const random = seededRandom(5)
  for (let round = 0; round < 60; round += 1) {
    const items = 3 + Math.floor(random() * 8)
    const event = Array.from({ length: items }, () => Math.floor(random() * 3))
    const times = event.map((one) => (random() < 0.2 ? null : one * 5 + Math.floor(random() * 12)))
    const pairs: PairLikeness[] = []
    for (let a = 0; a < items; a += 1)
      for (let b = a + 1; b < items; b += 1)
        if (random() < 0.8) pairs.push({ a, b, value: random() * (event[a] === event[b] ? 1 : 0.5) })
    const limits = { ...clusterSettings, windowMs: round % 2 === 0 ? 6 : 1_000 }
    expect([...agglomerate(items, pairs, limits, times)]).toEqual(plainly(items, pairs, limits, times))
  }
})
