import { describe, expect, it } from 'vitest'
import { type ArticleVector, blend, heaviestPlaces, similarity, vectorOf } from '#src/stories/gathering/similarity.ts'
import { seededRandom } from '#test/support/seeded-random.ts'

const counted = (counts: Readonly<Record<number, number>>) => ({
  ids: Int32Array.from(Object.keys(counts), Number),
  counts: Float32Array.from(Object.values(counts)),
})
const none = counted({})

/** Every term is as rare as its number says. */
const rarity = { idf: (id: number) => id }

const squaresOf = ({ terms, weights }: ArticleVector, isIn: (term: number) => boolean) =>
  terms.reduce((sum, term, place) => sum + (isIn(term) ? weights[place]! ** 2 : 0), 0)

describe('the vector of an article', () => {
  it('has three quarters of words, a fifth of names, a twentieth of numbers, and the length one', () => {
    const vector = vectorOf(
      { word: counted({ 7: 1, 3: 2 }), name: counted({ 12: 1 }), number: counted({ 25: 4 }) },
      rarity,
    )
    expect([...vector.terms]).toEqual([3, 7, 12, 25])
    expect(squaresOf(vector, (term) => term < 10)).toBeCloseTo(0.75)
    expect(squaresOf(vector, (term) => term === 12)).toBeCloseTo(0.2)
    expect(squaresOf(vector, (term) => term === 25)).toBeCloseTo(0.05)
  })

  it('weighs a term by how often it stands there and by how rare it is', () => {
    const { weights } = vectorOf({ word: counted({ 2: Math.E, 4: 1, 8: 1 }), name: none, number: none }, rarity)
    expect(weights[0]).toBeCloseTo(weights[1]!)
    expect(weights[2]).toBeCloseTo(2 * weights[1]!)
    expect(Math.hypot(...weights)).toBeCloseTo(1)
  })

  it('is empty where the article has no term, and has no length where no term is rare', () => {
    expect(vectorOf({ word: none, name: none, number: none }, rarity).terms).toHaveLength(0)
    expect([
      ...blend([{ vector: vectorOf({ word: counted({ 1: 1 }), name: none, number: none }, rarity), share: 0 }]).weights,
    ]).toEqual([0])
  })
})

/** Vectors of some of thirty terms. */
function vectors(count: number): readonly ArticleVector[] {
  const random = seededRandom(16)
  return Array.from({ length: count }, () => {
    const terms = Array.from({ length: 90 }, (_, term) => term).filter(() => random() < 0.6)
    return vectorOf(
      {
        word: counted(Object.fromEntries(terms.map((term) => [term, 1 + Math.floor(3 * random())]))),
        name: none,
        number: none,
      },
      { idf: (id) => 1 + (id % 5) },
    )
  })
}

const asMap = ({ terms, weights }: ArticleVector) =>
  new Map(Array.from(terms, (term, place) => [term, weights[place]!]))

describe('vectors', () => {
  it('are compared as if term by term', () => {
    const all = vectors(12)
    for (const a of all)
      for (const b of all) {
        const other = asMap(b)
        const expected = [...asMap(a)].reduce((sum, [term, weight]) => sum + weight * (other.get(term) ?? 0), 0)
        expect(similarity(a, b)).toBeCloseTo(expected, 5)
      }
  })

  it('are looked up by their heaviest terms, forty at most, of equal ones the first', () => {
    for (const vector of vectors(8)) {
      const sorted = Array.from(vector.weights.keys()).sort((a, b) => vector.weights[b]! - vector.weights[a]! || a - b)
      expect([...heaviestPlaces(vector, 100)]).toEqual(sorted.slice(0, 40))
      expect([...heaviestPlaces(vector, 3)]).toEqual(sorted.slice(0, 3))
    }
  })

  it('are blended by their shares', () => {
    const [one, other] = vectors(2)
    const mixed = blend([
      { vector: one!, share: 1 },
      { vector: other!, share: 0.25 },
    ])
    const [a, b] = [asMap(one!), asMap(other!)]
    const sums = [...new Set([...a.keys(), ...b.keys()])]
      .sort((x, y) => x - y)
      .map((term) => (a.get(term) ?? 0) + 0.25 * (b.get(term) ?? 0))
    const length = Math.hypot(...sums)
    for (const [place, sum] of sums.entries()) expect(mixed.weights[place]).toBeCloseTo(sum / length, 5)
    expect(similarity(mixed, mixed)).toBeCloseTo(1, 5)
  })
})
