const dayMs = 24 * 3_600_000

/** The lengths of time that a page of the site can be asked for. There are few, so that answers can be kept. */
export const pageWindows = [
  { key: '24h', name: '24 hours', ms: dayMs },
  { key: '3d', name: '3 days', ms: 3 * dayMs },
  { key: '7d', name: '7 days', ms: 7 * dayMs },
  { key: '30d', name: '30 days', ms: 30 * dayMs },
] as const

export type PageWindow = (typeof pageWindows)[number]

/** The window of that name; the usual one where there is none. */
export function windowNamed(key: string | undefined, usual: PageWindow['key']): PageWindow {
  return pageWindows.find((window) => window.key === key) ?? pageWindows.find((window) => window.key === usual)!
}

/** The shortest window that has so much time in it; the longest where none has. */
export function windowAround(lengthMs: number): PageWindow {
  return pageWindows.find(({ ms }) => ms >= lengthMs) ?? pageWindows.at(-1)!
}
