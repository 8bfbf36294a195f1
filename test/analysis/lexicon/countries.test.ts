import { describe, expect, it } from 'vitest'
import data from 'world-countries/countries.json' with { type: 'json' }
import { z } from 'zod'
import { countries } from '#src/analysis/gazetteer/countries.ts'
import { metonyms } from '#src/analysis/gazetteer/metonyms.ts'
import { folded } from '#src/analysis/shared/fold.ts'

const reference = z
  .array(
    z.object({
      cca2: z.string(),
      name: z.object({ common: z.string(), official: z.string() }),
      capital: z.array(z.string()),
      demonyms: z.object({ eng: z.object({ m: z.string() }).optional() }).optional(),
    }),
  )
  .parse(data)

/** What differs between our table and `world-countries`, one line each: ours ≠ theirs. */
function differences(): string[] {
  const ours = new Map(countries.map((country) => [country.code, country]))
  return reference.flatMap(({ cca2, name, capital, demonyms }) => {
    const country = ours.get(cca2)
    if (!country) return [`${cca2}: missing`]
    const capitals = country.capitals.map(folded)
    const demonym = demonyms?.eng?.m ?? ''
    return [
      country.name !== name.common && `${cca2} name: ${country.name} ≠ ${name.common}`,
      ![country.name, ...country.aliases, country.official].includes(name.common) &&
        `${cca2} lacks the name ${name.common}`,
      country.official !== name.official && `${cca2} official: ${country.official} ≠ ${name.official}`,
      demonym !== '' &&
        ![...country.adjectives, ...country.people].includes(demonym) &&
        `${cca2} demonym: ${country.adjectives.join('/')} ≠ ${demonym}`,
      ...capital
        .filter((city) => !capitals.includes(folded(city)))
        .map((city) => `${cca2} capital: ${country.capitals.join('/')} ≠ ${city}`),
    ].filter((line) => line !== false)
  })
}

describe('the table of countries', () => {
  it('has every country and territory of ISO 3166-1 once', () => {
    expect(countries.map(({ code }) => code).sort()).toEqual(reference.map(({ cca2 }) => cca2).sort())
  })

  it('differs from world-countries only where we mean to', () => {
    expect(differences().sort()).toEqual(
      [
        // as news writes it
        'CZ name: Czech Republic ≠ Czechia',
        'TL name: East Timor ≠ Timor-Leste',
        'TR name: Turkey ≠ Türkiye',
        'TF name: French Southern Territories ≠ French Southern and Antarctic Lands',
        'SH name: Saint Helena ≠ Saint Helena, Ascension and Tristan da Cunha',
        'US capital: Washington ≠ Washington D.C.',
        "AG capital: St. John's ≠ Saint John's",
        'LU capital: Luxembourg City ≠ Luxembourg',
        'SM capital: San Marino ≠ City of San Marino',
        // our official forms follow the list of UNGEGN, or leave a bracket out
        'KI official: Republic of Kiribati ≠ Independent and Sovereign Republic of Kiribati',
        'MF official: Collectivity of Saint Martin ≠ Saint Martin',
        'SJ official: Svalbard and Jan Mayen ≠ Svalbard og Jan Mayen',
        'TF official: French Southern and Antarctic Lands ≠ Territory of the French Southern and Antarctic Lands',
        'TW official: Republic of China ≠ Republic of China (Taiwan)',
        // several words in one of theirs
        'AG demonym: Antiguan/Barbudan ≠ Antiguan, Barbudan',
        'BA demonym: Bosnian/Herzegovinian ≠ Bosnian, Herzegovinian',
        'KN demonym: Kittitian/Nevisian ≠ Kittitian or Nevisian',
        // another word in use
        'AQ demonym: Antarctic ≠ Antarctican',
        'BL demonym: Barthélemois ≠ Saint Barthélemy Islander',
        'CV demonym: Cape Verdean/Cabo Verdean ≠ Cape Verdian',
        'DJ demonym: Djiboutian ≠ Djibouti',
        'GF demonym: French Guianese ≠ Guianan',
        'GI demonym: Gibraltarian ≠ Gibraltar',
        'GW demonym: Bissau-Guinean ≠ Guinea-Bissauan',
        'MF demonym: Saint Martiner ≠ Saint Martin Islander',
        'SX demonym: Sint Maartener ≠ St. Maartener',
        // a word that would lead readers to another state or to none
        'BQ demonym:  ≠ Dutch',
        'DM demonym:  ≠ Dominican',
        'GG demonym:  ≠ Channel Islander',
        'GS demonym:  ≠ South Georgian South Sandwich Islander',
        'HM demonym:  ≠ Heard and McDonald Islander',
        'IO demonym:  ≠ Indian',
        'JE demonym:  ≠ Channel Islander',
        'MP demonym:  ≠ American',
        'PM demonym:  ≠ Saint-Pierrais, Miquelonnais',
        'SJ demonym:  ≠ Norwegian',
        'TF demonym:  ≠ French',
        'UM demonym:  ≠ American Islander',
        'WF demonym:  ≠ Wallis and Futuna Islander',
        // no capital that acts
        'BQ capital:  ≠ Kralendijk',
        'BQ capital:  ≠ Oranjestad',
        'BQ capital:  ≠ The Bottom',
        'HK capital:  ≠ City of Victoria',
      ].sort(),
    )
  })

  it('names no two states alike', () => {
    const names = countries.flatMap(({ name, official, aliases }) => [...new Set([name, official, ...aliases])])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('the table of seats of power', () => {
  it('has at least sixty, each of a state of the other table or of a body', () => {
    expect(metonyms.length).toBeGreaterThanOrEqual(60)
    const codes = new Set(countries.map(({ code }) => code))
    const states = metonyms.map(({ actor }) => actor).filter((actor) => actor.startsWith('state:'))
    expect(states.filter((actor) => !codes.has(actor.slice(6)))).toEqual([])
    expect(metonyms.filter(({ actor }) => !/^(?:state:[A-Z]{2}|organisation:[a-z0-9-]+)$/.test(actor))).toEqual([])
  })
})
