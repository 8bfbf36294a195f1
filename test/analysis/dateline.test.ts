import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutDateline } from '#src/analysis/english/clauses/dateline.ts'
import { contains, sliceOf } from '#src/base/span.ts'

const trimmed = (text: string, start = 0) => sliceOf(text, withoutDateline(text, { start, end: text.length }))

describe('a dateline', () => {
  it.each([
    { text: 'BAGHDAD (Meridian Wire) - Iraq and Turkey agreed.', rest: 'Iraq and Turkey agreed.' },
    { text: 'AMMAN — Jordan has asked Israel.', rest: 'Jordan has asked Israel.' },
    { text: 'FORT STEWART, Ga. — A brigade will deploy.', rest: 'A brigade will deploy.' },
    { text: 'UNITED NATIONS (Meridian Wire) -- The council voted.', rest: 'The council voted.' },
    { text: 'WASHINGTON, Nov 22 – The Pentagon denied it.', rest: 'The Pentagon denied it.' },
  ])('goes from: $text', ({ text, rest }) => {
    expect(trimmed(text)).toBe(rest)
  })

  it.each([
    'MOSCOW. Russia has called for restraint.',
    'NATO and nobody else decides.',
    'US-led forces will leave.',
    'Baghdad - a city of eight million - waits.',
    'The UN (United Nations) - once more - called for calm.',
    'BAGHDAD - ',
  ])('is not seen in: %s', (text) => {
    expect(trimmed(text)).toBe(text)
  })

  it('stands at the beginning of a line only', () => {
    const text = 'He left for BAGHDAD - by car.'
    expect(trimmed(text, text.indexOf('BAGHDAD'))).toBe('BAGHDAD - by car.')
    expect(trimmed('Headline\n\nCAIRO - Talks resume.', 10)).toBe('Talks resume.')
  })

  it('leaves a span inside the one it was given', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), (text, start) => {
        const span = { start: Math.min(start, text.length), end: text.length }
        expect(contains(span, withoutDateline(text, span))).toBe(true)
      }),
    )
  })
})
