import { describe, expect, it } from 'vitest'
import { isInRanges, isPublicAddress, parsePlaces, parseRanges } from '#src/feeds/fetching/public-address.ts'
import { nonPublicAddresses } from '#test/support/non-public-addresses.ts'

describe('which addresses belong to the open internet', () => {
  it.each(nonPublicAddresses)('$address does not: $why', ({ address }) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['8.8.8.8', '151.101.0.81', '2606:4700::6810:84e5', '2a00:1450:4001:82b::200e'])('%s does', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each(['0x7f.1', '2130706433', '127.1', '017700000001', 'localhost', '', '[::1]', 'fe80::1%eth0'])(
    '“%s” is no address at all',
    (text) => {
      expect(isPublicAddress(text)).toBe(false)
    },
  )
})

describe('ranges that an operator opens', () => {
  it('takes ranges and lone addresses', () => {
    const ranges = parseRanges(['10.1.0.0/16', ' 127.0.0.1 ', 'fd00::/8'])
    expect(isInRanges('10.1.2.3', ranges)).toBe(true)
    expect(isInRanges('127.0.0.1', ranges)).toBe(true)
    expect(isInRanges('fd12::1', ranges)).toBe(true)
    expect(isInRanges('10.2.0.1', ranges)).toBe(false)
    expect(isInRanges('127.0.0.2', ranges)).toBe(false)
    expect(isInRanges('::ffff:127.0.0.1', ranges)).toBe(false)
  })

  it('takes a lone address for itself alone', () => {
    const ranges = parseRanges(['10.0.0.2', 'fd00::2'])
    expect(
      ['10.0.0.1', '10.0.0.2', '10.0.0.3', 'fd00::1', 'fd00::2', 'fd00::3'].map((it) => isInRanges(it, ranges)),
    ).toEqual([false, true, false, false, true, false])
  })

  it('takes hosts with a port for hosts, and all else for ranges', () => {
    const { ranges, hosts } = parsePlaces([' Feeds.lan:8080 ', '10.0.0.0/8', '[FD00::1]:80'])
    expect(hosts).toEqual(['feeds.lan:8080', '[fd00::1]:80'])
    expect(ranges).toHaveLength(1)
  })

  it('names the text that is no range', () => {
    expect(() => parseRanges(['10.0.0.0/8', 'the office'])).toThrow('"the office" is not an address range')
  })
})
