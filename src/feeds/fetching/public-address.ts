import ipaddr from 'ipaddr.js'
import { isHostWithPort } from '#src/base/host-with-port.ts'
import { placeOf } from './reach.ts'

/** A parsed CIDR: `10.0.0.0/8`. */
export type AddressRange = readonly [ipaddr.IPv4 | ipaddr.IPv6, number]

/** All of IPv6 that IANA has given out for the open internet; the rest is special, local or unassigned. */
const globalIpv6: AddressRange = ipaddr.parseCIDR('2000::/3')

/**
 * Addresses that the registry calls public, but that the host of a virtual machine answers.
 *
 * Sources: Azure "What is IP address 168.63.129.16"; RFC 9637 (`3fff::/20`, documentation).
 */
const hostOwned: readonly AddressRange[] = ['168.63.129.16/32', '3fff::/20'].map((range) => ipaddr.parseCIDR(range))

function lies(address: ipaddr.IPv4 | ipaddr.IPv6, [base, bits]: AddressRange): boolean {
  return address.kind() === base.kind() && address.match(base, bits)
}

/**
 * Whether an address literal belongs to the open internet: `unicast` for ipaddr.js, and not on the own list.
 * IPv4 inside IPv6 (mapped, compatible, translated, 6to4, Teredo) is never public, whatever it wraps.
 *
 * @param literal - Without brackets and zone; the odd spellings (`0x7f.1`, `2130706433`) are not addresses here.
 */
export function isPublicAddress(literal: string): boolean {
  const address = parseAddress(literal)
  if (address === null || address.range() !== 'unicast') return false
  if (address.kind() === 'ipv6' && !lies(address, globalIpv6)) return false
  return !hostOwned.some((range) => lies(address, range))
}

/** Whether an address literal lies in one of the ranges that the operator opened. */
export function isInRanges(literal: string, ranges: readonly AddressRange[]): boolean {
  const address = parseAddress(literal)
  return address !== null && ranges.some((range) => lies(address, range))
}

/** @throws `RangeError` naming the first text that is no CIDR; a lone address counts as itself. */
export function parseRanges(cidrs: readonly string[]): readonly AddressRange[] {
  return cidrs.map((cidr) => {
    const text = cidr.trim()
    if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
    const address = parseAddress(text)
    if (address !== null) return [address, address.kind() === 'ipv4' ? 32 : 128]
    throw new RangeError(`"${text}" is not an address range such as 10.0.0.0/8`)
  })
}

/** What the operator opened besides the public internet. */
export type OpenPlaces = {
  /** Open on any port to feeds that the operator added. */
  readonly ranges: readonly AddressRange[]
  /** Hosts with their port, `feeds.lan:8080` or `[fd00::1]:80`: open to every feed, wherever the name leads. */
  readonly hosts: readonly string[]
}

/** @throws `RangeError` naming the first text that is neither a range nor a host with its port. */
export function parsePlaces(written: readonly string[]): OpenPlaces {
  const places = written.map((text) => text.trim().toLowerCase())
  return {
    ranges: parseRanges(places.filter((text) => !isHostWithPort(text))),
    hosts: places.flatMap((text) => (isHostWithPort(text) ? (placeOf(`http://${text}/`) ?? []) : [])),
  }
}

function parseAddress(literal: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(literal)) return ipaddr.IPv4.parse(literal)
  return ipaddr.IPv6.isValid(literal) ? ipaddr.IPv6.parse(literal) : null
}
