import { describe, expect, it } from 'vitest'
import { agglomerate } from '#src/stories/gathering/agglomerate.ts'
import { clusterBatch } from '#src/stories/gathering/cluster-json-lines.ts'
import { clusterSettings } from '#src/stories/gathering/cluster-settings.ts'
import { type EventEvidence, evidenceFactor, noEvidence } from '#src/stories/gathering/event-evidence.ts'

function storiesOf(titles: readonly string[]): number {
  const articles = titles.map((title, index) => ({ id: `a${index}`, title, text: '', at: null }))
  return new Set(clusterBatch(articles).map(({ story }) => story)).size
}

describe('teasers that share people alone', () => {
  it('are events of their own', () => {
    expect(
      storiesOf([
        'Don Marsh asks ambassadors appointed by Barry Oden to quit by Inauguration Day',
        'President Oden, Mick Penn harden health law battle lines',
        'A prophet, a captive and thousands ask President Oden for clemency',
        'State TV praises Don Marsh for avoiding democracy',
      ]),
    ).toBe(4)
  })

  it.each([
    ['a word of the event', ['President Marsh to quit over grain fraud', 'Marsh quits after grain scandal']],
    ['a place', ['President Marsh lands in Halvar', 'Halvar crowds greet Marsh']],
    ['a figure', ['President Marsh orders 4,200 soldiers home', 'Marsh: 4,200 to leave']],
  ])('are one event with %s in common', (_, titles) => {
    expect(storiesOf(titles)).toBe(1)
  })
})

describe('copies of one headline', () => {
  it('do not keep apart two outlets’ copies of one event', () => {
    const [one, other] = [
      [0, 1, 2, 3, 4],
      [5, 6, 7, 8, 9],
    ]
    const copies = [one!, other!].flatMap((group) =>
      group.flatMap((a) => group.filter((b) => b > a).map((b) => ({ a, b, value: 0.98 }))),
    )
    const across = one!.flatMap((a) => other!.map((b) => ({ a, b, value: 0.45 })))
    expect(new Set(agglomerate(10, [...copies, ...across], clusterSettings)).size).toBe(1)
    expect(new Set(agglomerate(10, [...copies, ...across], { ...clusterSettings, mostWithin: 1 })).size).toBe(2)
  })
})

describe('two articles of which one is a teaser', () => {
  const of = (length: number, shared: Partial<Record<'words' | 'figures' | 'everyday' | 'own', readonly number[]>>) =>
    ({
      ...noEvidence,
      length,
      ...Object.fromEntries(Object.entries(shared).map(([kind, ids]) => [kind, new Set(ids)])),
    }) satisfies EventEvidence
  const factor = (lengths: readonly [number, number], shared: Parameters<typeof of>[1]) =>
    evidenceFactor(of(lengths[0], shared), of(lengths[1], shared))

  it.each([
    ['a word of the event', [8, 8], { words: [1] }],
    ['a figure', [8, 8], { figures: [1] }],
    ['three names of their own', [8, 8], { own: [1, 2, 3] }],
    ['a name of their own, where one of them is longer than a headline', [8, 11], { own: [1] }],
    ['a name of their own, where one of them is too short to say more', [6, 8], { own: [1] }],
    ['nothing, where one of them is too short to say more', [6, 60], {}],
    ['nothing, where neither is a teaser', [41, 60], {}],
    ['an everyday name, where neither is a teaser', [41, 41], { everyday: [1] }],
  ] as const)('are as alike as their words where they share %s', (_, lengths, shared) => {
    expect(factor(lengths, shared)).toBe(1)
  })

  it.each([
    ['an everyday name', [6, 60], { everyday: [1] }],
    ['an everyday name, where the shorter one is just a teaser', [40, 60], { everyday: [1] }],
    ['nothing', [7, 60], {}],
    ['one name of their own, where both are headlines', [7, 10], { own: [1] }],
    ['two names of their own, where both are headlines', [10, 10], { own: [1, 2] }],
  ] as const)('are less alike than their words where they share %s', (_, lengths, shared) => {
    expect(factor(lengths, shared)).toBeLessThan(0.8)
    expect(factor(lengths, shared)).toBeGreaterThan(0)
  })

  it('are kept apart more by an everyday name than by one of their own', () => {
    expect(factor([8, 8], { everyday: [1] })).toBeLessThan(factor([8, 8], { own: [1] }))
  })
})
