import { describe, expect, it } from 'vitest'
import { clusterSettings } from '#src/stories/gathering/cluster-settings.ts'
import { noPrincipals } from '#src/stories/gathering/conflict.ts'
import { noEvidence } from '#src/stories/gathering/event-evidence.ts'
import { createOpenStories, type Member } from '#src/stories/gathering/open-stories.ts'

const hourMs = 3_600_000
const noTerms = { ids: new Int32Array(), counts: new Float32Array() }

/** An article by the weights of its terms. */
function article(weights: Readonly<Record<number, number>>, at: number | null = 0): Member {
  const entries = Object.entries(weights).map(([term, weight]) => [Number(term), weight] as const)
  const byWeight = entries.map((_, place) => place).sort((a, b) => entries[b]![1] - entries[a]![1])
  return {
    id: 'article',
    storyId: '',
    at,
    bag: { word: noTerms, name: noTerms, number: noTerms },
    vector: {
      terms: Int32Array.from(entries, ([term]) => term),
      weights: Float32Array.from(entries, ([, weight]) => weight),
      heaviest: Int32Array.from(byWeight),
    },
    principals: noPrincipals,
    evidence: noEvidence,
  }
}

/** Stories, each with its articles; asks which one an article joins. */
function asking(stories: Readonly<Record<string, readonly Member[]>>, joinAt = 0.5) {
  const open = createOpenStories({ ...clusterSettings, joinAt })
  for (const [id, members] of Object.entries(stories)) for (const member of members) open.add(id, member)
  return (member: Member) => open.bestFor(member)
}

const many = (count: number, member: (n: number) => Member): Record<string, readonly Member[]> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`s${n}`, [member(n)]]))

describe('the story that an article joins', () => {
  it('is like it by more than the least likeness', () => {
    const join = asking({ a: [article({ 1: 1 })] })
    expect([0.5, 0.515625].map((weight) => join(article({ 1: weight, 2: 0.8 })))).toEqual([null, 'a'])
  })

  it('is the one that is most like it, and of equal ones the first', () => {
    const stories = { a: [article({ 1: 0.8 })], b: [article({ 1: 1 })], c: [article({ 1: 1 })] }
    expect(asking(stories)(article({ 1: 1 }))).toBe('b')
  })

  it('has had an article within the window', () => {
    const join = asking({ a: [article({ 1: 1 }, 0)] })
    const { windowMs } = clusterSettings
    expect([windowMs, windowMs + 1].map((at) => join(article({ 1: 1 }, at)))).toEqual(['a', null])
    expect(join(article({ 1: 1 }, null))).toBe('a')
    expect(asking({ a: [article({ 1: 1 }, null)] })(article({ 1: 1 }, windowMs + 1))).toBe('a')
  })

  it('is weighed by its articles, the younger ones twice as much after each half-life', () => {
    const both = [article({ 1: 1 }, 0), article({ 2: 1 }, clusterSettings.halfLifeMs)]
    const at = clusterSettings.halfLifeMs
    expect(asking({ a: both }, 0.6)(article({ 2: 1 }, at))).toBe('a')
    expect(asking({ a: both }, 0.7)(article({ 2: 1 }, at))).toBeNull()
    expect(asking({ a: both }, 0.3)(article({ 1: 1 }, at))).toBe('a')
    expect(asking({ a: both }, 0.4)(article({ 1: 1 }, at))).toBeNull()
  })

  it('counts an article without a time like the first', () => {
    const join = asking({ a: [article({ 1: 1 }, null), article({ 2: 1 }, 5 * hourMs)] }, 0.45)
    expect([1, 2].map((term) => join(article({ [term]: 1 }, 5 * hourMs)))).toEqual(['a', 'a'])
  })

  it('is found by terms that are three hundredths of the article, however many articles have them', () => {
    const join = asking({ a: [article({ 1: 1 }), article({ 1: 1 })] }, 0.1)
    expect([0.17, 0.18].map((weight) => join(article({ 1: weight, 2: 0.98 })))).toEqual([null, 'a'])
  })
})

describe('the work for one article', () => {
  it('is for the 24 most promising stories', () => {
    const asked = article({ 1: 0.8, 2: 0.6 })
    const stories = (count: number) => ({ ...many(count, () => article({ 1: 0.7 })), good: [article({ 2: 1 })] })
    expect(asking(stories(23))(asked)).toBe('good')
    expect(asking(stories(24))(asked)).toBe('s0')
  })

  it('is for a story that promises more by several terms, though it is found after others', () => {
    const asked = article({ 1: 0.63, 2: 0.55, 3: 0.54 })
    const stories = { ...many(30, () => article({ 1: 0.9 })), good: [article({ 2: 0.7, 3: 0.7 })] }
    expect(asking(stories)(asked)).toBe('good')
  })

  it('leaves out a term that more than eight hundred stories have', () => {
    const found = (count: number) => asking(many(count, () => article({ 1: 1 })))(article({ 1: 1 }))
    expect([found(800), found(801)]).toEqual(['s0', null])
  })

  it('looks at eight thousand entries at most, those of the weightiest terms first', () => {
    const terms = Array.from({ length: 10 }, (_, term) => term)
    const old = article(Object.fromEntries(terms.map((term) => [term, 0.3])), 0)
    const at = clusterSettings.windowMs + 1
    const asked = article(Object.fromEntries([...terms.map((term) => [term, 0.3]), [99, 0.29]]), at)
    const found = (count: number) => asking({ ...many(count, () => old), late: [article({ 99: 1 }, at)] }, 0.2)(asked)
    expect([found(799), found(800)]).toEqual(['late', null])
  })

  it('counts no stories that are over, once a term has many', () => {
    const at = clusterSettings.windowMs + 1
    const stories = { ...many(955, (n) => article({ 1: 1 }, n < 255 ? 0 : at)) }
    expect(asking(stories)(article({ 1: 1 }, at))).toBe('s255')
  })

  it('is done for any number of stories', () => {
    expect(asking(many(1030, (n) => article({ [n]: 1 })))(article({ 1029: 1 }))).toBe('s1029')
  })

  it('keeps the six hundred heaviest terms of a story that has more than twice as many', () => {
    const story = (size: number) =>
      article(Object.fromEntries(Array.from({ length: size }, (_, term) => [term, term < 30 ? 1 : 0.5])))
    const join = (size: number, term: number) => asking({ a: [story(size)] })(article({ 0: 0.3, [term]: 0.9 }))
    expect([join(1200, 600), join(1201, 599), join(1201, 600)]).toEqual(['a', 'a', null])
  })
})
