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
    { text: 'WASHINGTON, D.C., Nov 22 – The Pentagon denied it.', rest: 'The Pentagon denied it.' },
    { text: 'DHAKA, Nov 22, 2026 (MWI) - Talks resumed.', rest: 'Talks resumed.' },
    { text: 'OSLO/BERLIN, 22 November (MWI) – Talks resumed.', rest: 'Talks resumed.' },
    { text: 'NEW DELHI, Nov 22 (MWI) The minister left.', rest: 'The minister left.' },
    { text: 'Nov 22 (Meridian Wire) - Three men were held.', rest: 'Three men were held.' },
    { text: '22 Nov. (Meridian Wire) “No,” said Doe.', rest: '“No,” said Doe.' },
    { text: '(Meridian Wire) -- Three men were held.', rest: 'Three men were held.' },
    { text: '(CNN) Three men were held.', rest: 'Three men were held.' },
    { text: 'Cairo, Egypt (CNN) -- Three men were held.', rest: 'Three men were held.' },
    { text: 'Jerusalem — A drone hit a hall.', rest: 'A drone hit a hall.' },
    { text: 'Gaza City – Tanks moved in.', rest: 'Tanks moved in.' },
    { text: 'ISLAMABAD: The court ruled.', rest: 'The court ruled.' },
    { text: 'KABUL/KANDAHAR: The court ruled.', rest: 'The court ruled.' },
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
    'Oslo — Norway has many such towns — waits.',
    'Relief — Doe said so — came late.',
    'DOE: Thank you.',
    'JORDAN: Thank you.',
    'EXCLUSIVE: The court ruled.',
    'Moscow: We will answer.',
    'UNICEF (United Nations Fund) Director Jane Doe left.',
    'Flight 93 (Meridian Air) Took off.',
  ])('is not seen in: %s', (text) => {
    expect(trimmed(text)).toBe(text)
  })

  it('with a colon stands in the first paragraph only: later such a word is a speaker', () => {
    expect(trimmed('Court rules\n\nISLAMABAD: It ruled.', 13)).toBe('It ruled.')
    expect(trimmed('Court rules\n\nA talk.\n\nISLAMABAD: It ruled.', 22)).toBe('ISLAMABAD: It ruled.')
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
