import type { Outlet } from '#src/feeds/outlet.ts'

/** An outlet of which no more is known than this: it left the catalogue, or was lost. It goes by its id. */
export function unknownOutlet(known: Pick<Outlet, 'id'> & Partial<Outlet>): Outlet {
  return {
    name: known.id,
    homePage: '',
    country: null,
    language: 'en',
    ownership: null,
    owner: null,
    creditLine: null,
    ...known,
  }
}
