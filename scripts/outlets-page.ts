import { catalogue } from '#src/feeds/catalogue/catalogue.ts'
import type { CatalogueFeed, CatalogueOutlet } from '#src/feeds/catalogue/catalogue-outlet.ts'
import { type PlaceId, places } from '#src/feeds/catalogue/places.ts'
import { defaultPack, theatres } from '#src/feeds/catalogue/theatres.ts'
import { verified as known, type Verified } from './verified.ts'

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

const placeIds = Object.keys(places) as PlaceId[]

/** `docs/outlets.md`, from the catalogue alone: the same data give the same page. */
export function outletsPage(verified: Verified = known): string {
  const feeds = catalogue.flatMap((outlet) => outlet.feeds)
  const countries = new Set(catalogue.flatMap(({ country }) => country ?? []))
  return [
    '# Outlets',
    '',
    '<!-- Written by `npm run docs:outlets` from src/feeds/catalogue: change the data there, not this page. -->',
    '',
    `Attaché knows ${catalogue.length} outlets of ${countries.size} countries and ${feeds.length} of their feeds. The labels are`,
    'facts about who publishes, shown beside every outlet’s name; they weigh nothing in any ranking. Each name leads to',
    'where its ownership can be read up. An agency without a feed is listed because other outlets reprint its texts: it',
    'is known by its credit line.',
    '',
    ...standing(feeds, verified),
    '',
    '## Theatre packs',
    '',
    'A pack is added with `/feeds pack` or followed from the first day: new installations start with',
    `**${theatres.find(({ id }) => id === defaultPack)?.name}**.`,
    '',
    '| pack | feeds | in a public list | outlets of |',
    '|---|---:|---:|---|',
    ...theatres.map(packRow),
    '',
    '## By country',
    ...byCountry().flatMap(([country, outlets]) => [
      '',
      `### ${country}`,
      '',
      ...outlets.map((it) => outletLine(it, verified)),
    ]),
    '',
    '## Where the addresses stand',
    '',
    '| | place | as of | addresses |',
    '|---:|---|---|---:|',
    ...placeIds.map((id) => placeRow(id, feeds)),
    '',
  ].join('\n')
}

/** How sure the addresses are: what public places and reports say of them. */
function standing(feeds: readonly CatalogueFeed[], verified: Verified): readonly string[] {
  const seen = feeds.filter(({ seenIn }) => seenIn.length > 0)
  const twice = seen.filter(({ seenIn }) => new Set(seenIn.map(ownerOf)).size > 1)
  const gone = feeds.filter((feed) => feed.gone !== undefined)
  const asked = feeds.filter(({ url }) => verified[url] !== undefined)
  return [
    `${seen.length} of the addresses stand exactly so in a public list or program, ${twice.length} of them in two or more of`,
    'different owners; the small numbers lead to the places at the end of this page. A list shows that somebody follows',
    `an address, not that it answers. The other ${feeds.length - seen.length}, marked ○, were taken down from public knowledge and found in`,
    `no list that can be named here. ${gone.length} that a public place calls dead or silent are marked †; no pack has them.`,
    '',
    `${asked.length} of the addresses have been asked. \`npm run -s attache -- feeds check --all --json > feed-report.json\` on a`,
    'machine that is on the internet asks them all, and `npm run take:feed-report -- feed-report.json` takes its report.',
  ]
}

/** Two files of one repository are one witness. */
function ownerOf(id: PlaceId): string {
  return places[id].place.split('/', 2).join('/')
}

function packRow({ id, name }: (typeof theatres)[number]): string {
  const outlets = catalogue.filter((outlet) => outlet.feeds.some(({ packs }) => packs.includes(id)))
  const feeds = outlets.flatMap((outlet) => outlet.feeds.filter(({ packs }) => packs.includes(id)))
  const countries = [...new Set(outlets.map(({ country }) => country ?? 'international'))].toSorted()
  const seen = feeds.filter(({ seenIn }) => seenIn.length > 0)
  return `| ${name} (\`${id}\`) | ${feeds.length} | ${seen.length} | ${countries.join(', ')} |`
}

function byCountry(): [string, readonly CatalogueOutlet[]][] {
  const groups = Map.groupBy(catalogue, ({ country }) => (country === null ? 'International bodies' : nameOf(country)))
  return [...groups]
    .map(([name, outlets]): [string, readonly CatalogueOutlet[]] => [
      name,
      outlets.toSorted((a, b) => compare(a.name, b.name)),
    ])
    .toSorted(([a], [b]) => compare(a, b))
}

function nameOf(country: string): string {
  return country === 'XK' ? 'Kosovo' : (countryNames.of(country) ?? country)
}

/** By code units, so that the page is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function placeRow(id: PlaceId, feeds: readonly CatalogueFeed[]): string {
  const { place, on } = places[id]
  const [owner = '', repository = '', ...path] = place.split('/')
  const shown = place.startsWith('https://')
    ? `<${place}>`
    : `[${owner}/${repository}](https://github.com/${owner}/${repository}) \`${path.join('/')}\``
  const addresses = feeds.filter(({ seenIn }) => seenIn.includes(id)).length
  const deaths = feeds.filter(({ gone }) => gone === id).length
  return `| ${numberOf(id)} | ${shown} | ${on} | ${addresses === 0 && deaths > 0 ? `${deaths} †` : addresses} |`
}

function numberOf(id: PlaceId): number {
  return placeIds.indexOf(id) + 1
}

function feedLink({ url, title, seenIn, gone }: CatalogueFeed, verified: Verified): string {
  const seen = seenIn.length === 0 ? '○' : `<sup>${seenIn.map(numberOf).join(' ')}</sup>`
  const answer = verified[url]
  return [
    `[${title}](${url})`,
    seen,
    gone === undefined ? null : `†<sup>${numberOf(gone)}</sup>`,
    answer === undefined ? null : `(${answer.state} on ${answer.on})`,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

function outletLine(outlet: CatalogueOutlet, verified: Verified): string {
  const facts = [
    outlet.ownership ?? 'unlabelled',
    outlet.owner,
    outlet.language === 'en' ? null : `in ${new Intl.DisplayNames('en', { type: 'language' }).of(outlet.language)}`,
    outlet.creditLine ? `signs “${outlet.creditLine}”` : null,
    outlet.fullText ? 'whole articles where robots.txt allows' : null,
  ].filter((fact) => fact !== null)
  const feeds = outlet.feeds.map((feed) => feedLink(feed, verified))
  return `- **[${outlet.name}](${outlet.source})** · ${facts.join(' · ')}${feeds.length > 0 ? ` — ${feeds.join(', ')}` : ''}`
}
