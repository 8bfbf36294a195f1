import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { catalogue, catalogueOutlets, feedsOfPack, givesFullText } from '#src/feeds/catalogue/catalogue.ts'
import { type PlaceId, type PublicList, places } from '#src/feeds/catalogue/places.ts'
import { defaultPack, theatres } from '#src/feeds/catalogue/theatres.ts'

const feeds = catalogue.flatMap((outlet) => outlet.feeds.map((feed) => ({ ...feed, outlet })))
const webAddress = z.url({ protocol: /^https?$/ })
const line = z.string().trim().min(2).max(120)
const placeIds = Object.keys(places) as PlaceId[]

const outletSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: line,
  homePage: webAddress,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  language: z.string().regex(/^[a-z]{2}$/),
  ownership: z.enum(['state', 'public', 'private', 'cooperative', 'party', 'think-tank']).nullable(),
  owner: line,
  source: webAddress,
  creditLine: line.nullable(),
  fullText: z.literal(true).optional(),
  feeds: z.array(
    z.strictObject({
      url: webAddress,
      title: line,
      packs: z.array(z.enum(theatres.map(({ id }) => id))),
      seenIn: z.array(z.enum(placeIds)).max(3),
      gone: z.enum(placeIds).optional(),
    }),
  ),
})

/** What occurs more than once. */
function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

describe('the catalogue', () => {
  it.each(catalogue.map((outlet) => ({ id: outlet.id, outlet })))('describes $id in full', ({ outlet }) => {
    expect(outletSchema.safeParse(outlet).error?.issues ?? []).toEqual([])
  })

  it('names each outlet and each address once', () => {
    expect(repeated(catalogue.map(({ id }) => id))).toEqual([])
    expect(repeated(catalogue.map(({ name }) => name))).toEqual([])
    expect(repeated(feeds.map(({ url }) => url.replace(/^http:/, 'https:')))).toEqual([])
    expect(feeds.filter(({ packs }) => repeated([...packs]).length > 0)).toEqual([])
  })

  it('says of most addresses where they stand in public, and of all in the default pack', () => {
    const seen = feeds.filter(({ seenIn }) => seenIn.length > 0)
    expect(seen.length).toBeGreaterThanOrEqual(285)
    expect(feeds.filter(({ seenIn }) => repeated(seenIn).length > 0)).toEqual([])
    const pack = feeds.filter(({ packs }) => packs.includes(defaultPack))
    expect(pack.filter(({ seenIn }) => seenIn.length === 0).map(({ url }) => url)).toEqual([])
  })

  it('has no place that is not used, and none older than two years', () => {
    const used = new Set(feeds.flatMap(({ seenIn, gone }) => [...seenIn, ...(gone ? [gone] : [])]))
    expect(placeIds.filter((id) => !used.has(id))).toEqual([])
    expect(repeated(Object.values(places).map(({ place }) => place))).toEqual([])
    const placeSchema = z.strictObject({
      place: z.string().regex(/^(?:https:\/\/|[^/\s]+\/[^/\s]+\/)\S+$/),
      on: z.iso.date(),
    })
    const all: readonly PublicList[] = Object.values(places)
    expect(all.filter((place) => !placeSchema.safeParse(place).success || place.on < '2024-12-01')).toEqual([])
  })

  it('gives no pack a feed that a public place calls dead', () => {
    const gone = feeds.filter((feed) => feed.gone !== undefined)
    expect(gone.length).toBeGreaterThan(0)
    expect(gone.filter(({ packs }) => packs.length > 0)).toEqual([])
  })

  it('knows at least 150 outlets of at least 60 countries', () => {
    const withFeeds = catalogue.filter((outlet) => outlet.feeds.length > 0)
    expect(withFeeds.length).toBeGreaterThanOrEqual(150)
    expect(new Set(withFeeds.map(({ country }) => country)).size).toBeGreaterThanOrEqual(60)
  })

  it('knows a country of every outlet but those of international bodies', () => {
    const stateless = catalogue.filter(({ country }) => country === null)
    expect(stateless.every(({ ownership }) => ownership === null)).toBe(true)
  })

  it('knows the great agencies by their credit lines', () => {
    const credits = new Set(catalogue.map(({ creditLine }) => creditLine))
    expect([...credits]).toEqual(
      expect.arrayContaining(['Reuters', 'AP', 'AFP', 'TASS', 'Xinhua', 'dpa', 'EFE', 'ANSA']),
    )
  })

  it('tells agencies apart by their credit lines', () => {
    const shared = repeated(catalogue.flatMap(({ creditLine }) => (creditLine ? [creditLine] : [])))
    // Afghanistan's and Bahrain's would both sign BNA, Algeria's and Senegal's APS: none of the pairs is here twice.
    expect(shared).toEqual([])
  })

  it('hands the store plain outlets', () => {
    expect(catalogueOutlets).toHaveLength(catalogue.length)
    expect(catalogueOutlets[0]).not.toHaveProperty('feeds')
  })

  it('opens article pages only of outlets that say so', () => {
    expect(givesFullText('bbc')).toBe(true)
    expect(givesFullText('financial-times')).toBe(false)
    expect(givesFullText('somebody-else')).toBe(false)
  })

  it('lets whole pages be read of public broadcasters, agencies and the few that offer theirs freely', () => {
    const free =
      'npr voice-of-america cbc eye-on-the-arctic agencia-brasil abc-australia rnz rferl bbc guardian france24 rfi ' +
      'deutsche-welle swissinfo yle err-news lsm un-news un-press iaea global-voices'
    const opened = catalogue.filter(({ fullText }) => fullText).map(({ id }) => id)
    expect(opened.toSorted()).toEqual(free.split(' ').toSorted())
  })
})

describe('theatre packs', () => {
  it.each(theatres)('$id has 8 to 25 feeds', ({ id }) => {
    expect(feedsOfPack(id).length).toBeGreaterThanOrEqual(8)
    expect(feedsOfPack(id).length).toBeLessThanOrEqual(25)
  })

  it.each(theatres)('$id is seen from two sides at least', ({ id, sides }) => {
    expect(sides.length).toBeGreaterThanOrEqual(2)
    const countries = new Set(feeds.filter(({ packs }) => packs.includes(id)).map(({ outlet }) => outlet.country))
    const absent = sides.filter(
      (side) => !(side.length === 0 ? countries.has(null) : side.some((it) => countries.has(it))),
    )
    expect(absent).toEqual([])
  })

  it.each(theatres)('$id can be read in English', ({ id }) => {
    const languages = feeds.filter(({ packs }) => packs.includes(id)).map(({ outlet }) => outlet.language)
    expect(languages.filter((language) => language === 'en').length).toBeGreaterThanOrEqual(8)
  })

  it('cover what was asked for', () => {
    expect(theatres.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...['iraq', 'iran', 'israel-palestine', 'ukraine', 'china-taiwan'],
        ...['korea', 'sahel', 'sudan', 'europe', 'united-nations'],
      ]),
    )
  })

  it('begin with one for new installations, of many countries and owners', () => {
    const pack = feeds.filter(({ packs }) => packs.includes(defaultPack))
    expect(new Set(pack.map(({ outlet }) => outlet.country)).size).toBeGreaterThanOrEqual(10)
    expect(new Set(pack.map(({ outlet }) => outlet.ownership)).size).toBeGreaterThanOrEqual(4)
  })

  it('are empty where nobody knows them', () => {
    expect(feedsOfPack('atlantis')).toEqual([])
  })
})

it('lets pages of public and free outlets alone be fetched whole', () => {
  expect(catalogue.filter(({ id }) => givesFullText(id)).map(({ id }) => id)).toEqual(
    (
      'un-news un-press iaea global-voices bbc guardian france24 rfi deutsche-welle swissinfo yle err-news lsm rferl ' +
      'abc-australia rnz npr voice-of-america cbc eye-on-the-arctic agencia-brasil'
    ).split(' '),
  )
})
