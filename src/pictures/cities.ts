import { cityCoordinateRows } from './city-coordinates.ts'

export type Coordinates = { readonly latitude: number; readonly longitude: number }

const places: ReadonlyMap<string, Coordinates> = new Map(
  cityCoordinateRows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const at = row.indexOf('|')
      return row
        .slice(at + 1)
        .split(';')
        .flatMap((city) => {
          const [, name = '', latitude, longitude] = /^(.+) (\S+) (\S+)$/.exec(city) ?? []
          const coordinates = { latitude: Number(latitude), longitude: Number(longitude) }
          return [[keyOf(row.slice(0, at), name), coordinates] as const]
        })
    }),
)

/** Where a city lies, by its country and its name in any spelling of case and accents; null where the table lacks it. */
export function coordinatesOf(country: string | null, name: string): Coordinates | null {
  return country === null ? null : (places.get(keyOf(country, name)) ?? null)
}

function keyOf(country: string, name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return `${country} ${letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`
}
