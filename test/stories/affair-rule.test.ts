import { describe, expect, it } from 'vitest'
import { affairsOf } from '#src/stories/gathering/affairs.ts'
import { noPrincipals } from '#src/stories/gathering/conflict.ts'
import { noEvidence } from '#src/stories/gathering/event-evidence.ts'
import type { Member } from '#src/stories/gathering/open-stories.ts'
import { blend, noVector } from '#src/stories/gathering/similarity.ts'

const dayMs = 24 * 3_600_000
const noTerms = { ids: new Int32Array(), counts: new Float32Array() }

/** An article of a story by the weights of its terms. */
function article(storyId: string, weights: ReadonlyMap<number, number>, at = 0): Member {
  const terms = Int32Array.from(weights.keys())
  const raw = { terms, weights: Float32Array.from(weights.values()), heaviest: new Int32Array() }
  return {
    id: `${storyId}-${at}`,
    storyId,
    at,
    bag: { word: noTerms, name: noTerms, number: noTerms },
    vector: terms.length === 0 ? noVector : blend([{ vector: raw, share: 1 }]),
    principals: noPrincipals,
    evidence: noEvidence,
  }
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n)
const equal = (...terms: readonly number[]) => new Map(terms.map((term) => [term, 1]))

/** Terms that no other story has. */
let unused = 10_000
const own = (count: number) => {
  unused += count
  return range(unused - count, count)
}
const fillers = (count: number, ...terms: readonly number[]) =>
  range(0, count).map((n) => article(`filler${n}-${terms.join('-')}`, equal(...terms, ...own(15))))

const joined = (members: readonly Member[]) => affairsOf(members, String).filter(({ length }) => length > 1)

/** Whether two stories are one affair. */
const isOne = (a: Member, b: Member, others: readonly Member[] = []) => joined([a, b, ...others]).length === 1

describe('two stories are steps of one affair', () => {
  it('where they share three telling terms', () => {
    expect(isOne(article('a', equal(1, 2, 3, 4)), article('b', equal(1, 2, 3, 5)))).toBe(true)
    expect(isOne(article('a', equal(1, 2, 4)), article('b', equal(1, 2, 5)))).toBe(false)
  })

  it('where they are alike by a quarter', () => {
    const alike = (size: number) =>
      isOne(article('a', equal(1, 2, 3, ...own(size - 3))), article('b', equal(1, 2, 3, ...own(size - 3))))
    expect([alike(12), alike(13)]).toEqual([true, false])
  })

  it('where their newest articles are two weeks apart at most', () => {
    const apart = (ms: number) => isOne(article('a', equal(1, 2, 3)), article('b', equal(1, 2, 3), ms))
    expect([apart(14 * dayMs), apart(14 * dayMs + 1)]).toEqual([true, false])
  })

  it('where the terms that they share are among the fifteen weightiest of each', () => {
    const known = (heavier: number) => {
      const story = (id: string) =>
        article(
          id,
          new Map([
            ...own(heavier).map((term) => [term, 1] as const),
            ...range(1, 10).map((term) => [term, 0.95] as const),
          ]),
        )
      return isOne(story('a'), story('b'))
    }
    expect([known(12), known(13)]).toEqual([true, false])
  })

  it('where those terms are in six stories at most, or in two of a hundred', () => {
    const shared = (...others: readonly Member[]) =>
      isOne(article('a', equal(1, 2, 3)), article('b', equal(1, 2, 3)), others)
    expect(shared(...fillers(4, 3))).toBe(true)
    expect(shared(...fillers(5, 3))).toBe(false)
    expect(shared(...fillers(5, 3), ...fillers(342))).toBe(false)
    expect(shared(...fillers(5, 3), ...fillers(343))).toBe(true)
  })

  it('by their forty newest articles', () => {
    const known = (newer: number) => {
      const later = range(1, newer).map((day) => article('a', new Map(), day))
      return isOne(article('a', equal(1, 2, 3)), article('b', equal(1, 2, 3)), later)
    }
    expect([known(39), known(40)]).toEqual([true, false])
  })
})

it('more than 25 stories are a subject of the day and no affair', () => {
  const others = fillers(1275)
  const stories = (count: number) => range(0, count).map((n) => article(`s${n}`, equal(1, 2, 3)))
  expect(joined([...stories(25), ...others]).map(({ length }) => length)).toEqual([25])
  expect(joined([...stories(26), ...others])).toEqual([])
})
