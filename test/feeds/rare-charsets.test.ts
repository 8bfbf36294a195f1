import { describe, expect, it } from 'vitest'
import { decodeEbcdic, decodeShifted, isEbcdic, isShifted, usualLabel } from '#src/feeds/reading/rare-charsets.ts'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')

it.each([
  ['iso2022-jp', 'iso-2022-jp'],
  ['csISO2022KR', 'csISO2022KR'],
  ['csiso2022kr', 'iso-2022-kr'],
  ['iso-2022-jp', 'iso-2022-jp'],
  ['x-mac-ce', 'maccenteuro'],
  ['x-mac-roman', 'macroman'],
  ['shift_jis-2004', 'shift_jis'],
  ['hz-gb-2312', 'hz'],
  ['windows-1251', 'windows-1251'],
  ['', ''],
])('the usual label of “%s” is “%s”', (label, usual) => {
  expect(usualLabel(label)).toBe(usual)
})

describe('charsets with marks around letters of two bytes', () => {
  it.each([
    ['hz', '<t>~{2?3$~}</t>', '<t>部长</t>'],
    ['hz', '~{2?3$~}', '部长'],
    ['hz', '~{2?~} and ~{3$~} ~~', '部 and 长 ~'],
    ['hz', 'a ~{2?3$', 'a 部长'],
    ['hz', 'a~{2? 3$!~}', null],
    ['hz', 'a ~{2? 3$~}', 'a 部 长'],
    ['hz', 'words', 'words'],
    ['iso-2022-kr', '\x1b$)C\x0e5?@e 9.\x0f', '동장 문'],
    ['iso-2022-kr', '~~ \x0e5?\x0f ~~', '~~ 동 ~~'],
    ['iso-2022-kr', '\x0e5\x0f', null],
    ['koi8-r', 'words', null],
  ])('%s: %s', (label, written, text) => {
    expect(decodeShifted(label, bytesOf(written))).toBe(text)
    expect(isShifted(label)).toBe(label !== 'koi8-r')
  })
})

describe('the charset of mainframes', () => {
  it('is known by the first four letters of XML', () => {
    expect(isEbcdic(Uint8Array.of(0x4c, 0x6f, 0xa7, 0x94))).toBe(true)
    for (const other of [
      [0x4d, 0x6f, 0xa7, 0x94],
      [0x4c, 0x70, 0xa7, 0x94],
      [0x4c, 0x6f, 0xa8, 0x94],
      [0x4c, 0x6f, 0xa7, 0x95],
      [0x4c],
      [],
    ])
      expect(isEbcdic(Uint8Array.from(other))).toBe(false)
  })

  it('has its letters from 0x40 on, two ends of a line, and blanks', () => {
    expect(decodeEbcdic(Uint8Array.of(0xc1, 0x40, 0x81, 0x15, 0x82, 0x25, 0x05, 0x16, 0x26, 0x3f, 0x41, 0xf9))).toBe(
      'A a\nb\n    \u00a09',
    )
  })
})
