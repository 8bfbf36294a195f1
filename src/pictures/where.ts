import type { BriefedStory, NamedPlace } from '#src/briefings/briefing.ts'
import { coordinatesOf } from './cities.ts'
import { digitsOfCountry } from './country-codes.ts'
import { labelOf } from './letters.ts'
import type { WherePicture } from './picture.ts'
import { altText, listed, type Reader } from './picture-voice.ts'

const mostCities = 14
const mostCountries = 8

/**
 * The states and cities that the printed sentences of stories name, on a map.
 *
 * @returns Null where they name no city that the table has, and fewer than two countries.
 */
export function wherePicture(
  { title, stories }: { readonly title: string; readonly stories: readonly Pick<BriefedStory, 'places'>[] },
  reader: Reader,
): WherePicture | null {
  const { voice } = reader
  const named = [...new Map(stories.flatMap(({ places }) => places).map((place) => [place.id, place])).values()]
  const cities = citiesIn(named)
  const countries = countriesIn(named)
  if (cities.length === 0 && countries.length < 2) return null
  const countryNames = countries.map((code) => voice.country(code) ?? code)
  return {
    kind: 'where',
    title,
    subtitle: voice.say('picture.whereSubtitle'),
    notes: [],
    alt: altText([
      voice.say('picture.whereAlt', { places: listed([...cities.map(({ name }) => name), ...countryNames], reader) }),
    ]),
    locale: voice.locale,
    zone: reader.zone,
    cities,
    countries,
    words: { disputed: voice.say('picture.disputed'), unlabelled: voice.say('picture.unlabelled') },
  }
}

function citiesIn(named: readonly NamedPlace[]): WherePicture['cities'] {
  const found = named.flatMap(({ id, name, country }) => {
    const coordinates = id.startsWith('place:') ? coordinatesOf(country, name) : null
    return coordinates ? [{ name: labelOf(titleCase(name)), ...coordinates }] : []
  })
  // “Gaza” and “Gaza City” are one point: the name that comes first stays.
  const byPoint = new Map<string, WherePicture['cities'][number]>()
  for (const city of found) {
    const key = `${city.latitude} ${city.longitude}`
    if (!byPoint.has(key)) byPoint.set(key, city)
  }
  return [...byPoint.values()].slice(0, mostCities)
}

/** A dateline is in capitals: “BAGHDAD”. */
function titleCase(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
}

function countriesIn(named: readonly NamedPlace[]): readonly string[] {
  const codes = named.flatMap(({ id, country }) => (id.startsWith('state:') && country !== null ? [country] : []))
  return [...new Set(codes)].filter((code) => digitsOfCountry.has(code) || code === 'XK').slice(0, mostCountries)
}
