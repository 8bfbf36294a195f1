/** An RSS 2.0 feed of the given headlines, each under a link of its own. */
export function rssOf(headlines: readonly string[], { channel = '', origin = 'https://outlet.example' } = {}): string {
  const items = headlines.map(
    (headline) =>
      `<item><title>${headline}</title><link>${origin}/${encodeURIComponent(headline)}</link>` +
      `<guid isPermaLink="false">${encodeURIComponent(headline)}</guid></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet</title>${channel}${items.join('')}</channel></rss>`
}
