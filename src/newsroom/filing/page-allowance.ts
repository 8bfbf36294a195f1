import type { Clock } from '#src/base/clock.ts'

/** How many pages are still asked for today of an outlet that the catalogue does not mark. */
export type PageAllowance = {
  left(outletId: string): number
  /** @param isRead - Whether the page gave more text than its teaser. */
  note(outletId: string, isRead: boolean): void
}

export const allowanceRule = {
  /** Most pages of one outlet in a day of UTC. */
  mostADay: 40,
  /** After so many pages in a row that gave nothing (a wall, a refusal, robots.txt) the outlet is left alone that day. */
  restAfter: 3,
} as const

const dayMs = 24 * 3_600_000

/** Counts in memory: a page is fetched when its article is new, so that a restart fetches none again. */
export function pageAllowance({ clock }: { readonly clock: Clock }): PageAllowance {
  let today = 0
  const spent = new Map<string, { pages: number; inVain: number }>()

  function of(outletId: string) {
    const day = Math.floor(clock.now().getTime() / dayMs)
    if (day !== today) spent.clear()
    today = day
    const count = spent.get(outletId) ?? { pages: 0, inVain: 0 }
    spent.set(outletId, count)
    return count
  }

  return {
    left(outletId) {
      const { pages, inVain } = of(outletId)
      return inVain >= allowanceRule.restAfter ? 0 : allowanceRule.mostADay - pages
    },
    note(outletId, isRead) {
      const count = of(outletId)
      count.pages += 1
      count.inVain = isRead ? 0 : count.inVain + 1
    },
  }
}
