/**
 * Which addresses a request may visit. This depends on who asked for it.
 *
 * - `link`: public addresses on web ports. What a person, a feed or a page names.
 * - `feed`: also the ports that the operator opened to feeds, and the hosts that the operator named with their port.
 * - `operator-feed`: also the private ranges that the operator opened.
 */
export type Reach = 'link' | 'feed' | 'operator-feed'

/** How far a visit to `target` may reach that `home` caused: as far as `home` on its own host and port, else as any link. */
export function reachFrom(home: string, reach: Reach, target: string): Reach {
  return placeOf(home) !== null && placeOf(home) === placeOf(target) ? reach : 'link'
}

/** Host and port of a web address, `outlet.example:443`; null where there is none. */
export function placeOf(address: string): string | null {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`
}
