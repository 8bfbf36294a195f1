/** How alike two items are, by their numbers; each pair once, in any order. A pair that is missing counts 0. */
export type PairLikeness = { readonly a: number; readonly b: number; readonly value: number }

/** Two groups that may be joined. `stamp`: joins of both when their likeness was computed; after another join it is void. */
type PossibleJoin = {
  readonly score: number
  readonly mean: number
  readonly a: number
  readonly b: number
  readonly stamp: number
}

/** Greatest score first; of equal ones the pair with the smallest numbers, so that the result is always the same. */
function precedes(x: PossibleJoin, y: PossibleJoin): boolean {
  return x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b
}

function push(heap: PossibleJoin[], item: PossibleJoin): void {
  let place = heap.length
  heap.push(item)
  while (place > 0) {
    const parent = (place - 1) >> 1
    if (!precedes(item, heap[parent]!)) break
    heap[place] = heap[parent]!
    place = parent
  }
  heap[place] = item
}

function pop(heap: PossibleJoin[]): PossibleJoin | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (first === undefined || last === undefined || heap.length === 0) return first
  let place = 0
  for (;;) {
    let child = 2 * place + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && precedes(heap[child + 1]!, heap[child]!)) child += 1
    if (!precedes(heap[child]!, last)) break
    heap[place] = heap[child]!
    place = child
  }
  heap[place] = last
  return first
}

export type AgglomerationLimits = {
  /** Least likeness at which two groups are joined, where one of them is large. */
  readonly threshold: number
  /** How much more than `threshold` two single items need. This becomes less as the larger group grows. */
  readonly caution: number
  /** The likeness between two groups must be at least this share of the likeness within them. */
  readonly kinship: number
  /**
   * The smaller the smaller group is compared with this, the less of `kinship` is needed, because little is known of a
   * few articles.
   */
  readonly patience: number
  /** The mean likeness that is assumed within a group. It counts as much as `usualPairs` known pairs. */
  readonly usualLikeness: number
  readonly usualPairs: number
  /**
   * Most that a pair counts for the likeness within its group. Without this, copies of one headline would keep all
   * other reports out.
   */
  readonly mostWithin: number
  /**
   * How groups are compared: 0 by mean likeness, 1 by the cosine of the groups' centroids, which does not become
   * smaller as a group grows.
   */
  readonly cohesion: number
  /**
   * Groups are joined only where at most this time is between the last item of one and the first item of the other.
   */
  readonly windowMs: number
}

/** Limits with which the mean likeness between two groups counts, and nothing else. */
export const meanAlone: Omit<AgglomerationLimits, 'threshold' | 'windowMs'> = {
  caution: 0,
  kinship: 0,
  patience: 0,
  usualLikeness: 0.2,
  usualPairs: 1,
  mostWithin: 1,
  cohesion: 0,
}

/**
 * Average linkage over a sparse graph: the two groups with the greatest mean likeness are joined until none reaches the
 * limits. The order of the pairs does not matter.
 *
 * @param times - The moment of each item, in ms; null or missing where unknown, and then the window does not count.
 * @returns For each item the smallest number in its group.
 *
 * Source: Sokal & Michener (1958), group-average method; the heap as in Manning et al., Introduction to Information
 * Retrieval, section 17.2.
 */
export function agglomerate(
  items: number,
  pairs: readonly PairLikeness[],
  limits: AgglomerationLimits,
  times: readonly (number | null)[] = [],
): Int32Array {
  const { threshold, caution, kinship, patience, usualLikeness, usualPairs, mostWithin, cohesion, windowMs } = limits
  /** First and last moment of a group; NaN where none is known: then no group is too far away. */
  const firsts = Float64Array.from({ length: items }, (_, item) => times[item] ?? Number.NaN)
  const lasts = firsts.slice()
  /** Sum of the likeness of all pairs inside a group. */
  const inner = new Float64Array(items)
  /** The same, where a pair counts at most `mostWithin`. */
  const within = new Float64Array(items)
  const sums = Array.from({ length: items }, () => new Map<number, number>())
  const sizes = new Int32Array(items).fill(1)
  const stamps = new Int32Array(items)
  const joined = Int32Array.from({ length: items }, (_, item) => item)
  const heap: PossibleJoin[] = []
  /** Mean likeness of a group's items with all of it, each with itself included: 1 for a single item. */
  const selfMean = (group: number): number => (sizes[group]! + 2 * inner[group]!) / sizes[group]! ** 2
  /** Mean likeness of the pairs within a group, with the assumed pairs. */
  const innerMean = (group: number): number => {
    const pairsWithin = (sizes[group]! * (sizes[group]! - 1)) / 2
    return (within[group]! + usualPairs * usualLikeness) / (pairsWithin + usualPairs)
  }
  /** The likeness that two groups need: where each is far more alike within than with the other, they stay apart. */
  const needed = (x: number, y: number): number => {
    const size = Math.min(sizes[x]!, sizes[y]!) + 0.5
    return ((kinship * size) / (size + patience)) * Math.min(innerMean(x), innerMean(y))
  }
  const areFar = (x: number, y: number): boolean => Math.max(firsts[x]! - lasts[y]!, firsts[y]! - lasts[x]!) > windowMs
  const offer = (x: number, y: number, sum: number) => {
    const mean = sum / (sizes[x]! * sizes[y]!)
    const score = mean / (selfMean(x) * selfMean(y)) ** (cohesion / 2)
    if (score >= threshold + caution / Math.max(sizes[x]!, sizes[y]!))
      push(heap, { score, mean, a: Math.min(x, y), b: Math.max(x, y), stamp: stamps[x]! + stamps[y]! })
  }
  for (const { a, b, value } of pairs) {
    sums[a]!.set(b, value)
    sums[b]!.set(a, value)
    offer(a, b, value)
  }
  for (let best = pop(heap); best !== undefined; best = pop(heap)) {
    const { a, b, stamp } = best
    if (joined[a] !== a || joined[b] !== b || stamps[a]! + stamps[b]! !== stamp) continue
    if (best.mean < needed(a, b) || areFar(a, b)) continue
    joined[b] = a
    if (!(firsts[a]! <= firsts[b]!) && !Number.isNaN(firsts[b]!)) firsts[a] = firsts[b]!
    if (!(lasts[a]! >= lasts[b]!) && !Number.isNaN(lasts[b]!)) lasts[a] = lasts[b]!
    const across = sums[a]!.get(b)!
    inner[a] = inner[a]! + inner[b]! + across
    within[a] = within[a]! + within[b]! + Math.min(across, mostWithin * sizes[a]! * sizes[b]!)
    stamps[a]! += 1
    const mine = sums[a]!
    mine.delete(b)
    for (const [other, sum] of sums[b]!) {
      if (other === a) continue
      mine.set(other, (mine.get(other) ?? 0) + sum)
      const theirs = sums[other]!
      theirs.delete(b)
      theirs.set(a, mine.get(other)!)
    }
    sums[b]!.clear()
    sizes[a] = sizes[a]! + sizes[b]!
    for (const [other, sum] of mine) offer(a, other, sum)
  }
  const rootOf = (item: number): number => {
    let root = item
    while (joined[root] !== root) root = joined[root]!
    return root
  }
  return joined.map((_, item) => rootOf(item))
}
