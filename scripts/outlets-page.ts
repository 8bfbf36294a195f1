import { catalogue } from '#src/feeds/catalogue/catalogue.ts'
import type { CatalogueOutlet } from '#src/feeds/catalogue/catalogue-outlet.ts'
import { defaultPack, theatres } from '#src/feeds/catalogue/theatres.ts'

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

/** `docs/outlets.md`, from the catalogue alone: the same data give the same page. */
export function outletsPage(): string {
  const feeds = catalogue.flatMap((outlet) => outlet.feeds)
  const countries = new Set(catalogue.flatMap(({ country }) => country ?? []))
  const unverified = feeds.filter(({ checked }) => checked.state === 'unverified')
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
    `${unverified.length} of the addresses were taken down from public knowledge and not asked yet; they are marked ○. Run`,
    '`npm run attache -- feeds check --all` on a machine that is on the internet to see which of them answer.',
    '',
    '## Theatre packs',
    '',
    'A pack is added with `/feeds pack` or followed from the first day: new installations start with',
    `**${theatres.find(({ id }) => id === defaultPack)?.name}**.`,
    '',
    '| pack | feeds | outlets of |',
    '|---|---:|---|',
    ...theatres.map(packRow),
    '',
    '## By country',
    ...byCountry().flatMap(([country, outlets]) => ['', `### ${country}`, '', ...outlets.map(outletLine)]),
    '',
  ].join('\n')
}

function packRow({ id, name }: (typeof theatres)[number]): string {
  const outlets = catalogue.filter((outlet) => outlet.feeds.some(({ packs }) => packs.includes(id)))
  const feeds = outlets.flatMap((outlet) => outlet.feeds.filter(({ packs }) => packs.includes(id)))
  const countries = [...new Set(outlets.map(({ country }) => country ?? 'international'))].toSorted()
  return `| ${name} (\`${id}\`) | ${feeds.length} | ${countries.join(', ')} |`
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

function outletLine(outlet: CatalogueOutlet): string {
  const facts = [
    outlet.ownership ?? 'unlabelled',
    outlet.owner,
    outlet.language === 'en' ? null : `in ${new Intl.DisplayNames('en', { type: 'language' }).of(outlet.language)}`,
    outlet.creditLine ? `signs “${outlet.creditLine}”` : null,
    outlet.fullText ? 'whole articles where robots.txt allows' : null,
  ].filter((fact) => fact !== null)
  const feeds = outlet.feeds.map(
    ({ url, title, checked }) => `[${title}](${url})${checked.state === 'unverified' ? ' ○' : ''}`,
  )
  return `- **[${outlet.name}](${outlet.source})** · ${facts.join(' · ')}${feeds.length > 0 ? ` — ${feeds.join(', ')}` : ''}`
}
