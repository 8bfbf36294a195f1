/** Consecutive words that make one shingle. */
const shingleWords = 5

const wordPattern = /[\p{L}\p{N}]+/gu

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** Hashes of every five words in a row, without case and punctuation. A text of fewer words is one shingle. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = Array.from(text.toLowerCase().matchAll(wordPattern), ([word]) => word)
  if (words.length === 0) return new Set()
  const shingles = new Set<number>()
  for (let start = 0; start + shingleWords <= words.length; start += 1) {
    shingles.add(hashOf(words.slice(start, start + shingleWords).join(' ')))
  }
  return shingles.size > 0 ? shingles : new Set([hashOf(words.join(' '))])
}

/** Share of the smaller text's shingles that the other has too: 1 where one was cut out of the other. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared += 1
  return shared / small.size
}

/** Jaccard resemblance: shared shingles over all. Source: Broder (1997). */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 0
  let shared = 0
  for (const shingle of a) if (b.has(shingle)) shared += 1
  return shared / (a.size + b.size - shared)
}
