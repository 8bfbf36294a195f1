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
} as const
