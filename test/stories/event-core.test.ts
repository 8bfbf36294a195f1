import { describe, expect, it } from 'vitest'
import {
  byEvent,
  type EventTerms,
  eventCore,
  leastBetween,
  leastInGroup,
  likenessOfSums,
  nearestOfEach,
  toLengthOne,
} from '#src/stories/gathering/event-core.ts'

/** Terms of equal weight. */
const terms = (...numbers: readonly number[]): EventTerms =>
  new Map(numbers.map((number) => [number, 1 / Math.sqrt(numbers.length)]))

/** Ten reports on one event: they share terms 1 and 2. */
const reports = Array.from({ length: 10 }, (_, place) => terms(1, 2, 100 + place))

describe('the core of a story', () => {
  it('is the whole story where all articles share the words of the event', () => {
    expect(eventCore(reports, leastInGroup)).toEqual({ core: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], strays: [] })
  })

  it('leaves out an article that has no word of the event', () => {
    expect(eventCore([...reports, terms(7, 8, 9)], leastInGroup).strays).toEqual([10])
  })

  it('leaves out an article that has no telling word at all', () => {
    expect(eventCore([terms(), ...reports], leastInGroup).strays).toEqual([0])
  })

  it('asks nothing of a few articles, for they have no core', () => {
    expect(eventCore([terms(1), terms(2), terms(3)], leastInGroup).strays).toEqual([])
  })

  it('asks more of an article the larger its story is', () => {
    expect([6, 10, 21, 60].map((size) => leastInGroup(size).toFixed(2))).toEqual(['0.00', '0.08', '0.30', '0.30'])
    expect(leastBetween(21)).toBeCloseTo(0.15)
  })
})

describe('the parts of a story by event', () => {
  it('are two where two events share nothing but the war', () => {
    const capital = [terms(1, 2, 3), terms(1, 2, 4)]
    const mall = [terms(5, 6, 7), terms(5, 6, 8)]
    expect(byEvent([...capital, ...mall], 0.15)).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('is one where a step of the event has words of both', () => {
    expect(byEvent([terms(1, 2), terms(2, 3), terms(1, 3)], 0.15)).toEqual([[0, 1, 2]])
  })

  it('are compared by the sums of their terms', () => {
    expect(likenessOfSums([terms(1, 2)], [terms(1, 2), terms(1, 2)])).toBeCloseTo(1)
    expect(likenessOfSums([terms(1, 2)], [terms(3)])).toBe(0)
    expect(likenessOfSums([terms()], [terms(3)])).toBe(0)
  })
})

describe('the nearest of each article', () => {
  const terms = (weights: Readonly<Record<number, number>>) =>
    toLengthOne(new Map(Object.entries(weights).map(([term, weight]) => [Number(term), weight])))

  it('is the one with the greatest cosine, whichever stands first', () => {
    const articles = [terms({ 1: 3, 2: 4 }), terms({ 2: 1 }), terms({ 1: 1, 3: 1 }), terms({ 9: 2 })]
    const byCosine = articles.map((one, at) =>
      Math.max(...articles.map((other, place) => (place === at ? 0 : likenessOfSums([one], [other])))),
    )
    expect(byCosine[0]).toBeCloseTo(0.8, 12)
    for (const [at, likeness] of nearestOfEach(articles).entries()) expect(likeness).toBeCloseTo(byCosine[at]!, 12)
  })

  it('is none where an article is alone, or has no terms', () => {
    expect(nearestOfEach([terms({ 1: 1 })])).toEqual([0])
    expect(nearestOfEach([terms({ 1: 1 }), new Map()])).toEqual([0, 0])
  })
})
