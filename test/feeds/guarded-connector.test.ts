import { describe, expect, it } from 'vitest'
import {
  type AddressPolicy,
  guardedConnector,
  refusalBefore,
  systemResolve,
} from '#src/feeds/fetching/guarded-connector.ts'
import { parseRanges } from '#src/feeds/fetching/public-address.ts'

const policy = (given: Partial<AddressPolicy> = {}): AddressPolicy => ({ ports: [], ranges: [], hosts: [], ...given })

describe('an address that is refused before anybody is asked', () => {
  it.each([
    { url: 'https://8.8.8.8/', port: 443 },
    { url: 'http://8.8.8.8/', port: 80 },
    { url: 'http://8.8.8.8:25/', port: 25 },
  ])('$url has port $port', ({ url, port }) => {
    expect(refusalBefore(new URL(url), policy())).toMatchObject({ name: 'ForbiddenPortError', port })
    expect(refusalBefore(new URL(url), policy({ ports: [port] }))).toBeNull()
    const target = new URL(url)
    const options = { hostname: target.hostname, port: target.port, protocol: target.protocol }
    const connect = guardedConnector(policy(), { connectMs: 1, resolve: () => Promise.reject(new Error('no')) })
    connect(options, (refusal, socket) => {
      expect(refusal).toMatchObject({ name: 'ForbiddenPortError', port })
      expect(socket).toBeNull()
    })
    expect.assertions(4)
  })

  it.each([
    { url: 'http://10.0.0.1/', hosts: ['10.0.0.1:80'], isOpen: true },
    { url: 'http://10.0.0.1:81/', hosts: ['10.0.0.1:80'], isOpen: false },
    { url: 'http://[fd00::1]:8080/', hosts: ['[fd00::1]:8080'], isOpen: true },
    { url: 'http://[fd00::1]/', hosts: ['[fd00::1]:8080'], isOpen: false },
    { url: 'http://printer.lan/', hosts: [], isOpen: true },
  ])('$url is open: $isOpen', ({ url, hosts, isOpen }) => {
    expect(refusalBefore(new URL(url), policy({ hosts })) === null).toBe(isOpen)
  })

  it('is open on any port where the operator opened its range', () => {
    const ranges = parseRanges(['10.0.0.0/8'])
    expect(refusalBefore(new URL('http://10.0.0.1:25/'), policy({ ranges }))).toBeNull()
    expect(refusalBefore(new URL('http://11.0.0.1:25/'), policy({ ranges }))).not.toBeNull()
  })
})

it('the system tells all addresses of a name', async () => {
  const addresses = await systemResolve('localhost')
  expect(addresses.map(({ address }) => address)).toContainEqual(expect.stringMatching(/^(?:127\.0\.0\.1|::1)$/))
})
