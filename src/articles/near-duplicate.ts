/** Consecutive words that make one shingle. */
const shingleWords = 5

/** The shingles of a text, or an even sample of them. */
export type Shingles = { readonly hashes: ReadonlySet<number>; readonly isSample: boolean }

/** Texts of more shingles are compared by a sample: every shingle whose hash is a multiple of this. */
const sampleFrom = 160
const sampleEvery = 4

const wordPattern = /[\p{L}\p{N}]+/gu

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** Spreads the bits of a combined hash, so that a sample of it is even. Source: Murmur3's finaliser. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * Hashes of every five words in a row, without case and punctuation; of long texts an even sample of them, the same in
 * every text. A text of fewer words is one shingle.
 *
 * Source: Broder (1997), sketches modulo m.
 */
export function shinglesOf(text: string): Shingles {
  const words = Array.from(text.toLowerCase().matchAll(wordPattern), ([word]) => hashOf(word))
  const isLong = words.length > sampleFrom
  const shingles = new Set<number>()
  const last = Math.max(words.length > 0 ? 1 : 0, words.length - shingleWords + 1)
  for (let start = 0; start < last; start += 1) {
    let hash = 17
    for (let place = start; place < Math.min(words.length, start + shingleWords); place += 1) {
      hash = Math.imul(hash, 0x01000193) ^ words[place]!
    }
    const shingle = mixed(hash)
    if (!isLong || shingle % sampleEvery === 0) shingles.add(shingle)
  }
  return { hashes: shingles, isSample: isLong }
}

/** Share of the smaller text's shingles that the other has too: 1 where one was cut out of the other. */
export function containment(a: Shingles, b: Shingles): number {
  const needsSample = a.isSample || b.isSample
  const [one, other] = [comparable(a, needsSample), comparable(b, needsSample)]
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  if (small.size === 0) return 0
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared += 1
  return shared / small.size
}

/** A sample can be compared with a sample only: a short text is sampled too where the other is. */
function comparable({ hashes, isSample }: Shingles, needsSample: boolean): ReadonlySet<number> {
  if (isSample || !needsSample) return hashes
  return new Set([...hashes].filter((shingle) => shingle % sampleEvery === 0))
}
