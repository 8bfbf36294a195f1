import { backgroundShare } from '#src/analysis/english/lexicon/background-words.ts'
import { cityRows } from '#src/analysis/gazetteer/cities.ts'
import { countries } from '#src/analysis/gazetteer/countries.ts'
import { regionRows } from '#src/analysis/gazetteer/regions.ts'
import { onFirstUse } from '#src/base/on-first-use.ts'

/** Names with more words than this are left out. */
const mostWords = 3

/** Half the news is about places of this country, so two articles that name its places need not be about one event. */
const everywhere = 'US'

function placeWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[.'’&][\p{L}\p{N}]+)*/gu) ?? []
  )
}

type Places = {
  readonly countryByPlace: Map<string, string>
  /** First words of names of several words, so that most words need no further look. */
  readonly openings: Set<string>
}

const nameOfCode = onFirstUse(() => new Map(countries.map(({ code, name }) => [code, placeWords(name).join(' ')])))

const knownPlaces = onFirstUse((): Places => {
  const places: Places = { countryByPlace: new Map(), openings: new Set() }
  for (const { code, name, aliases, capitals, adjectives, people } of countries) {
    for (const place of [name, ...aliases, ...capitals]) addPlace(places, place, code)
    for (const word of [...adjectives, ...people]) if (/ /.test(name + word)) addPlace(places, word, code)
  }
  for (const row of [...regionRows.trim().split('\n'), ...cityRows.trim().split('\n')]) {
    const [code = '', all = ''] = row.split('|')
    for (const place of all.split(';')) addPlace(places, place, code)
  }
  return places
})

/** Adds a place. Where two places have one name, the first one is kept. */
function addPlace({ countryByPlace, openings }: Places, place: string, code: string): void {
  const country = nameOfCode().get(code)
  const words = placeWords(place)
  const [first] = words
  const name = words.join(' ')
  if (country === undefined || first === undefined || words.length > mostWords) return
  if (code === everywhere || countryByPlace.has(name)) return
  if (words.length === 1 && (name === country || backgroundShare.has(name))) return
  countryByPlace.set(name, country)
  if (words.length > 1) openings.add(first)
}

/**
 * The country of the place whose name begins with a word: “Burgas” → “bulgaria”, “South Korean” → “south korea”.
 *
 * @param words - In lower case, without marks.
 * @returns null where no place is known, or where the word is the country's own name.
 */
export function countryOfPlace(words: readonly { readonly low: string }[], index: number): string | null {
  const { countryByPlace, openings } = knownPlaces()
  const first = words[index]!.low
  if (openings.has(first)) {
    const pair = `${first} ${words[index + 1]?.low}`
    const found = countryByPlace.get(`${pair} ${words[index + 2]?.low}`) ?? countryByPlace.get(pair)
    if (found !== undefined) return found
  }
  return countryByPlace.get(first) ?? null
}
