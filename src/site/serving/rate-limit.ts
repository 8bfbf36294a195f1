import ipaddr from 'ipaddr.js'

/** What one address may ask: so many at once, and so many more in each second. */
export type Rate = { readonly burst: number; readonly perSecond: number }

/** Most addresses that are remembered; the one that asked longest ago is forgotten first. */
const mostAddresses = 10_000

/**
 * Tells whether an address may ask now: null, or after how many seconds it may.
 *
 * @param nowMs - A clock that never goes back.
 */
export function rateLimit({ burst, perSecond }: Rate, nowMs: () => number): (address: string) => number | null {
  const left = new Map<string, { tokens: number; at: number }>()
  return (address) => {
    const now = nowMs()
    const known = left.get(address) ?? { tokens: burst, at: now }
    const tokens = Math.min(burst, known.tokens + ((now - known.at) / 1000) * perSecond)
    left.delete(address)
    left.set(address, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
    for (const oldest of left.keys()) {
      if (left.size <= mostAddresses) break
      left.delete(oldest)
    }
    return tokens >= 1 ? null : Math.ceil((1 - tokens) / perSecond)
  }
}

/**
 * Who asks. A proxy on this machine or in this network tells for whom it asks, as the last address of
 * `X-Forwarded-For`; nobody else is believed.
 */
export function askerOf(peer: string, forwardedFor: string | undefined): string {
  const told = forwardedFor?.split(',').at(-1)?.trim()
  const address = told && isNear(peer) ? told.slice(0, 64) : peer
  return ipaddr.IPv6.isValid(address) ? networkOf(ipaddr.IPv6.parse(address)) : address
}

/** A household has a whole /64 of IPv6 addresses, in whatever spelling. */
function networkOf(address: ipaddr.IPv6): string {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().toString()
  const network = address.parts.slice(0, 4)
  return network.map((part) => part.toString(16)).join(':')
}

function isNear(peer: string): boolean {
  return /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i.test(peer)
}
