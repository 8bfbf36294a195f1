import { type Country, countries } from '#src/analysis/gazetteer/countries.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { foldName } from '#src/base/fold-name.ts'
import { onFirstUse } from '#src/base/on-first-use.ts'
import { remembering } from '#src/base/remember.ts'

/**
 * Languages in which a country is found by its name: those that the bot speaks, and some in which news is read.
 * Source of the names: Unicode CLDR, as `Intl.DisplayNames` has it.
 */
const languages = ['de', 'fr', 'es', 'pt', 'pl', 'uk', 'tr', 'ar', 'fa', 'he', 'ru', 'zh', 'ja', 'ko', 'hi', 'it', 'nl']

/** What a country is called in other languages than English, long and short. */
export const namesAbroad: (country: Country) => readonly string[] = remembering(({ code }: Country) => [
  ...new Set(
    displayNames()
      .flatMap((names) => names.of(code) ?? [])
      .filter((name) => name !== code),
  ),
])

const displayNames = onFirstUse(() =>
  languages.flatMap((language) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }),
    ),
  ),
)

const byCode = new Map(countries.map((country) => [country.code, country]))

/**
 * The country that is called so in another language (“Irak”, “العراق”), by its flag (🇮🇶), or by its ISO code in
 * capitals (“IQ”). Null where none is, or where two are.
 */
export function countryCalled(written: string): Country | null {
  const name = written.trim()
  if (/^\p{RI}{2}$/u.test(name)) return byCode.get(codeOfFlag(name)) ?? null
  return byCode.get(name) ?? byNameAbroad().get(foldTyped(name)) ?? null
}

/** The state that a topic means, in whatever form it is typed: “iraq”, “Iraqi”, “Irak”, “🇮🇶”. Null where it means none. */
export function stateCalled(typed: string): { readonly code: string; readonly name: string } | null {
  const name = typed.trim().replace(/^the\s+/i, '')
  const known = knownName(name)
  if (known === null) return countryCalled(name)
  const code = /^state:([A-Z]{2})$/.exec(known.id)?.[1]
  return code === undefined ? null : { code, name: known.name }
}

/** A typed name as it is compared: as `foldName` does it, and “ırak”, as Turkish writes it small, is “irak”. */
export function foldTyped(name: string): string {
  return foldName(name).replaceAll('ı', 'i')
}

/** Fewest letters of a name by which it is recognised in another word. */
const fewestLetters = 4

/**
 * Countries that an adjective may mean: what was typed begins with a country's name in some language, but for the last
 * letter or two of that name. “iraquí” is of Iraq, “kenianisch” of Kenia, “ukrainien” of Ukraine.
 */
export function countriesMeantBy(typed: string): readonly Country[] {
  const asked = foldTyped(typed)
  const stems = [...byNameAbroad()].flatMap(([name, country]) => {
    const stem = name.length > fewestLetters ? name.slice(0, Math.max(fewestLetters, name.length - 2)) : name
    return country && stem.length >= fewestLetters && asked.startsWith(stem) ? [{ country, stem }] : []
  })
  return [...new Set(stems.toSorted((a, b) => b.stem.length - a.stem.length).map(({ country }) => country))]
}

function codeOfFlag(flag: string): string {
  return [...flag].map((letter) => String.fromCodePoint(letter.codePointAt(0)! - firstIndicator + 65)).join('')
}

/** 🇦, which stands for A. */
const firstIndicator = 0x1f1e6

const byNameAbroad = onFirstUse(() => {
  const found = new Map<string, Country | null>()
  for (const country of countries) {
    for (const name of namesAbroad(country)) {
      const folded = foldTyped(name)
      const known = found.get(folded)
      found.set(folded, known === undefined || known === country ? country : null)
    }
  }
  return found
})
