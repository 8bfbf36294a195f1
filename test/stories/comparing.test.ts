import { describe, expect, it } from 'vitest'
import { topicMatch } from '#src/stories/facts/belongs-to-topic.ts'
import { newsRarity } from '#src/stories/facts/news-rarity.ts'
import { phaseOf } from '#src/stories/facts/phase.ts'
import { isSameQuotation } from '#src/stories/facts/same-quotation.ts'
import { areOneWord, isOrdinaryWord, mayHaveStems } from '#src/stories/facts/topic-words.ts'
import { clusterSettings, fading, timeFactor } from '#src/stories/gathering/cluster-settings.ts'
import { conflictFactor, conflictRule } from '#src/stories/gathering/conflict.ts'
import { countryOfPlace } from '#src/stories/gathering/country-of-place.ts'
import { leastBetween, leastInGroup } from '#src/stories/gathering/event-core.ts'
import { evidenceFactor, noEvidence } from '#src/stories/gathering/event-evidence.ts'
import { createNeighbourIndex, indexLimits } from '#src/stories/gathering/neighbours.ts'
import { akinCount, contentStems, plainWords, sharedCount } from '#src/stories/plain-words.ts'
import { readingOf } from '#test/support/reading.ts'

const hourMs = 3_600_000

describe('words of a text', () => {
  it('are without case, accents and marks', () => {
    expect(plainWords('The Café’s owners don’t 24-7 ÉTÉ')).toEqual([
      'the',
      "cafe's",
      'owners',
      "don't",
      '24',
      '7',
      'ete',
    ])
    expect(plainWords('')).toEqual([])
    expect(plainWords('– …')).toEqual([])
    expect([...contentStems('The mayor was not the mayor of it')]).toEqual([...contentStems('mayor')])
  })

  it.each([
    ['dam', 'dam', 1],
    ['dam', 'dams', 0],
    ['port', 'ports', 1],
    ['por', 'port', 0],
    ['norland', 'norlandic', 1],
    ['protest', 'protector', 1],
    ['prote', 'protector', 1],
    ['protxyz', 'protector', 0],
    ['prote', 'protx', 0],
    ['sprote', 'protest', 0],
  ])('%s and %s are akin: %i', (a, b, count) => {
    expect(akinCount(new Set([a]), new Set([b]))).toBe(count)
    expect(akinCount(new Set([b]), new Set([a]))).toBe(count)
  })

  it('are counted where two sets share them, whichever is larger', () => {
    const [some, more] = [new Set([1, 2, 3]), new Set([2, 3, 4, 5])]
    expect([sharedCount(some, more), sharedCount(more, some), sharedCount(some, new Set())]).toEqual([2, 2, 0])
  })

  it.each([
    ['tarif', 'tariff', true],
    ['tarif', 'tarifx', false],
    ['vaccin', 'vaccine', true],
    ['vaccin', 'vaccinat', true],
    ['vaccin', 'vaccinati', false],
    ['vacci', 'vaccine', false],
    ['immigrant', 'immigrat', true],
    ['immigrant', 'immigxxx', false],
    ['contract', 'contrast', false],
    ['contracts', 'contractor', true],
    ['abcdefg', 'abcdefgxy', true],
    ['abcdefg', 'abcdefgxyz', false],
    ['abcdefx', 'abcdefy', false],
    ['abcdefgx', 'abcdefgy', true],
  ])('%s and %s are one word: %s', (a, b, one) => {
    expect(areOneWord(a, b)).toBe(one)
    expect(areOneWord(b, a)).toBe(one)
  })

  it.each([
    ['earthquake', true],
    ['two words', false],
    ['', false],
    ['zzyzx', false],
  ])('“%s” is one ordinary word: %s', (text, ordinary) => {
    expect(isOrdinaryWord(text)).toBe(ordinary)
  })

  it('may stand in a text where their beginnings do, and wherever letters are not plain', () => {
    expect(mayHaveStems('Many Cities voted', ['citi', 'vote'])).toBe(true)
    expect(mayHaveStems('Many cities voted', ['citi', 'dam'])).toBe(false)
    expect(mayHaveStems('Été', ['dam'])).toBe(true)
  })

  it('are rarer in the news the fewer items have them', () => {
    const rare = ['#7', '#77', '#777', 'wzzyzx', 'nzzyzx', 'wnorwai', 'nnorway', 'wstrike'].map((key) =>
      newsRarity(key),
    )
    expect(rare.map((value) => Number(value.toFixed(3)))).toMatchInlineSnapshot(`
      [
        2.996,
        2.996,
        6.215,
        8.006,
        8.006,
        8.006,
        3.912,
        8.006,
      ]
    `)
  })
})

describe('how much of an article is on free words', () => {
  const sentences = ['Sales fell.', 'Prices rose.', 'Many wait.', 'Makers wait.', 'Boats wait.']
  const withWord = (places: readonly number[], title = 'Makers wait') =>
    readingOf({
      id: 'a',
      title,
      body: sentences
        .map((words, at) => (places.includes(at) ? `${words.slice(0, -1)} for tariffs.` : words))
        .join(' '),
    })
  const match = (read: ReturnType<typeof withWord>) =>
    topicMatch(read, { query: 'tariffs', kind: 'words', actorIds: [] })

  it.each([
    [[], 0],
    [[0], 0.6],
    [[1], 0.6],
    [[2], 0.2],
    [[4], 0.2],
    [[3, 4], 0.2],
    [[2, 3, 4], 0.5],
    [[0, 2, 3, 4], 0.6],
  ])('with the word in the sentences %j: %d', (places, value) => {
    expect(match(withWord(places))).toBe(value)
    expect(match(withWord(places, 'Tariffs hurt'))).toBe(1)
  })
})

describe('the phase of a story, to the moment', () => {
  const now = new Date('2026-03-04T12:00:00Z')
  const phase = (...agesMs: readonly number[]) =>
    phaseOf(
      agesMs.map((age) => new Date(now.getTime() - age)),
      now,
    )

  it('changes right after twelve hours, a day and two days', () => {
    expect([phase(12 * hourMs), phase(12 * hourMs + 1, 0)]).toEqual(['new', 'developing'])
    expect([phase(24 * hourMs), phase(24 * hourMs + 1)]).toEqual(['developing', 'quiet'])
    expect([phase(50 * hourMs, 2 * hourMs), phase(50 * hourMs + 1, 2 * hourMs)]).toEqual(['developing', 'revived'])
    expect([phase(80 * hourMs, 24 * hourMs), phase(80 * hourMs, 24 * hourMs + 1, 0)]).toEqual(['revived', 'developing'])
  })
})

describe('two translations of one quotation', () => {
  const of = (words: string, at = 0) => ({ meanings: new Set(words.split(' ')), at })

  it.each([
    ['a b c', 'a b c', 0, true],
    ['a b', 'a b', 0, false],
    ['a b c d e', 'a b c f g', 0, true],
    ['a b c d e', 'a b c f g h', 0, false],
    ['a b c', 'a b c', 36 * hourMs, true],
    ['a b c', 'a b c', 36 * hourMs + 1, false],
  ])('“%s” and “%s”, %i ms apart: %s', (one, other, apart, same) => {
    expect(isSameQuotation(of(one), of(other, apart))).toBe(same)
    expect(isSameQuotation(of(one, apart), of(other))).toBe(same)
  })
})

describe('likeness by time', () => {
  it('is halved by each half-life, and is nothing outside the window', () => {
    expect([fading(0, 0, 8), fading(0, 8, 8), fading(16, 0, 8), fading(null, 8, 8), fading(8, null, 8)]).toEqual([
      1, 0.5, 0.25, 1, 1,
    ])
    const { windowMs, halfLifeMs } = clusterSettings
    expect(timeFactor(0, windowMs, clusterSettings)).toBe(2 ** (-windowMs / halfLifeMs))
    expect(timeFactor(windowMs + 1, 0, clusterSettings)).toBe(0)
    expect([timeFactor(null, 1, clusterSettings), timeFactor(1, null, clusterSettings)]).toEqual([1, 1])
  })
})

describe('what contradicts', () => {
  const of = (names: readonly number[], years: readonly number[] = [], days: readonly number[] = []) => ({
    names: new Set(names),
    years: new Set(years),
    days: new Set(days),
  })
  const { differentNames, differentDates } = conflictRule

  it.each([
    ['the same name', of([1, 2]), of([2, 3]), 1],
    ['other names', of([1, 2]), of([3, 4]), differentNames],
    ['too few names', of([1]), of([3, 4]), 1],
    ['a common year', of([], [1, 2]), of([], [2]), 1],
    ['other years', of([], [1]), of([], [2]), differentDates],
    ['no year on one side', of([], [1]), of([]), 1],
    ['days near by', of([], [], [50]), of([], [], [60]), 1],
    ['days apart', of([], [], [50]), of([], [], [61]), differentDates],
    ['one of several days near by', of([], [], [50, 100]), of([], [], [110]), 1],
    ['days about the new year', of([], [], [363]), of([], [], [8]), 1],
    ['days farther about the new year', of([], [], [363]), of([], [], [9]), differentDates],
    ['both', of([1, 2], [1]), of([3, 4], [2]), differentNames * differentDates],
  ])('%s', (_, a, b, factor) => {
    expect(conflictFactor(a, b)).toBe(factor)
    expect(conflictFactor(b, a)).toBe(factor)
    expect([differentNames, differentDates]).toEqual([0.75, 0.55])
  })
})

describe('what two teasers share', () => {
  const of = (
    length: number,
    shared: Partial<Record<'words' | 'figures' | 'everyday' | 'own', readonly number[]>>,
  ) => ({
    ...noEvidence,
    length,
    ...Object.fromEntries(Object.entries(shared).map(([kind, ids]) => [kind, new Set(ids)])),
  })

  it.each([
    ['a long text', 41, 41, {}, 1],
    ['a teaser', 40, 90, {}, 0.4],
    ['a word', 40, 90, { words: [1] }, 1],
    ['a figure', 40, 90, { figures: [1] }, 1],
    ['nothing, of six words', 6, 6, {}, 1],
    ['nothing, of seven words', 7, 6, {}, 1],
    ['nothing, of seven and seven words', 7, 7, {}, 0.4],
    ['an everyday name, of six words', 6, 6, { everyday: [1] }, 0.4],
    ['a name of its own, of six words', 6, 10, { own: [1] }, 1],
    ['a name of its own, of seven and ten words', 7, 10, { own: [1] }, 0.65],
    ['a name of its own, of seven and eleven words', 7, 11, { own: [1] }, 1],
    ['a name of two words', 7, 10, { own: [1, 2] }, 0.65],
    ['three names', 7, 10, { own: [1, 2, 3] }, 1],
  ])('%s', (_, one, other, shared, factor) => {
    expect(evidenceFactor(of(one, shared), of(other, shared))).toBe(factor)
    expect(evidenceFactor(of(other, shared), of(one, shared))).toBe(factor)
  })
})

it('the more articles a group has, the more each must have of its event', () => {
  const least = [1, 6, 7, 14, 21, 30].map((size) => [leastInGroup(size), leastBetween(size)].map((n) => n.toFixed(3)))
  expect(least).toEqual([
    ['0.000', '0.000'],
    ['0.000', '0.000'],
    ['0.020', '0.010'],
    ['0.160', '0.080'],
    ['0.300', '0.150'],
    ['0.300', '0.150'],
  ])
})

describe('the country of a place', () => {
  const country = (words: string) =>
    words.split(' ').map((_, index, all) =>
      countryOfPlace(
        all.map((low) => ({ low })),
        index,
      ),
    )

  it.each([
    ['burgas', ['bulgaria']],
    ['bulgaria', [null]],
    ['chicago', [null]],
    ['south korean', ['south korea', null]],
    ['south', [null]],
    ['port moresby wharf', ['papua new guinea', null, null]],
    ['the south korean port', [null, 'south korea', null, null]],
  ])('%s', (words, found) => {
    expect(country(words)).toEqual(found)
  })
})

describe('the index of neighbours', () => {
  const vector = (...pairs: readonly (readonly [number, number])[]) => ({
    terms: Int32Array.from(pairs, ([term]) => term),
    weights: Float32Array.from(pairs, ([, weight]) => weight),
    heaviest: Int32Array.from(pairs.keys()),
  })
  const limits = { keyTerms: 2, mostPostings: 3, mostCandidates: 2, leastPromise: 0.25 }
  const near = (looked: ReturnType<typeof vector>, ...known: readonly ReturnType<typeof vector>[]) => {
    const index = createNeighbourIndex(limits)
    for (const one of known) index.add(one)
    return index.near(looked)
  }

  it('asks less of many articles', () => {
    expect([indexLimits(3000).mostCandidates, indexLimits(3001).mostCandidates]).toEqual([150, 40])
    expect(indexLimits(1)).toEqual({ keyTerms: 40, mostPostings: 1500, mostCandidates: 150, leastPromise: 0.01 })
    expect(indexLimits(9999)).toEqual({ keyTerms: 30, mostPostings: 600, mostCandidates: 40, leastPromise: 0.05 })
  })

  it('finds by the weightiest terms what promises enough', () => {
    expect(near(vector([1, 0.5]), vector([1, 0.5]))).toEqual([{ item: 0, likeness: 0.25 }])
    expect(near(vector([1, 0.5]), vector([1, 0.49]))).toEqual([])
    expect(near(vector([1, 0.5]), vector([7, 1], [8, 1], [1, 1]))).toEqual([])
    expect(near(vector([7, 1], [8, 1], [1, 1]), vector([1, 1]))).toEqual([])
  })

  it('leaves out what too many have, and compares the most promising, of equal ones the first', () => {
    const [a, b, c] = [vector([1, 0.5]), vector([1, 1]), vector([1, 0.5])]
    expect(near(vector([1, 1]), a, b, c).map(({ item }) => item)).toEqual([1, 0])
    expect(near(vector([1, 1]), a, b).map(({ item }) => item)).toEqual([0, 1])
    expect(near(vector([1, 1]), a, b, c, a)).toEqual([])
  })

  it('begins each look anew, however many there are', () => {
    const index = createNeighbourIndex({ ...limits, mostPostings: 9_999 })
    const many = Array.from({ length: 2_100 }, (_, n) => vector([n % 700, 1]))
    for (const one of many) index.add(one)
    for (const _ of [1, 2]) expect(index.near(vector([699, 1])).map(({ item }) => item)).toEqual([699, 1399])
  })
})
