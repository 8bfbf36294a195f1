import { describe, expect, it } from 'vitest'
import { mixed, strictly, withJoinedHalves, withoutCutLetter } from '#src/feeds/reading/broken-utf8.ts'

const bytesOf = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')

describe('UTF-8 among foreign bytes', () => {
  it.each([
    { story: 'ASCII', hex: '41 7f', text: 'A\u007f' },
    { story: 'the first and the last letter of two bytes', hex: 'c2 80 df bf', text: '\u0080\u07ff' },
    { story: 'the first and the last letter of three bytes', hex: 'e0 a0 80 ef bf bc', text: '\u0800\ufffc' },
    {
      story: 'the first and the last letter of four bytes',
      hex: 'f0 90 80 80 f4 8f bf bf',
      text: '\u{10000}\u{10ffff}',
    },
    { story: 'a byte that no letter begins with', hex: '80 41', text: '€A' },
    { story: 'a lead that is always too long', hex: 'c1 80', text: 'Á€' },
    { story: 'a lead beyond all letters', hex: 'f5 80 80 80', text: 'õ€€€' },
    { story: 'a letter of two bytes that is cut off', hex: '41 c3', text: 'AÃ' },
    { story: 'a letter of three bytes that is cut off', hex: 'e2 80', text: 'â€' },
    { story: 'a letter of four bytes that is cut off', hex: 'f0 9f 9a', text: 'ðŸš' },
    { story: 'a letter that another one breaks off', hex: 'e2 80 41', text: 'â€A' },
    { story: 'foreign bytes between letters', hex: 'c3 a9 93 c3 a9 94 94', text: 'é“é””' },
    { story: 'a byte order mark', hex: 'ef bb bf 41 93', text: '\ufeffA“' },
    { story: 'nothing', hex: '', text: '' },
  ])('is read as it is written: $story', ({ hex, text }) => {
    expect(mixed(bytesOf(hex))).toBe(text)
  })
})

describe('UTF-8 that ends in the midst of a letter', () => {
  it.each([
    { letter: '£', cuts: [1] },
    { letter: '߿', cuts: [1] },
    { letter: '\u0800', cuts: [1, 2] },
    { letter: '“', cuts: [1, 2] },
    { letter: '\uffff', cuts: [1, 2] },
    { letter: '\u{10000}', cuts: [1, 2, 3] },
    { letter: '🚨', cuts: [1, 2, 3] },
  ])('loses that letter: $letter', ({ letter, cuts }) => {
    for (const before of ['', 'a', 'é', '“']) {
      const whole = Buffer.from(`${before}${letter}`)
      expect(withoutCutLetter(whole)).toEqual(whole)
      const start = Buffer.byteLength(before)
      for (const cut of cuts)
        expect(Buffer.from(withoutCutLetter(whole.subarray(0, start + cut))).toString()).toBe(before)
    }
  })

  it.each([
    ['nothing', ''],
    ['ASCII', '61 62'],
    ['a foreign byte before the cut letter', '93 61 c3'],
    ['a lead that is always too long', '61 c1'],
    ['no lead at all', '80'],
    ['many bytes without a lead', '61 80 80 80 80'],
    ['a letter with a byte too many', 'c3 a9 80'],
  ])('stays as it is where it has %s', (_, hex) => {
    expect(Buffer.from(withoutCutLetter(bytesOf(hex)))).toEqual(bytesOf(hex))
  })
})

describe('letters that a database wrote as two halves', () => {
  it.each([
    { hex: 'ed a0 80 ed b0 80', text: '\u{10000}' },
    { hex: 'ed a1 80 ed b1 80', text: '\u{20040}' },
    { hex: 'ed a0 bd ed ba a8', text: '🚨' },
    { hex: 'ed af bf ed bf bf', text: '\u{10ffff}' },
    { hex: '61 ed a0 bd ed ba a8 ed a0 bd ed ba a8 62', text: 'a🚨🚨b' },
  ])('are joined: $text', ({ hex, text }) => {
    expect(Buffer.from(withJoinedHalves(bytesOf(hex))).toString()).toBe(text)
  })

  it.each([
    ['the first half alone', 'ed a0 bd 61 62 63'],
    ['the second half alone', '61 62 63 ed b0 80'],
    ['the halves in the wrong order', 'ed b0 80 ed a0 80'],
    ['a half with something between', 'ed a0 80 61 ed b0 80'],
    ['two first halves', 'ed a0 80 ed a0 80'],
    ['Korean', Buffer.from('한국힣').toString('hex')],
    ['letters beyond ASCII', Buffer.from('xyzö').toString('hex')],
  ])('are left where they are none: %s', (_, hex) => {
    expect(Buffer.from(withJoinedHalves(bytesOf(hex)))).toEqual(bytesOf(hex))
  })
})

it('what a decoder refuses is null', () => {
  expect(strictly(() => 'words')).toBe('words')
  expect(
    strictly(() => {
      throw new Error('no')
    }),
  ).toBeNull()
})
