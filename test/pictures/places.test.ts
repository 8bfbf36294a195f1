import { geoContains } from 'd3-geo'
import type { Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import countries from 'world-countries/countries.json' with { type: 'json' }
import { coordinatesOf } from '#src/pictures/cities.ts'
import { cityCoordinateRows } from '#src/pictures/city-coordinates.ts'
import { digitsOfCountry } from '#src/pictures/country-codes.ts'
import { disputedLines } from '#src/pictures/disputed-lines.ts'
import { decodeLine } from '#src/pictures/line-code.ts'
import { readWorld } from '#src/pictures/world.ts'

const near = readWorld('near')
const disputedAreas = near.disputedAreas.map(
  (ring): Polygon => ({
    type: 'Polygon',
    coordinates: [decodeLine(ring, near.grid).map((point) => [...point])],
  }),
)

function partsOf(code: string) {
  return near.lands.filter((land) => land.code === code).flatMap(({ parts }) => parts)
}

describe('codes of countries', () => {
  it('are those of ISO 3166-1', () => {
    const wrong = countries.filter(({ cca2, ccn3 }) => digitsOfCountry.has(cca2) && digitsOfCountry.get(cca2) !== ccn3)
    expect(wrong).toEqual([])
    expect(digitsOfCountry.size).toBeGreaterThan(230)
  })

  it('find every country that the news speaks of on the map', () => {
    const missing = ['IQ', 'IR', 'IL', 'PS', 'UA', 'RU', 'SD', 'SS', 'XK', 'TW', 'US', 'CN', 'KP', 'SG'].filter(
      (code) => partsOf(code).length === 0,
    )
    expect(missing).toEqual([])
  })
})

describe('coordinates of cities', () => {
  it.each([
    ['IQ', 'Baghdad', 33.3, 44.4],
    ['IQ', 'BASRA', 30.5, 47.8],
    ['US', 'Washington', 38.9, -77],
    ['UA', 'Kyiv', 50.5, 30.5],
    ['YE', 'Sana’a', 15.4, 44.2],
    ['PS', 'Khan Younis', 31.3, 34.3],
    ['TR', 'Istanbul', 41, 29],
  ])('%s %s', (country, name, latitude, longitude) => {
    const found = coordinatesOf(country, name)
    expect(found?.latitude).toBeCloseTo(latitude, 0)
    expect(found?.longitude).toBeCloseTo(longitude, 0)
  })

  it('are of that country and of no other of the same name', () => {
    expect(coordinatesOf('LB', 'Tripoli')?.latitude).toBeCloseTo(34.4, 0)
    expect(coordinatesOf('LY', 'Tripoli')?.latitude).toBeCloseTo(32.9, 0)
    expect(coordinatesOf('FR', 'Baghdad')).toBeNull()
    expect(coordinatesOf(null, 'Baghdad')).toBeNull()
  })

  it('lie within the bounds of their country, give or take the coarse coasts of the map', () => {
    const stray = cityCoordinateRows
      .trim()
      .split('\n')
      .flatMap((row) => {
        const code = row.slice(0, row.indexOf('|'))
        const parts = partsOf(code)
        return row
          .slice(row.indexOf('|') + 1)
          .split(';')
          .filter((city) => {
            const [, latitude = 0, longitude = 0] = /(\S+) (\S+)$/.exec(city)?.map(Number) ?? []
            return !parts.some(({ bounds: [west, south, east, north] }) =>
              [longitude, longitude + 360].some(
                (at) => at > west - 1 && at < east + 1 && latitude > south - 1 && latitude < north + 1,
              ),
            )
          })
          .map((city) => `${code} ${city}`)
      })
    // Crimea is no country's on the map; the smallest countries are not on it at all.
    const known = new Set(['UA', 'MQ', 'GP', 'GF', 'RE', 'YT', 'GI', 'TK', 'SJ', 'BQ', 'CC', 'CX', 'PN', 'TV'])
    expect(stray.filter((city) => !known.has(city.slice(0, 2)))).toEqual([])
  })
})

describe('what is disputed', () => {
  it('has lines within the world', () => {
    expect(disputedLines.length).toBeGreaterThan(8)
    const outside = disputedLines
      .flat()
      .filter(([longitude, latitude]) => !(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && latitude !== 0))
    expect(outside).toEqual([])
  })

  it.each([
    ['Crimea', [34.1, 45.2]],
    ['the Golan Heights', [35.75, 33]],
  ] as const)('belongs to no country on the map: %s', (_name, [longitude, latitude]) => {
    expect(disputedAreas.some((area) => geoContains(area, [longitude, latitude]))).toBe(true)
  })

  it('is small: no area is all the rest of the world', () => {
    expect(disputedAreas.some((area) => geoContains(area, [0, 50]))).toBe(false)
  })
})
