import { describe, expect, it } from 'vitest'
import { countryOfPlace } from '#src/stories/gathering/country-of-place.ts'

const countryIn = (text: string) =>
  countryOfPlace(
    text.split(' ').map((low) => ({ low })),
    0,
  )

describe('the country of a place', () => {
  it.each([
    ['burgas', 'bulgaria'],
    ['tehran', 'iran'],
    ['mindanao', 'philippines'],
    ['south korean', 'south korea'],
    ['seoul', 'south korea'],
    ['banda aceh hit', 'indonesia'],
    ['ho chi minh city', null],
    ['phnom penh votes', 'cambodia'],
  ])('%s → %s', (text, country) => {
    expect(countryIn(text)).toBe(country)
  })

  it('is not asked of a country’s own name, of everyday words, or of America', () => {
    for (const text of ['bulgaria', 'market', 'chicago', 'south']) expect(countryIn(text)).toBeNull()
  })
})
