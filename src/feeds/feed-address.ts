/** Longest address that is taken, in UTF-16 units. */
const longestAddress = 2000

/** Programs that read feeds open addresses with these; `//` alone takes over the scheme of the page. */
const schemeOfReaders = /^(?:feeds?:(?:\/\/)?|(?:rss|pcast|podcast|itpc):\/\/|\/\/)/i

/**
 * The address of a feed as people and lists write it: `feed:https://…`, `feed://…`, `feeds://…`, `pcast://…`, without a scheme, in
 * whatever case, with a default port or a fragment. One spelling for one address.
 *
 * Source: RFC 3986 sections 6.2.2.2 and 6.2.3 (what an address may have encoded, and need not have at all).
 *
 * @returns Null if it is no web address, or has a user name or password, which would be stored and exported.
 */
export function readFeedAddress(written: string): string | null {
  const text = written.trim().replace(schemeOfReaders, '')
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  // A single word is no address, although it could be a host in a local network.
  if (!hasScheme && !/^[^/?#]*[.:]/.test(text)) return null
  const address = hasScheme ? text : `https://${text}`
  if (text === '' || text.length > longestAddress || !URL.canParse(address)) return null
  const url = new URL(address)
  url.hash = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  url.pathname = url.pathname.replaceAll(/%[0-9a-f]{2}/gi, plainWhereItMay)
  // A “?” with nothing behind it goes.
  if (url.search === '') url.search = ''
  if (url.username !== '' || url.password !== '') return null
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}

/** `%7E` as `~`, which needs no code; of other letters the code in capitals. */
function plainWhereItMay(code: string): string {
  const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16))
  return /[A-Za-z0-9._~-]/.test(letter) ? letter : code.toUpperCase()
}
