import { describe, expect, it } from 'vitest'
import { agglomerate } from '#src/stories/gathering/agglomerate.ts'
import { clusterBatch } from '#src/stories/gathering/cluster-json-lines.ts'
import { clusterSettings } from '#src/stories/gathering/cluster-settings.ts'

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
