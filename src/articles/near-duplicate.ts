import { hasPlainLetters } from '#src/base/plain-letters.ts'

/** Consecutive words that make one shingle. */
const shingleWords = 5

/** The shingles of a text, each once, in ascending order. */
export type Shingles = {
  readonly hashes: Uint32Array
  /** An even sample of them: all that is kept of a long text. */
  readonly sample: Uint32Array
  readonly isSample: boolean
}

/** Texts of more shingles are compared by a sample: every shingle whose hash is a multiple of this. */
const sampleFrom = 160
const sampleEvery = 4

const wordPattern = /[\p{L}\p{N}]+/gu

const firstHash = 0x811c9dc5
const hashPrime = 0x01000193

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(word: string): number {
  let hash = firstHash
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), hashPrime)
  return hash >>> 0
}

/** Letters and digits of ASCII by their code, letters as small ones; 0 for what stands between words. */
const wordCodes = Uint8Array.from({ length: 128 }, (_, code) => {
  const low = String.fromCharCode(code).toLowerCase()
  return /[a-z0-9]/.test(low) ? low.charCodeAt(0) : 0
})

/** The hash of every word, in order. Most texts are read in one go, without cutting them up. */
function wordHashes(text: string): readonly number[] {
  if (!hasPlainLetters(text)) return (text.toLowerCase().match(wordPattern) ?? []).map(hashOf)
  const hashes: number[] = []
  let hash = firstHash
  for (let place = 0; place <= text.length; place += 1) {
    const code = place < text.length ? (wordCodes[text.charCodeAt(place)] ?? 0) : 0
    if (code !== 0) hash = Math.imul(hash ^ code, hashPrime)
    else if (place > 0 && (wordCodes[text.charCodeAt(place - 1)] ?? 0) !== 0) {
      hashes.push(hash >>> 0)
      hash = firstHash
    }
  }
  return hashes
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
  const words = wordHashes(text)
  const isLong = words.length > sampleFrom
  const shingles = new Uint32Array(words.length + 1)
  let count = 0
  const last = Math.max(words.length > 0 ? 1 : 0, words.length - shingleWords + 1)
  for (let start = 0; start < last; start += 1) {
    let hash = 17
    for (let place = start; place < Math.min(words.length, start + shingleWords); place += 1) {
      hash = Math.imul(hash, 0x01000193) ^ words[place]!
    }
    const shingle = mixed(hash)
    if (!isLong || shingle % sampleEvery === 0) shingles[count++] = shingle
  }
  const hashes = eachOnce(shingles.subarray(0, count).sort())
  // A sample can be compared with a sample only: a short text is sampled too where the other is.
  return { hashes, sample: isLong ? hashes : hashes.filter((shingle) => shingle % sampleEvery === 0), isSample: isLong }
}

function eachOnce(ascending: Uint32Array): Uint32Array {
  let kept = 0
  for (let place = 0; place < ascending.length; place += 1) {
    const shingle = ascending[place]!
    if (place === 0 || shingle !== ascending[kept - 1]) ascending[kept++] = shingle
  }
  return ascending.slice(0, kept)
}

/** Share of the smaller text's shingles that the other has too: 1 where one was cut out of the other. */
export function containment(a: Shingles, b: Shingles): number {
  const needsSample = a.isSample || b.isSample
  const [one, other] = needsSample ? [a.sample, b.sample] : [a.hashes, b.hashes]
  const smaller = Math.min(one.length, other.length)
  return smaller === 0 ? 0 : sharedBetween(one, other) / smaller
}

/** How many numbers two ascending lists share. */
function sharedBetween(one: Uint32Array, other: Uint32Array): number {
  let shared = 0
  let place = 0
  let otherPlace = 0
  while (place < one.length && otherPlace < other.length) {
    const difference = one[place]! - other[otherPlace]!
    if (difference === 0) shared += 1
    if (difference <= 0) place += 1
    if (difference >= 0) otherPlace += 1
  }
  return shared
}
