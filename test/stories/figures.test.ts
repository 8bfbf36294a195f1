import { describe, expect, it } from 'vitest'
import { figuresOf } from '#src/stories/facts/figures.ts'
import { readingOf } from '#test/support/reading.ts'

const countsIn = (body: string) => {
  const read = readingOf({ id: 'a', body })
  return figuresOf(read).map(({ label, value, unit, span }) => ({
    label,
    value,
    unit,
    words: read.article.text.slice(span.start, span.end),
  }))
}

describe('figures that an article states', () => {
  it.each([
    { body: 'At least 24 people were killed in the blast.', label: 'killed', value: 24, words: '24' },
    { body: 'The blast killed twelve soldiers on patrol.', label: 'killed', value: 12, words: 'twelve' },
    { body: 'The toll stands at 1,204 dead.', label: 'killed', value: 1204, words: '1,204' },
    { body: 'Some three hundred were injured.', label: 'wounded', value: 300, words: 'three hundred' },
    { body: 'The war has displaced 2.5 million people.', label: 'displaced', value: 2_500_000, words: '2.5 million' },
    { body: 'Police arrested 38 protesters.', label: 'detained', value: 38, words: '38' },
    { body: 'Ankara sent 900 troops to the border.', label: 'troops', value: 900, words: '900' },
    { body: 'Seven fishermen are missing.', label: 'missing', value: 7, words: 'Seven' },
  ])('$body', ({ body, label, value, words }) => {
    expect(countsIn(body)).toEqual([{ label, value, unit: null, words }])
  })

  it('tells the dead from the wounded in one sentence', () => {
    expect(countsIn('The shelling killed 9 people and wounded 14.').map(({ label, value }) => [label, value])).toEqual([
      ['killed', 9],
      ['wounded', 14],
    ])
  })

  it('gives a sum with its currency', () => {
    expect(countsIn('The port will cost $1.2 billion.')).toEqual([
      { label: 'sum', value: 1_200_000_000, unit: 'USD', words: '1.2 billion' },
    ])
  })

  it.each([
    { body: 'A 24-year-old man was killed.', why: 'an age' },
    { body: 'He was killed on May 24.', why: 'a day' },
    { body: 'The minister was killed in 2019 at home.', why: 'a year' },
    { body: 'In 2009, 40 people died in a similar crash.', why: 'another event' },
    { body: 'The dead were buried within 24 hours.', why: 'hours' },
    { body: 'Turnout was 24 percent, officials said.', why: 'a share' },
    { body: 'Nobody was killed.', why: 'no figure' },
  ])('takes no count from $why: $body', ({ body }) => {
    expect(countsIn(body)).toEqual([])
  })
})
