import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLine, encodeLine, type Point } from '#src/pictures/line-code.ts'
import { viewOf } from '#src/pictures/map-view.ts'
import { outliner } from '#src/pictures/outline.ts'
import { readWorld, shaper } from '#src/pictures/world.ts'
import { bordersOf, fileOf } from '../../scripts/borders.ts'

const area = { x: 20, y: 80, width: 520 }

function pictureOf(countries: readonly string[], latitude: number, longitude: number) {
  return {
    kind: 'where',
    title: '',
    subtitle: '',
    notes: [],
    alt: '',
    locale: 'en',
    zone: 'UTC',
    countries,
    cities: [{ name: 'here', latitude, longitude }],
    words: { disputed: '', unlabelled: '' },
  } as const
}

describe('the prepared borders', () => {
  it.each(['near', 'far'] as const)('are those of the map data: %s', (scale) => {
    const file = join(import.meta.dirname, '..', '..', 'src', 'pictures', 'borders', `${scale}.json`)
    expect(readFileSync(file, 'utf8') === fileOf(bordersOf(scale))).toBe(true)
  })

  it('keep each point of a line on the grid', () => {
    const grid = { scale: [0.0036, 0.0018], translate: [-180, -90] } as const
    const point = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }))
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (steps) => {
        const line = steps.map(([x, y]): Point => [x * 0.0036 - 180, y * 0.0018 - 90])
        expect(decodeLine(encodeLine(line, grid), grid)).toEqual(line)
      }),
    )
  })
})

describe('a map with fewer points', () => {
  // Fiji lies on the date line; the others lie far north, far south, and beside the largest lands.
  it.each([
    ['FJ', -18.1, 178.4],
    ['NO', 69.7, 18.9],
    ['RU', 71.9, 102.4],
    ['AR', -54.8, -68.3],
    ['CA', 74.7, -94.8],
    ['NZ', -44, -176.5],
    ['SD', 15.6, 32.5],
    ['SG', 1.3, 103.8],
  ])('shows the same lands as one with all points: %s', (country, latitude, longitude) => {
    const view = viewOf(pictureOf([country], latitude, longitude), area)
    const near = readWorld('near')
    const wholeShape = shaper(near, null)
    const outlineOf = outliner(view.projection)
    const strays = view.lands.flatMap(({ code, shapes }) => {
      const fewer = shapes.reduce((sum, shape) => sum + outlineOf(shape).area, 0)
      const own = near.lands.filter((land) => land.code === code).flatMap(({ parts }) => parts)
      const all = own.reduce((sum, part) => sum + outlineOf(wholeShape(part)).area, 0)
      // Square units: the parts that are smaller than two pixels are not drawn.
      return Math.abs(all - fewer) > 12 + all * 0.01 ? [{ code, all, fewer }] : []
    })
    expect(strays).toEqual([])
    expect(view.lands.length).toBeGreaterThan(0)
  })
})
