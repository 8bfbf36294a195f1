import { windowAround } from './page-windows.ts'

/** Addresses of the site's pages, from its root. The messages in Discord use the same ones. */
export const pagePaths = {
  today: '/',
  ledger: '/ledger',
  outlets: '/outlets',
  how: '/how',
  topic: (words: string) => `/topic/${encodeURIComponent(words)}`,
  story: (storyId: string) => `/story/${encodeURIComponent(storyId)}`,
  /** @param actor - An id, or a name as a person types it. */
  actor: (actor: string) => `/actor/${encodeURIComponent(actor)}`,
  outlet: (outletId: string) => `/outlet/${encodeURIComponent(outletId)}`,
  /** The ledger with that search; what is empty is not asked. */
  ledgerOf(asked: Readonly<Record<string, string>>): string {
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
    return query.size === 0 ? '/ledger' : `/ledger?${query}`
  },
} as const

/**
 * The page of a story, as a briefing on a topic leads there: under the headline that the briefing has.
 *
 * @param topic - As typed; empty: all stories.
 */
export function storyPathFrom(storyId: string, topic: string, lengthMs: number): string {
  const path = pageSince(pagePaths.story(storyId), lengthMs)
  return topic === '' ? path : `${path}&about=${encodeURIComponent(topic)}`
}

/** The same page, asked for at least so much time. */
export function pageSince(path: string, lengthMs: number): string {
  return `${path}${path.includes('?') ? '&' : '?'}since=${windowAround(lengthMs).key}`
}
