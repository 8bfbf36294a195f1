/** Longest address that is taken, in UTF-16 units. */
const longestAddress = 2000

/**
 * The address of a feed as people and lists write it: `feed:https://…`, `feed://…`, without a scheme, in whatever case,
 * with a default port or a fragment. One spelling for one address.
 *
 * @returns Null if it is no web address, or has a user name or password, which would be stored and exported.
 */
export function readFeedAddress(written: string): string | null {
  const text = written.trim().replace(/^feed:(?:\/\/)?/i, '')
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  // A single word is no address, although it could be a host in a local network.
  if (!hasScheme && !/^[^/?#]*[.:]/.test(text)) return null
  const address = hasScheme ? text : `https://${text}`
  if (text === '' || text.length > longestAddress || !URL.canParse(address)) return null
  const url = new URL(address)
  url.hash = ''
  if (url.username !== '' || url.password !== '') return null
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}
