import { describe, expect, it } from 'vitest'
import { countryCalled } from '#src/newsroom/country-names.ts'

describe('a country by another name', () => {
  it.each([
    ['Irak', 'IQ'],
    ['Ірак', 'IQ'],
    ['العراق', 'IQ'],
    ['🇮🇶', 'IQ'],
    ['IQ', 'IQ'],
    ['Turquie', 'TR'],
    ['Türkei', 'TR'],
    ['turcja', 'TR'],
    ['Туреччина', 'TR'],
    ['Almanya', 'DE'],
    ['Sudán', 'SD'],
    ['Alemanha', 'DE'],
    ['Vereinigte Staaten', 'US'],
    ['États-Unis', 'US'],
    ['Росія', 'RU'],
    ['🇺🇦', 'UA'],
  ])('%s is %s', (written, code) => {
    expect(countryCalled(written)?.code).toBe(code)
  })

  it.each(['iq', 'no', 'Bagdad', '🇮', '🇿🇿', 'ZZ', '', 'Atlantis'])('“%s” is none', (written) => {
    expect(countryCalled(written)).toBeNull()
  })
})
