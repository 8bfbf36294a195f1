import { countries } from './countries.ts'

const byCode: ReadonlyMap<string, string> = new Map(countries.map(({ code, name }) => [code, name]))

/**
 * A country by the name that English outlets use: “Turkey”, “Ivory Coast”, where Unicode CLDR has another. Null for a code
 * of no country.
 */
export function nameOfCountry(code: string): string | null {
  return byCode.get(code) ?? null
}
