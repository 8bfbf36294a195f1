/** One redirect that was followed. */
export type Hop = {
  readonly status: number
  /** Where it pointed, absolute. */
  readonly url: string
}

const redirecting = new Set([301, 302, 303, 307, 308])
const permanent = new Set([301, 308])

/**
 * How many polls in a row must see a redirect before we believe the move. A wrong configuration gets repaired; a move
 * stays.
 */
const sightingsToBelieve = 3

/**
 * The address that a response redirects to.
 *
 * @param location - The header as received, one code unit a byte.
 * @returns Null where the answer is no redirect or its target is no URL.
 *
 * Source: RFC 9110 section 10.2.2.
 */
export function redirectTarget(status: number, location: string | null, from: string): string | null {
  if (!redirecting.has(status) || location === null || location.trim() === '') return null
  // Headers are bytes. Nearly all servers that send more than ASCII mean UTF-8.
  const text = Buffer.from(location.trim(), 'latin1').toString('utf8')
  if (!URL.canParse(text, from)) return null
  const target = new URL(text, from)
  target.hash = ''
  return target.href
}

/** Where a feed has moved: the end of the chain, if every hop says that it is for good; null otherwise. */
export function permanentTarget(hops: readonly Hop[]): string | null {
  return hops.every(({ status }) => permanent.has(status)) ? (hops.at(-1)?.url ?? null) : null
}

/** Where permanent redirects have pointed, and how often in a row. */
export type Move = { readonly url: string; readonly sightings: number }

/**
 * What a further good poll says about a move.
 *
 * @param seen - `permanentTarget` of that poll.
 * @returns `believed` once the same target was seen three times in a row.
 */
export function weighMove(
  known: Move | null,
  seen: string | null,
): { readonly move: Move | null; readonly believed: boolean } {
  if (seen === null) return { move: null, believed: false }
  const sightings = known?.url === seen ? known.sightings + 1 : 1
  return { move: { url: seen, sightings }, believed: sightings >= sightingsToBelieve }
}
