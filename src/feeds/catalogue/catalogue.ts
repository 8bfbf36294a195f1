import type { FeedAddress, Outlet } from '../outlet.ts'
import { africa } from './africa.ts'
import { americas } from './americas.ts'
import { asiaPacific } from './asia-pacific.ts'
import type { CatalogueOutlet } from './catalogue-outlet.ts'
import { eurasia } from './eurasia.ts'
import { europe } from './europe.ts'
import { international } from './international.ts'
import { middleEast } from './middle-east.ts'

/** Every outlet that we know. Facts only: who publishes, where, and who owns it. */
export const catalogue: readonly CatalogueOutlet[] = [
  ...international,
  ...europe,
  ...eurasia,
  ...middleEast,
  ...africa,
  ...asiaPacific,
  ...americas,
]

/** The catalogue's outlets as the store keeps them. */
export const catalogueOutlets: readonly Outlet[] = catalogue.map(
  ({ feeds: _feeds, fullText: _fullText, source: _source, ...outlet }) => outlet,
)

/** The feeds of one pack, by its id; none for an id that no theatre has. */
export function feedsOfPack(pack: string): readonly FeedAddress[] {
  return catalogue.flatMap(({ id, feeds }) =>
    feeds
      .filter(({ packs }) => packs.includes(pack))
      .map(({ url, title, packs }) => ({ outletId: id, url, title, packs })),
  )
}

const catalogueHosts = new Set(
  catalogue.flatMap(({ homePage, feeds }) => [homePage, ...feeds.map(({ url }) => url)]).map(hostOf),
)

/** Whether an address lies on a host that the catalogue names, for pages or for feeds. */
export function isOfCatalogue(url: string): boolean {
  return catalogueHosts.has(hostOf(url))
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

const fullTextOutlets = new Set(catalogue.filter(({ fullText }) => fullText).map(({ id }) => id))

/** Whether the catalogue says that an outlet's article pages may be fetched; robots.txt has the last word. */
export function givesFullText(outletId: string): boolean {
  return fullTextOutlets.has(outletId)
}
