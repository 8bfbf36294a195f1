/**
 * Large cities after which no zone is named, and names that cities have in the languages that the bot speaks; lower case,
 * without accents. Source: the exemplar cities of Unicode CLDR, and the largest cities of the countries of those languages.
 */
const rows: Readonly<Record<string, readonly string[]>> = {
  'Europe/Berlin': [
    'munich',
    'munchen',
    'muenchen',
    'hamburg',
    'cologne',
    'koln',
    'koeln',
    'frankfurt',
    'germany',
    'deutschland',
  ],
  'Europe/Vienna': ['wien', 'austria', 'osterreich'],
  'Europe/Zurich': ['geneva', 'geneve', 'genf', 'bern', 'zuerich'],
  'Europe/Paris': ['marseille', 'lyon', 'france'],
  'Europe/Madrid': ['barcelona', 'seville', 'sevilla'],
  'Europe/Lisbon': ['lisboa', 'lissabon', 'lisbonne', 'porto'],
  'Europe/Rome': ['rom', 'roma', 'milan', 'milano', 'italy'],
  'Europe/Warsaw': ['warszawa', 'warschau', 'varsovie', 'krakow', 'lodz', 'gdansk', 'poland', 'polska'],
  'Europe/Prague': ['praha', 'prag'],
  'Europe/Kyiv': ['kiev', 'kiew', 'kijow', 'київ', 'lviv', 'львів', 'kharkiv', 'харків', 'odesa', 'одеса', 'ukraine'],
  'Europe/Moscow': ['moskau', 'moscou', 'москва'],
  'Europe/Istanbul': ['ankara', 'izmir', 'стамбул'],
  'Europe/Athens': ['athen', 'athenes'],
  'Europe/London': ['londres', 'londyn', 'лондон', 'edinburgh', 'manchester'],
  'Asia/Shanghai': ['beijing', 'peking', 'pekin', 'shenzhen', 'china'],
  'Asia/Kolkata': ['mumbai', 'delhi', 'new delhi', 'bangalore', 'chennai', 'india'],
  'Asia/Tokyo': ['tokio', 'osaka', 'japan'],
  'America/New_York': ['nyc', 'washington', 'washington dc', 'boston', 'miami', 'philadelphia', 'atlanta'],
  'America/Chicago': ['houston', 'dallas', 'austin'],
  'America/Los_Angeles': ['san francisco', 'seattle', 'san diego', 'las vegas', 'la'],
  'America/Sao_Paulo': ['rio de janeiro', 'rio', 'brasilia', 'belo horizonte'],
  'Australia/Sydney': ['canberra'],
}

/** The zone of a city that names none, by the city's name. */
export const zonesOfCities: ReadonlyMap<string, string> = new Map(
  Object.entries(rows).flatMap(([zone, cities]) => cities.map((city) => [city, zone] as const)),
)
