import { describe, expect, it } from 'vitest'
import { countriesMeantBy, countryCalled } from '#src/newsroom/archive/country-names.ts'

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
    ['ırak', 'IQ'],
    ['ısveç', 'SE'],
  ])('%s is %s', (written, code) => {
    expect(countryCalled(written)?.code).toBe(code)
  })

  it.each([
    ['iraquí', 'Iraq'],
    ['irakisch', 'Iraq'],
    ['kenianisch', 'Kenya'],
    ['ukrainien', 'Ukraine'],
    ['peruwiański', 'Peru'],
    ['filipin', 'Philippines'],
    ['türkisch', 'Turkey'],
  ])('%s may mean %s', (written, name) => {
    expect(countriesMeantBy(written).map((country) => country.name)).toContain(name)
  })

  it.each(['earthquake', 'ceyhan pipeline', 'oil', ''])('“%s” is of no country', (written) => {
    expect(countriesMeantBy(written)).toEqual([])
  })

  it.each(['iq', 'no', 'Bagdad', '🇮', '🇿🇿', 'ZZ', '', 'Atlantis'])('“%s” is none', (written) => {
    expect(countryCalled(written)).toBeNull()
  })
})
