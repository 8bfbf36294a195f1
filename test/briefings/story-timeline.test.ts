import { describe, expect, it } from 'vitest'
import { timelineOf } from '#src/briefings/story-timeline.ts'
import { outletNamed, readingOf } from '#test/support/reading.ts'

const post = (id: string, at: string, title: string) =>
  readingOf({ id, at, title, outlet: outletNamed(id), body: 'The market of Sarab was shelled on Monday.' })
const linesOf = (...articles: Parameters<typeof timelineOf>[0]) =>
  timelineOf(articles).map(({ sentence }) => sentence.text)

const first = post('courier', '2026-03-04T08:00:00Z', 'At least 23 killed in shelling of Sarab market')
const same = post('gazette', '2026-03-04T09:00:00Z', 'Shelling of Sarab market: 23 killed')
const more = post('ledger', '2026-03-04T10:00:00Z', 'At least 31 killed in shelling of Sarab market')

describe('how a story went', () => {
  it('has a line for each headline that tells something new, with the others beside it', () => {
    expect(linesOf(first, same)).toEqual(['At least 23 killed in shelling of Sarab market'])
    expect(timelineOf([first, same])[0]!.sentence.alsoIn.map(({ outlet }) => outlet.id)).toEqual(['gazette'])
  })

  it('counts a toll that rises as new', () => {
    expect(linesOf(first, same, more)).toEqual([
      'At least 23 killed in shelling of Sarab market',
      'At least 31 killed in shelling of Sarab market',
    ])
  })

  it('keeps what a headline said before its outlet edited it, in its own revision', () => {
    const edited = { ...more, article: { ...more.article, revision: 2 }, earlier: [first.article] }
    const timeline = timelineOf([edited])
    expect(timeline.map(({ sentence }) => [sentence.citation.revision, sentence.text])).toEqual([
      [1, 'At least 23 killed in shelling of Sarab market'],
      [2, 'At least 31 killed in shelling of Sarab market'],
    ])
  })

  it('keeps the first line and the newest where there are many', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      post(
        `outlet-${index}`,
        `2026-03-04T10:${String(index + 10)}:00Z`,
        `Place number ${index} reached on day ${index}`,
      ),
    )
    const lines = linesOf(...many)
    expect(lines).toHaveLength(12)
    expect([lines[0], lines.at(-1)]).toEqual(['Place number 0 reached on day 0', 'Place number 29 reached on day 29'])
  })
})
