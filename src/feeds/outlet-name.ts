/** Longest title of a feed that stands in an outlet's name, in UTF-16 units. */
export const longestTitle = 80

/**
 * The name of an outlet of which a feed alone tells: the feed's title, clipped, and always the host beside it. A title
 * is what anybody may call himself; the host is who it is.
 */
export function nameOfAdded(title: string, host: string): string {
  const shown = clippedTitle(title)
  return shown === '' || shown.toLowerCase() === host ? host : `${shown} (${host})`
}

/** On one line, without what cannot be seen, cut at 80 units. */
export function clippedTitle(title: string): string {
  // Cut before it is looked at: a title may be as long as a feed.
  const plain = title.slice(0, 1000).replaceAll(/\p{C}/gu, '').replaceAll(/\s+/g, ' ').trim()
  return plain.length <= longestTitle ? plain : `${plain.slice(0, longestTitle - 1).toWellFormed()}…`
}

/** `www.outlet.example` is `outlet.example`; with its port where that is not the usual one. */
export function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '')
}
