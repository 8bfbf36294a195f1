import { byText } from '#src/base/by-text.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { Coverage } from './briefing.ts'

type Row = Coverage['carriedBy'][number]

function rowsOf(outlets: readonly Outlet[]): Row[] {
  const groups = Map.groupBy(outlets, ({ country, ownership }) => `${country ?? ''} ${ownership ?? ''}`)
  return [...groups.entries()]
    .sort(([a, one], [b, other]) => other.length - one.length || byText(a, b))
    .map(([, [first, ...rest]]) => ({ country: first!.country, ownership: first!.ownership, outlets: 1 + rest.length }))
}

/**
 * Which countries and ownerships of outlets carry a story, and which of the outlets that were read do not. Both are
 * stated.
 *
 * @param near - Outlets with an article of the same story that is not told as its event: of them neither is stated.
 */
export function coverageOf(
  carriers: readonly Outlet[],
  everyOutlet: readonly Outlet[],
  near: readonly Outlet[] = [],
): Coverage {
  const carrying = new Map(carriers.map((outlet) => [outlet.id, outlet]))
  const unstated = new Set(near.map(({ id }) => id))
  return {
    carriedBy: rowsOf([...carrying.values()]),
    notIn: rowsOf(everyOutlet.filter(({ id }) => !carrying.has(id) && !unstated.has(id))),
  }
}
