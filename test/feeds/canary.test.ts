import { isIPv4, isIPv6 } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Resolve } from '#src/feeds/fetching/guarded-connector.ts'
import { type ConnectionWatch, watchConnections } from '#test/support/connection-watch.ts'
import { type FeedServer, startFeedServer } from '#test/support/feed-server.ts'
import { nonPublicAddresses } from '#test/support/non-public-addresses.ts'
import { localFetch } from '#test/support/safe-fetch.ts'

const signal = new AbortController().signal
/** The one address that the tests may visit; everything else on this machine is forbidden ground. */
const openAddress = '127.0.0.77'

let canary: FeedServer
let gate: FeedServer
let watch: ConnectionWatch
let answers: string[]
let fetcher: ReturnType<typeof localFetch>

beforeAll(async () => {
  canary = await startFeedServer({ '/': { body: 'the canary is dead' } }, { address: '::' })
  gate = await startFeedServer({}, { address: openAddress })
})
afterAll(async () => {
  await canary.close()
  await gate.close()
})
beforeEach(() => {
  answers = []
  // Answers one address after another, the last one for ever: a name whose owner rebinds it.
  const resolve: Resolve = async () => {
    const address = answers.length > 1 ? answers.shift()! : answers[0]!
    return [{ address, family: isIPv6(address) ? 6 : 4 }]
  }
  fetcher = localFetch({ allow: [openAddress], ports: [canary.port], resolve })
  watch = watchConnections()
})
afterEach(async () => {
  watch.end()
  await fetcher.close()
})

const literal = (address: string) => (isIPv6(address) ? `[${address}]` : address)
const strays = () => watch.attempts.filter((attempt) => attempt !== `${openAddress} ${gate.port}`)

async function expectRefusal(url: string): Promise<void> {
  const answer = await fetcher.safeFetch(url, { signal })
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'forbidden-address' } })
  expect(strays()).toEqual([])
  expect(canary.connections.total).toBe(0)
}

describe.each(nonPublicAddresses)('$address ($why) is never connected to', ({ address }) => {
  it('as a literal', async () => {
    await expectRefusal(`http://${literal(address)}:${canary.port}/`)
  })

  it('as a literal, over TLS', async () => {
    await expectRefusal(`https://${literal(address)}:${canary.port}/`)
  })

  it('through a name', async () => {
    answers = [address]
    await expectRefusal(`http://outlet.example:${canary.port}/`)
  })

  it('through a redirect to the literal', async () => {
    gate.answer('/go', { status: 302, headers: { location: `http://${literal(address)}:${canary.port}/` } })
    await expectRefusal(gate.at('/go'))
  })

  it('through a redirect to a name', async () => {
    answers = [address]
    gate.answer('/go', { status: 302, headers: { location: `http://outlet.example:${canary.port}/` } })
    await expectRefusal(gate.at('/go'))
  })

  it('through a name that answers otherwise the second time', async () => {
    answers = [openAddress, address]
    gate.answer('/', { status: 302, headers: { location: '/again', connection: 'close' } })
    await expectRefusal(`http://outlet.example:${gate.port}/`)
    expect(watch.attempts).toEqual([`${openAddress} ${gate.port}`])
  })
})

describe.each(nonPublicAddresses.filter(({ address }) => isIPv4(address)))('$address in disguise', ({ address }) => {
  const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number]
  const whole = ((a * 256 + b) * 256 + c) * 256 + d
  const hex = (byte: number) => byte.toString(16).padStart(2, '0')

  it.each([
    { disguise: 'mapped into IPv6', host: `[::ffff:${address}]` },
    { disguise: 'mapped into IPv6, in hexadecimal', host: `[::ffff:${hex(a)}${hex(b)}:${hex(c)}${hex(d)}]` },
    { disguise: 'compatible with IPv6', host: `[::${address}]` },
    { disguise: 'translated by NAT64', host: `[64:ff9b::${address}]` },
    { disguise: 'inside 6to4', host: `[2002:${hex(a)}${hex(b)}:${hex(c)}${hex(d)}::1]` },
    { disguise: 'as one decimal number', host: String(whole) },
    { disguise: 'as one hexadecimal number', host: `0x${whole.toString(16)}` },
    { disguise: 'as one octal number', host: `0${whole.toString(8)}` },
    { disguise: 'in octal parts', host: [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.') },
    { disguise: 'in hexadecimal parts', host: [a, b, c, d].map((part) => `0x${part.toString(16)}`).join('.') },
    { disguise: 'in two parts', host: `${a}.${(b * 256 + c) * 256 + d}` },
    { disguise: 'in three parts', host: `${a}.${b}.${c * 256 + d}` },
    { disguise: 'with a dot at its end', host: `${address}.` },
    {
      disguise: 'in full-width digits',
      host: address.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    },
    { disguise: 'percent-encoded', host: address.replaceAll('.', '%2e') },
  ])('$disguise', async ({ host }) => {
    await expectRefusal(`http://${host}:${canary.port}/`)
  })

  it('mapped into IPv6 by its name server', async () => {
    answers = [`::ffff:${address}`]
    await expectRefusal(`http://outlet.example:${canary.port}/`)
  })
})

describe('an answer of several addresses', () => {
  it('is refused whole where one of them is not public', async () => {
    const mixed = localFetch({
      allow: [openAddress],
      ports: [canary.port],
      resolve: async () => [
        { address: openAddress, family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    })
    const answer = await mixed.safeFetch(`http://outlet.example:${canary.port}/`, { signal })
    await mixed.close()
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'forbidden-address', address: '127.0.0.1' } })
    expect(watch.attempts).toEqual([])
  })
})

describe('the canary itself', () => {
  it('notices a visit by each of the ways above', async () => {
    const open = localFetch({
      allow: ['127.0.0.0/8', '::1'],
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    })
    const visits = [
      `http://127.0.0.1:${canary.port}/`,
      `http://[::1]:${canary.port}/`,
      `http://outlet.example:${canary.port}/`,
    ]
    for (const url of visits) expect(await open.safeFetch(url, { signal })).toMatchObject({ ok: true })
    await open.close()
    expect(strays()).toHaveLength(3)
    expect(canary.connections.total).toBe(3)
  })

  it('is out of reach by environment proxies', async () => {
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy']) vi.stubEnv(name, canary.origin)
    vi.stubEnv('NODE_USE_ENV_PROXY', '1')
    onTestFinished(() => void vi.unstubAllEnvs())
    const seen = canary.connections.total
    gate.answer('/plain', { body: 'straight' })
    const own = localFetch({ allow: [openAddress] })
    expect(await own.safeFetch(gate.at('/plain'), { signal })).toMatchObject({ ok: true })
    await own.close()
    expect(canary.connections.total).toBe(seen)
  })
})
