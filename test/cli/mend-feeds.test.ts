import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { done } from '#src/base/result.ts'
import { feeds } from '#src/cli/feeds.ts'
import { terminalCommands } from '#src/cli/index.ts'
import { mendFeeds } from '#src/cli/mend-feeds.ts'
import type { IllFeed } from '#src/newsroom/feeds/mend-feeds.ts'
import { recordedTerminal } from '#test/support/recorded-terminal.ts'

const outlet = {
  id: '@harbour',
  name: 'Harbour Times',
  homePage: 'https://harbour.example/',
  country: null,
  language: 'en',
  ownership: null,
  owner: null,
  creditLine: null,
}

function ill(code: string, remedy: IllFeed['remedy']): IllFeed {
  const url = `https://harbour.example/${code}`
  return {
    feed: {
      code,
      url,
      outlet,
      isPrivate: false,
      isMasked: false,
      state: 'stopped',
      lastSuccessAt: null,
      nextCheckAt: null,
      lastError: 'harbour.example has no such page (404).',
      failures: 12,
      articles: 3,
    },
    remedy,
  }
}

const all = [
  ill('a1', { kind: 'answers' }),
  ill('b2', { kind: 'moved', to: 'https://harbour.example/new', title: 'Harbour Times' }),
  ill('c3', { kind: 'choose', among: [{ url: 'https://harbour.example/x', title: 'Harbour: X' }] }),
  ill('d4', { kind: 'wait', reason: 'harbour.example is unavailable for now (503).' }),
  ill('e5', { kind: 'lost', reason: 'harbour.example has no such page (404).' }),
]

async function mend(
  words: readonly string[],
  {
    apply = false,
    json = false,
    found = all as readonly IllFeed[] | null,
    typed,
  }: {
    readonly apply?: boolean
    readonly json?: boolean
    readonly found?: readonly IllFeed[] | null
    /** What a person types at a terminal; absent: nobody sits there. */
    readonly typed?: string
  } = {},
) {
  const mended: (readonly [string, string | null])[] = []
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const terminal = {
    ...recordedTerminal('', 100),
    ...(typed === undefined ? {} : { interactive: true, input }),
  }
  if (typed !== undefined) setImmediate(() => input.emit('keypress', typed, { name: typed, sequence: typed }))
  const failure = await mendFeeds(words, {
    terminal,
    signal: new AbortController().signal,
    json,
    apply,
    mender: {
      async find(_, onFound) {
        for (const one of found ?? []) onFound(one)
        return found
      },
      async mend(code, to) {
        mended.push([code, to])
        return done(to ?? 'its old address')
      },
    },
  }).then(
    () => null,
    (cause: Error) => cause.message,
  )
  return { mended, out: terminal.out(), failure }
}

describe('feeds mend', () => {
  it('tells of each feed what to do, and changes nothing', async () => {
    const { out, mended, failure } = await mend([])
    expect(failure).toBeNull()
    expect(mended).toEqual([])
    expect(out).toMatch(/a1\s+Harbour Times[\s\S]*It answers again\./)
    expect(out).toMatch(/It is at https:\/\/harbour\.example\/new \(“Harbour Times”\) now\./)
    expect(out).toMatch(/feeds mend c3 https:\/\/harbour\.example\/x/)
    expect(out).toMatch(/unavailable for now \(503\)\. That may pass/)
    expect(out).toMatch(/No other feed was found\. feeds remove e5 ends it/)
    expect(out.trimEnd()).toMatch(/5 looked at, 2 can be mended; --apply does it\.$/)
  })

  it('with --apply does what is certain, and removes nothing', async () => {
    const { out, mended } = await mend([], { apply: true })
    expect(mended).toEqual([
      ['a1', null],
      ['b2', 'https://harbour.example/new'],
    ])
    expect(out).toContain('2 of 2 mended')
  })

  it.each([
    { typed: 'y', times: 2 },
    { typed: 'n', times: 0 },
  ])('at a terminal asks; $typed mends $times', async ({ typed, times }) => {
    const { mended } = await mend([], { typed })
    expect(mended).toHaveLength(times)
  })

  it('as JSON it changes nothing either, unless told to', async () => {
    const { out, mended } = await mend([], { json: true, typed: 'y' })
    expect(JSON.parse(out)).toMatchObject(all.map(({ feed: { code }, remedy }) => ({ code, remedy })))
    expect(mended).toEqual([])
  })

  it('gives one feed the address that a person names', async () => {
    const { mended, out } = await mend(['c3', 'https://harbour.example/x'])
    expect(mended).toEqual([['c3', 'https://harbour.example/x']])
    expect(out).toBe('It is read at https://harbour.example/x from now on.\n')
  })

  it('says of a feed that is well that it is, and mends nothing', async () => {
    const [first] = all
    const well = { ...first!, feed: { ...first!.feed, state: 'active' as const, failures: 0, lastError: null } }
    const { out, mended } = await mend(['a1'], { found: [well], apply: true })
    expect(out).toContain('It answers; there is nothing to mend.')
    expect(out.trimEnd()).toMatch(/1 looked at, 0 can be mended\.$/)
    expect(mended).toEqual([])
  })

  it('says in a sentence what it cannot do', async () => {
    expect((await mend(['zz'], { found: null })).failure).toBe('No feed zz is kept; feeds list shows them.')
    expect((await mend(['c3', 'nowhere'])).failure).toBe('nowhere is no web address.')
    expect((await mend(['c3', 'https://a.example', 'more'])).failure).toContain('feeds mend takes')
    expect((await mend([], { found: [] })).out).toBe('No feed needs mending.\n')
  })

  it('is a verb of feeds with its own help', () => {
    expect(terminalCommands).toContain(feeds)
    expect(feeds.verbs?.mend?.examples.length).toBeGreaterThan(1)
    expect(feeds.usage).toContain('mend')
  })
})
