/** A part of the world that people follow, and the pack of feeds for it. */
export type Theatre = {
  readonly id: string
  readonly name: string
  /**
   * Countries of outlets that look at it from different sides; each side is in the pack. ISO 3166-1 alpha-2, `XK`
   * for Kosovo.
   */
  readonly sides: readonly (readonly string[])[]
}

/** What a new installation follows. */
export const defaultPack = 'world'

export const theatres: readonly Theatre[] = [
  { id: 'world', name: 'World', sides: [['GB', 'US', 'FR', 'DE'], ['CN', 'RU'], ['QA'], ['IL']] },
  { id: 'iraq', name: 'Iraq', sides: [['IQ'], ['IR'], ['US', 'GB']] },
  { id: 'iran', name: 'Iran', sides: [['IR'], ['US', 'GB'], ['IL', 'SA']] },
  { id: 'israel-palestine', name: 'Israel and Palestine', sides: [['IL'], ['PS'], ['QA', 'IR']] },
  { id: 'syria', name: 'Syria', sides: [['SY'], ['TR'], ['IQ', 'IR']] },
  { id: 'yemen', name: 'Yemen', sides: [['YE', 'IR'], ['SA']] },
  { id: 'lebanon', name: 'Lebanon', sides: [['LB'], ['IL'], ['SA']] },
  { id: 'gulf', name: 'Gulf states', sides: [['SA', 'AE'], ['QA']] },
  { id: 'turkey', name: 'Turkey', sides: [['TR'], ['GR', 'CY'], ['IQ', 'SE', 'DE']] },
  { id: 'libya', name: 'Libya and the Maghreb', sides: [['LY'], ['EG'], ['TR'], ['DZ']] },
  { id: 'ukraine', name: 'Ukraine', sides: [['UA'], ['RU']] },
  { id: 'russia', name: 'Russia', sides: [['RU'], ['LV', 'NL'], ['US', 'GB']] },
  {
    id: 'nordic-baltic',
    name: 'Nordic and Baltic states',
    sides: [
      ['FI', 'EE', 'LV', 'LT'],
      ['RU', 'BY'],
    ],
  },
  { id: 'europe', name: 'Europe', sides: [['FR', 'DE', 'BE'], ['GB'], ['HU', 'PL']] },
  { id: 'balkans', name: 'Balkans', sides: [['RS'], ['XK', 'AL'], ['BA']] },
  { id: 'caucasus', name: 'Caucasus', sides: [['AM'], ['AZ'], ['GE']] },
  { id: 'central-asia', name: 'Central Asia', sides: [['KZ'], ['KG'], ['UZ', 'TJ'], ['US']] },
  { id: 'arctic', name: 'Arctic', sides: [['CA', 'US'], ['NO', 'FI'], ['RU']] },
  { id: 'china-taiwan', name: 'China and Taiwan', sides: [['CN'], ['TW'], ['HK']] },
  { id: 'south-china-sea', name: 'South China Sea', sides: [['CN'], ['PH'], ['VN']] },
  { id: 'korea', name: 'Korea', sides: [['KR'], ['KP']] },
  { id: 'japan', name: 'Japan', sides: [['JP'], ['CN'], ['KR']] },
  { id: 'south-asia', name: 'South Asia', sides: [['IN'], ['PK'], ['BD']] },
  { id: 'afghanistan', name: 'Afghanistan', sides: [['AF'], ['PK'], ['US', 'GB']] },
  { id: 'south-east-asia', name: 'South-East Asia', sides: [['SG', 'MY'], ['VN'], ['PH']] },
  { id: 'myanmar', name: 'Myanmar', sides: [['MM'], ['BD'], ['CN']] },
  { id: 'pacific', name: 'Pacific', sides: [['AU', 'NZ'], ['FJ', 'PG', 'SB'], ['CN']] },
  { id: 'sahel', name: 'Sahel', sides: [['ML', 'BF', 'NE'], ['FR'], ['DZ', 'NG']] },
  { id: 'sudan', name: 'Sudan and South Sudan', sides: [['SD'], ['SS'], ['EG'], ['AE', 'SA']] },
  { id: 'horn-of-africa', name: 'Horn of Africa', sides: [['ET'], ['ER'], ['SO']] },
  { id: 'congo', name: 'Congo and the Great Lakes', sides: [['CD'], ['RW'], ['BI', 'UG']] },
  { id: 'southern-africa', name: 'Southern Africa', sides: [['ZA'], ['ZW'], ['MZ']] },
  { id: 'africa', name: 'Africa', sides: [['NG', 'GH'], ['KE', 'TZ'], ['ZA'], ['FR', 'GB']] },
  { id: 'united-nations', name: 'United Nations', sides: [[], ['US'], ['CH', 'GB']] },
  { id: 'latin-america', name: 'Latin America', sides: [['BR', 'AR', 'MX'], ['CU', 'VE'], ['US']] },
  { id: 'venezuela', name: 'Venezuela', sides: [['VE'], ['US'], ['CO', 'GY'], ['CU']] },
  { id: 'haiti-and-caribbean', name: 'Haiti and the Caribbean', sides: [['HT'], ['DO'], ['US', 'CA']] },
  { id: 'united-states', name: 'United States', sides: [['US'], ['GB', 'CA']] },
]
